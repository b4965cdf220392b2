package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import mizan.comment.CommentId;
import mizan.queue.SimilarComments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many held comments are similar to one, and some of them, as the API shows them. */
@Schema(name = "Similar", description = "Held comments of the same site that are like this one, which is not counted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimilarView(
        @Schema(examples = "311") long count,

        @Schema(description = "True where there are more than were counted.")
        boolean more,

        @Schema(description = "Some of them.") List<String> ids,

        @Schema(description = "The same, whole; only where asked for.") @Nullable
        List<CommentView> items) {

    static SimilarView of(SimilarComments similar) {
        return of(similar, null);
    }

    static SimilarView of(SimilarComments similar, @Nullable List<CommentView> items) {
        return new SimilarView(
                similar.count(),
                similar.isMore(),
                similar.first().stream().map(CommentId::toString).toList(),
                items);
    }
}
