package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import mizan.queue.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list of comments, as the API shows it. */
@Schema(name = "CommentPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentListView(
        List<CommentView> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        String next) {

    static CommentListView of(List<CommentView> items, Page<?> page) {
        return new CommentListView(items, page.next().isEmpty() ? null : page.next());
    }
}
