package mizan.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedPage;
import mizan.text.html.CommentHtml;
import org.jspecify.annotations.Nullable;

/**
 * Approved comments of an article, as everybody may read them: what the approved stream says of them, and nothing else.
 *
 * @param next the cursor of the next page; null on the last one
 * @param total how many approved comments the article has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedReply(List<Item> items, @Nullable String next, long total) {

    /**
     * A comment.
     *
     * @param url the author's own site, or the empty string
     * @param text plain, to be escaped
     * @param html the same, safe to print as it is
     * @param submittedAt ISO 8601, UTC
     */
    record Item(
            String id,
            String name,
            String url,
            String text,
            String html,
            @JsonProperty("submitted_at") Instant submittedAt) {

        private static Item of(PublishedComment comment) {
            return new Item(
                    comment.id().toString(),
                    comment.name(),
                    comment.url(),
                    comment.text(),
                    CommentHtml.render(comment.text()),
                    comment.submittedAt());
        }
    }

    static PublishedReply of(PublishedPage page) {
        return new PublishedReply(
                page.items().stream().map(Item::of).toList(), page.next().isEmpty() ? null : page.next(), page.total());
    }
}
