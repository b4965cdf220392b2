package mizan.signal;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.signal.context.Contexts;
import mizan.signal.context.Sense;
import mizan.text.AnalyzedText;

/** Words that are meant otherwise than they sound: what stands around them says so, or the rules have found it. */
public final class MeantOtherwise {

    /** The words themselves say nothing, whatever stands around them. */
    private static final Set<Sense> NEUTRAL = EnumSet.of(Sense.NEWS, Sense.COMMON, Sense.CONDEMNATION, Sense.ARTICLE);

    private MeantOtherwise() {}

    /**
     * The indices of the terms of {@code text} that say nothing about abuse.
     *
     * @param seen what the rules saw
     */
    public static BitSet terms(AnalyzedText text, Contexts contexts, List<Signal> seen) {
        BitSet leftOut = new BitSet();
        for (Sense sense : Sense.values()) {
            if (sense.excuses() || NEUTRAL.contains(sense)) {
                leftOut.or(contexts.of(sense));
            }
        }
        addExplained(text, seen, leftOut);
        return leftOut;
    }

    /** What the rules found to be meant otherwise, such as what a lexicon excepts, says nothing here either. */
    private static void addExplained(AnalyzedText text, List<Signal> seen, BitSet leftOut) {
        if (seen.stream().noneMatch(signal -> signal.kind() == SignalKind.CONTEXT)) {
            return;
        }
        List<Span> explained = seen.stream()
                .filter(signal -> signal.kind() == SignalKind.CONTEXT)
                .flatMap(signal -> signal.spans().stream())
                .filter(span -> span.field() == Field.TEXT)
                .sorted(Span.IN_ORDER)
                .toList();
        int next = 0;
        for (int term = 0; term < text.terms().size() && next < explained.size(); term++) {
            int start = text.key().originalStart(text.terms().get(term).start());
            while (next < explained.size() && explained.get(next).end() <= start) {
                next++;
            }
            if (next < explained.size() && explained.get(next).start() <= start) {
                leftOut.set(term);
            }
        }
    }
}
