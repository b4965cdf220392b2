package mizan.signal.style;

import java.util.Arrays;
import java.util.List;

/**
 * Letters as fingers find them that are drawn along a keyboard or fall on it again and again: «شسيبل», «asdf»,
 * «سيبسيب». Folded letters on the layouts of Arabic, English and French keyboards.
 */
final class KeyboardWalk {

    private static final List<String> ROWS = List.of(
            "ضصثقفغعهخحجد", "شسيبلاتنمكط", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn");

    /** Tells the letters of the rows apart: Arabic ones from 0x21 to 0x4A, Latin ones from 0x61. */
    private static final int MASK = 0x7F;

    /** For each letter the letters beside it. */
    private static final String[] NEIGHBOURS = neighbours();

    /** Shorter rows of neighbours are words as well: «تنم», «بلا», «tre». */
    private static final int SHORTEST_ROW = 5;

    private static final int SHORTEST_LATIN_ROW = 4;
    private static final int SHORTEST_BEAT = 3;
    private static final int WIDEST_STEP = 2;

    /** Syllables that people repeat hold a vowel: «ياليالي», youyou. */
    private static final String VOWELS = "اوaeiouy";

    private KeyboardWalk() {}

    /** True for a word of which most letters walk along one row, key by key. */
    static boolean isRow(String form) {
        int shortest = form.charAt(0) <= 'z' ? SHORTEST_LATIN_ROW : SHORTEST_ROW;
        if (form.length() < shortest || neighbours(form) < shortest - 1) {
            return false;
        }
        int longest = 0;
        for (String row : ROWS) {
            longest = Math.max(longest, Math.max(longestWalk(form, row, 1), longestWalk(form, row, -1)));
        }
        return longest >= shortest && longest * 2 > form.length();
    }

    /** True for a few keys of one row struck in the same order twice or more. */
    static boolean isBeat(String form) {
        for (int length = SHORTEST_BEAT; length * 2 <= form.length(); length++) {
            if (form.charAt(0) == form.charAt(length) && form.regionMatches(0, form, length, form.length() - length)) {
                String beat = form.substring(0, length);
                return beat.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)
                        && ROWS.stream().anyMatch(row -> liesOn(beat, row));
            }
        }
        return false;
    }

    /** How many letters lie beside the one before them, on any row: few in nearly every word, which ends the search. */
    private static int neighbours(String form) {
        int neighbours = 0;
        for (int i = 1; i < form.length(); i++) {
            neighbours += NEIGHBOURS[form.charAt(i - 1) & MASK].indexOf(form.charAt(i)) >= 0 ? 1 : 0;
        }
        return neighbours;
    }

    private static String[] neighbours() {
        String[] neighbours = new String[MASK + 1];
        Arrays.fill(neighbours, "");
        for (String row : ROWS) {
            for (int i = 1; i < row.length(); i++) {
                neighbours[row.charAt(i) & MASK] += row.charAt(i - 1);
                neighbours[row.charAt(i - 1) & MASK] += row.charAt(i);
            }
        }
        return neighbours;
    }

    private static int longestWalk(String form, String row, int step) {
        int longest = 0;
        int walk = 0;
        for (int i = 0; i < form.length(); i++) {
            int key = row.indexOf(form.charAt(i));
            boolean goesOn = i > 0 && walk > 0 && key >= 0 && row.indexOf(form.charAt(i - 1)) + step == key;
            walk = goesOn ? walk + 1 : key >= 0 ? 1 : 0;
            longest = Math.max(longest, walk);
        }
        return longest;
    }

    private static boolean liesOn(String letters, String row) {
        for (int i = 0; i < letters.length(); i++) {
            int key = row.indexOf(letters.charAt(i));
            if (key < 0 || i > 0 && Math.abs(key - row.indexOf(letters.charAt(i - 1))) > WIDEST_STEP) {
                return false;
            }
        }
        return true;
    }
}
