package mizan.signal.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mizan.signal.Category;

/**
 * A line of a lexicon: a term, how it is looked for and what it means.
 *
 * @param form the term as the file spells it
 * @param dialect where it is used, such as {@code maghrebi}; {@code msa} for the written language of all
 * @param exceptions words and phrases, as the file spells them, in which the term is not meant
 * @param expires the last day on which the entry counts; empty when it stays
 * @param note for the next editor of the list; may be empty
 * @param source the file and line that it comes from, {@code insults.tsv:12}
 */
public record LexiconEntry(
        String form,
        MatchType match,
        Category category,
        Severity severity,
        String dialect,
        List<String> exceptions,
        Optional<LocalDate> expires,
        String note,
        String source) {

    public LexiconEntry {
        exceptions = List.copyOf(exceptions);
    }

    /** What one occurrence weighs, in natural log-odds. */
    public double points() {
        return severity.points() * match.worth();
    }

    /** True when the entry still counts on {@code day}. */
    public boolean countsOn(LocalDate day) {
        return expires.isEmpty() || !day.isAfter(expires.get());
    }
}
