package mizan.signal;

import mizan.comment.Circumstances;
import mizan.comment.SiteId;
import mizan.signal.context.ArticleWords;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;

/** Comments as detectors get them, from what was typed. */
public final class Typed {

    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    private Typed() {}

    public static AnalyzedComment text(String typed) {
        return fields(typed, "قارئ", "");
    }

    public static AnalyzedComment name(String typed) {
        return fields("مقال مفيد", typed, "");
    }

    public static AnalyzedComment url(String typed) {
        return fields("مقال مفيد", "قارئ", typed);
    }

    static AnalyzedComment sent(Circumstances circumstances) {
        AnalyzedComment comment = text("مقال مفيد");
        return new AnalyzedComment(
                comment.site(), comment.text(), comment.name(), "", circumstances, ArticleWords.NONE);
    }

    public static AnalyzedComment fields(String text, String name, String url) {
        return fields(text, name, url, "");
    }

    /** A comment on an article that is known to say {@code article}. */
    public static AnalyzedComment fields(String text, String name, String url, String article) {
        return new AnalyzedComment(
                new SiteId("demo"),
                ANALYZER.analyze(STRIPPER.strip(text)),
                ANALYZER.analyze(STRIPPER.strip(name)),
                url,
                Circumstances.ORDINARY,
                ArticleWords.of(ANALYZER.analyze(article).terms()));
    }
}
