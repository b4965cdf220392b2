package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.comment.CommentId;
import mizan.deliver.ApprovedEntry;
import mizan.queue.DecideResult;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.text.BlankText;
import mizan.text.html.HtmlStripper;
import org.jspecify.annotations.Nullable;

/**
 * Makes what people change in a CMS a decision in Mizan, by {@code cms}: what they hide or delete is rejected, what they show
 * again is approved, what they rewrite is edited. What was delivered is as the mapping table says, and is never read back.
 */
public final class CmsFollower {

    private static final int AT_A_TIME = 100;
    /** Longer than the deadline of a request to Redis. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String REASON = "other";

    /** As for readers. */
    private static final int MAX_TEXT = 5000;

    private static final int MAX_NAME = 100;
    private static final HtmlStripper STRIPPER = new HtmlStripper();

    private final Cms cms;
    private final Database database;
    private final MappingTable mapping;
    private final ReviewQueue queue;
    private final Consumer<String> out;

    CmsFollower(Cms cms, Database database, MappingTable mapping, ReviewQueue queue, Consumer<String> out) {
        this.cms = cms;
        this.database = database;
        this.mapping = mapping;
        this.queue = queue;
        this.out = out;
    }

    /** Follows at most 100 changes, each in a transaction. */
    public void follow() {
        for (String comment : database.inTransaction(connection -> cms.changedByStaff(connection, AT_A_TIME))) {
            Optional<CommentId> id = CommentId.parse(comment);
            if (id.isPresent()) {
                database.inTransaction(connection -> follow(connection, id.get()))
                        .ifPresent(what -> out.accept(comment + ": " + what));
            }
        }
    }

    /** What was done; empty where nothing was. Done twice where the transaction is repeated, it is the same as once. */
    private Optional<String> follow(Connection connection, CommentId id) throws SQLException {
        MappedComment known = mapping.lock(connection, id.toString());
        if (known.row() == null || known.digest() == null) {
            return Optional.empty();
        }
        @Nullable CmsRow now = cms.row(connection, known.row()).orElse(null);
        if (now != null && known.isAsWritten(now)) {
            return Optional.empty();
        }
        Optional<QueuedComment> comment = queue.find(id).await().atMost(PATIENCE);
        String what = comment.isEmpty()
                ? "was changed in " + cms.name() + "; Mizan no longer keeps it"
                : decide(comment.get(), now);
        if (what.isEmpty()) {
            return Optional.empty();
        }
        mapping.seen(connection, id.toString(), now);
        return Optional.of(what);
    }

    /** Empty where somebody decided at the desk meanwhile: the next round sees to it. */
    private String decide(QueuedComment comment, @Nullable CmsRow now) {
        State to = now != null && now.isPublished() ? State.APPROVED : State.REJECTED;
        QueuedComment moved = comment;
        if (comment.state() != to) {
            DecideResult result = queue.decide(
                    comment.comment().id(),
                    comment.version(),
                    to,
                    to == State.REJECTED ? REASON : "",
                    "",
                    ApprovedEntry.BY_CMS);
            if (!(result instanceof DecideResult.Decided decided)) {
                return "";
            }
            moved = decided.comment();
        }
        String edit = now == null ? "" : edit(moved, now);
        String verb = to == State.APPROVED ? "approved" : "rejected";
        return (comment.state() == to ? "is still " : "is ") + verb + ", as " + cms.name() + " has it" + edit;
    }

    private String edit(QueuedComment comment, CmsRow now) {
        String text = cms.storedText(comment.text()).equals(now.text()) ? comment.text() : plain(now.text());
        String name = cms.storedName(comment.name()).equals(now.name()) ? comment.name() : plainName(now.name());
        if (text.equals(comment.text()) && name.equals(comment.name())) {
            return "";
        }
        if (BlankText.isBlank(text) || isLonger(text, MAX_TEXT) || isLonger(name, MAX_NAME)) {
            return "; its text or name there is empty or too long for Mizan, which keeps its own";
        }
        DecideResult result = queue.edit(
                comment.comment().id(), comment.version(), new Edition(text, name), "", ApprovedEntry.BY_CMS);
        return result instanceof DecideResult.Decided ? ", and edited" : "; it was changed at the desk meanwhile";
    }

    private static String plain(String stored) {
        return STRIPPER.strip(stored).text();
    }

    private static String plainName(String stored) {
        String name = plain(stored).replace('\n', ' ');
        return BlankText.isBlank(name) ? "" : name;
    }

    private static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
