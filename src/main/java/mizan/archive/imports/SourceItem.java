package mizan.archive.imports;

import java.util.Map;

/** What a source has in one place. */
public sealed interface SourceItem permits ArchivedRow, SourceItem.Refused, SourceItem.LeftOut {

    /** What cannot be read. */
    record Refused(RefusedRow row) implements SourceItem {

        /** {@code place}: such as {@code line 7}; {@code reason}: the same words for the same fault. */
        public Refused(String place, String reason, Map<String, String> fields) {
            this(new RefusedRow(place, reason, fields));
        }
    }

    /** What is not wanted, such as the comments of another site. */
    record LeftOut(String why) implements SourceItem {}
}
