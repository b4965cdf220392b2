package mizan.article;

/** What an article is called, and where its page is; {@code url} is empty where that is not known. */
public record ArticleTitle(String title, String url) {}
