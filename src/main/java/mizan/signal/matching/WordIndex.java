package mizan.signal.matching;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.Term;

/**
 * The words of several lists in one index: each term of a text is looked up once, for all that look for it. Safe to share.
 */
public final class WordIndex {

    /** Without lists. */
    public static final WordIndex EMPTY = new WordIndex(List.of());

    /** A form of the list with this number, and the parts that it plays there. */
    private record Played(int list, long parts) {}

    private final List<WordRoles<?>> lists;
    private final FormIndex<Played> forms = new FormIndex<>();

    /** Joins {@code lists}; each may be asked for in what is found. */
    public WordIndex(List<WordRoles<?>> lists) {
        this.lists = List.copyOf(lists);
        for (int list = 0; list < lists.size(); list++) {
            for (WordRoles.Entry entry : lists.get(list).entries()) {
                entry.addTo(forms, new Played(list, entry.parts()));
            }
        }
    }

    /** Looks up every term of {@code text}. */
    public Found in(List<Term> text) {
        List<Match<Played>> found = new ArrayList<>(0);
        for (int i = 0; i < text.size() && !lists.isEmpty(); i++) {
            forms.find(text, i, found);
        }
        return new Found(text, found);
    }

    /** The words of all lists that stand in one text. */
    public final class Found {

        private final List<Term> text;
        private final List<Match<Played>> matches;

        private Found(List<Term> text, List<Match<Played>> matches) {
            this.text = text;
            this.matches = matches;
        }

        /** Where the words of {@code list} stand, as {@link WordRoles#in} says; a list that was not joined is looked through now. */
        public <R extends Enum<R>> WordRoles.Places<R> of(WordRoles<R> list) {
            int number = lists.indexOf(list);
            if (number < 0) {
                return list.in(text);
            }
            WordRoles.Places<R> places = list.nowhere();
            for (Match<Played> match : matches) {
                if (match.value().list() == number) {
                    places.add(match.value().parts(), match.first(), match.end());
                }
            }
            return places;
        }
    }
}
