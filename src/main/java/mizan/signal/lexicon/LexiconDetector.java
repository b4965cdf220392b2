package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Category;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.context.Negation;
import mizan.signal.context.NewsTalk;
import mizan.signal.context.QuotedSpeech;
import mizan.signal.context.SetPhrases;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/**
 * Finds the terms of the lexicon in text and name. Each entry speaks once for a field, however often it occurs there,
 * so that a word does not weigh more for being said again; its spans show every place. Words that are hidden are looked
 * for in their further readings ({@link ReadingMatcher}); forms of one word count less after the first
 * ({@link WordFamilies}).
 */
public final class LexiconDetector implements Detector {

    /** A harsh word in a prayer or a verse is hardly the reader's own, and one that he denies is not meant. */
    private static final double WORTH_IN_CONTEXT = 0.5;

    private final Supplier<Lexicon> lexicon;

    /** {@code lexicon} is asked for every comment, so that it may be replaced at any time. */
    public LexiconDetector(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        Lexicon terms = lexicon.get();
        List<Signal> signals = new ArrayList<>(0);
        look(terms, Field.TEXT, comment.text(), signals);
        look(terms, Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Lexicon lexicon, Field field, AnalyzedText text, List<Signal> signals) {
        List<LexiconHit> hits = lexicon.find(text.terms());
        ReadingMatcher.addTo(hits, lexicon, field, text);
        if (hits.isEmpty()) {
            return;
        }
        Map<LexiconEntry, List<LexiconHit>> byEntry = new LinkedHashMap<>();
        for (LexiconHit hit : hits) {
            byEntry.computeIfAbsent(hit.entry(), entry -> new ArrayList<>(1)).add(hit);
        }
        QuotedSpeech quoted = QuotedSpeech.in(text.clean());
        WordFamilies families = new WordFamilies();
        byEntry.forEach((entry, places) -> families.add(entry, signal(field, text, quoted, entry, places)));
        signals.addAll(families.diminished());
    }

    private static Signal signal(
            Field field, AnalyzedText text, QuotedSpeech quoted, LexiconEntry entry, List<LexiconHit> hits) {
        List<Span> spans = new ArrayList<>(hits.size());
        Set<FoldingStep> steps = EnumSet.noneOf(FoldingStep.class);
        double worth = 0;
        MaxOutcome maxOutcome = MaxOutcome.MAY_HOLD;
        for (LexiconHit hit : hits) {
            Span span = span(field, text, hit);
            spans.add(span);
            steps.addAll(steps(text, hit));
            steps.addAll(hit.reading());
            boolean softened = SetPhrases.known().overlap(text.terms(), hit.first(), hit.end())
                    || Negation.precedes(text.terms(), hit.first());
            worth = Math.max(worth, hit.worth() * (softened ? WORTH_IN_CONTEXT : 1));
            boolean reported = quoted.holds(span) || mayBeNews(text, hit);
            if (!softened && !reported && !isAmbiguous(hit) && !mayBeSurname(field, entry)) {
                maxOutcome = entry.category().maxOutcome();
            }
        }
        String detail = entry.category().code() + ": " + entry.form();
        return new Signal(
                SignalKind.LEXICON_TERM,
                entry.category().axis(),
                entry.points() * worth,
                maxOutcome,
                spans,
                steps,
                detail);
    }

    private static boolean mayBeNews(AnalyzedText text, LexiconHit hit) {
        return hit.entry().category() == Category.VIOLENCE && NewsTalk.isNear(text.terms(), hit.first(), hit.end());
    }

    private static boolean isAmbiguous(LexiconHit hit) {
        return hit.isAmbiguous() || hit.entry().match() == MatchType.SKELETON;
    }

    /** Animals, colours and trades are families' names, so that a person looks before one is rejected for its name. */
    private static boolean mayBeSurname(Field field, LexiconEntry entry) {
        return field == Field.NAME && entry.match() != MatchType.PHRASE;
    }

    private static Span span(Field field, AnalyzedText text, LexiconHit hit) {
        List<Term> terms = text.terms();
        return Span.of(field, text.key(), terms.get(hit.first()), terms.get(hit.end() - 1));
    }

    private static Set<FoldingStep> steps(AnalyzedText text, LexiconHit hit) {
        List<Term> terms = text.terms();
        return text.key()
                .steps(terms.get(hit.first()).start(), terms.get(hit.end() - 1).end());
    }
}
