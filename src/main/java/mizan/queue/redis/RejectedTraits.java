package mizan.queue.redis;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.queue.Decision;
import mizan.signal.link.LinkTargets;
import mizan.text.AnalyzedText;
import mizan.text.Fingerprint;
import mizan.text.html.CleanText;
import mizan.text.html.HtmlStripper;

/** What a comment has in common with others that say or advertise the same, as {@code rejected.lua} takes it. */
public final class RejectedTraits {

    /** Reasons for a rejection that say nothing against the same text in another place. */
    private static final Set<String> OTHER_THAN_CONTENT =
            Set.of("off_topic", "duplicate", "impersonation", Decision.UNDECIDED);

    private static final HtmlStripper STRIPPER = new HtmlStripper();

    private RejectedTraits() {}

    /** True where the reason for a rejection is what the comment says. */
    static boolean isForContent(String reason) {
        return !OTHER_THAN_CONTENT.contains(reason);
    }

    /** Of a comment as it was sent. */
    public static String of(Comment comment) {
        AnalyzedText text = HeldCommentIndex.analyzed(comment);
        CleanText name = STRIPPER.strip(comment.author().name());
        return String.join(
                " ",
                of(
                        text.fingerprint(),
                        LinkTargets.in(text.clean(), name, comment.author().url())));
    }

    /** The traits of a text with this fingerprint and of links to these {@code targets}. */
    static List<String> of(Fingerprint fingerprint, Collection<String> targets) {
        return Stream.concat(
                        fingerprint.bands().stream().map(band -> "b" + band),
                        targets.stream().map(target -> "d" + CommentDigest.of(target)))
                .toList();
    }
}
