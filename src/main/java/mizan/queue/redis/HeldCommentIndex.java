package mizan.queue.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.moderation.Verdict;
import mizan.signal.SignalKind;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Fingerprint;
import mizan.text.html.HtmlStripper;

/**
 * Where a held comment can be found beside the lists of all held comments: by reason, by article, and by what it has in
 * common with others. {@code held.lua} says what becomes of it in Redis. It grows and shrinks with the queue: some
 * twenty entries, about two kilobytes, for each held comment.
 */
final class HeldCommentIndex {

    /** Hexadecimal digits of a band that a pair holds. */
    private static final int PAIRED = 7;

    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    private HeldCommentIndex() {}

    static String reason(String kind) {
        return "reason:" + kind;
    }

    static String article(String id) {
        return "article:" + id;
    }

    /** The lists that the comment stands in, each on a line, as {@code held.lua} takes them. */
    static String of(Comment comment, Verdict verdict, Fingerprint fingerprint) {
        Stream<String> reasons =
                verdict.against().stream().map(SignalKind::name).map(HeldCommentIndex::reason);
        Stream<String> lists =
                Stream.concat(reasons, Stream.of(article(comment.article().id())));
        return Stream.concat(lists.map(list -> "*" + list), traits(comment.author(), fingerprint).stream())
                .collect(Collectors.joining("\n"));
    }

    /** As it was when the comment came in, from what was typed then. */
    static Fingerprint fingerprint(Comment comment) {
        return analyzed(comment).fingerprint();
    }

    /** The text as it was when the comment came in. */
    static AnalyzedText analyzed(Comment comment) {
        return ANALYZER.analyze(STRIPPER.strip(comment.original()));
    }

    private static List<String> traits(Author author, Fingerprint fingerprint) {
        List<String> traits = new ArrayList<>(texts(fingerprint));
        traits.addAll(ofCampaign(fingerprint));
        traits.addAll(author(author));
        traits.addAll(address(author));
        return traits;
    }

    static List<String> texts(Fingerprint fingerprint) {
        return fingerprint.bands().stream().map(band -> "t" + band).toList();
    }

    /** What leads to the campaign of a comment, beside {@link #texts}; {@code campaigns.lua} says how. */
    static List<String> ofCampaign(Fingerprint fingerprint) {
        return Stream.concat(
                        pairs(fingerprint.bands()),
                        fingerprint.across().stream().map(band -> "u" + band))
                .toList();
    }

    /** Two bands, each of them in two pairs. */
    private static Stream<String> pairs(List<String> bands) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> "p" + i + end(bands.get(i)) + end(bands.get((i + 1) % bands.size())));
    }

    /** Enough of a band to tell it from others. */
    private static String end(String band) {
        return band.substring(Math.max(0, band.length() - PAIRED));
    }

    /** None for an author without a key, who is nobody in particular. */
    static List<String> author(Author author) {
        return author.key().isEmpty() ? List.of() : List.of("a" + author.key());
    }

    static List<String> address(Author author) {
        return author.addressKey().isEmpty() ? List.of() : List.of("i" + author.addressKey());
    }
}
