package mizan.desk.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.queue.QueuedComment;
import mizan.queue.Similarity;
import mizan.text.fold.MatchKey;

/**
 * What most comments of a bulk have in common: nearly all their words, where it is a campaign, and what speaks against them. A
 * reader who quotes an advert to warn of it is found by the other words.
 */
final class CommonTraits {

    /** Of fewer comments nobody can say which is the odd one. */
    private static final int FEWEST = 3;

    private final Set<String> words;
    private final Optional<String> reason;
    private final Function<QueuedComment, String> reasonOf;

    private CommonTraits(Set<String> words, Optional<String> reason, Function<QueuedComment, String> reasonOf) {
        this.words = words;
        this.reason = reason;
        this.reasonOf = reasonOf;
    }

    /**
     * What most of {@code sample} have in common.
     *
     * @param likeness in what they are alike; only near-identical texts are compared word by word
     * @param reasonOf what a rejection would most likely be for; empty for nothing
     */
    static CommonTraits of(List<QueuedComment> sample, Similarity likeness, Function<QueuedComment, String> reasonOf) {
        if (sample.size() < FEWEST) {
            return new CommonTraits(Set.of(), Optional.empty(), reasonOf);
        }
        List<String> reasons = sample.stream().map(reasonOf).toList();
        Optional<String> most = ofMost(reasons, sample.size()).stream().findFirst();
        return new CommonTraits(likeness == Similarity.TEXT ? words(sample) : Set.of(), most, reasonOf);
    }

    /** The words of most; none where most have other words too, as the comments of an attack may. */
    private static Set<String> words(List<QueuedComment> sample) {
        List<Set<String>> each = sample.stream().map(CommonTraits::words).toList();
        Set<String> common = ofMost(each.stream().flatMap(Set::stream).toList(), sample.size());
        long nearlyTheSame = each.stream().filter(own -> !isOther(own, common)).count();
        return 2 * nearlyTheSame > sample.size() ? common : Set.of();
    }

    private static Set<String> words(QueuedComment comment) {
        return new HashSet<>(
                Arrays.asList(MatchKey.of(comment.comment().text()).text().split(" ")));
    }

    private static Set<String> ofMost(List<String> all, int size) {
        Map<String, Integer> numbers = new HashMap<>();
        all.forEach(one -> numbers.merge(one, 1, Integer::sum));
        return numbers.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > size)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOther(Set<String> own, Set<String> common) {
        long shared = own.stream().filter(common::contains).count();
        return 2 * shared < common.size() || 2 * shared < own.size();
    }

    /** In what {@code comment} is unlike most; empty where it is not. */
    Optional<Difference> difference(QueuedComment comment) {
        if (!words.isEmpty()) {
            // The first of a campaign was not known to be one of many, so that nothing may speak against it.
            return isOther(words(comment), words) ? Optional.of(Difference.WORDS) : Optional.empty();
        }
        return reason.filter(usual -> !usual.equals(reasonOf.apply(comment))).map(usual -> Difference.REASON);
    }
}
