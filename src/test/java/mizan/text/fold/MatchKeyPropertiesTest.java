package mizan.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.text.Blasting;
import mizan.text.html.HtmlStripper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchKeyPropertiesTest {

    private final HtmlStripper stripper = new HtmlStripper();

    @Property(tries = 3000)
    void places_neverGoBack_andLieInTheOriginal(@ForAll("texts") String typed) {
        MatchKey key = MatchKey.of(stripper.strip(typed));

        int start = 0;
        int end = 0;
        for (int i = 0; i < key.text().length(); i++) {
            assertThat(key.originalStart(i)).isGreaterThanOrEqualTo(start).isLessThan(key.originalEnd(i));
            assertThat(key.originalEnd(i)).isGreaterThanOrEqualTo(end).isLessThanOrEqualTo(typed.length());
            start = key.originalStart(i);
            end = key.originalEnd(i);
        }
    }

    @Property(tries = 3000)
    void plainLetter_isTheOneThatWasTyped(@ForAll("texts") String typed) {
        MatchKey key = MatchKey.of(typed);

        for (int i = 0; i < key.text().length(); i++) {
            char was = typed.charAt(key.originalStart(i));
            if (isPlainLetter(was)) {
                assertThat(key.text().charAt(i)).isEqualTo(was);
            }
        }
    }

    @Property(tries = 2000)
    void key_holdsNoMarksNoInvisibleCharactersNoForeignDigits(@ForAll("texts") String typed) {
        assertThat(MatchKey.of(typed).text().codePoints()).noneMatch(MatchKeyPropertiesTest::isFoldedAway);
    }

    @Property(tries = 2000)
    void key_isItsOwnKey_exceptForSignsThatAShorterWordMakesReadable(@ForAll("words") String typed) {
        assertIsItsOwnKey(typed);
    }

    /** Of this seed is a text in single letters with two blanks of unlike kinds. */
    @Property(tries = 2000, seed = "-2248786703828205672")
    void keyOfTextsThatOnceWereJoinedInTheSecondKeyOnly_isItsOwnKey(@ForAll("words") String typed) {
        assertIsItsOwnKey(typed);
    }

    @Property(tries = 3000)
    void keyOfLettersThatStandApart_isItsOwnKey(@ForAll("letters") String typed) {
        String once = MatchKey.of(typed).text();

        assertThat(MatchKey.of(once).text()).isEqualTo(once);
    }

    private static void assertIsItsOwnKey(String typed) {
        // «ككك كـ ل» is three words; once its repetition is folded away, it reads as one word in pieces.
        String plain = typed.replaceAll("[137@٣۵*\u0640]", "").replaceAll("(.)\\1+", "$1");
        String once = MatchKey.of(plain).text();

        assertThat(MatchKey.of(once).text()).isEqualTo(once);
    }

    @Property(tries = 5)
    void longText_isFolded(@ForAll("long") String typed) {
        assertThat(MatchKey.of(typed).text().codePoints()).noneMatch(MatchKeyPropertiesTest::isFoldedAway);
    }

    @Provide
    Arbitrary<String> texts() {
        return Blasting.anyText();
    }

    @Provide
    Arbitrary<String> words() {
        return Blasting.arabic();
    }

    /** Single letters with one to three blanks of several kinds between them. */
    @Provide
    Arbitrary<String> letters() {
        Arbitrary<String> blanks = Arbitraries.of(" ", "  ", " \u00A0", "\u00A0", "\u2003 ", "\t ");
        Arbitrary<String> letter = Arbitraries.of("ك", "ل", "ب", "ق", "ط", "ه", "ا", "ج", "و");
        return Combinators.combine(letter, blanks)
                .as((one, blank) -> one + blank)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces).strip());
    }

    @Provide("long")
    Arbitrary<String> longText() {
        return Blasting.longUnicode();
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي".indexOf(c) >= 0;
    }

    private static boolean isFoldedAway(int c) {
        return (c >= 0x064B && c <= 0x065F)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xFE70 && c <= 0xFEFC && Character.isDefined(c))
                || (c >= 0x0660 && c <= 0x0669)
                || c == 0x0640
                || (c >= 'A' && c <= 'Z');
    }
}
