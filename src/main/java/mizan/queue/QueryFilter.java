package mizan.queue;

import java.util.List;
import java.util.function.Predicate;
import mizan.comment.Comment;
import mizan.text.MatchKey;

/** What a query asks for beyond sites and state. */
final class QueryFilter implements Predicate<QueuedComment> {

    private final Query query;
    private final List<String> words;

    QueryFilter(Query query) {
        this.query = query;
        this.words = words(query.text());
    }

    private static List<String> words(String text) {
        return folded(text).codePoints().allMatch(Character::isWhitespace)
                ? List.of()
                : List.of(folded(text).strip().split("\\s+"));
    }

    private static String folded(String text) {
        return MatchKey.of(text).text();
    }

    /** True when every comment in the state will do. */
    boolean isOpen() {
        return query.reason().isEmpty() && query.article().isEmpty() && words.isEmpty();
    }

    @Override
    public boolean test(QueuedComment comment) {
        return comment.state() == query.state()
                && hasArticle(comment)
                && hasReason(comment)
                && hasWords(comment.comment());
    }

    private boolean hasArticle(QueuedComment comment) {
        return query.article().isEmpty() || comment.comment().article().id().equals(query.article());
    }

    private boolean hasReason(QueuedComment comment) {
        return query.reason().isEmpty()
                || comment.verdict().signals().stream().anyMatch(signal -> signal.kind().name().equals(query.reason()));
    }

    private boolean hasWords(Comment comment) {
        if (words.isEmpty()) {
            return true;
        }
        String searched = folded(comment.text()) + "\n" + folded(comment.author().name());
        return words.stream().allMatch(searched::contains);
    }
}
