package mizan.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.text.Blasting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شيء شئ شىء شيئ",
                "شيئا شئا شيءا",
                "سيء سئ سيئ",
                "بطيء بطئ بطىء",
                "مسؤول مسئول مسءول",
                "مسؤول مسوول مسؤل",
                "المسؤولين المسئولين",
                "شؤون شئون شءون",
                "شؤون شوون شؤن",
                "رؤوس رءوس رئوس",
                "رؤساء رءساء",
                "رؤساء روساء",
                "قراءة قرائة قراءه",
                "إضاءة اضائة",
                "الإجراءات الاجرائات الأجراءات",
                "أسئلة اسئلة أسءلة اسءلة",
                "سؤال سئال سءال",
                "سؤال سوال",
                "مسألة مسئلة",
                "مسألة مسالة",
                "هيئة هيأة هيئه",
                "بيئة بيأة",
                "مائة مئة",
                "ثلاثمائة ثلاثمئة",
                "مائتين مئتين",
                "رئيس رءيس",
                "رئيس رييس ريس",
                "شاطئ شاطىء شاطيء",
                "مبادئ مبادىء",
                "قارئ قارىء",
                "أبناؤه أبنائه أبناءه ابناؤه",
                "يقرؤون يقرأون يقرءون",
                "القرآن القرءان",
                "القرآن القران القرأن",
                "تفاؤل تفائل تفاءل",
                "مؤتمر مئتمر",
                "مؤتمر موتمر",
                "يؤكد يأكد",
                "يؤكد يوكد",
                "مأذنة مئذنة",
                "مأذنة ماذنة",
                "داوود داود",
                "طاووس طاوس",
                "آثار أثار اثار",
                "وأكد واكد",
                "مدرسة مدرسه",
                "مصطفى مصطفي"
            })
    void spellingsOfAWord_findEachOther(String spellings) {
        List<String> words = List.of(spellings.split(" "));
        for (String word : words) {
            for (String text : words) {
                assertThat(finds(word, "قبل " + text + " بعد"))
                        .as("%s finds %s", word, text)
                        .isTrue();
            }
        }
    }

    @Test
    void hamzaThatIsSentAsAMark_isNoDifferent() {
        assertThat(finds("مسؤول", "مسو\u0654ول")).isTrue();
        assertThat(finds("مسو\u0654ول", "مسئول")).isTrue();
        assertThat(finds("مسئول", "ﻣﺴﺆﻭﻝ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "عبد الله, عبدالله",
        "عبد الرحمن, عبدالرحمن",
        "لعبد العزيز, لعبدالعزيز",
        "عبد الرؤوف, عبدالرءوف",
        "عبد ربه, عبدربه",
        "أبو ظبي, أبوظبي",
        "أبو بكر, ابوبكر",
        "سيف الدين, سيفالدين",
        "نور الدين, نورالدين",
        "جاد الله, جادالله",
        "يا رب, يارب"
    })
    void names_areFoundApartAndInOne(String apart, String inOne) {
        assertThat(finds(apart, "قال " + inOne + " امس")).isTrue();
        assertThat(finds(inOne, "قال " + apart + " امس")).isTrue();
        assertThat(finds(apart, apart)).isTrue();
        assertThat(finds(inOne, inOne)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0501234567    | 050-123-4567",
                "0501234567    | 050 123 4567",
                "0501234567    | (050) 123.4567",
                "966501234567  | +966 (50) 123-4567",
                "0501234567    | ٠٥٠-١٢٣-٤٥٦٧",
                "00966501234567| 00966/50/1234567",
                "1000000       | 1,000,000",
                "1000000       | 1.000.000",
                "1000000       | ١٬٠٠٠٬٠٠٠",
                "1000000       | 1 000 000",
                "1500          | 1،500"
            })
    void number_isFoundWithAndWithoutSeparators(String digits, String separated) {
        assertThat(finds(digits, "رقم " + separated + " اتصل")).isTrue();
        assertThat(finds(separated, "رقم " + digits + " اتصل")).isTrue();
        assertThat(finds(separated, separated)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ك ل ب",
                "يا ك ل ب",
                "ك.ل.ب",
                "ك_ل_ب",
                "ك*ل*ب",
                "كـلـب",
                "كلاااب",
                "كَلْب",
                "ڪلب",
                "ﻛﻠﺐ",
                "ك\u200Cلب"
            })
    void disguisedWord_isFound(String text) {
        String word = text.contains("اا") ? "كلاب" : "كلب";

        assertThat(finds(word, text)).isTrue();
        assertThat(finds(text.replace("يا ", ""), "هذا " + word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "مسؤول, مسألة",
        "شيء, منشأة",
        "شيء, نشأت",
        "كلب, شكل بيت",
        "عبدالله, عبد من عباد الله",
        "سؤال, سال",
        "رأس, روسيا",
        "جزء, جزيرة",
        "35, 3.5",
        "12345, 12 آب 345",
        "0501234567, 050 رقم 1234567"
    })
    void otherWords_areNotFound(String word, String text) {
        assertThat(finds(word, text)).isFalse();
    }

    @Test
    void everyWordIsLookedFor() {
        assertThat(finds("قراءة المسئول", "المسؤول يحب القرائة")).isTrue();
        assertThat(finds("قراءة المدير", "المسؤول يحب القرائة")).isFalse();
    }

    @Test
    void whatCannotBeFound_isNoWord() {
        assertThat(SearchKey.words("")).isEmpty();
        assertThat(SearchKey.words(" \u200B\u064E\u0640 \n")).isEmpty();
        assertThat(SearchKey.words("\uD83D")).isEmpty();
    }

    @Property(tries = 2000)
    void everyTextFindsItself(@ForAll("typed") String text) {
        assertThat(finds(text, text)).isTrue();
    }

    @Provide
    Arbitrary<String> typed() {
        return Blasting.anyText();
    }

    private static boolean finds(String query, String text) {
        SearchKey searched = SearchKey.of(text);
        return SearchKey.words(query).stream().allMatch(searched::contains);
    }
}
