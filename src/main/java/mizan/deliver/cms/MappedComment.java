package mizan.deliver.cms;

import org.jspecify.annotations.Nullable;

/**
 * What the mapping table says of a comment.
 *
 * @param row the number of its row in the CMS; null where it has none
 * @param lastEntry the position of the newest entry that was settled; empty where none was
 * @param isPublished as it was written last
 * @param digest of name and text as they were written last; null where they never were
 */
record MappedComment(
        @Nullable Long row,
        String lastEntry,
        boolean isPublished,
        @Nullable String digest) {

    /** True when nobody but Mizan has changed the row. */
    boolean isAsWritten(CmsRow now) {
        return now.isPublished() == isPublished && now.digest().equals(digest);
    }
}
