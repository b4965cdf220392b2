package mizan.signal;

import java.util.Set;
import java.util.stream.Collectors;
import mizan.language.ClassPathFiles;

/** The lists that ship beside a class: one entry a line, {@code #} begins a comment. */
public final class WordList {

    private WordList() {}

    /** Every entry of {@code file}, which lies beside {@code owner}. */
    public static Set<String> read(Class<?> owner, String file) {
        return ClassPathFiles.lines(owner, file).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
