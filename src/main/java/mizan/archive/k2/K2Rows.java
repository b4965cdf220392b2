package mizan.archive.k2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mizan.archive.imports.ArchivedRow;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.Unpublished;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.deliver.cms.K2Comment;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/** What rows of K2 are to Mizan. */
final class K2Rows {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** K2 has no reasons. */
    private static final String REASON = "other";

    private final SiteId site;
    private final Unpublished unpublished;

    K2Rows(SiteId site, Unpublished unpublished) {
        this.site = site;
        this.unpublished = unpublished;
    }

    /** True for a row that is not wanted. */
    boolean isLeftOut(K2Comment row) {
        return !row.isPublished() && unpublished == Unpublished.SKIP;
    }

    /** The id of the comment: that under which it is known, or the same one each time. */
    CommentId id(K2Comment row, @Nullable String known) {
        return Optional.ofNullable(known)
                .flatMap(CommentId::parse)
                .orElseGet(() -> CommentId.ofArchive(site, "k2", Long.toString(row.id())));
    }

    SourceItem item(K2Comment row, CommentId id) {
        if (isLeftOut(row)) {
            return new SourceItem.LeftOut(Unpublished.LEFT_OUT);
        }
        if (!id.site().equals(site)) {
            return new SourceItem.LeftOut("comments of other sites");
        }
        String place = "comment " + row.id();
        Optional<Instant> date = date(row.date());
        if (date.isEmpty()) {
            return new SourceItem.Refused(place, "its date is no time such as 2026-11-24 10:15:30", fields(row));
        }
        if (row.item() < 1) {
            return new SourceItem.Refused(place, "its item has no number", fields(row));
        }
        State state =
                row.isPublished() ? State.APPROVED : unpublished == Unpublished.HELD ? State.HELD : State.REJECTED;
        return new ArchivedRow(
                place,
                id,
                Long.toString(row.item()),
                "",
                row.name(),
                row.email(),
                row.url(),
                row.user() > 0 ? Long.toString(row.user()) : "",
                "",
                row.text(),
                date.get(),
                state,
                state == State.REJECTED ? REASON : "",
                null);
    }

    private static Optional<Instant> date(String date) {
        try {
            return Optional.of(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(K2Comment row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", Long.toString(row.id()));
        fields.put("itemID", Long.toString(row.item()));
        fields.put("userName", row.name());
        fields.put("commentDate", row.date());
        fields.put("commentText", row.text());
        fields.put("commentEmail", row.email());
        return fields;
    }
}
