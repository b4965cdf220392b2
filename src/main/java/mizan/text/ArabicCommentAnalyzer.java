package mizan.text;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import mizan.text.fold.MatchKey;
import mizan.text.html.CleanText;

/**
 * Folds a text, cuts it into terms with Lucene, and takes its fingerprint. One instance serves all threads.
 *
 * <p>Lucene's token streams are costly to make and good for one thread at a time, so a few are kept and lent out;
 * keeping one per thread, as Lucene's analyzers do, would make one for each virtual thread.
 */
public final class ArabicCommentAnalyzer {

    private final ArrayBlockingQueue<TermReader> idle =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    /** Analyses a text of any length; never throws for what a text holds. */
    public AnalyzedText analyze(CleanText clean) {
        MatchKey key = MatchKey.of(clean);
        TermReader reader = borrow();
        List<Term> terms = reader.terms(key.text());
        idle.offer(reader);
        return new AnalyzedText(clean, key, terms, Fingerprint.of(terms));
    }

    /** Analyses a text that has no markup, such as a name, a URL or a lexicon entry. */
    public AnalyzedText analyze(String text) {
        return analyze(new CleanText(text, text));
    }

    /** A reader that is not given back because something threw is not used again. */
    private TermReader borrow() {
        TermReader reader = idle.poll();
        return reader == null ? new TermReader() : reader;
    }
}
