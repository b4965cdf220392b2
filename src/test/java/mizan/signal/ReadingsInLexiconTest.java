package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconDetector;
import mizan.signal.lexicon.OrdinaryWords;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the further readings find in the lexicons that Mizan ships, and what they must leave alone. */
class ReadingsInLexiconTest {

    private static final Lexicon LEXICON = Lexicon.read(Path.of("config/lexicons"));

    private final LexiconDetector detector = new LexiconDetector(() -> LEXICON);

    @ParameterizedTest
    @CsvSource({
        "يا ك1لب, FILLER_DROPPED, ك1لب",
        "يا خنز0ير, FILLER_DROPPED, خنز0ير",
        "هذه ق.ح.بة, LETTERS_JOINED, ق.ح.بة",
        "هذه القـ حبة, LETTERS_JOINED, القـ حبة",
        "هذه شر@موطة, SIGN_READ_AS_LETTER, شر@موطة",
        "يا مع@تيه, SIGN_READ_AS_LETTER, مع@تيه",
        "يا 7مار, SIGN_READ_AS_LETTER, 7مار",
        "هذا كللب, REPEAT_COLLAPSED, كللب",
        "f u c k this, LETTERS_JOINED, f u c k",
        "bent 9.a.7.b.a, LETTERS_JOINED, 9.a.7.b.a",
        "ya khnzyr, ARABIZI_READ, khnzyr",
        "هذا كلٮ, DOTLESS_READ, كلٮ",
        "هذه ٯحٮه, DOTLESS_READ, ٯحٮه"
    })
    void hiddenTerm_isFoundWithItsStepAndPlace(String typed, FoldingStep step, String hidden) {
        Signal signal = detect(typed).getFirst();

        assertThat(signal.steps()).contains(step);
        assertThat(signal.spans())
                .extracting(span -> typed.substring(span.start(), span.end()))
                .containsExactly(hidden);
    }

    @Test
    void termInPhrase_isFoundWhereOneWordIsHidden() {
        assertThat(detect("ابن الك0لب").getFirst().detail()).isEqualTo("insult: ابن الكلب");
    }

    @Test
    void hiddenTerm_weighsLessThanTheWordItself() {
        double plain = detect("يا خنزير").getFirst().points();

        assertThat(detect("ya khnzyr").getFirst().points()).isLessThan(plain);
        assertThat(detect("يا خنز0ير").getFirst().points()).isLessThan(plain);
    }

    @Test
    void dotlessTerm_mayOnlyHold() {
        assertThat(detect("هذه ٯحٮه").getFirst().maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @Test
    void nameInLatinLetters_isNotReadAsArabic() {
        assertThat(detector.detect(Typed.name("Khnzyr"), RecentActivity.NONE)).isEmpty();
    }

    @Test
    void formsOfOneWord_weighHalfAfterTheFirst() {
        List<Signal> forms = detect("هذا كلب من كلاب");
        List<Signal> others = detect("هذا كلب من حمير");

        assertThat(forms).extracting(Signal::points).containsExactly(3.2, 1.6);
        assertThat(others).extracting(Signal::points).containsExactly(3.2, 3.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // digits beside and inside words
                "سبا٢٠٢٤ بداية موفقة",
                "قتل3أشخاص",
                "اشتريت ال5 بسعر ال3",
                "رقم 8كلامك رائع",
                "في2023م و2024م",
                "G20 في الرياض",
                "كورونا covid19 انتشر",
                "حي5 شارع7",
                "mp3 و mp4",
                "طائرة F16 وطائرة B52",
                // doubled letters
                "ممتاز",
                "اللله أكبر",
                "استغفر الله العظيم",
                "اللهم صل على محمد",
                "التتويج والتتبع",
                "ممثل عن المجلس",
                "عطائي متعة وبنائي أمل",
                "البيئية والمئوية",
                "وولده ووالدته",
                "للبنانيين والليبيين",
                "يتتبع قصص المددد",
                // letters that stand apart
                "م. محمد و د. أحمد",
                "أ.د. محمد علي",
                "المجموعات أ، ب، ج، د",
                "انتهى.ثم قال",
                "العدد أ و ب و ج",
                "ق.م وب.م",
                "قال ب ن علي",
                "و لا و نعم",
                "هـ ١٤٤٥ و م ٢٠٢٤",
                "ا ب ت ث ج",
                "U S A and U K",
                "L A et N Y",
                "a b c d e",
                // names
                "الكلبي والخولي والبقري",
                "Khaled Karim Hamir Kalib",
                "Chourouk",
                "Mohamed Zemmouri",
                "Nick Cave",
                // French and English
                "le club de football",
                "un cheval blanc",
                "charmant chantier",
                "gifts and cards",
                "her hammer",
                "tartare",
                "mascarade",
                "cartouche",
                "carrosse",
                "cherchons",
                "marabout",
                "the camel market",
                "thank you",
                "sharks",
                "charm",
                "mafia",
                "karma",
                "barbecue",
                "shortcut",
                "character",
                "khaki",
                "maghreb",
                "manufacture",
                "scherzo",
                // Arabic chat
                "wallah 3andek el 7a9",
                "9albi m3ak ya bladi",
                "salam khouya kalamek s7i7",
                "ya chourouk onchori",
                "3ers mabrouk",
                "rabi ysahel 3lik",
                "galeb",
                "ngoulou",
                "hada mli7",
                // other languages in Arabic letters
                "میں یہاں ہوں اور سب ٹھیک ہے",
                "ئۇيغۇر تىلى ناھايىتى گۈزەل",
                "من این کتاب را می‌خوانم",
                "ئەم کتێبە زۆر باشە"
            })
    void ordinaryText_isLeftAlone(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }

    @Test
    void ordinaryDoubledWord_isKnownAndAnOddOneIsNot() {
        assertThat(OrdinaryWords.isDoubled("ممكن")).isTrue();
        assertThat(OrdinaryWords.isDoubled("السبب")).isTrue();
        assertThat(OrdinaryWords.isDoubled("كتاب")).isFalse();
        assertThat(OrdinaryWords.isDoubled("كللب")).isFalse();
        assertThat(OrdinaryWords.isDoubled("شرمموطه")).isFalse();
    }
}
