package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.matching.Clitics;
import mizan.text.Term;
import mizan.text.reading.Skeleton;

/** The terms of a text without dots, each with its shape. */
final class DotlessTerms {

    /** Two letters without dots can be too many words. */
    private static final int SHORTEST = 3;

    /** The longest prefix that {@link Clitics} knows. */
    private static final int LONGEST_PREFIX = 4;

    private final Skeleton.Dotless dotless;
    private final List<Term> terms;
    private final List<Term> shapes;

    DotlessTerms(List<Term> terms, Skeleton.Dotless dotless) {
        this.terms = terms;
        this.dotless = dotless;
        this.shapes = new ArrayList<>(terms.size());
        for (Term term : terms) {
            String shape = Skeleton.of(term.form());
            shapes.add(new Term(shape, shape, term.start(), term.end()));
        }
    }

    List<Term> shapes() {
        return shapes;
    }

    /** True when a word of the terms lacks dots and the dots that were typed do not speak against the entry. */
    boolean mayBe(FoldedEntry entry, int first, int end) {
        boolean lacksDots = false;
        for (int i = first; i < end; i++) {
            String form = entry.words().get(i - first).form();
            String typed = dotless.words().get(i).orElse(terms.get(i).form());
            if (!mayBe(typed, form)) {
                return false;
            }
            lacksDots |= dotless.words().get(i).isPresent() && form.length() >= SHORTEST;
        }
        return lacksDots;
    }

    /** The form's last letter may be another where an ending follows. */
    private static boolean mayBe(String typed, String form) {
        for (int start = 0; start <= LONGEST_PREFIX && start + form.length() - 1 <= typed.length(); start++) {
            if (mayBe(typed, start, form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(String typed, int start, String form) {
        for (int i = 0; i < form.length() - 1; i++) {
            if (!Skeleton.mayBe(typed.charAt(start + i), form.charAt(i))) {
                return false;
            }
        }
        int last = start + form.length() - 1;
        return last != typed.length() - 1 || Skeleton.mayBe(typed.charAt(last), form.charAt(form.length() - 1));
    }
}
