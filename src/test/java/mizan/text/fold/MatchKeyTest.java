package mizan.text.fold;

import static mizan.text.fold.FoldingStep.CASE_FOLDED;
import static mizan.text.fold.FoldingStep.COMPATIBILITY_FORM;
import static mizan.text.fold.FoldingStep.DIGIT_FOLDED;
import static mizan.text.fold.FoldingStep.INVISIBLE_DROPPED;
import static mizan.text.fold.FoldingStep.LETTERS_JOINED;
import static mizan.text.fold.FoldingStep.LOOKALIKE_FOLDED;
import static mizan.text.fold.FoldingStep.MARK_DROPPED;
import static mizan.text.fold.FoldingStep.REPEAT_COLLAPSED;
import static mizan.text.fold.FoldingStep.SIGN_READ_AS_LETTER;
import static mizan.text.fold.FoldingStep.SPELLING_FOLDED;
import static mizan.text.fold.FoldingStep.TATWEEL_DROPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mizan.text.html.CleanText;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;

class MatchKeyTest {

    @Test
    void plainText_staysAsItIs() {
        folds("كلب في بيت", "كلب في بيت");
        folds("", "");
        folds("hello, world! 12 + 3", "hello, world! 12 + 3");
        folds("«كلام» (نعم)، ثم؟", "«كلام» (نعم)، ثم؟");
    }

    @Test
    void spellings_becomeOne() {
        folds("أب إب آب ٱب", "اب اب اب اب", SPELLING_FOLDED);
        folds("مسؤول شيء ئ", "مسوول شيء ي", SPELLING_FOLDED);
        folds("المٸخر", "الميخر", SPELLING_FOLDED);
        folds("مدرسة", "مدرسه", SPELLING_FOLDED);
        folds("على", "علي", SPELLING_FOLDED);
        folds("قرآن", "قران", SPELLING_FOLDED);
    }

    @Test
    void decomposedSpelling_isTheSame() {
        folds("ا\u0654ب و\u0654 ي\u0654", "اب و ي", MARK_DROPPED);
    }

    @Test
    void foreignLetters_becomeTheirLookalikes() {
        folds("کلب ڪلب ڭلب", "كلب كلب كلب", LOOKALIKE_FOLDED);
        folds("یې ۍے", "يي يي", LOOKALIKE_FOLDED);
        folds("ہھ ەۀ ۃ", "هه هه ه", LOOKALIKE_FOLDED);
        folds("پچ ژڤ گڨ", "بج زف كق", LOOKALIKE_FOLDED);
        folds("ڦٻڀ ڜڂڟ ۏݪ", "قيي شخظ ول", LOOKALIKE_FOLDED);
    }

    @Test
    void presentationForms_becomeLetters() {
        folds("ﻛﻠﺐ", "كلب", COMPATIBILITY_FORM);
        folds("ﺃ", "ا", COMPATIBILITY_FORM, SPELLING_FOLDED);
        folds("ｓｐａｍ", "spam", COMPATIBILITY_FORM);
        folds("𝓢𝓹𝓪𝓶 𝟙", "spam 1", COMPATIBILITY_FORM);
    }

    @Test
    void ligatures_areSpeltOut_andSayNothingAboutTheWriter() {
        folds("ﻻ اﻹسﻼم", "لا الاسلام");
        folds("محمد ﷺ", "محمد صلي الله عليه وسلم");
        folds("ﷲ", "الله");
    }

    @Test
    void marks_areDropped() {
        folds("كَلْبٌ", "كلب", MARK_DROPPED);
        folds("ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ", "الحمد لله رب العلمين", MARK_DROPPED, SPELLING_FOLDED);
        folds("مَسْـُٔولًا", "مسولا", MARK_DROPPED);
        folds("ك\uFE76ل\uFC62ب\uFE73", "كلب", MARK_DROPPED);
        folds("ك\u0336ل\u0336ب\u0336", "كلب", MARK_DROPPED);
        folds("أُو۟لَٰٓئِكَ عَلَىٰ هُدࣰى", "اوليك علي هدي", MARK_DROPPED, SPELLING_FOLDED);
    }

    @Test
    void tatweel_isDropped() {
        folds("كـــلــب", "كلب", TATWEEL_DROPPED);
        folds("كــ\u064Eـلب", "كلب", TATWEEL_DROPPED, MARK_DROPPED);
    }

    @Test
    void tatweelAtTheEdgeOfAWord_isOrdinary() {
        folds("1445 هـ", "1445 ه");
        folds("ـه", "ه");
    }

    @Test
    void invisibleCharacters_areDropped() {
        folds("ك\u200Cل\u200Dب", "كلب", INVISIBLE_DROPPED);
        folds("ك\u00ADل\u034Fب", "كلب", INVISIBLE_DROPPED, MARK_DROPPED);
        folds("ك\u200Bل\u2060ب\uFEFF", "كلب", INVISIBLE_DROPPED);
        folds("s\u200Dp\uFE0Fa\u061Cm", "spam", INVISIBLE_DROPPED);
    }

    @Test
    void invisibleCharactersBetweenWords_areOrdinary() {
        folds("\u200Fقال\u200F: نعم\u200E", "قال: نعم");
        folds("❤\uFE0F 👨\u200D👩 حب", "❤ 👨👩 حب");
    }

    @Test
    void digits_becomeLatin() {
        folds("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789", DIGIT_FOLDED);
        folds("000111", "000111");
    }

    @Test
    void latinLetters_loseCaseAndAccents() {
        folds("Élève ÇA Œuvre", "eleve ca oeuvre", CASE_FOLDED);
        folds("e\u0301le\u0300ve", "eleve", MARK_DROPPED);
        folds("ПРИВЕТ Ωμέγα", "привет ωμεγα", CASE_FOLDED);
    }

    @Test
    void repeatedLetters_collapseFromThree() {
        folds("كلللللب", "كلب", REPEAT_COLLAPSED);
        folds("كككلب", "كلب", REPEAT_COLLAPSED);
        folds("الله ممتاز", "الله ممتاز");
        folds("هههههه", "ه", REPEAT_COLLAPSED);
        folds("cooool", "col", REPEAT_COLLAPSED);
        folds("كل\u064Eلـل\u200Cلب", "كلب", REPEAT_COLLAPSED, MARK_DROPPED, TATWEEL_DROPPED, INVISIBLE_DROPPED);
        folds("!!!! 1111", "!!!! 1111");
    }

    @Test
    void stretchedNameOfGod_keepsItsTwoLams() {
        folds("اللله", "الله", FoldingStep.REPEAT_COLLAPSED);
        folds("والللللله", "والله", FoldingStep.REPEAT_COLLAPSED);
        cuts("يا اللللله", "الله", "اللللله");
    }

    @Test
    void starBetweenWholeWords_partsThem() {
        folds("الله*يا كريم", "الله*يا كريم");
    }

    @Test
    void marksOfAList_stayApart() {
        folds("ا - ب - ج", "ا - ب - ج");
        folds("ا. ب. ت. ث", "ا. ب. ت. ث");
    }

    @Test
    void hamzaBetweenItsLikes_isNoRepetition() {
        folds("البيئية الولائيين", "البيييه الولاييين", SPELLING_FOLDED);
        folds("مسؤوول", "مسووول", SPELLING_FOLDED);
        folds("بيئيييييه", "بيييه", SPELLING_FOLDED, REPEAT_COLLAPSED);
    }

    @Test
    void whiteSpace_isOneSpace() {
        folds(" كلب \n\n قط\u00A0\u3000فأر\t", "كلب قط فار", SPELLING_FOLDED);
    }

    @Test
    void lettersThatStandApart_areJoined() {
        folds("ك ل ب", "كلب", LETTERS_JOINED);
        folds("ك.ل.ب", "كلب", LETTERS_JOINED);
        folds("ك_ل_ب", "كلب", LETTERS_JOINED);
        folds("ك*ل*ب", "كلب", LETTERS_JOINED);
        folds("ك-ل-ب", "كلب", LETTERS_JOINED);
        folds("ك، ل، ب", "كلب", LETTERS_JOINED);
        folds("ك • ل • ب", "كلب", LETTERS_JOINED);
        folds("ك|ل|ب", "كلب", LETTERS_JOINED);
        folds("ك...ل...ب", "كلب", LETTERS_JOINED);
        folds("ك😀ل😡ب", "كلب", LETTERS_JOINED);
        folds("ك\nل\nب", "كلب", LETTERS_JOINED);
        folds("ك  ل  ب", "كلب", LETTERS_JOINED);
        folds("ك ل ب  ق ط ط  ف ا ر", "كلب قطط فار", LETTERS_JOINED);
        folds("ك\u064E ـلـ ب", "كلب", LETTERS_JOINED, MARK_DROPPED);
        folds("ح م ا ا ا ا ر", "حمار", LETTERS_JOINED, REPEAT_COLLAPSED);
        folds("يا ك ل ب أنت", "يا كلب انت", LETTERS_JOINED, SPELLING_FOLDED);
        folds("(ك.ل.ب) ح.م.ا.ر", "(كلب) حمار", LETTERS_JOINED);
    }

    @Test
    void singleLettersThatMeanSomething_stayApart() {
        folds("قال و فعل", "قال و فعل");
        folds("ص.ب 12", "ص.ب 12");
        folds("د. محمد", "د. محمد");
        folds("ا) ب) ج) د", "ا) ب) ج) د");
        folds("ك.ل-ب", "ك.ل-ب");
        folds("ك ل.ب", "ك ل.ب");
        folds("م 5 م 6 م", "م 5 م 6 م");
        folds("ك -------- ل -------- ب", "ك -------- ل -------- ب");
        folds("a b c", "a b c");
        folds("ه ه ه ه", "ه ه ه ه");
        folds("و , و , و", "و , و , و");
        folds("ههه ههه ههه", "ه ه ه", REPEAT_COLLAPSED);
    }

    @Test
    void separatorsBetweenWholeWords_stay() {
        folds("انتهي.ثم قال", "انتهي.ثم قال");
        folds("#الجزاير_تنتصر", "#الجزاير_تنتصر");
        folds("عربي-فرنسي", "عربي-فرنسي");
        folds("نعم!لكن", "نعم!لكن");
        folds("5*3 * كلب", "5*3 * كلب");
        folds("اللهم*صل*علي*محمد", "اللهم*صل*علي*محمد");
    }

    @Test
    void signsPutInsideAWord_areDropped() {
        folds("حم*ار", "حمار", LETTERS_JOINED);
        folds("ح~م~ار", "حمار", LETTERS_JOINED);
    }

    @Test
    void signsInsideAWord_areReadAsLetters() {
        folds("ح1ر", "حار", SIGN_READ_AS_LETTER);
        folds("حم@ر", "حمار", SIGN_READ_AS_LETTER);
        folds("حم١ر", "حمار", SIGN_READ_AS_LETTER);
        folds("ال3رب", "ال3رب");
        folds("م3لم ص7يح", "معلم صحيح", SIGN_READ_AS_LETTER);
        folds("م\u064E1ـل", "مال", SIGN_READ_AS_LETTER, MARK_DROPPED, TATWEEL_DROPPED);
        folds("س@فلللللللللل", "سافل", SIGN_READ_AS_LETTER, REPEAT_COLLAPSED);
    }

    @Test
    void numbers_areNotReadAsLetters() {
        folds("7لقات في 3 ايام", "7لقات في 3 ايام");
        folds("قتل3اشخاص", "قتل3اشخاص");
        folds("ال5سنوات وال3اولاد", "ال5سنوات وال3اولاد");
        folds("و3ايام ب7دنانير", "و3ايام ب7دنانير");
        folds("في20يوم", "في20يوم");
        folds("من3سنين كل3ناس", "من3سنين كل3ناس");
        folds("هاتف0551373717اتصل", "هاتف0551373717اتصل");
        folds("كوفيد19", "كوفيد19");
        folds("me@site", "me@site");
        folds("خالد @محمد", "خالد @محمد");
    }

    @Test
    void otherScripts_areLeftAlone() {
        folds("한국어 が 中文 हिन्दी", "한국어 " + MatchKey.of("が").text() + " 中文 हिन्दी");
    }

    @Test
    void place_coversWhatWasTyped() {
        cuts("هذا كَلْبٌ هنا", "كلب", "كَلْبٌ");
        cuts("هذا كـلـب هنا", "كلب", "كـلـب");
        cuts("هذا ـكلب هنا", "كلب", "ـكلب");
        cuts("هذا ك\u200Cل\u200Cب هنا", "كلب", "ك\u200Cل\u200Cب");
        cuts("\u200Fهذا \u200Fكلب\u200F هنا", "كلب", "كلب");
        cuts("هذا ﻛﻠﺐ هنا", "كلب", "ﻛﻠﺐ");
        cuts("هذا كلللللبببب هنا", "كلب", "كلللللبببب");
        cuts("هذا ك - ل - ب هنا", "كلب", "ك - ل - ب");
        cuts("هذا ح1ر هنا", "حار", "ح1ر");
        cuts("هذا 𝓢𝓹𝓪𝓶 هنا", "spam", "𝓢𝓹𝓪𝓶");
        cuts("قال ﷺ هنا", "عليه", "ﷺ");
        cuts("E\u0301te\u0301 a", "ete", "E\u0301te\u0301");
    }

    @Test
    void place_isInTheOriginal_markupAndAll() {
        CleanText clean = new HtmlStripper().strip("<p>هذا</p> ك<b>ـلـ</b>&#1576; هنا");
        MatchKey key = MatchKey.of(clean);

        assertThat(key.text()).isEqualTo("هذا كلب هنا");
        assertThat(typed(key, "كلب", clean.original())).isEqualTo("ك<b>ـلـ</b>&#1576;");
    }

    @Test
    void steps_areThoseOfTheStretch() {
        MatchKey key = MatchKey.of("كـلب قَطّ أنا");

        assertThat(key.steps(0, 3)).containsExactly(TATWEEL_DROPPED);
        assertThat(key.steps(4, 6)).containsExactly(MARK_DROPPED);
        assertThat(key.steps(7, 10)).containsExactly(SPELLING_FOLDED);
        assertThat(key.steps(3, 3)).isEmpty();
    }

    private static void cuts(String typed, String folded, String expected) {
        assertThat(typed(MatchKey.of(typed), folded, typed)).isEqualTo(expected);
    }

    private static String typed(MatchKey key, String folded, String original) {
        int from = key.text().indexOf(folded);
        return original.substring(key.originalStart(from), key.originalEnd(from + folded.length() - 1));
    }

    private static void folds(String typed, String expected, FoldingStep... steps) {
        MatchKey key = MatchKey.of(typed);
        assertThat(key.text()).isEqualTo(expected);
        assertThat(key.steps(0, expected.length())).isEqualTo(Set.of(steps));
    }
}
