package mizan.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Each pair of neighbouring terms as one token, for Lucene's MinHash. */
final class Shingles extends TokenStream {

    private final CharTermAttribute pair = addAttribute(CharTermAttribute.class);
    private List<Term> terms = List.of();
    private int next;

    void over(List<Term> terms) {
        this.terms = terms;
        this.next = 1;
    }

    @Override
    public boolean incrementToken() {
        if (next >= terms.size()) {
            return false;
        }
        pair.setEmpty()
                .append(terms.get(next - 1).form())
                .append(' ')
                .append(terms.get(next).form());
        next++;
        return true;
    }
}
