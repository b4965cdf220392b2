package mizan.signal.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.signal.matching.WordSet;
import mizan.text.Term;
import mizan.text.fold.Folding;
import mizan.text.fold.FoldingStep;
import mizan.text.reading.ReversedText;

/**
 * Abuse of one word that was written otherwise than as that word: cut in two by a space («شرمو طة»), close to what is
 * said to somebody («أنتكلب»), or from its end to its beginning. Ordinary words are left alone, and a word is never
 * looked for in the middle of another: only the words of the lexicon as they stand count.
 */
final class BrokenWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;

    /** «ماحر» and other words of three or four letters are too often something backwards, but before an address. */
    private static final int SHORTEST_REVERSED = 5;

    /** What stands behind the word where a whole address is written backwards: «رامح اي», «بلك نبا». */
    private static final WordSet REVERSED_ADDRESSES = WordSet.of("اي", "تنا", "يتنا", "متنا", "وتنا", "نبا");

    private static final int LONGEST_JOINED = 24;

    private static final Set<FoldingStep> JOINED = Set.of(FoldingStep.LETTERS_JOINED);
    private static final Set<FoldingStep> REVERSED = Set.of(FoldingStep.REVERSED_READ);

    /** Folded words with which somebody is spoken to. */
    private static final WordSet ADDRESSES =
            WordSet.of("يا", "انت", "انتي", "انتم", "انتو", "ابن", "يابن", "ولد", "ايها");

    /** Those that are written close to what follows, the longer first. */
    private static final List<String> CLOSE_ADDRESSES = List.of("ياابن", "يابن", "انتم", "انت", "يا");

    private static final String ARTICLE = "ال";

    /** As it is folded. */
    private static final char TEH_MARBUTA = 'ه';

    private final Lexicon lexicon;
    private final List<Term> terms;
    private final String key;

    /** The terms that are ordinary words. */
    private final BitSet ordinary;

    /** {@code key} is the match key that the terms were cut from. */
    BrokenWords(Lexicon lexicon, List<Term> terms, String key) {
        this.lexicon = lexicon;
        this.terms = terms;
        this.key = key;
        this.ordinary = ordinary(terms);
    }

    private static BitSet ordinary(List<Term> terms) {
        BitSet ordinary = new BitSet(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            if (OrdinaryWords.isOne(terms.get(i).form())) {
                ordinary.set(i);
            }
        }
        return ordinary;
    }

    /** What begins with the term {@code first}, if anything does. */
    Optional<LexiconHit> at(int first) {
        String form = terms.get(first).form();
        if (!Folding.isArabicLetter(form.charAt(0))) {
            return Optional.empty();
        }
        Optional<LexiconHit> cut = cut(first);
        if (cut.isPresent() || ordinary.get(first)) {
            return cut;
        }
        Optional<LexiconHit> joined = joined(first, form);
        return joined.isPresent() ? joined : reversed(first, form);
    }

    private Optional<LexiconHit> cut(int first) {
        if (first + 1 == terms.size()) {
            return Optional.empty();
        }
        Term one = terms.get(first);
        Term other = terms.get(first + 1);
        int length = one.form().length() + other.form().length();
        boolean oneSpace = other.start() == one.end() + 1 && key.charAt(one.end()) == ' ';
        // «يا» is a word of its own, so that «يا خولة» calls a Khawla and is no word cut in two.
        if (!oneSpace || ADDRESSES.contains(one.form()) || length < SHORTEST || length > LONGEST + ARTICLE.length()) {
            return Optional.empty();
        }
        // Asked first, for most words are ordinary ones, and to join two costs more than to know both.
        if (!isAddressed(first) && !isNoWord(first) && !isNoWord(first + 1)) {
            return Optional.empty();
        }
        return abuse(one.form() + other.form()).map(entry -> new LexiconHit(entry, first, first + 2, JOINED));
    }

    /** With or without the article and the ending of the feminine. */
    private Optional<LexiconEntry> abuse(String word) {
        String bare = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
        int last = bare.length() - 1;
        return lexicon.abuse(bare)
                .or(() -> last > SHORTEST && bare.charAt(last) == TEH_MARBUTA
                        ? lexicon.abuse(bare.substring(0, last))
                        : Optional.empty());
    }

    private boolean isAddressed(int first) {
        return first > 0 && ADDRESSES.contains(terms.get(first - 1).form());
    }

    /** A single letter may be a name's first, or a mark in a list. */
    private boolean isNoWord(int term) {
        return !ordinary.get(term) && terms.get(term).form().length() > 1;
    }

    private Optional<LexiconHit> joined(int at, String form) {
        if (form.length() > LONGEST_JOINED) {
            return Optional.empty();
        }
        for (String address : CLOSE_ADDRESSES) {
            if (form.startsWith(address)) {
                return named(form.substring(address.length())).map(entry -> new LexiconHit(entry, at, at + 1, JOINED));
            }
        }
        return Optional.empty();
    }

    /** The abuse that {@code name} begins with, where nothing follows but another word. */
    private Optional<LexiconEntry> named(String name) {
        for (int end = Math.min(name.length(), LONGEST); end >= SHORTEST; end--) {
            Optional<LexiconEntry> entry = abuse(name.substring(0, end));
            if (entry.isPresent() && isWordOrAddress(name.substring(end))) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private boolean isWordOrAddress(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        boolean isWord = rest.length() >= SHORTEST && OrdinaryWords.isOne(rest);
        return isWord
                || (rest.startsWith("يا") && lexicon.abuse(rest.substring(2)).isPresent());
    }

    private Optional<LexiconHit> reversed(int at, String form) {
        boolean isAddressed = at + 1 < terms.size()
                && REVERSED_ADDRESSES.contains(terms.get(at + 1).form());
        if (form.length() < (isAddressed ? SHORTEST : SHORTEST_REVERSED)
                || form.length() > LONGEST
                || !lexicon.mayBeAbuse(ReversedText.hashOfReverse(form))) {
            return Optional.empty();
        }
        return lexicon.abuse(ReversedText.reverse(form)).map(entry -> new LexiconHit(entry, at, at + 1, REVERSED));
    }
}
