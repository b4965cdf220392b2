package mizan.signal.lexicon;

import java.util.List;
import mizan.digest.Digests;

/** Tells lexicons apart by what their entries do: notes, dialects and where an entry stands in its file change nothing. */
final class LexiconVersion {

    private static final int LENGTH = 8;

    /** Occurs in no entry, because files are read line by line. */
    private static final char END = '\n';

    private LexiconVersion() {}

    /** Eight hexadecimal digits, the same on every machine for the same entries in the same order. */
    static String of(List<LexiconEntry> entries) {
        StringBuilder text = new StringBuilder();
        for (LexiconEntry entry : entries) {
            text.append(entry.form()).append(END).append(entry.match()).append(END);
            text.append(entry.category()).append(END).append(entry.severity()).append(END);
            entry.exceptions().forEach(exception -> text.append(exception).append(END));
            text.append(END);
        }
        return Digests.sha256Hex(text.toString()).substring(0, LENGTH);
    }
}
