package mizan.desk.page.queue;

import java.util.List;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.desk.CommentDetails;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.page.PageAddress;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;

/** A link to deciding about all held comments that are like one, with how many they are. */
record SimilarCommentsLink(String href, String label) {

    /** The links for a comment; those to none are left out. */
    static List<SimilarCommentsLink> all(CommentId id, CommentDetails details, PageAddress list, DeskMessages words) {
        return Stream.of(
                        of(id, Similarity.TEXT, details.similar(), list, words),
                        of(id, Similarity.AUTHOR, details.ofAuthor(), list, words),
                        of(id, Similarity.ADDRESS, details.fromAddress(), list, words))
                .flatMap(link -> link)
                .toList();
    }

    private static Stream<SimilarCommentsLink> of(
            CommentId id, Similarity likeness, SimilarComments similar, PageAddress list, DeskMessages words) {
        String label = "similar." + EnumCodes.code(likeness);
        return similar.count() == 0
                ? Stream.empty()
                : Stream.of(new SimilarCommentsLink(
                        address(id, likeness, list).toString(), words.count(label, similar.count())));
    }

    /** Where one decision is made about all that are like a comment. */
    static PageAddress address(CommentId id, Similarity likeness, PageAddress list) {
        return list.at(QueueAddress.BULK_PAGE).with("like", id.toString()).with("by", EnumCodes.code(likeness));
    }
}
