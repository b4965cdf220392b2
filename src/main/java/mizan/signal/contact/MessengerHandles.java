package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.signal.TextRange;
import mizan.signal.contact.ContactWords.Role;
import mizan.signal.lexicon.EuropeanWords;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Names of accounts that stand beside the name of a messenger or network: «سناب: sara_99», «@sara تيليجرام». A name is
 * letters of Latin, digits, full stops and underscores. Without an at sign, a colon or such a word as «حسابي» it must
 * hold a digit or an underscore, because names of programs stand beside each other in ordinary text.
 */
final class MessengerHandles {

    private static final Set<String> INTRODUCTIONS = Set.of(
            "حساب",
            "حسابي",
            "حسابنا",
            "الحساب",
            "حسابه",
            "حسابها",
            "يوزر",
            "اليوزر",
            "يوزري",
            "معرف",
            "المعرف",
            "معرفي",
            "ايدي",
            "id",
            "user",
            "username",
            "account",
            "compte",
            "pseudo");
    private static final Set<String> PASSED_OVER = Set.of(
            "علي", "في", "هو", "هذا", "باسم", "اسم", "الخاص", "عندي", "تبعي", "الرسمي", "شات", "my", "me", "is", "sur",
            "mon", "on", "at");
    private static final int MOST_WORDS_BETWEEN = 3;
    private static final int WIDEST_GAP = 8;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_PLAIN = 4;
    private static final int LONGEST = 32;

    private final String key;
    private final List<Term> terms;
    private final List<TextRange> found = new ArrayList<>(0);

    private MessengerHandles(AnalyzedText text) {
        this.key = text.key().text();
        this.terms = text.terms();
    }

    /** The names beside those of {@code words} that name a messenger or network, as places in the match key. */
    static List<TextRange> in(AnalyzedText text, List<Match<Role>> words) {
        MessengerHandles handles = new MessengerHandles(text);
        for (int i = 0; i < words.size(); i++) {
            Match<Role> word = words.get(i);
            if (word.value().isNetwork()) {
                int limit = i + 1 < words.size() ? handles.start(words.get(i + 1)) : handles.key.length();
                handles.lookBehind(word);
                handles.lookAfter(word, limit);
            }
        }
        return handles.found;
    }

    private int start(Match<Role> word) {
        return terms.get(word.first()).start();
    }

    private void lookAfter(Match<Role> word, int limit) {
        int at = terms.get(word.end() - 1).end();
        boolean introduced = false;
        for (int between = 0; between <= MOST_WORDS_BETWEEN; between++) {
            int start = nextStart(at);
            introduced |= holdsColon(at, start);
            if (start >= limit || start - at > WIDEST_GAP) {
                return;
            }
            boolean marked = key.charAt(start) == '@';
            if (marked || isHandleLetter(key.charAt(start))) {
                int end = end(marked ? start + 1 : start);
                boolean named = end <= limit && isName(start, end, marked, introduced);
                if (named) {
                    add(start, end);
                    return;
                }
            }
            int end = wordEnd(start);
            String passed = key.substring(start, end);
            introduced |= INTRODUCTIONS.contains(passed);
            if (!INTRODUCTIONS.contains(passed) && !PASSED_OVER.contains(passed)) {
                return;
            }
            at = end;
        }
    }

    /** A name before the word needs its at sign. */
    private void lookBehind(Match<Role> word) {
        int first = word.first();
        boolean passed = first > 0 && PASSED_OVER.contains(terms.get(first - 1).form());
        int end = terms.get(passed ? first - 1 : first).start();
        int lowest = Math.max(0, end - WIDEST_GAP);
        while (end > lowest && !isHandleLetter(key.charAt(end - 1)) && !Character.isLetter(key.charAt(end - 1))) {
            end--;
        }
        int start = end;
        lowest = Math.max(0, end - LONGEST);
        while (start > lowest && isHandleLetter(key.charAt(start - 1))) {
            start--;
        }
        boolean known = !found.isEmpty() && found.getLast().end() >= end;
        if (start > 0 && key.charAt(start - 1) == '@' && !known && isName(start - 1, end, true, true)) {
            add(start - 1, end);
        }
    }

    private void add(int start, int end) {
        found.add(new TextRange(start, end));
    }

    private boolean isName(int start, int end, boolean marked, boolean introduced) {
        int length = end - (marked ? start + 1 : start);
        if (length < SHORTEST || length > LONGEST || key.startsWith("://", end)) {
            return false;
        }
        boolean letters = false;
        boolean signs = false;
        for (int i = start; i < end; i++) {
            char c = key.charAt(i);
            letters |= c >= 'a' && c <= 'z';
            signs |= c == '_' || c >= '0' && c <= '9';
        }
        return letters && (marked || signs || introduced && isPlainName(key.substring(start, end)));
    }

    private static boolean isPlainName(String word) {
        return word.length() >= SHORTEST_PLAIN
                && !PASSED_OVER.contains(word)
                && !INTRODUCTIONS.contains(word)
                && !EuropeanWords.isOne(word);
    }

    private int nextStart(int from) {
        int i = from;
        int furthest = Math.min(key.length(), from + WIDEST_GAP + 1);
        while (i < furthest && key.charAt(i) != '@' && !Character.isLetterOrDigit(key.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean holdsColon(int from, int to) {
        for (int i = from; i < Math.min(to, key.length()); i++) {
            if (":=".indexOf(key.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A full stop belongs to a name only within it. */
    private int end(int from) {
        int end = from;
        int furthest = Math.min(key.length(), from + LONGEST + 1);
        while (end < furthest && isHandleLetter(key.charAt(end))) {
            end++;
        }
        while (end > from && key.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private int wordEnd(int from) {
        int end = from;
        int furthest = Math.min(key.length(), from + LONGEST);
        while (end < furthest && Character.isLetterOrDigit(key.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHandleLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
    }
}
