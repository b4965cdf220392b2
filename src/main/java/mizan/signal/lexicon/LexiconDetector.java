package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import mizan.signal.context.Sense;
import mizan.text.AnalyzedText;
import mizan.text.fold.FoldingStep;

/**
 * Finds the terms of the lexicon in text and name. Each entry speaks once for a field, however often it occurs there,
 * so that a word does not weigh more for being said again; its spans show every place. Words that are hidden are looked
 * for in their further readings ({@link ReadingMatcher}); forms of one word count less after the first
 * ({@link WordFamilies}).
 */
public final class LexiconDetector implements Detector {

    private final Supplier<Lexicon> lexicon;

    /** {@code lexicon} is asked for every comment, so that it may be replaced at any time. */
    public LexiconDetector(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        Lexicon terms = lexicon.get();
        List<Signal> signals = new ArrayList<>(0);
        look(terms, Field.TEXT, comment, signals);
        look(terms, Field.NAME, comment, signals);
        return signals;
    }

    private static void look(Lexicon lexicon, Field field, AnalyzedComment comment, List<Signal> signals) {
        AnalyzedText text = comment.field(field);
        BitSet excepted = new BitSet(0);
        List<LexiconHit> hits = lexicon.find(text.terms(), excepted);
        addExceptions(field, text, excepted, signals);
        ReadingMatcher.addTo(hits, lexicon, field, text);
        if (hits.isEmpty()) {
            return;
        }
        Map<LexiconEntry, List<LexiconHit>> byEntry = new LinkedHashMap<>();
        for (LexiconHit hit : hits) {
            byEntry.computeIfAbsent(hit.entry(), entry -> new ArrayList<>(1)).add(hit);
        }
        WordFamilies families = new WordFamilies();
        TermContext context = new TermContext(field, comment);
        byEntry.forEach((entry, places) -> families.add(entry, signal(context, entry, places)));
        signals.addAll(families.diminished());
        context.addContexts(signals);
    }

    private static void addExceptions(Field field, AnalyzedText text, BitSet excepted, List<Signal> signals) {
        if (!excepted.isEmpty()) {
            List<Span> spans = excepted.stream()
                    .mapToObj(text.terms()::get)
                    .map(term -> Span.of(field, text.key(), term, term))
                    .toList();
            signals.add(Signal.of(SignalKind.CONTEXT, spans, Sense.EXCEPTION.code()));
        }
    }

    private static Signal signal(TermContext context, LexiconEntry entry, List<LexiconHit> hits) {
        List<Span> spans = new ArrayList<>(hits.size());
        Set<FoldingStep> steps = EnumSet.noneOf(FoldingStep.class);
        double worth = 0;
        Strength strength = Strength.LOW;
        MaxOutcome maxOutcome = MaxOutcome.MAY_HOLD;
        for (LexiconHit hit : hits) {
            spans.add(context.span(hit));
            steps.addAll(context.steps(hit));
            steps.addAll(hit.reading());
            Meaning meaning = context.meaning(hit);
            worth = Math.max(worth, hit.worth() * meaning.worth());
            strength = stronger(strength, meaning.weakens() ? hit.strength().milder() : hit.strength());
            if (meaning.mayReject()) {
                maxOutcome = entry.category().maxOutcome();
            }
        }
        String detail = entry.category().code() + ": " + entry.form();
        return new Signal(
                SignalKind.LEXICON_TERM,
                entry.category().axis(),
                entry.points() * worth,
                strength,
                maxOutcome,
                spans,
                steps,
                detail);
    }

    private static Strength stronger(Strength one, Strength other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
