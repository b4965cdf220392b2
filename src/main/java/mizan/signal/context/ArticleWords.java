package mizan.signal.context;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.text.Term;

/**
 * The words that the newspaper itself printed, by their stems. Only somebody who may speak for the newspaper can say
 * what they are; otherwise readers would choose the words that count for nothing.
 */
public final class ArticleWords {

    /** Of an article that is not known. */
    public static final ArticleWords NONE = new ArticleWords(Set.of());

    private final Set<String> stems;

    private ArticleWords(Set<String> stems) {
        this.stems = stems;
    }

    /** The words of an article that was analysed into {@code terms}. */
    public static ArticleWords of(List<Term> terms) {
        Set<String> stems = new HashSet<>();
        for (Term term : terms) {
            stems.add(term.stem());
        }
        return new ArticleWords(stems);
    }

    /** The words of an article that has these {@code stems}. */
    public static ArticleWords ofStems(Collection<String> stems) {
        return stems.isEmpty() ? NONE : new ArticleWords(Set.copyOf(stems));
    }

    /** How many different words there are. */
    public int size() {
        return stems.size();
    }

    /** The indices of the terms of a comment that the article has too. */
    public BitSet in(List<Term> comment) {
        BitSet printed = new BitSet(0);
        for (int i = 0; i < comment.size() && !stems.isEmpty(); i++) {
            if (stems.contains(comment.get(i).stem())) {
                printed.set(i);
            }
        }
        return printed;
    }
}
