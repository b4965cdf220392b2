package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Typed;
import mizan.signal.context.Sense;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconDetectorTest {

    private static final Lexicon LEXICON = Lexicon.parse(
            "test.tsv",
            List.of(
                    LexiconReader.HEADER,
                    "كلب\t\tinsult\tmedium\t\tكلب حراسة",
                    "كلاب\t\tinsult\tmedium",
                    "حمار\t\tinsult\tmedium",
                    "قردة\t\tinsult\tmedium",
                    "ابن الكلب\tphrase\tinsult\thigh",
                    "لعنة الله على\tphrase\tinsult\tmedium",
                    "خائن\t\tpolitical\tmedium",
                    "جلب الحبيب\tphrase\tsihr\thigh",
                    "عاهرة\t\tobscene\thigh",
                    "الموت لكم\tphrase\tviolence\thigh"));

    private final LexiconDetector detector = new LexiconDetector(() -> LEXICON);

    @Test
    void term_isNamedWithCategoryAxisAndPoints() {
        Signal signal = only(Typed.text("انت كلب"));

        assertThat(signal.kind()).isEqualTo(SignalKind.LEXICON_TERM);
        assertThat(signal.detail()).isEqualTo("insult: كلب");
        assertThat(signal.axis()).isEqualTo(Axis.ABUSE);
        assertThat(signal.points()).isEqualTo(3.2);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
        assertThat(signal.spans()).containsExactly(new Span(Field.TEXT, 4, 7));
        assertThat(signal.steps()).isEmpty();
    }

    @Test
    void spamCategory_speaksOnTheSpamAxis() {
        assertThat(only(Typed.text("الشيخ لجلب الحبيب")).axis()).isEqualTo(Axis.SPAM);
    }

    @Test
    void politicalTerm_mayOnlyHold() {
        assertThat(only(Typed.text("يا خائن")).maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @Test
    void disguisedTerm_isShownInTheOriginalWithTheStepsThatUncoveredIt() {
        String typed = "<b>يا</b> &laquo;وكـــلا\u200Dبهم&raquo; كلّهم";
        Signal signal = only(Typed.text(typed));

        assertThat(signal.spans()).hasSize(1);
        assertThat(covered(typed, signal)).isEqualTo("وكـــلا\u200Dبهم");
        assertThat(signal.steps()).contains(FoldingStep.TATWEEL_DROPPED, FoldingStep.INVISIBLE_DROPPED);
    }

    @Test
    void repeatedTerm_countsOnceAndShowsEveryPlace() {
        Signal signal = only(Typed.text("كلب كلب يا كلب"));

        assertThat(signal.points()).isEqualTo(3.2);
        assertThat(signal.spans())
                .containsExactly(new Span(Field.TEXT, 0, 3), new Span(Field.TEXT, 4, 7), new Span(Field.TEXT, 11, 14));
    }

    @Test
    void differentTerms_countEach() {
        assertThat(detect(Typed.text("كلب وحمار"))).hasSize(2);
    }

    @Test
    void termInName_isFoundThereAndMayOnlyHold() {
        Signal signal = only(Typed.name("كلب الحي"));

        assertThat(signal.spans()).containsExactly(new Span(Field.NAME, 0, 3));
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @Test
    void phraseInName_mayReject() {
        assertThat(only(Typed.name("ابن الكلب")).maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال الوزير «أنت عاهرة» فرد عليه",
                "كتب “يا عاهرة” ثم حذفها",
                "وصفها بأنها \"عاهرة\" أمام الناس",
                "«قال \"انت عاهرة\" لها»"
            })
    void quotedTerm_mayOnlyHold(String text) {
        Signal signal = only(Typed.text(text));

        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.points()).isGreaterThanOrEqualTo(2.75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"«كلام» يا عاهرة «كلام»", "« يا عاهرة", "يا عاهرة »", "قياس 5\" يا عاهرة"})
    void termOutsideQuotes_mayReject(String text) {
        assertThat(only(Typed.text(text)).maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فمثله كمثل الكلب إن تحمل عليه يلهث",
                "فَمَثَلُهُ كَمَثَلِ ٱلْكَلْبِ إِن تَحْمِلْ عَلَيْهِ يَلْهَثْ",
                "مثل الذين حملوا التوراة ثم لم يحملوها كمثل الحمار يحمل أسفارا",
                "فقلنا لهم كونوا قردة خاسئين",
                "سيقولون ثلاثة رابعهم كلبهم",
                "ألا لعنة الله على الظالمين",
                "لعنة الله على الكاذبين"
            })
    void termInVerseOrPrayer_isWorthHalfAndMayOnlyHold(String text) {
        Signal signal = only(Typed.text(text));

        assertThat(signal.points()).isEqualTo(0.8);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @Test
    void termBesideVerse_countsInFull() {
        Signal signal = only(Typed.text("لعنة الله على الظالمين ولعنة الله على ابيك"));

        assertThat(signal.points()).isEqualTo(3.2);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كتب الإرهابي الموت لكم",
                "الموت لكم بعد مقتل الجندي",
                "قال قبل التفجير إنه يتمنى الموت لكم",
                "الموت لكم جميعا هكذا هتفوا بعد استشهاد القائد"
            })
    void callForViolenceBesideNews_mayOnlyHold(String text) {
        Signal signal = only(Typed.text(text));

        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.points()).isGreaterThanOrEqualTo(2.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الموت لكم",
                "الموت لكم كلكم واحدا واحدا بلا رحمة ولا شفقة أيها الناس، ثم نعود إلى مقتل الجندي",
                "عاهرة في المحكمة"
            })
    void otherwise_mayReject(String text) {
        assertThat(only(Typed.text(text)).maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
    }

    @Test
    void exception_isOnlyToldInFavour() {
        assertThat(detect(Typed.text("اشترى كلب حراسة")))
                .extracting(Signal::kind, Signal::detail)
                .containsExactly(tuple(SignalKind.CONTEXT, Sense.EXCEPTION.code()));
    }

    @Test
    void replacedLexicon_isUsedAtOnce() {
        Lexicon[] current = {Lexicon.EMPTY};
        LexiconDetector live = new LexiconDetector(() -> current[0]);
        assertThat(live.detect(Typed.text("كلب"), RecentActivity.NONE)).isEmpty();

        current[0] = LEXICON;
        assertThat(live.detect(Typed.text("كلب"), RecentActivity.NONE)).hasSize(1);
    }

    private Signal only(AnalyzedComment comment) {
        List<Signal> signals = detector.detect(comment, RecentActivity.NONE).stream()
                .filter(signal -> signal.kind() == SignalKind.LEXICON_TERM)
                .toList();
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private List<Signal> detect(AnalyzedComment comment) {
        return detector.detect(comment, RecentActivity.NONE);
    }

    private static String covered(String typed, Signal signal) {
        Span span = signal.spans().getFirst();
        return typed.substring(span.start(), span.end());
    }
}
