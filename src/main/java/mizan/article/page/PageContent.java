package mizan.article.page;

/** What a page says of its article: the title in one line, and the text, which may be empty. */
record PageContent(String title, String text) {}
