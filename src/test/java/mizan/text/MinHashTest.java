package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class MinHashTest {

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    @Property(tries = 1000)
    void hashes_areThoseOfLucenesFilter(@ForAll("texts") String text) throws IOException {
        List<Term> terms = analyzer.analyze(text).terms();
        Assume.that(terms.size() > 1);

        assertThat(new MinHash(12).of(terms)).isEqualTo(ofLucene(terms, 12));
    }

    @Property(tries = 200)
    void earlierTexts_leaveNoTrace(@ForAll("texts") String text, @ForAll("texts") String earlier) {
        List<Term> terms = analyzer.analyze(text + " كلب قط").terms();
        MinHash used = new MinHash(12);
        used.of(analyzer.analyze(earlier + " كلب قط").terms());

        assertThat(used.of(terms)).isEqualTo(new MinHash(12).of(terms));
    }

    @Provide
    Arbitrary<String> texts() {
        return Blasting.anyText();
    }

    private static long[] ofLucene(List<Term> terms, int buckets) throws IOException {
        long[] hashes = new long[buckets];
        try (MinHashFilter filter = new MinHashFilter(new Pairs(terms), 1, buckets, 1, true)) {
            CharTermAttribute hash = filter.getAttribute(CharTermAttribute.class);
            filter.reset();
            for (int i = 0; filter.incrementToken(); i++) {
                char[] h = hash.buffer();
                hashes[i] = (long) h[0] << 48 | (long) h[1] << 32 | (long) h[2] << 16 | h[3];
            }
            filter.end();
        }
        return hashes;
    }

    private static final class Pairs extends TokenStream {

        private final CharTermAttribute pair = addAttribute(CharTermAttribute.class);
        private final List<Term> terms;
        private int next = 1;

        Pairs(List<Term> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (next >= terms.size()) {
                return false;
            }
            pair.setEmpty().append(terms.get(next - 1).form() + " " + terms.get(next).form());
            next++;
            return true;
        }
    }
}
