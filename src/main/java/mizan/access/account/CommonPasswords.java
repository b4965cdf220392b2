package mizan.access.account;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.language.ClassPathFiles;

/**
 * Tells passwords that anybody guesses first, however long they are: words of {@code common_passwords.txt} alone, in a row,
 * or with digits and signs around them; few characters over and over; runs of a keyboard's digits; the account's own name.
 */
final class CommonPasswords {

    private static final Set<String> WORDS =
            ClassPathFiles.lines(CommonPasswords.class, "common_passwords.txt").stream()
                    .collect(Collectors.toSet());

    /** «abababababab» has two. */
    private static final int FEW_CHARACTERS = 4;

    private static final int DIGITS = 10;

    /** What stands for letters, and the letters. */
    private static final String STAND_INS = "0134578@$!";

    private static final String LETTERS = "oieastbasi";

    private CommonPasswords() {}

    /** True where {@code password} is among the first that somebody tries who knows the account's {@code name}. */
    static boolean isOne(String password, String name) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() <= FEW_CHARACTERS || isRun(lower)) {
            return true;
        }
        String core = withoutEnds(lower);
        String readable = withLetters(core);
        String owner = name.toLowerCase(Locale.ROOT);
        return isOfWords(core, owner) || isOfWords(readable, owner) || isOfWords(withLetters(lower), owner);
    }

    /** «123456789012», «987654321098» and «111122223333»: each digit is the neighbour of the one before, or the same. */
    private static boolean isRun(String password) {
        for (int i = 0; i < password.length(); i++) {
            char c = password.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            int step = i == 0 ? 0 : Math.floorMod(c - password.charAt(i - 1), DIGITS);
            if (step > 1 && step < DIGITS - 1) {
                return false;
            }
        }
        return true;
    }

    private static String withoutEnds(String password) {
        int start = 0;
        int end = password.length();
        while (start < end && !Character.isLetter(password.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(password.charAt(end - 1))) {
            end--;
        }
        return password.substring(start, end);
    }

    private static String withLetters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int standIn = STAND_INS.indexOf(text.charAt(i));
            letters.append(standIn < 0 ? text.charAt(i) : LETTERS.charAt(standIn));
        }
        return letters.toString();
    }

    /** Whether words and the account's name, one behind the other, are all of {@code text}; signs may stand between. */
    private static boolean isOfWords(String text, String name) {
        boolean[] isReached = new boolean[text.length() + 1];
        isReached[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            isReached[end] = isReached[end - 1] && !Character.isLetter(text.charAt(end - 1));
            for (int start = 0; start < end && !isReached[end]; start++) {
                String word = text.substring(start, end);
                isReached[end] = isReached[start] && (WORDS.contains(word) || word.equals(name));
            }
        }
        return !text.isEmpty() && isReached[text.length()];
    }
}
