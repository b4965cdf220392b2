package mizan.moderation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.Span;

/**
 * What is kept of the reasons of a verdict, so that no text makes a stored comment large: of each kind the heaviest, and of
 * their places all that a person can take in. The three heaviest reasons keep the most; each keeps a place in every field
 * where it was seen, because the policy asks for the field. All reasons are found anew when somebody asks for them.
 */
final class KeptReasons {

    /** Somebody who types more terms than these is known well enough. */
    private static final int MOST_OF_A_KIND = 8;

    private static final int SHOWN = 3;
    private static final int PLACES_OF_SHOWN = 10;
    private static final int PLACES_OF_OTHERS = 1;

    private static final Comparator<Signal> HEAVIEST_FIRST = Comparator.comparing(Signal::isAgainst)
            .thenComparing(signal -> !signal.isLearned())
            .thenComparing(Signal::strength)
            .thenComparingDouble(Signal::points)
            .reversed();

    private KeptReasons() {}

    /** Those of {@code signals} that are kept, in their order. */
    static List<Signal> of(List<Signal> signals) {
        Set<Signal> heaviest = heaviest(signals);
        Set<Signal> shown = new HashSet<>(heaviest.stream().limit(SHOWN).toList());
        return signals.stream()
                .distinct()
                .filter(heaviest::contains)
                .map(signal -> cut(signal, shown.contains(signal) ? PLACES_OF_SHOWN : PLACES_OF_OTHERS))
                .toList();
    }

    /** False where {@link #of} certainly left out nothing that a person would miss. */
    static boolean mayHaveMore(List<Signal> kept) {
        return kept.stream().collect(Collectors.groupingBy(Signal::kind, Collectors.counting())).values().stream()
                        .anyMatch(count -> count >= MOST_OF_A_KIND)
                || kept.stream().anyMatch(signal -> signal.spans().size() >= PLACES_OF_SHOWN);
    }

    /** Of each kind the heaviest; the heaviest of all first. */
    private static Set<Signal> heaviest(List<Signal> signals) {
        Map<Object, Integer> ofKind = new LinkedHashMap<>();
        Set<Signal> heaviest = new LinkedHashSet<>();
        for (Signal signal : signals.stream().sorted(HEAVIEST_FIRST).toList()) {
            if (ofKind.merge(signal.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                heaviest.add(signal);
            }
        }
        return heaviest;
    }

    private static Signal cut(Signal signal, int places) {
        if (signal.spans().size() <= places) {
            return signal;
        }
        List<Span> kept = Stream.of(Field.values())
                .map(field -> signal.spans().stream()
                        .filter(span -> span.field() == field)
                        .limit(places)
                        .toList())
                .flatMap(Collection::stream)
                .toList();
        return signal.at(kept);
    }
}
