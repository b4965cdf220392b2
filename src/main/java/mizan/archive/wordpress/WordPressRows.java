package mizan.archive.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.archive.imports.ArchivedRow;
import mizan.archive.imports.BoundedLines;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.Unpublished;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.State;

/** What comments of WordPress are to Mizan. */
final class WordPressRows {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String NO_USER = "0";
    private static final String PUBLISHED = "1";
    private static final String PENDING = "0";
    private static final String SPAM = "spam";

    private final SiteId site;
    private final Unpublished unpublished;

    WordPressRows(SiteId site, Unpublished unpublished) {
        this.site = site;
        this.unpublished = unpublished;
    }

    /** {@code isTooLong}: whether one of the fields is not whole. */
    SourceItem item(Map<String, String> post, Map<String, String> comment, boolean isTooLong) {
        String type = comment.getOrDefault("comment_type", "").strip();
        if (!type.isEmpty() && !type.equals("comment")) {
            return new SourceItem.LeftOut("pingbacks, trackbacks and the like");
        }
        String approved = comment.getOrDefault("comment_approved", "").strip();
        if (!approved.equals(PUBLISHED) && unpublished == Unpublished.SKIP) {
            return new SourceItem.LeftOut(Unpublished.LEFT_OUT);
        }
        String number = comment.getOrDefault("comment_id", "").strip();
        String place = "comment " + number;
        if (!NUMBER.matcher(number).matches()) {
            return refused("comment without number", "its comment_id is no number", post, comment);
        }
        if (isTooLong) {
            return refused(
                    place, "one of its fields is longer than " + BoundedLines.LONGEST + " letters", post, comment);
        }
        Optional<Instant> date = date(comment.getOrDefault("comment_date_gmt", ""));
        if (date.isEmpty()) {
            return refused(place, "its comment_date_gmt is no time such as 2026-11-24 10:15:30", post, comment);
        }
        String user = comment.getOrDefault("comment_user_id", NO_USER).strip();
        State state = state(approved);
        return new ArchivedRow(
                place,
                CommentId.ofArchive(site, "wordpress", number),
                post.getOrDefault("post_id", "").strip(),
                post.getOrDefault("link", "").strip(),
                comment.getOrDefault("comment_author", "").strip(),
                comment.getOrDefault("comment_author_email", ""),
                comment.getOrDefault("comment_author_url", ""),
                user.equals(NO_USER) ? "" : user,
                comment.getOrDefault("comment_author_IP", "").strip(),
                comment.getOrDefault("comment_content", ""),
                date.get(),
                state,
                state == State.REJECTED ? reason(approved) : "",
                null);
    }

    /** What is in the trash or called spam does not wait for anybody. */
    private State state(String approved) {
        if (approved.equals(PUBLISHED)) {
            return State.APPROVED;
        }
        return approved.equals(PENDING) && unpublished == Unpublished.HELD ? State.HELD : State.REJECTED;
    }

    private static String reason(String approved) {
        return approved.equals(SPAM) ? "advert" : "other";
    }

    private static Optional<Instant> date(String date) {
        try {
            return Optional.of(LocalDateTime.parse(date.strip(), DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The network address goes nowhere. */
    private static SourceItem refused(
            String place, String reason, Map<String, String> post, Map<String, String> comment) {
        Map<String, String> fields = new HashMap<>(comment);
        fields.remove("comment_author_IP");
        fields.put("post_id", post.getOrDefault("post_id", ""));
        return new SourceItem.Refused(place, reason, fields);
    }
}
