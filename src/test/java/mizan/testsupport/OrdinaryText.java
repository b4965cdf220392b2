package mizan.testsupport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Comments that nothing speaks against, each unlike all others: what says nearly the same as another would be held for that. */
public final class OrdinaryText {

    private static final List<String> WORDS = List.of(
            "المدرسة", "المعلم", "الطريق", "الحديقة", "الكتاب", "المكتبة", "الجسر", "المطر", "الربيع", "القرية",
            "المدينة", "الجامعة", "الطبيب", "القطار", "الميناء", "السوق", "الزراعة", "الصناعة", "المتحف", "الرياضة",
            "الشتاء", "البحر", "الجبل", "النهر", "المسرح", "اللغة", "التاريخ", "العلوم", "البيئة", "الطاقة");

    private static final int LENGTH = 9;

    /** Begins elsewhere in each run, as some tests keep their Redis data. */
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));

    private OrdinaryText() {}

    /** Another text each time: nine words and a number. */
    public static String next() {
        int number = NEXT.incrementAndGet();
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, new Random(number));
        return String.join(" ", words.subList(0, LENGTH)) + " " + number;
    }
}
