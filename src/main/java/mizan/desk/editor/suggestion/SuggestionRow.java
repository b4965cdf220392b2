package mizan.desk.editor.suggestion;

import java.util.Arrays;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.page.ChoiceOption;
import mizan.learning.suggestion.SuggestedTerm;
import mizan.signal.Category;
import mizan.signal.lexicon.MatchType;

/**
 * A suggested term as a row of the table shows it.
 *
 * @param number from 1
 * @param categories those of its axis, the suggested one chosen
 * @param rejected in how many rejected comments it stands and by how many authors, in words; {@code approved} likewise
 */
record SuggestionRow(
        int number,
        String form,
        boolean isPhrase,
        List<ChoiceOption> categories,
        String rejected,
        String approved,
        List<String> collisions,
        List<SuggestionExamples.Example> examples) {

    /** Of the ordinary words that a term hits; the lexicon page lists all. */
    private static final int MOST_WORDS = 20;

    static SuggestionRow of(
            int number, SuggestedTerm term, List<SuggestionExamples.Example> examples, DeskMessages words) {
        return new SuggestionRow(
                number,
                term.form(),
                term.match() == MatchType.PHRASE,
                Arrays.stream(Category.values())
                        .filter(category -> category.axis() == term.category().axis())
                        .map(category -> new ChoiceOption(
                                category.code(),
                                words.say("lexicon.category." + category.code()),
                                category == term.category()))
                        .toList(),
                counted(term.rejected(), term.rejectedAuthors(), words),
                counted(term.approved(), term.approvedAuthors(), words),
                term.collisions().stream().limit(MOST_WORDS).toList(),
                examples);
    }

    private static String counted(int comments, int authors, DeskMessages words) {
        return comments == 0
                ? words.number(0)
                : words.count("suggested.comments", comments) + " \u00B7 " + words.count("suggested.authors", authors);
    }
}
