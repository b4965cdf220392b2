package mizan.signal.offer;

import java.util.BitSet;
import java.util.List;
import mizan.signal.matching.WordSet;
import mizan.text.Term;

/**
 * Verbs of what somebody does for the reader, «نوفر لكم», «بنوصلك», «نأمنلك»: «we» and a verb of service, and «you» after
 * it, attached or as a word of its own. Thanks, greetings and demands are other verbs.
 */
final class Serving {

    private static final WordSet VERBS = WordSet.of(
            "نوفر", "نقدم", "نعطي", "نوصل", "نسلم", "نضمن", "نامن", "نؤمن", "نجهز", "نخلص", "نرجع", "نصمم", "نكتب",
            "نحل", "نعلم", "نساعد", "نرسل", "نشتري", "نستخرج", "نسوي", "نعمل", "نبيع", "ندفع", "نحضر", "نركب", "نصلح",
            "نجيب", "نجي", "نرتب", "نحجز", "نخدم", "ننجز", "ننفذ", "نعد", "نستقدم", "نوظف", "نمول", "نسدد", "نبني",
            "نزود", "نرفع", "نتكفل", "نوثق", "ندرب", "نطور", "نعالج", "ندير", "نديرو", "نصاوب", "نخلي", "نوري", "اوفر",
            "اعطي", "اضمن", "اسوي", "اعلم");

    private static final List<String> YOU =
            List.of("ك", "كم", "كن", "لك", "لكم", "لكن", "لج", "ليك", "ليكم", "هالك", "هالكم");

    private static final String TENSES = "بهحسوف";
    private static final int LONGEST = 12;
    private static final char KAF = '\u0643';
    private static final char MEEM = '\u0645';

    private Serving() {}

    /** The verbs of {@code terms} that serve. */
    static BitSet in(List<Term> terms) {
        BitSet found = new BitSet(0);
        for (int i = 0; i < terms.size(); i++) {
            String next = i + 1 < terms.size() ? terms.get(i + 1).form() : "";
            if (serves(terms.get(i).form(), next)) {
                found.set(i);
            }
        }
        return found;
    }

    private static boolean serves(String word, String next) {
        if (word.length() > LONGEST) {
            return false;
        }
        int start = 0;
        while (start < word.length() && start < 2 && TENSES.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        if (YOU.contains(next) && VERBS.contains(word.substring(start))) {
            return true;
        }
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        return (last == KAF || last == MEEM)
                && (word.endsWith("ك") || word.endsWith("كم"))
                && hasYou(word.substring(start));
    }

    private static boolean hasYou(String word) {
        for (String you : YOU) {
            if (word.endsWith(you) && VERBS.contains(word.substring(0, word.length() - you.length()))) {
                return true;
            }
        }
        return false;
    }
}
