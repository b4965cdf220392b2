package mizan.signal;

import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.Shipped;

/** The lists that ship beside these classes: one entry a line, {@code #} begins a comment. */
final class WordList {

    private WordList() {}

    /** Every entry of {@code file}. */
    static Set<String> read(String file) {
        return Shipped.lines(WordList.class, file).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
