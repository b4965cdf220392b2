package mizan.signal;

import java.util.EnumMap;
import java.util.Map;
import mizan.comment.Circumstances;
import mizan.comment.SiteId;
import mizan.signal.context.ArticleWords;
import mizan.signal.context.Contexts;
import mizan.signal.matching.WordIndex;
import mizan.text.AnalyzedText;

/**
 * What the detectors look at: text, name and URL of a submission, analysed, and the words of its article as far as they are
 * known. For one thread at a time, because contexts are found when they are first asked for.
 */
public final class AnalyzedComment {

    private final SiteId site;
    private final AnalyzedText text;
    private final AnalyzedText name;
    private final String url;
    private final Circumstances circumstances;
    private final ArticleWords article;
    private final WordIndex index;
    private final Map<Field, WordIndex.Found> words = new EnumMap<>(Field.class);
    private final Map<Field, Contexts> contexts = new EnumMap<>(Field.class);

    /**
     * {@code url} is empty where none was given, {@code article} {@link ArticleWords#NONE} where it is not known.
     *
     * @param index the words that detectors look for, so that each term is looked up once for all of them
     */
    public AnalyzedComment(
            SiteId site,
            AnalyzedText text,
            AnalyzedText name,
            String url,
            Circumstances circumstances,
            ArticleWords article,
            WordIndex index) {
        this.site = site;
        this.text = text;
        this.name = name;
        this.url = url;
        this.circumstances = circumstances;
        this.article = article;
        this.index = index;
    }

    /** A comment whose words each detector looks up for itself. */
    public AnalyzedComment(
            SiteId site,
            AnalyzedText text,
            AnalyzedText name,
            String url,
            Circumstances circumstances,
            ArticleWords article) {
        this(site, text, name, url, circumstances, article, WordIndex.EMPTY);
    }

    public SiteId site() {
        return site;
    }

    public AnalyzedText text() {
        return text;
    }

    public AnalyzedText name() {
        return name;
    }

    /** The name, or else the text; a URL is not analysed. */
    public AnalyzedText field(Field field) {
        return field == Field.NAME ? name : text;
    }

    public String url() {
        return url;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** The words of the article, as far as they are known. */
    public ArticleWords article() {
        return article;
    }

    /** The words of all lists that stand in text or name. */
    public WordIndex.Found words(Field field) {
        return words.computeIfAbsent(field, one -> index.in(field(one).terms()));
    }

    /** How the words of text or name are meant; costs about as much as to analyse the field. */
    public Contexts contexts(Field field) {
        return contexts.computeIfAbsent(field, one -> Contexts.in(field(one), words(one), article));
    }
}
