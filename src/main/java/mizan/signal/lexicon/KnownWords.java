package mizan.signal.lexicon;

import java.util.BitSet;
import mizan.text.ArabicCommentAnalyzer;

/** Tells which words a lexicon has something to say about; safe to call from several threads. */
public final class KnownWords {

    private final Lexicon lexicon;
    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    public KnownWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether an entry is found in {@code words}, or would be but for its exceptions. */
    public boolean holds(String words) {
        BitSet excepted = new BitSet();
        return !lexicon.find(analyzer.analyze(words).terms(), excepted).isEmpty() || !excepted.isEmpty();
    }
}
