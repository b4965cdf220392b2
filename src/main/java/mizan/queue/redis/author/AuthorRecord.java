package mizan.queue.redis.author;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.CommentId;
import mizan.queue.AuthorStanding;

/**
 * What a site remembers of an author; {@code add.lua} and {@code move.lua} write it.
 *
 * @param recent the codes of the author's newest comments, newest first
 */
public record AuthorRecord(int approved, int rejected, List<String> recent) {

    /** Reads a record; the empty string is that of an author who is not known. */
    public static AuthorRecord read(String record) {
        if (record.isEmpty()) {
            return new AuthorRecord(0, 0, List.of());
        }
        String[] parts = record.split(" ", 3);
        return new AuthorRecord(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), codes(parts[2]));
    }

    /** How many of the author's comments stand approved and rejected. */
    public AuthorStanding standing() {
        return new AuthorStanding(approved, rejected);
    }

    private static List<String> codes(String joined) {
        List<String> codes = new ArrayList<>();
        for (int end = CommentId.CODE_LENGTH; end <= joined.length(); end += CommentId.CODE_LENGTH) {
            codes.add(joined.substring(end - CommentId.CODE_LENGTH, end));
        }
        return codes;
    }
}
