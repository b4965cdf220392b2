package mizan.text;

import static mizan.text.FoldingStep.CASE_FOLDED;
import static mizan.text.FoldingStep.COMPATIBILITY_FORM;
import static mizan.text.FoldingStep.DIGIT_FOLDED;
import static mizan.text.FoldingStep.INVISIBLE_DROPPED;
import static mizan.text.FoldingStep.LETTERS_JOINED;
import static mizan.text.FoldingStep.LOOKALIKE_FOLDED;
import static mizan.text.FoldingStep.MARK_DROPPED;
import static mizan.text.FoldingStep.REPEAT_COLLAPSED;
import static mizan.text.FoldingStep.SIGN_READ_AS_LETTER;
import static mizan.text.FoldingStep.SPELLING_FOLDED;
import static mizan.text.FoldingStep.TATWEEL_DROPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
        folds("أإآا ٱلله", "اااا الله".replace("اااا", "ا"), SPELLING_FOLDED, REPEAT_COLLAPSED);
        folds("مسؤول شيء ئ", "مسوول شيء ي", SPELLING_FOLDED);
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
        folds("ک ڪ ڭ", "ك ك ك".replace(" ", "").equals("ككك") ? "ك" : "", LOOKALIKE_FOLDED, LETTERS_JOINED, REPEAT_COLLAPSED);
        folds("کلب ڪلب", "كلب كلب", LOOKALIKE_FOLDED);
        folds("یې ۍے", "يي يي", LOOKALIKE_FOLDED);
        folds("ہھ ەۀ ۃ", "هه هه ه", LOOKALIKE_FOLDED);
        folds("پچ ژڤ گڨ", "بج زف كق", LOOKALIKE_FOLDED);
    }

    @Test
    void presentationForms_becomeLetters() {
        folds("ﻛﻠﺐ", "كلب", COMPATIBILITY_FORM);
        folds("ﻻ", "لا", COMPATIBILITY_FORM);
        folds("ﺃ", "ا", COMPATIBILITY_FORM, SPELLING_FOLDED);
        folds("ｓｐａｍ", "spam", COMPATIBILITY_FORM);
        folds("𝓢𝓹𝓪𝓶 𝟙", "spam 1", COMPATIBILITY_FORM);
    }

    @Test
    void blessings_areSpeltOut_andSayNothingAboutTheWriter() {
        folds("محمد ﷺ", "محمد صلي الله عليه وسلم");
        folds("ﷲ", "الله");
    }

    @Test
    void marks_areDropped() {
        folds("كَلْبٌ", "كلب", MARK_DROPPED);
        folds("ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِینَ", "الحمد لله رب العلمين", MARK_DROPPED, SPELLING_FOLDED, TATWEEL_DROPPED, LOOKALIKE_FOLDED);
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
    void whiteSpace_isOneSpace() {
        folds("ا  ب\n\nج\u00A0د", "اب".charAt(0) + " ب ج د", LETTERS_JOINED);
        folds("كلب \n قط", "كلب قط");
    }

    private static void folds(String typed, String expected, FoldingStep... steps) {
        MatchKey key = MatchKey.of(typed);
        assertThat(key.text()).isEqualTo(expected);
        assertThat(key.steps(0, expected.length())).isEqualTo(Set.of(steps));
    }
}
