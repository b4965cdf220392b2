package mizan.archive.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * A comment as an archive has it, not yet checked: any text may be anything, or empty.
 *
 * @param place where it stands in its source, such as {@code line 7} or {@code comment 12}
 * @param articleUrl the address of the article's page, where the source names one; it counts only where it is one of the site's own
 * @param user the site's id of the account that it was written with; empty for guests
 * @param address the network address that it came from; empty where that is not known
 * @param text what was typed, markup and all
 * @param reason the code of the reason for a rejection; empty where it is not known
 * @param kept what a Mizan that wrote the comment out kept beside it; null for comments of other systems
 */
public record ArchivedRow(
        String place,
        CommentId id,
        String article,
        String articleUrl,
        String name,
        String email,
        String url,
        String user,
        String address,
        String text,
        Instant submittedAt,
        State state,
        String reason,
        @Nullable KeptRecord kept)
        implements SourceItem {

    /** What it holds, for the file of what was refused. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id.toString());
        fields.put("article", article);
        fields.put("name", name);
        fields.put("email", email);
        fields.put("url", url);
        fields.put("user", user);
        fields.put("text", text);
        fields.put("submitted_at", submittedAt.toString());
        fields.put("state", state.code());
        return fields;
    }
}
