package mizan.signal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {

    private static final long SEED = 20261130;

    /** Some of no set of letters that a number has room for, and beyond the Arabic block. */
    private static final String LETTERS = "ابتثجحدرسشصطعفقكلمنهويءؤئٱگabz09\uD83D\u0660";

    private final Random random = new Random(SEED);

    @Test
    void wordsOfAnyLettersAndLength_areFoundAndNoOthers() {
        for (int size : new int[] {0, 1, 2, 3, 30, 5_000}) {
            Set<String> words = new HashSet<>();
            for (int i = 0; i < size; i++) {
                words.add(word());
            }
            WordSet set = WordSet.of(words);

            assertThat(words).as("of %d words", size).allMatch(set::contains);
            for (int i = 0; i < 5_000; i++) {
                String other = word();
                assertThat(set.contains(other)).as(other).isEqualTo(words.contains(other));
            }
        }
    }

    @Test
    void hashOfAWord_isNeverRefused() {
        WordSet set = WordSet.of("كلب", "حمار", "le", "متطاولةطويلةجدا");

        assertThat(Set.of("كلب", "حمار", "le", "متطاولةطويلةجدا")).allMatch(word -> set.mayHold(word.hashCode()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(13); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
