package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.context.Contexts;
import mizan.signal.context.Sense;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/** How the terms of a lexicon are meant in one field of one comment, by the words around them. */
final class TermContext {

    /** What newspapers print about groups, parties and violence; no article makes an insult harmless. */
    private static final Set<Category> OF_THE_NEWS =
            EnumSet.of(Category.POLITICAL, Category.SECTARIAN, Category.RACIST, Category.VIOLENCE);

    private static final Set<FoldingStep> IN_PIECES =
            EnumSet.of(FoldingStep.LETTERS_JOINED, FoldingStep.FILLER_DROPPED, FoldingStep.SIGN_READ_AS_LETTER);

    private static final String SCHEME = "https://";
    private static final List<String> ENCYCLOPEDIAS = List.of(".wikipedia.org", ".wiktionary.org");

    /** No page of an encyclopedia has a longer one. */
    private static final int LONGEST_ADDRESS = 2000;

    private final Field field;
    private final AnalyzedText text;
    private final Contexts contexts;

    /** The places that each sense excused or weakened. */
    private final Map<Sense, List<Span>> found = new EnumMap<>(Sense.class);

    TermContext(Field field, AnalyzedComment comment) {
        this.field = field;
        this.text = comment.field(field);
        this.contexts = comment.contexts(field);
    }

    Meaning meaning(LexiconHit hit) {
        Set<Sense> senses = senses(hit);
        senses.forEach(
                sense -> found.computeIfAbsent(sense, one -> new ArrayList<>()).add(span(hit)));
        if (senses.stream().anyMatch(Sense::excuses)) {
            return Meaning.EXCUSED;
        }
        boolean isReported = senses.contains(Sense.REPORT) || senses.contains(Sense.CONDEMNATION);
        if (isReported || senses.contains(Sense.ARTICLE) && hit.entry().category() == Category.POLITICAL) {
            return Meaning.REPORTED;
        }
        if (!senses.isEmpty()) {
            return Meaning.DOUBTFUL;
        }
        return isAmbiguous(hit) || mayBeSurname(hit.entry()) ? Meaning.DOUBTFUL : Meaning.PLAIN;
    }

    private Set<Sense> senses(LexiconHit hit) {
        Category category = hit.entry().category();
        if (category.axis() == Axis.SPAM) {
            return Set.of();
        }
        Set<Sense> senses = contexts.of(hit.first(), hit.end());
        senses.remove(Sense.COMMON);
        Span span = span(hit);
        if (contexts.isQuoted(span.start(), span.end())) {
            senses.add(Sense.QUOTATION);
        }
        senses.remove(Sense.NEWS);
        if (category == Category.VIOLENCE && contexts.isNews(hit.first(), hit.end())) {
            senses.add(Sense.NEWS);
        }
        if (!OF_THE_NEWS.contains(category)) {
            senses.remove(Sense.ARTICLE);
        }
        if (isInPieces(hit)) {
            senses.remove(Sense.NAME);
        }
        if (isOfEncyclopedia(span.start())) {
            senses.add(Sense.NAME);
        }
        if (category != Category.INSULT || hit.entry().match() == MatchType.PHRASE) {
            senses.remove(Sense.ANIMAL);
        }
        return senses;
    }

    /** Nobody writes a name in single letters, or with a star in it. */
    private boolean isInPieces(LexiconHit hit) {
        Set<FoldingStep> ofText = steps(hit);
        return IN_PIECES.stream().anyMatch(step -> hit.reading().contains(step) || ofText.contains(step));
    }

    /** The address of a page of an encyclopedia ends in what the page is about. */
    private boolean isOfEncyclopedia(int at) {
        String original = text.clean().original();
        int start = at;
        while (start > 0 && at - start < LONGEST_ADDRESS && !Character.isWhitespace(original.charAt(start - 1))) {
            start--;
        }
        int host = original.startsWith(SCHEME, start) ? start + SCHEME.length() : at;
        int path = original.indexOf('/', host);
        return path > host
                && path < at
                && ENCYCLOPEDIAS.stream().anyMatch(name -> original.startsWith(name, path - name.length()));
    }

    private static boolean isAmbiguous(LexiconHit hit) {
        return hit.isAmbiguous() || hit.entry().match() == MatchType.SKELETON;
    }

    /** Animals, colours and trades are families' names, so that a person looks before one is rejected for its name. */
    private boolean mayBeSurname(LexiconEntry entry) {
        return field == Field.NAME && entry.match() != MatchType.PHRASE && entry.category() != Category.OBSCENE;
    }

    Span span(LexiconHit hit) {
        List<Term> terms = text.terms();
        return Span.of(field, text.key(), terms.get(hit.first()), terms.get(hit.end() - 1));
    }

    Set<FoldingStep> steps(LexiconHit hit) {
        List<Term> terms = text.terms();
        return text.key()
                .steps(terms.get(hit.first()).start(), terms.get(hit.end() - 1).end());
    }

    /** Adds to {@code signals}, in the comment's favour, each sense in which a term was meant, with its places. */
    void addContexts(List<Signal> signals) {
        found.forEach((sense, spans) -> signals.add(
                Signal.of(SignalKind.CONTEXT, spans.stream().distinct().toList(), sense.code())));
    }
}
