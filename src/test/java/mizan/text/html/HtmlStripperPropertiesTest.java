package mizan.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.text.Blasting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.owasp.html.Encoding;

class HtmlStripperPropertiesTest {

    /** What anybody could take for a tag, more generous than any browser. */
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?][^>]*>");

    /** What a browser takes for a tag with an attribute when more of the page follows. */
    private static final Pattern UNCLOSED_TAG = Pattern.compile("<[A-Za-z][^<>]*=[^<>]*$");

    private final HtmlStripper stripper = new HtmlStripper();

    @Property(tries = 3000)
    void tagInTheText_beginsWithAnEntity(@ForAll("typed") String typed) {
        CleanText clean = stripper.strip(typed);

        Matcher tag = TAG.matcher(clean.text());
        for (int from = 0; tag.find(from); from = tag.start() + 1) {
            assertThat(typed(clean, tag.start(), tag.start() + 1)).startsWith("&");
        }
    }

    @Property(tries = 3000)
    void unclosedTagAtTheEndOfTheText_beginsWithAnEntity(@ForAll("typed") String typed) {
        CleanText clean = stripper.strip(typed);

        Matcher tag = UNCLOSED_TAG.matcher(clean.text());
        if (tag.find()) {
            assertThat(typed(clean, tag.start(), tag.start() + 1)).startsWith("&");
        }
    }

    @Property(tries = 3000)
    void strippingTwice_changesNothingMore_whenNoEntityWasDecoded(@ForAll("typed") String typed) {
        Assume.that(Encoding.decodeHtml(typed, false).length()
                == Encoding.decodeHtml(typed.replace('&', '+'), false).length());

        String once = stripper.strip(typed).text();

        assertThat(stripper.strip(once).text()).isEqualTo(once);
    }

    @Property(tries = 3000)
    void strippingTwice_changesNothingMore_withoutAmpersand(@ForAll("markup") String typed) {
        String once = stripper.strip(typed).text();

        assertThat(stripper.strip(once).text()).isEqualTo(once);
    }

    @Property(tries = 3000)
    void places_neverGoBack(@ForAll("typed") String typed) {
        CleanText clean = stripper.strip(typed);

        int start = 0;
        int end = 0;
        for (int i = 0; i < clean.text().length(); i++) {
            assertThat(clean.originalStart(i)).isGreaterThanOrEqualTo(start).isLessThan(clean.originalEnd(i));
            assertThat(clean.originalEnd(i)).isGreaterThanOrEqualTo(end).isLessThanOrEqualTo(typed.length());
            start = clean.originalStart(i);
            end = clean.originalEnd(i);
        }
    }

    @Property(tries = 3000)
    void cuttingTheOriginalAtAPlace_givesTheCharacterBack(@ForAll("typed") String typed) {
        CleanText clean = stripper.strip(typed);

        for (int i = 0, next; i < clean.text().length(); i = next) {
            next = endOfPlace(clean, i);
            String character = clean.text().substring(i, next).strip();
            if (!stripper.strip(character).text().isEmpty()) {
                assertThat(stripper.strip(typed(clean, i, next)).text()).isEqualTo(character);
            }
        }
    }

    @Property(tries = 1000)
    void text_holdsNothingThatReordersOrCannotBePrinted(@ForAll("typed") String typed) {
        assertThat(stripper.strip(typed).text().codePoints()).noneMatch(HtmlStripperPropertiesTest::isUnwanted);
    }

    @Property(tries = 1000)
    void words_areKept_whereThereIsNoMarkup(@ForAll("markup") String typed) {
        String words = typed.replace(">", "").replace("<", "< ");

        assertThat(letters(stripper.strip(words).text())).isEqualTo(letters(words));
    }

    @Property(tries = 5)
    void longText_isRead(@ForAll("long") String typed) {
        assertThat(stripper.strip(typed).original()).isEqualTo(typed);
    }

    @Provide
    Arbitrary<String> typed() {
        return Blasting.markupAndEntities();
    }

    @Provide
    Arbitrary<String> markup() {
        return Blasting.markup();
    }

    @Provide("long")
    Arbitrary<String> longText() {
        return Blasting.longUnicode();
    }

    private static int endOfPlace(CleanText clean, int from) {
        int to = from + 1;
        while (to < clean.text().length()
                && (clean.originalStart(to) == clean.originalStart(from)
                        || Character.isLowSurrogate(clean.text().charAt(to)))) {
            to++;
        }
        return to;
    }

    private static String typed(CleanText clean, int from, int to) {
        return clean.original().substring(clean.originalStart(from), clean.originalEnd(to - 1));
    }

    private static boolean isUnwanted(int c) {
        return (Character.getType(c) == Character.CONTROL && c != '\n')
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
