package mizan.signal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import mizan.signal.lexicon.OrdinaryWords;
import mizan.signal.offer.OfferDetector;
import mizan.signal.threat.ThreatDetector;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static final long SEED = 20261130;
    private static final List<WordRoles<?>> LISTS = List.of(ThreatDetector.words(), OfferDetector.words());

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
    private final Random random = new Random(SEED);

    @Test
    void joinedLists_findWhatEachFindsAlone() {
        WordIndex joined = new WordIndex(LISTS);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Term> terms = terms();
            for (WordRoles<?> list : LISTS) {
                List<?> alone = list.in(terms).all();
                assertThat(joined.in(terms).of(list).all()).as("%s", terms).isEqualTo(alone);
                found += alone.stream().anyMatch(places -> !places.toString().equals("{}")) ? 1 : 0;
            }
        }
        assertThat(found).as("texts with words of a list").isGreaterThan(1_000);
    }

    @Test
    void listThatIsNotJoined_isLookedThroughAlone() {
        List<Term> terms = analyzer.analyze("يجب طرد كل الأجانب").terms();

        WordIndex.Found found = new WordIndex(List.of(OfferDetector.words())).in(terms);

        assertThat(found.of(ThreatDetector.words()).all())
                .isEqualTo(ThreatDetector.words().in(terms).all());
    }

    /** Ordinary words and forms of the lists, in no order. */
    private List<Term> terms() {
        StringBuilder text = new StringBuilder();
        for (int i = 3 + random.nextInt(10); i > 0; i--) {
            List<WordRoles.Entry> entries =
                    LISTS.get(random.nextInt(LISTS.size())).entries();
            String form =
                    String.join(" ", entries.get(random.nextInt(entries.size())).form());
            String word =
                    OrdinaryWords.all().get(random.nextInt(OrdinaryWords.all().size()));
            text.append(random.nextBoolean() ? form : word).append(random.nextInt(4) == 0 ? "هم " : " ");
        }
        return analyzer.analyze(text.toString()).terms();
    }
}
