package mizan.signal.veiled;

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
import mizan.signal.veiled.VeiledWords.Role;

/**
 * Finds insults made of harmless words: to family and honour, by asking whose child somebody is, by offering him fodder.
 * What is quoted, reported or condemned is none.
 */
public final class VeiledInsultDetector implements Detector {

    private static final Set<Sense> EXCUSES = EnumSet.of(Sense.SET_PHRASE, Sense.REPORT, Sense.CONDEMNATION);

    /** Each pattern has one of these. */
    private static final Set<Role> RARE =
            EnumSet.of(Role.RELATIVE, Role.UPBRINGING, Role.FATHER, Role.FODDER, Role.PEN, Role.MIND, Role.FOLLY);

    /** The words of which veiled insults are made. */
    public static WordRoles<?> words() {
        return VeiledWords.WORDS;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        Places<Role> roles = comment.words(Field.TEXT).of(VeiledWords.WORDS);
        if (roles.hasNone(RARE)) {
            return List.of();
        }
        BitSet places = VeiledPatterns.in(roles);
        if (places.isEmpty()) {
            return List.of();
        }
        Contexts contexts = comment.contexts(Field.TEXT);
        List<Span> spans = EarnestSpans.of(
                comment.text(),
                contexts,
                places,
                (first, end) -> contexts.of(first, end).stream().anyMatch(EXCUSES::contains));
        return spans.isEmpty() ? List.of() : List.of(Signal.of(SignalKind.VEILED_INSULT, spans, ""));
    }
}
