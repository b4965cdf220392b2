package mizan.text.reading;

import java.util.List;
import java.util.Set;
import mizan.text.Term;
import mizan.text.fold.ArabicLetters;
import mizan.text.fold.FoldingStep;
import mizan.text.fold.MatchKey;

/** The further readings of a single odd word. */
final class WordReadings {

    private static final int SHORTEST = 3;

    private WordReadings() {}

    static void add(MatchKey key, Term term, int at, int oddities, List<Reading> readings) {
        if ((oddities & (WordOddities.FOREIGN | WordOddities.SIGN)) != 0) {
            add(withoutFillers(key, term), at, FoldingStep.FILLER_DROPPED, readings);
        }
        if ((oddities & WordOddities.FOREIGN) != 0) {
            add(withChatLetters(term.form()), at, FoldingStep.SIGN_READ_AS_LETTER, readings);
        }
        if ((oddities & (WordOddities.FOREIGN | WordOddities.SHAPED)) != 0) {
            ShapeReadings.add(key, term, at, readings);
        }
        if ((oddities & WordOddities.DOUBLED) != 0) {
            add(withSingleLetters(key, term), at, FoldingStep.REPEAT_COLLAPSED, readings);
        }
        if ((oddities & WordOddities.STRETCHED) != 0) {
            add(withDoubledLetters(key, term), at, FoldingStep.REPEAT_COLLAPSED, readings);
        }
    }

    private static void add(String form, int at, FoldingStep step, List<Reading> readings) {
        if (form.length() >= SHORTEST) {
            readings.add(new Reading(form, at, at + 1, Set.of(step)));
        }
    }

    /** Empty where the word begins or ends with what would be left out: then it is no filler. */
    private static String withoutFillers(MatchKey key, Term term) {
        String form = term.form();
        if (!WordOddities.isArabic(form.charAt(0)) || !WordOddities.isArabic(form.charAt(form.length() - 1))) {
            return "";
        }
        StringBuilder letters = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            if (WordOddities.isArabic(form.charAt(i)) && !WordOddities.isSign(key, term.start() + i)) {
                letters.append(form.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Empty where one of the signs stands for no letter, or where no two letters are Arabic. */
    private static String withChatLetters(String form) {
        StringBuilder letters = new StringBuilder(form.length());
        int arabic = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean isArabic = WordOddities.isArabic(c);
            char letter = isArabic ? c : chatLetter(c);
            if (letter == 0) {
                return "";
            }
            arabic += isArabic ? 1 : 0;
            letters.append(letter);
        }
        return arabic < 2 ? "" : letters.toString();
    }

    private static char chatLetter(char digit) {
        return switch (digit) {
            case '1', '2' -> ArabicLetters.ALEF;
            case '3' -> ArabicLetters.AIN;
            case '5' -> ArabicLetters.KHAH;
            case '6' -> ArabicLetters.TAH;
            case '7' -> ArabicLetters.HAH;
            case '8', '9' -> ArabicLetters.QAF;
            default -> 0;
        };
    }

    private static String withSingleLetters(MatchKey key, Term term) {
        String form = term.form();
        StringBuilder letters = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            if (i == 0 || !WordOddities.isDoubled(key, term, i)) {
                letters.append(form.charAt(i));
            }
        }
        return letters.toString();
    }

    /** «مممحون» is a word that has its first letter twice, stretched. */
    private static String withDoubledLetters(MatchKey key, Term term) {
        StringBuilder letters = new StringBuilder(term.form().length() + 2);
        for (int i = 0; i < term.form().length(); i++) {
            char c = term.form().charAt(i);
            letters.append(c);
            if (WordOddities.isStretched(key, term.start() + i)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
