package mizan.desk.page;

import java.util.List;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.desk.Choice;
import mizan.desk.Wording;
import mizan.desk.api.Findings;
import mizan.queue.Alike;
import mizan.queue.Likeness;

/** A link to deciding about all held comments that are like one, with how many they are. */
record Kin(String href, String label) {

    /** The links for a comment; those to none are left out. */
    static List<Kin> all(CommentId id, Findings findings, PageAddress list, Wording words) {
        return Stream.of(
                        of(id, Likeness.TEXT, findings.similar(), list, words),
                        of(id, Likeness.AUTHOR, findings.ofAuthor(), list, words),
                        of(id, Likeness.ADDRESS, findings.fromAddress(), list, words))
                .flatMap(kin -> kin)
                .toList();
    }

    private static Stream<Kin> of(CommentId id, Likeness likeness, Alike alike, PageAddress list, Wording words) {
        String code = Choice.code(likeness);
        String href = list.at(BulkPage.PATH).with("like", id.toString()).with("by", code).toString();
        return alike.count() == 0
                ? Stream.empty()
                : Stream.of(new Kin(href, words.count("kin." + code, alike.count())));
    }
}
