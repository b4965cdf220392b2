package mizan.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mizan.testsupport.Distinct;

/** Somebody who reads an article and has something to say about it; every reader says something else. */
record Reader(String name, String email, String text) {

    // So many that no two readers say nearly the same, which would be a reason of its own.
    private static final List<String> WORDS = List.of(
            "المدينة",
            "القراءة",
            "الأطفال",
            "الكتب",
            "الحديقة",
            "المساء",
            "الجيران",
            "المدرسة",
            "القطار",
            "النافذة",
            "الشتاء",
            "الربيع",
            "السوق",
            "البحر",
            "الطريق",
            "الشجرة",
            "الساحة",
            "القاعة",
            "الصحيفة",
            "المعلم",
            "العمل",
            "السفر",
            "الجسر",
            "الزيتون",
            "القمر",
            "الورق",
            "الضوء",
            "الصباح",
            "الحي",
            "المكتبة",
            "الخبز",
            "المطر",
            "الجبل",
            "النهر",
            "الملعب",
            "الفريق",
            "الدفتر",
            "القلم",
            "الرحلة",
            "الحافلة",
            "الميناء",
            "السفينة",
            "الصيف",
            "الخريف",
            "الثلج",
            "الغيم",
            "النجوم",
            "الفجر",
            "الظهر",
            "الليل",
            "الكرسي",
            "الطاولة",
            "الباب",
            "السطح",
            "الدرج",
            "الرصيف",
            "المقهى",
            "الشاي",
            "القهوة",
            "السكر",
            "الملح",
            "العسل",
            "التمر",
            "الرمان",
            "التين",
            "العنب",
            "الليمون",
            "البرتقال",
            "القمح",
            "الشعير",
            "الحقل",
            "المزرعة",
            "البئر",
            "الوادي",
            "الصحراء",
            "الرمال",
            "الواحة",
            "النخيل",
            "الغابة",
            "الطيور",
            "الحمام",
            "العصافير",
            "الفراشات",
            "الأسماك",
            "الخيول",
            "المسرح",
            "الموسيقى",
            "اللوحة",
            "المتحف",
            "المعرض",
            "الحرف",
            "الجملة",
            "القصيدة",
            "الرواية",
            "الحكاية");

    /** A reader with an ordinary opinion. */
    static Reader ordinary() {
        return saying(words(14));
    }

    /** A reader whose text starts with {@code words}. */
    static Reader saying(String words) {
        return new Reader("قارئ " + words(1), "reader-" + Distinct.number() + "@example.com", words);
    }

    static String words(int count) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, new Random(Distinct.number()));
        return String.join(" و", words.subList(0, count));
    }

    /** Types into the form of {@code page} and sends it. */
    void send(Page page) {
        page.fill("#commentText", text);
        page.fill("#userName", name);
        page.fill("#commentEmail", email);
        page.click("#comment-form [type=submit]");
    }
}
