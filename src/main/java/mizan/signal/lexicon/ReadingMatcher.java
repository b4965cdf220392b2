package mizan.signal.lexicon;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.signal.Field;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;
import mizan.text.reading.Reading;
import mizan.text.reading.Readings;
import mizan.text.reading.SignedWord;
import mizan.text.reading.SignedWords;
import mizan.text.reading.Skeleton;

/** Looks for the terms of a lexicon in the further readings of a text's suspicious words. */
final class ReadingMatcher {

    private static final Set<FoldingStep> ARABIZI = Set.of(FoldingStep.ARABIZI_READ);
    private static final Set<FoldingStep> JOINED_ARABIZI = Set.of(FoldingStep.ARABIZI_READ, FoldingStep.LETTERS_JOINED);

    private final Lexicon lexicon;
    private final AnalyzedText text;
    private final List<LexiconHit> hits;

    /** The terms that are part of a hit. */
    private final BitSet covered = new BitSet();

    /** The term before which phrases were looked for last, and where one may begin. */
    private int lookedBefore = -1;

    private int phrase;

    private ReadingMatcher(Lexicon lexicon, AnalyzedText text, List<LexiconHit> hits) {
        this.lexicon = lexicon;
        this.text = text;
        this.hits = hits;
        hits.forEach(hit -> covered.set(hit.first(), hit.end()));
    }

    /**
     * Adds to {@code hits}, those of the first look, what the words do not hold as they stand. A name in Latin
     * letters is not read as Arabic: all names would be.
     */
    static void addTo(List<LexiconHit> hits, Lexicon lexicon, Field field, AnalyzedText text) {
        ReadingMatcher look = new ReadingMatcher(lexicon, text, hits);
        look.readings();
        look.brokenWords();
        look.signsInLatin();
        if (field == Field.TEXT) {
            look.latin();
        }
        look.dotless();
        hits.sort(Comparator.comparingInt(LexiconHit::first));
    }

    private void readings() {
        for (Reading reading : Readings.of(text, this::mayHold)) {
            if (isFree(reading.first(), reading.end()) && !isOrdinary(reading)) {
                lexicon.find(text.terms(), reading, phraseBefore(reading.first()))
                        .forEach(this::add);
            }
            if (LatinWord.is(reading.form())) {
                latin(new LatinWord(reading.form(), false), reading.first(), reading.end(), JOINED_ARABIZI);
            }
        }
    }

    private boolean mayHold(int first, CharSequence word) {
        return phraseBefore(first) < first || lexicon.mayHold(word);
    }

    /** Many readings begin at one place: what stands before it is looked at once. */
    private int phraseBefore(int first) {
        if (first != lookedBefore) {
            lookedBefore = first;
            phrase = lexicon.phraseBefore(text.terms(), first);
        }
        return phrase;
    }

    /** «ممكن» and «السبب» have their letters twice by right. */
    private boolean isOrdinary(Reading reading) {
        return reading.steps().size() == 1
                && reading.steps().contains(FoldingStep.REPEAT_COLLAPSED)
                && OrdinaryWords.isDoubled(text.terms().get(reading.first()).form());
    }

    private void brokenWords() {
        BrokenWords broken = new BrokenWords(lexicon, text.terms(), text.key().text());
        for (int i = 0; i < text.terms().size(); i++) {
            broken.at(i).filter(hit -> isFree(hit.first(), hit.end())).ifPresent(this::add);
        }
    }

    private void signsInLatin() {
        for (SignedWord word : SignedWords.in(text)) {
            if (isFree(word.first(), word.end())) {
                lexicon.spelled(word)
                        .ifPresent(entry -> add(new LexiconHit(entry, word.first(), word.end(), word.steps())));
            }
        }
    }

    private void latin() {
        List<Term> terms = text.terms();
        boolean european = false;
        boolean asked = false;
        for (int i = 0; i < terms.size(); i++) {
            String form = terms.get(i).form();
            if (form.charAt(0) <= 'z' && form.length() >= 3 && LatinWord.is(form)) {
                european = asked ? european : EuropeanWords.speakFor(terms);
                asked = true;
                LatinWord word = LatinWord.in(terms, i);
                if (!european || word.hasDigit()) {
                    latin(word, i, i + 1, ARABIZI);
                }
            }
        }
    }

    private void latin(LatinWord word, int first, int end, Set<FoldingStep> steps) {
        if (!isFree(first, end) || EuropeanWords.isOne(word.form())) {
            return;
        }
        lexicon.spelled(word).ifPresent(entry -> add(new LexiconHit(entry, first, end, steps)));
    }

    private void dotless() {
        Optional<Skeleton.Dotless> dotless = Skeleton.in(text);
        if (dotless.isPresent()) {
            for (LexiconHit hit : lexicon.find(text.terms(), dotless.get())) {
                if (isFree(hit.first(), hit.end())) {
                    add(hit);
                }
            }
        }
    }

    private boolean isFree(int first, int end) {
        int next = covered.nextSetBit(first);
        return next < 0 || next >= end;
    }

    private void add(LexiconHit hit) {
        hits.add(hit);
        covered.set(hit.first(), hit.end());
    }
}
