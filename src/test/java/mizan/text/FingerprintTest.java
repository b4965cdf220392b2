package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final int TRIES = 500;

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
    private final Random random = new Random(20261124);

    @Test
    void shortText_hasNone() {
        assertThat(fingerprint("شكرا جزيلا لكم")).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("السلام عليكم ورحمة الله وبركاته")).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("😀 ".repeat(40))).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("شكرا ".repeat(40))).isEqualTo(Fingerprint.NONE);
    }

    @Test
    void longEnoughText_hasFourBands() {
        assertThat(fingerprint("للتواصل مع أفضل شركة تنظيف اتصل الآن").bands())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(band -> band.length() <= 16);
    }

    @Test
    void disguise_changesNothing() {
        Fingerprint plain = fingerprint("للتواصل مع أفضل شركة تنظيف اتصل الآن على الرقم 0551234567");

        assertThat(fingerprint("للتوااااصل، مَعَ افضل شـــركة  تنظيف... إتصل الأن علي الرقم ٠٥٥١٢٣٤٥٦٧!"))
                .isEqualTo(plain);
    }

    @Test
    void oneChangedWord_keepsABand() {
        int kept = 0;
        for (int i = 0; i < TRIES; i++) {
            List<String> words = words(25);
            List<String> changed = new ArrayList<>(words);
            changed.set(random.nextInt(25), word());
            kept += shareBand(words, changed) ? 1 : 0;
        }
        // Two of 24 pairs change: Jaccard 22/26 = 0.85, so 1 - (1 - 0.85³)⁴ = 0.976.
        assertThat(kept).isGreaterThan((int) (0.94 * TRIES));
    }

    @Test
    void unrelatedTexts_shareNone() {
        int shared = 0;
        for (int i = 0; i < TRIES; i++) {
            shared += shareBand(words(25), words(25)) ? 1 : 0;
        }
        assertThat(shared).isZero();
    }

    @Test
    void textsWithTheSameGreeting_shareNone() {
        List<String> greeting = List.of("السلام", "عليكم", "ورحمة", "الله", "وبركاته");
        int shared = 0;
        for (int i = 0; i < TRIES; i++) {
            shared += shareBand(concat(greeting, words(20)), concat(greeting, words(20))) ? 1 : 0;
        }
        assertThat(shared).isLessThan(TRIES / 50);
    }

    private boolean shareBand(List<String> one, List<String> other) {
        Set<String> bands = new HashSet<>(fingerprint(String.join(" ", one)).bands());
        return !Collections.disjoint(bands, fingerprint(String.join(" ", other)).bands());
    }

    private Fingerprint fingerprint(String text) {
        return analyzer.analyze(text).fingerprint();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(3); i++) {
            word.append("بتجحدرسشصطعفقكلمنهي".charAt(random.nextInt(19)));
        }
        return word.toString();
    }
}
