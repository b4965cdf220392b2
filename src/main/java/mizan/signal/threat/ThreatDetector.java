package mizan.signal.threat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.EarnestSpans;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.context.Contexts;
import mizan.signal.context.Sense;
import mizan.signal.matching.WordRoles;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.threat.ThreatWords.Role;
import mizan.text.AnalyzedText;

/**
 * Finds threats, calls for violence and slurs on groups by grammar: who does what to whom. Where the words are quoted,
 * reported, denied, condemned or said in set words, nothing is said; near words of the news a call says nothing either.
 */
public final class ThreatDetector implements Detector {

    private static final Set<Sense> EXCUSES =
            EnumSet.of(Sense.SET_PHRASE, Sense.CURSE_ON_THE_UNJUST, Sense.REPORT, Sense.CONDEMNATION);

    /** Without one of these parts no pattern is whole. */
    private static final Set<Role> AGAINST_SOMEBODY = EnumSet.of(
            Role.IMPERATIVE,
            Role.IMPERATIVE_OR_PAST,
            Role.ATTACK,
            Role.EXPULSION,
            Role.GROUP,
            Role.PROTECTED,
            Role.ONE,
            Role.VICTIM_YOU,
            Role.KNOW,
            Role.YOURS,
            Role.STRIKE,
            Role.KILLER,
            Role.SOLUTION,
            Role.YOUR_DEATH);

    /** The words of which threats and slurs are made. */
    public static WordRoles<?> words() {
        return ThreatWords.WORDS;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        AnalyzedText text = comment.text();
        Places<Role> roles = ThreatWords.in(text.terms(), comment.words(Field.TEXT));
        if (roles.hasNone(AGAINST_SOMEBODY)) {
            return List.of();
        }
        Groups groups = new Groups(text.terms(), roles);
        ThreatPatterns patterns = new ThreatPatterns(text.terms(), roles, groups);
        BitSet calls = patterns.calls();
        BitSet threats = patterns.threats();
        BitSet slurs = patterns.slurs();
        calls.or(new HateCalls(text.terms(), roles, groups).calls());
        slurs.or(new HatePatterns(text.terms(), roles, groups).slurs());
        if (calls.isEmpty() && threats.isEmpty() && slurs.isEmpty()) {
            return List.of();
        }
        Contexts contexts = comment.contexts(Field.TEXT);
        List<Signal> signals = new ArrayList<>(2);
        for (int i = calls.nextSetBit(0); i >= 0; i = calls.nextSetBit(i + 1)) {
            if (contexts.isNews(i, i + 1)) {
                calls.clear(i);
            }
        }
        threats.or(calls);
        add(SignalKind.THREAT, text, contexts, threats, signals);
        add(SignalKind.GROUP_SLUR, text, contexts, slurs, signals);
        return signals;
    }

    /** A phrase that denies something itself («لا يستحقون ...») is not excused for it. */
    private static boolean isExcused(Contexts contexts, int first, int end) {
        return contexts.of(first, end).stream().anyMatch(EXCUSES::contains)
                || end == first + 1 && contexts.of(Sense.DENIAL).get(first);
    }

    private static void add(
            SignalKind kind, AnalyzedText text, Contexts contexts, BitSet places, List<Signal> signals) {
        List<Span> spans = EarnestSpans.of(text, contexts, places, (first, end) -> isExcused(contexts, first, end));
        if (!spans.isEmpty()) {
            signals.add(Signal.of(kind, spans, ""));
        }
    }
}
