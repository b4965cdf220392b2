package mizan.signal.contact;

import java.util.HashMap;
import java.util.Map;
import mizan.signal.matching.LetterTree;
import mizan.text.ArabicCommentAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Words for digits, teens and tens, of the written language and of dialects, of French and English. A look-up walks a
 * tree of letters, so that an ordinary word is done after two or three.
 */
final class NumberWords {

    private static final char AND = '\u0648';
    private static final String ARTICLE = "ال";
    private static final LetterTree TREE = new LetterTree();

    /** What the word that ends at each node of the tree means; null where none does. */
    private static final @Nullable String[] DIGITS;

    static {
        Map<Integer, String> digits = new HashMap<>();
        digits(digits, "0", "صفر زيرو zero");
        digits(digits, "00", "صفرين");
        digits(digits, "1", "واحد واحده وحده un one");
        digits(digits, "2", "اثنين اثنان اتنين اثنتين ثنين تنين جوج زوج deux two");
        digits(digits, "3", "ثلاثه ثلاث تلاته تلات ثلاثا trois three");
        digits(digits, "4", "اربعه اربع ربعه quatre four");
        digits(digits, "5", "خمسه خمس cinq five");
        digits(digits, "6", "سته ست six");
        digits(digits, "7", "سبعه سبع sept seven");
        digits(digits, "8", "ثمانيه ثماني ثمان ثمنيه تمانيه تماني تمنيه تمنيا تمن huit eight");
        digits(digits, "9", "تسعه تسع تسعود neuf nine");
        digits(digits, "10", "عشره عشر dix ten");
        digits(digits, "11", "احدعش حداشر احداشر حداش");
        digits(digits, "12", "اثنعش اتناشر اثناعشر طناش اطنعش");
        digits(digits, "13", "ثلاثطعش تلتاشر تلطاش تلتعش");
        digits(digits, "14", "اربعطعش اربعتاشر رباعطاش اربعتعش");
        digits(digits, "15", "خمسطعش خمستاشر خمسطاش خمستعش");
        digits(digits, "16", "ستطعش ستاشر سطاش ستعش");
        digits(digits, "17", "سبعطعش سبعتاشر سبعطاش سبعتعش");
        digits(digits, "18", "ثمنطعش تمنتاشر ثمنطاش تمنطاش تمنتعش");
        digits(digits, "19", "تسعطعش تسعتاشر تسعطاش تسعتعش");
        digits(digits, "20", "عشرين عشرون vingt");
        digits(digits, "30", "ثلاثين ثلاثون تلاتين trente");
        digits(digits, "40", "اربعين اربعون ربعين quarante");
        digits(digits, "50", "خمسين خمسون cinquante");
        digits(digits, "60", "ستين ستون soixante");
        digits(digits, "70", "سبعين سبعون");
        digits(digits, "80", "ثمانين ثمانون تمانين");
        digits(digits, "90", "تسعين تسعون");
        DIGITS = new String[digits.keySet().stream().max(Integer::compare).orElseThrow() + 1];
        digits.forEach((node, meaning) -> DIGITS[node] = meaning);
    }

    private NumberWords() {}

    /**
     * Appends to {@code digits} what {@code form}, a folded word, spells from its first to its last letter, digits and
     * words close together or not; answers false, with nothing appended, where it spells anything else. «و» alone
     * spells nothing between digits.
     */
    static boolean append(String form, StringBuilder digits) {
        int before = digits.length();
        int at = 0;
        boolean and = false;
        while (at < form.length()) {
            int end = digitsEnd(form, at, and, digits);
            and = end == at && form.charAt(at) == AND;
            end = end == at ? particleEnd(form, at) : end;
            if (end == at) {
                digits.setLength(before);
                return false;
            }
            at = end;
        }
        return digits.length() > before || before > 0 && and;
    }

    /** Where the digit or the longest number word at {@code at} ends; {@code at} itself where there is none. */
    private static int digitsEnd(String form, int at, boolean and, StringBuilder digits) {
        char c = form.charAt(at);
        if (c >= '0' && c <= '9') {
            digits.append(c);
            return at + 1;
        }
        int node = LetterTree.ROOT;
        int end = at;
        String meaning = "";
        for (int i = at; i < form.length(); i++) {
            node = TREE.next(node, form.charAt(i));
            if (node == LetterTree.NONE) {
                break;
            }
            if (node < DIGITS.length && DIGITS[node] != null) {
                meaning = DIGITS[node];
                end = i + 1;
            }
        }
        append(meaning, and, digits);
        return end;
    }

    /** «خمسة وعشرين» is twenty-five. */
    private static void append(String meaning, boolean and, StringBuilder digits) {
        int last = digits.length() - 1;
        boolean tens = and && meaning.length() == 2 && meaning.charAt(1) == '0';
        if (tens && last >= 0 && digits.charAt(last) != '0') {
            digits.insert(last, meaning.charAt(0));
        } else {
            digits.append(meaning);
        }
    }

    private static int particleEnd(String form, int at) {
        if (form.charAt(at) == AND) {
            return at + 1;
        }
        return form.startsWith(ARTICLE, at) ? at + ARTICLE.length() : at;
    }

    private static void digits(Map<Integer, String> digits, String meaning, String words) {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        for (String word : words.split(" ")) {
            digits.put(TREE.add(analyzer.analyze(word).terms().getFirst().form()), meaning);
        }
    }
}
