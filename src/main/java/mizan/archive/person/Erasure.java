package mizan.archive.person;

import mizan.redis.RedisFileRewrite;

/**
 * What was erased.
 *
 * @param comments how many comments were deleted
 * @param changed how many comments somebody changed all the time, so that they are still there
 * @param left what names the e-mail in comments of others, which are left to an editor
 * @param file what became of Redis's append-only file
 */
public record Erasure(PersonRecords found, long comments, long changed, long left, RedisFileRewrite.Outcome file) {

    /** True where nothing of the person is left that could be found. */
    public boolean isComplete() {
        return changed == 0 && found.unreadable() == 0 && found.unknown() == 0;
    }
}
