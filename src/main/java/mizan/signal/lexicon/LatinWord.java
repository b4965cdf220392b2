package mizan.signal.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.signal.Category;
import mizan.text.Term;
import mizan.text.reading.Arabizi;

/**
 * A word in Latin letters that may be Arabic. What it may mean is kept to what cannot be an accident: French and
 * English have words for every three consonants.
 */
record LatinWord(String form, boolean addressed) {

    /** Takes one way to read the word: the sounds of what is left, and whether nothing was taken off it. */
    interface Spelling {
        void read(List<List<String>> sounds, boolean whole);
    }

    private static final List<String> PREFIXES = List.of("", "el", "al", "l", "ya", "yal", "w", "wel", "bel", "b");
    private static final List<String> SUFFIXES =
            List.of("", "k", "ek", "ak", "ik", "kom", "kum", "hom", "hum", "ha", "in", "een", "at", "et", "ou");
    private static final Set<Category> CATEGORIES =
            EnumSet.of(Category.OBSCENE, Category.INSULT, Category.SECTARIAN, Category.RACIST);
    /** Names of peoples are names of newspapers as well: «ya chourouk». */
    private static final Set<Category> CATEGORIES_OF_NAMES = EnumSet.of(Category.OBSCENE, Category.INSULT);

    private static final int FEWEST_LETTERS = 4;

    /** Three consonants are too many words: «chourouk» is a newspaper, «galeb» a friend, «3ers» a wedding. */
    private static final int FEWEST_CONSONANTS = 4;

    /** Words in Latin letters behind which somebody is called a name, and the article that may stand between. */
    private static final Set<String> ADDRESSES =
            Set.of("ya", "yal", "nta", "nti", "inta", "enta", "ntaya", "weld", "wlad", "wled", "wald", "ouled");

    private static final Set<String> ARTICLES = Set.of("el", "al", "l");

    /** What Arabic writes for vowels, and what it may leave out. */
    private static final String NO_CONSONANTS = "اويءه";

    /** The word at {@code at} of {@code terms}, which may be the name that somebody is called. */
    static LatinWord in(List<Term> terms, int at) {
        int before = at > 0 && ARTICLES.contains(terms.get(at - 1).form()) ? at - 2 : at - 1;
        return new LatinWord(
                terms.get(at).form(),
                before >= 0 && ADDRESSES.contains(terms.get(before).form()));
    }

    /** True for a word of the letters and digits that Arabic chat uses. */
    static boolean is(String form) {
        boolean letters = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            letters |= c >= 'a' && c <= 'z';
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (i > 0 && isApostrophe(c)))) {
                return false;
            }
        }
        return letters;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019';
    }

    boolean hasDigit() {
        return Arabizi.hasDigit(form);
    }

    void spellings(Spelling spelling) {
        for (String prefix : PREFIXES) {
            for (String suffix : SUFFIXES) {
                if (form.length() > prefix.length() + suffix.length()
                        && form.startsWith(prefix)
                        && form.endsWith(suffix)) {
                    String rest = form.substring(prefix.length(), form.length() - suffix.length());
                    spelling.read(Arabizi.sounds(rest), prefix.isEmpty() && suffix.isEmpty());
                }
            }
        }
    }

    /**
     * True for abuse that is heavy enough, and long enough, spelled with the digits of Arabic chat or said to somebody; not where
     * the entry excepts the word as it is typed: «i5dem» is «work!».
     */
    boolean mayMean(FoldedEntry entry) {
        LexiconEntry term = entry.entry();
        String arabic = entry.words().getFirst().form();
        boolean isCalled = isName() && CATEGORIES_OF_NAMES.contains(term.category());
        boolean certain = hasDigit() || isCalled;
        return CATEGORIES.contains(term.category())
                && !entry.isExceptedWord(form)
                && term.severity() != Severity.LOW
                && arabic.charAt(0) >= '\u0620'
                && arabic.length() >= (isCalled ? FEWEST_LETTERS - 1 : FEWEST_LETTERS)
                && consonants(arabic) >= (certain ? FEWEST_CONSONANTS - 1 : FEWEST_CONSONANTS);
    }

    /** «ya kalbi» is «my heart»: a short word that ends in an i is what is dear to somebody, or a surname. */
    private boolean isName() {
        return addressed && form.length() >= FEWEST_LETTERS && !form.endsWith("i") && !form.endsWith("y");
    }

    private static int consonants(String arabic) {
        return (int) arabic.chars().filter(c -> NO_CONSONANTS.indexOf(c) < 0).count();
    }
}
