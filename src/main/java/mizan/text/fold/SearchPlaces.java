package mizan.text.fold;

import java.util.BitSet;
import java.util.List;

/** Where the words that somebody searched for stand in a text, word by word, so that a page can mark them. Takes linear time. */
public final class SearchPlaces {

    /** Nothing was searched for. */
    public static final SearchPlaces NONE = new SearchPlaces(List.of());

    private final List<SearchKey> words;

    private SearchPlaces(List<SearchKey> words) {
        this.words = List.copyOf(words);
    }

    /** The places of what {@code query} searches for, as {@link SearchKey#words} reads it. */
    public static SearchPlaces of(String query) {
        return query.isBlank() ? NONE : new SearchPlaces(SearchKey.words(query));
    }

    /** The characters of {@code text} that are in a word with one of the words searched for, or in two that are written apart. */
    public BitSet in(String text) {
        BitSet found = new BitSet(text.length());
        if (words.isEmpty()) {
            return found;
        }
        int before = -1;
        int start = 0;
        while ((start = wordFrom(text, start)) < text.length()) {
            int end = endOf(text, start);
            if (isFound(text.substring(start, end))) {
                found.set(start, end);
            } else if (before >= 0 && !found.get(before) && isFound(text.substring(before, end))) {
                found.set(before, end);
            }
            before = start;
            start = end;
        }
        return found;
    }

    private boolean isFound(String text) {
        SearchKey key = SearchKey.of(text);
        return words.stream().anyMatch(key::contains);
    }

    private static int wordFrom(String text, int start) {
        int from = start;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int endOf(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
