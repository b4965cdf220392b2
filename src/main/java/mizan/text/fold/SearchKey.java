package mizan.text.fold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as the desk's search compares it: its match key, and spellings beyond it that the match key keeps apart,
 * because for a verdict they may be different words. A word is found where it stands in one of them, within longer words
 * too.
 *
 * <ul>
 *   <li>The match key leaves no hamza on a seat; here a doubled waw or yeh is also single: «مسؤول», «مسوول», «مسؤل».
 *   <li>A hamza is one letter, whatever its seat ({@link HamzaSpelling}): «مسؤول», «مسئول».
 *   <li>In both, names and numbers that are also written in one are joined ({@link JoinedSpelling}): «عبد الله»,
 *       «عبدالله»; «050-123-4567», «0501234567».
 * </ul>
 */
public final class SearchKey {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final String plain;
    private final String byHamza;
    private final String plainJoined;
    private final String byHamzaJoined;

    private SearchKey(String plain, String byHamza) {
        this.plain = plain;
        this.byHamza = byHamza;
        this.plainJoined = JoinedSpelling.of(plain);
        this.byHamzaJoined = JoinedSpelling.of(byHamza);
    }

    /** The key of a text that has no markup. */
    public static SearchKey of(String text) {
        // One character for each letter with its hamza, however it was sent.
        MatchKey key = MatchKey.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return new SearchKey(withSingleVowels(key.text()), HamzaSpelling.of(key));
    }

    /** The keys of the words that somebody looks for; none where {@code query} holds nothing that could be found. */
    public static List<SearchKey> words(String query) {
        SearchKey whole = of(query.strip());
        String[] plain = SPACE.split(whole.plain, -1);
        String[] byHamza = SPACE.split(whole.byHamza, -1);
        List<SearchKey> words = new ArrayList<>();
        for (int i = 0; i < plain.length; i++) {
            if (!plain[i].isEmpty()) {
                words.add(new SearchKey(JoinedSpelling.withoutOuterSeparators(plain[i]), byHamza[i]));
            }
        }
        return words;
    }

    /** True when {@code word} stands somewhere in this text. */
    public boolean contains(SearchKey word) {
        return plain.contains(word.plain)
                || byHamza.contains(word.byHamza)
                || plainJoined.contains(word.plainJoined)
                || byHamzaJoined.contains(word.byHamzaJoined);
    }

    private static String withSingleVowels(String key) {
        StringBuilder single = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean isVowel = c == ArabicLetters.WAW || c == ArabicLetters.YEH;
            if (!isVowel || i == 0 || key.charAt(i - 1) != c) {
                single.append(c);
            }
        }
        return single.toString();
    }
}
