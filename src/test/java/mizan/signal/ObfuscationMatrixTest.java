package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.comment.RecentActivity;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconDetector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to hide a word, applied to forty words of the lexicons that Mizan ships. */
class ObfuscationMatrixTest {

    private static final Lexicon LEXICON = Lexicon.read(Path.of("config/lexicons"));
    private static final LexiconDetector DETECTOR = new LexiconDetector(() -> LEXICON);

    private static final String BEFORE = "قال لي ";
    private static final String AFTER = " بالأمس";
    private static final String DOTLESS = "dotless";

    /** The words, and how Arabic chat spells them. */
    private static final Map<String, String> TERMS = terms("""
            كلب kalb, كلاب klab, حمار 7mar, حمير 7mir, خنزير khanzir, خنازير khanazir, شرموط charmout,
            شراميط sharamit, شرمطة sharmata, مراركة mrarka, قحبة 9a7ba, مقحبة m9a7ba, معرص m3arras,
            تعريص ta3ris, ممحونة mam7ouna, ممحون mam7oun, مخنث mokhannath, مخانيث makhanith, مفشوخ mafshoukh,
            بعبوص ba3bous, جرابيع jarabi3, معتوه ma3touh, معاتيه ma3atih, طرطور tartour, طراطير taratir, حقير 7a9ir,
            حقراء 7o9ara2, حثالة 7othala, عكروت 3akrout, عكاريت 3akarit, شرشوحة sharshou7a, معفن m3affan,
            معفون ma3foun, سربوت sarbout, كحلوش ka7louch, كحلوشة ka7loucha, كفتسة koftsa, كربوز karbouz,
            معوهر m3awhar, دحبوش da7bouch""");

    private static final Map<String, UnaryOperator<String>> OBFUSCATIONS = obfuscations();

    record Hidden(String way, String term, String typed) {

        @Override
        public String toString() {
            return way + " " + term + " " + typed;
        }
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void hiddenTerm_isFoundAndCutOutAsTyped(Hidden hidden) {
        boolean dotless = hidden.way().equals(DOTLESS);
        String text = (dotless ? dotless(BEFORE) : BEFORE) + hidden.typed() + (dotless ? dotless(AFTER) : AFTER);
        List<Signal> signals = DETECTOR.detect(Typed.text(text), RecentActivity.NONE);

        assertThat(signals)
                .flatExtracting(Signal::spans)
                .extracting(span -> text.substring(span.start(), span.end()))
                .contains(hidden.typed());
    }

    static List<Hidden> hidden() {
        List<Hidden> all = new ArrayList<>();
        OBFUSCATIONS.forEach((way, hide) -> TERMS.keySet().stream()
                .filter(term -> !hide.apply(term).equals(term))
                .forEach(term -> all.add(new Hidden(way, term, hide.apply(term)))));
        assertThat(TERMS).hasSize(40);
        return all;
    }

    private static Map<String, UnaryOperator<String>> obfuscations() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("harakat", term -> each(term, letter -> letter + "\u064E"));
        ways.put("presentation forms", term -> each(term, ObfuscationMatrixTest::presentationForm));
        ways.put(
                "Persian letters",
                term -> term.replace('ك', 'ک').replace('ي', 'ی').replace('ه', 'ہ'));
        ways.put("Quranic alef", term -> term.replace('ا', 'ٱ'));
        ways.put("hamza", term -> term.replace('ا', 'أ'));
        ways.put("heh for teh marbuta", term -> term.replace('ة', 'ه'));
        ways.put("small high mark", term -> inside(term, "\u06E1"));
        ways.put("stretched letter", term -> inside(term, second(term).repeat(4)));
        ways.put("doubled letter", term -> inside(term, second(term)));
        ways.put(
                "digit for letter",
                term -> term.charAt(0)
                        + term.substring(1).replace('ا', '1').replace('ح', '7').replace('ع', '3'));
        ways.put("sign for alef", term -> term.charAt(0) + term.substring(1).replace('ا', '@'));
        for (String mark : List.of(
                "ـ", "ـــ", "\u00AD", "\u034F", "\u061C", "\u200B", "\u200C", "\u200D", "\u200F", "\u202B", "\u2060",
                "\u2066", "\uFEFF", "\uFE0F")) {
            ways.put("inside U+%04X x%d".formatted((int) mark.charAt(0), mark.length()), term -> inside(term, mark));
        }
        for (String separator : List.of(" ", ".", "-", "_", "*", "•", ",", " . ", "🔥", " 🔥 ")) {
            ways.put("letters apart by «" + separator + "»", term -> apart(term, separator));
        }
        for (String filler : List.of("0", "8", "@", "#", "%", "x")) {
            ways.put("filler " + filler, term -> inside(term, filler));
        }
        ways.put("pieces by dots", term -> term.charAt(0) + "." + term.charAt(1) + "." + term.substring(2));
        ways.put("two pieces", term -> inside(term, "."));
        ways.put("tatweel and space", term -> inside(term, "ـ "));
        ways.put("tatweel on both sides of a space", term -> inside(term, "ـ ـ"));
        ways.put("two letters and a rest", term -> term.charAt(0) + " " + term.charAt(1) + " " + term.substring(2));
        ways.put("Arabizi", term -> TERMS.get(term));
        ways.put("Arabizi in capitals", term -> TERMS.get(term).toUpperCase(Locale.ROOT));
        ways.put("Arabizi apart", term -> apart(TERMS.get(term), " "));
        ways.put("Arabizi by dots", term -> apart(TERMS.get(term), "."));
        ways.put(DOTLESS, ObfuscationMatrixTest::dotless);
        ways.put(
                "maksura inside",
                term -> each(term.substring(0, term.length() - 1), letter -> "بتثني".contains(letter) ? "ى" : letter)
                        + term.substring(term.length() - 1));
        return ways;
    }

    private static String second(String term) {
        return term.substring(1, 2);
    }

    private static String inside(String term, String inserted) {
        return term.substring(0, 2) + inserted + term.substring(2);
    }

    private static String apart(String term, String separator) {
        return term.chars().mapToObj(Character::toString).collect(Collectors.joining(separator));
    }

    private static String each(String term, UnaryOperator<String> letter) {
        return term.chars().mapToObj(Character::toString).map(letter).collect(Collectors.joining());
    }

    private static String presentationForm(String letter) {
        for (int form = 0xFE80; form <= 0xFEF4; form++) {
            if (Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC)
                    .equals(letter)) {
                return Character.toString(form);
            }
        }
        return letter;
    }

    private static String dotless(String term) {
        String dotted = "بتثنيفقجخذزشضظغة";
        String shapes = "\u066E\u066E\u066E\u066E\u066E\u06A1\u066Fححدرسصطعه";
        return each(term, letter -> {
            int at = dotted.indexOf(letter);
            return at < 0 ? letter : shapes.substring(at, at + 1);
        });
    }

    private static Map<String, String> terms(String list) {
        return Stream.of(list.split(","))
                .map(term -> term.strip().split(" "))
                .collect(Collectors.toMap(term -> term[0], term -> term[1], (one, other) -> one, LinkedHashMap::new));
    }
}
