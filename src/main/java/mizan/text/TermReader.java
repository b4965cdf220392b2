package mizan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a match key into terms with Lucene's tokenizer (the word boundaries of Unicode) and its Arabic stemmer. There is
 * no stop filter: it would take لا out of a sentence, and with it the meaning. For one thread at a time.
 */
public final class TermReader {

    private final WordReader words = new WordReader();
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final TokenStream stems = new ArabicStemFilter(tokenizer);
    private final CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = stems.getAttribute(OffsetAttribute.class);

    List<Term> terms(String key) {
        try {
            tokenizer.setReader(words.over(key));
            return read(key);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from a string failed", e);
        }
    }

    private List<Term> read(String key) throws IOException {
        List<Term> terms = new ArrayList<>();
        stems.reset();
        while (stems.incrementToken()) {
            terms.add(term(key, place.startOffset(), place.endOffset()));
        }
        stems.end();
        stems.close();
        return terms;
    }

    private Term term(String key, int start, int end) {
        String form = key.substring(start, end);
        return new Term(form, stem.length() == form.length() ? form : stem.toString(), start, end);
    }
}
