package mizan.deliver;

import java.util.Locale;

/**
 * What became of an entry.
 *
 * @param position of the entry
 * @param comment the comment's id; empty where the entry has none
 * @param article the article's id; empty where the entry has none
 * @param detail why, for the operator; may be empty. Never a comment's words
 */
public record Outcome(String position, String comment, String article, Kind kind, String detail) {

    /** What can become of an entry. */
    public enum Kind {
        /** The comment is there now. */
        INSERTED,
        /** Its text or name were changed. */
        CHANGED,
        /** It was there and hidden, and is shown again. */
        PUBLISHED,
        /** It is hidden now. */
        UNPUBLISHED,
        /** It was stored already, or there was nothing to do. */
        UNCHANGED,
        /** People at the CMS changed or deleted it: it was left alone. */
        LEFT,
        /** It cannot be stored now, and is kept aside. */
        KEPT,
        /** It cannot be read. */
        UNREADABLE;

        /** For metrics and people. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True when readers see something else now. */
        public boolean isChange() {
            return ordinal() <= UNPUBLISHED.ordinal();
        }

        /** True when the operator is told of every single one. */
        public boolean isReported() {
            return ordinal() >= LEFT.ordinal();
        }
    }

    /** What became of {@code entry}. */
    public static Outcome of(ApprovedEntry entry, Kind kind, String detail) {
        return new Outcome(entry.position(), entry.id().toString(), entry.article(), kind, detail);
    }

    @Override
    public String toString() {
        return "%s %s (entry %s%s)%s"
                .formatted(
                        kind.code(),
                        comment.isEmpty() ? "entry" : comment,
                        position,
                        article.isEmpty() ? "" : ", article " + article,
                        detail.isEmpty() ? "" : ": " + detail);
    }
}
