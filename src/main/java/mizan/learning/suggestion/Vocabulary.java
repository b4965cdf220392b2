package mizan.learning.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.text.Term;

/** The words of comments, each with a number from 0 and some of its spellings. For one thread; holds so many words and no more. */
final class Vocabulary {

    /** Stands for whatever is not to be suggested. */
    static final int NOTHING = -1;

    /** Some 40 MB at worst; a site's newest decisions have a quarter as many. */
    private static final int MOST_WORDS = 200_000;

    private static final int MOST_SPELLINGS = 4;
    private static final int LONGEST_SPELLING = 30;

    /** No form of a word is like it. */
    private static final Term NO_TERM = new Term("-", "-", 0, 0);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Map<String, Integer>> spellings = new ArrayList<>();

    /** The number of {@code word}; {@link #NOTHING} where there is no room for one more. */
    int number(Term word) {
        Integer known = numbers.get(word.form());
        if (known != null) {
            return known;
        }
        if (terms.size() == MOST_WORDS) {
            return NOTHING;
        }
        numbers.put(word.form(), terms.size());
        terms.add(new Term(word.form(), word.stem(), 0, 0));
        spellings.add(Map.of());
        return terms.size() - 1;
    }

    /** Notes that somebody wrote the word as {@code spelling}; of what is not made of letters nothing is kept. */
    void spelled(int word, String spelling) {
        if (word == NOTHING || spelling.length() > LONGEST_SPELLING || !isOfLetters(spelling)) {
            return;
        }
        Map<String, Integer> known = spellings.get(word);
        if (known.isEmpty()) {
            known = new TreeMap<>();
            spellings.set(word, known);
        }
        if (known.size() < MOST_SPELLINGS || known.containsKey(spelling)) {
            known.merge(spelling, 1, Integer::sum);
        }
    }

    /** Neither vowel signs nor what only stretches a word: a term is shown as it stands in a dictionary. */
    private static boolean isOfLetters(String spelling) {
        return spelling.codePoints()
                .allMatch(c -> Character.getType(c) == Character.OTHER_LETTER
                        || Character.getType(c) == Character.LOWERCASE_LETTER
                        || Character.getType(c) == Character.UPPERCASE_LETTER);
    }

    /** The word with this number. */
    Term term(int word) {
        return word == NOTHING ? NO_TERM : terms.get(word);
    }

    /** How the word is spelled most often; the first by code points of those. The folded form where no spelling is known. */
    String spelling(int word) {
        String most = terms.get(word).form();
        int count = 0;
        for (Map.Entry<String, Integer> spelling : spellings.get(word).entrySet()) {
            if (spelling.getValue() > count) {
                most = spelling.getKey();
                count = spelling.getValue();
            }
        }
        return most;
    }

    int size() {
        return terms.size();
    }
}
