package mizan.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import mizan.text.html.HtmlStripper;

/** Turns what an article says into what is kept of it: a title of one line, and the stems of its words. */
public final class ArticleText {

    /** Characters of a text that are looked at: some thirty pages. */
    public static final int MAX_TEXT = 200_000;

    /** Different words that are kept. A long report has some eight hundred. */
    static final int MAX_WORDS = 2_000;

    /** A longer one is no word, and nobody repeats it. */
    static final int MAX_WORD = 40;

    private final HtmlStripper stripper = new HtmlStripper();
    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    /** {@code markup} as plain text in one line. */
    public String line(String markup) {
        return stripper.strip(markup).text().replaceAll("\\s+", " ").strip();
    }

    /**
     * The stems of the words of an article, each once, those of the title first. Takes time in proportion to the length of
     * both.
     *
     * @param text plain text or HTML of at most {@link #MAX_TEXT} characters; what is beyond is not looked at
     */
    public List<String> words(String title, String text) {
        String looked = text.substring(0, Math.min(text.length(), MAX_TEXT));
        Set<String> stems = new LinkedHashSet<>();
        for (Term term : analyzer.analyze(stripper.strip(title + "\n" + looked)).terms()) {
            if (term.stem().length() <= MAX_WORD && !term.stem().isBlank()) {
                stems.add(term.stem());
            }
            if (stems.size() == MAX_WORDS) {
                break;
            }
        }
        return new ArrayList<>(stems);
    }
}
