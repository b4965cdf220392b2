package mizan.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ordinary comments for tests, no two of which say nearly the same: that would be held as a campaign. */
final class TestTexts {

    private static final List<String> WORDS = List.of(
            "المدرسة", "الطريق", "الحديقة", "الكتاب", "المكتبة", "الجسر", "المطر", "الربيع", "القرية", "المدينة",
            "الجامعة", "المعلم", "الطبيب", "القطار", "الميناء", "السوق", "الزراعة", "الصناعة", "المتحف", "الرياضة",
            "الشتاء", "البحر", "الجبل", "النهر", "المسرح", "اللغة", "التاريخ", "العلوم", "البيئة", "الطاقة");

    private TestTexts() {}

    /** Nine words in an order that only {@code number} has, and the number. */
    static String ordinary(int number) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, new Random(number));
        return String.join(" ", words.subList(0, 9)) + " " + number;
    }
}
