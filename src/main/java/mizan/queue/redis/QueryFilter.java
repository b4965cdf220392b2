package mizan.queue.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.text.fold.SearchKey;

/** What a query asks for beyond sites and state. */
final class QueryFilter implements Predicate<QueuedComment> {

    private final Query query;
    private final List<SearchKey> words;

    QueryFilter(Query query) {
        this.query = query;
        this.words = SearchKey.words(query.text());
    }

    /** True when every comment in the state will do. */
    boolean isOpen() {
        return isOneList() && query.reason().isEmpty() && query.article().isEmpty();
    }

    /** True when every comment will do that has the reason, or is about the article, but not where both are wanted. */
    boolean isOneList() {
        return words.isEmpty()
                && query.narrowing().isNone()
                && (query.reason().isEmpty() || query.article().isEmpty());
    }

    @Override
    public boolean test(QueuedComment comment) {
        return comment.state() == query.state()
                && hasArticle(comment)
                && hasReason(comment)
                && query.narrowing().admits(comment)
                && hasWords(comment);
    }

    /** Its title is not known here, but many sites write it into the address. */
    private static String article(Comment comment) {
        return comment.article().id() + " " + decoded(comment.article().url());
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private boolean hasArticle(QueuedComment comment) {
        return query.article().isEmpty() || comment.comment().article().id().equals(query.article());
    }

    private boolean hasReason(QueuedComment comment) {
        return query.reason().isEmpty()
                || comment.verdict().against().stream()
                        .anyMatch(kind -> kind.name().equals(query.reason()));
    }

    private boolean hasWords(QueuedComment queued) {
        if (words.isEmpty()) {
            return true;
        }
        Comment comment = queued.comment();
        List<SearchKey> searched = Stream.of(
                        comment.text(),
                        queued.text(),
                        queued.name(),
                        comment.author().name(),
                        article(comment))
                .distinct()
                .map(SearchKey::of)
                .toList();
        return words.stream().allMatch(word -> searched.stream().anyMatch(text -> text.contains(word)));
    }
}
