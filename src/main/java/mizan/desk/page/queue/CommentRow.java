package mizan.desk.page.queue;

import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.SuggestedReason;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.queue.QueuedComment;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.campaign.Campaign;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.text.fold.SearchPlaces;

/**
 * A comment as it stands in the list: who, how old, how it begins, and the heaviest reasons.
 *
 * @param isVerified whether the site vouched for who the author is
 * @param article what its article is called, else its id
 * @param isBreaking whether its article is marked as breaking
 */
public record CommentRow(
        String id,
        long version,
        String href,
        boolean current,
        List<TextSegment> name,
        boolean isVerified,
        List<TextSegment> excerpt,
        DisplayTime submitted,
        ClaimedBy claimedBy,
        String article,
        boolean isBreaking,
        List<Chip> chips,
        RowDecision decision,
        InCampaign campaign) {

    /**
     * The other comments of its campaign, for which it stands in the list.
     *
     * @param label how many they are; empty where there are none
     * @param href the list of them all
     * @param decideHref where one decision is made about all
     */
    public record InCampaign(String label, String href, String decideHref) {

        static final InCampaign NONE = new InCampaign("", "", "");

        static InCampaign of(QueuedComment comment, Campaign campaign, PageAddress list, DeskMessages words) {
            PageAddress first = list.with("cursor", "");
            return new InCampaign(
                    words.count("campaign.more", campaign.size() - 1),
                    first.with("campaign", campaign.id().toString()).toString(),
                    SimilarCommentsLink.address(comment.comment().id(), Similarity.TEXT, list)
                            .toString());
        }
    }

    /**
     * What its buttons send.
     *
     * @param next the comment that is open afterwards; may be empty
     * @param reason what a rejection gives as its reason, the likeliest; may be empty
     */
    public record RowDecision(String next, String reason, boolean canApprove, boolean canReject) {

        /** Where nothing is decided. */
        static final RowDecision NONE = new RowDecision("", "", false, false);

        static RowDecision of(QueuedComment queued, String next, Thresholds site) {
            return new RowDecision(
                    next,
                    SuggestedReason.of(queued.verdict(), site),
                    queued.state() != State.APPROVED,
                    queued.state() != State.REJECTED);
        }
    }

    /** What is told in one or two words; {@code percent} and {@code axis}, that of the API, are empty for none. */
    public record Chip(String label, String percent, String axis) {}

    private static final int EXCERPT = 240;
    private static final int CHIPS = 3;

    /** From which probability on it is worth a word. */
    private static final double NOTABLE = 0.2;

    /** A comment that stands in no queue: nothing can be done about it there. */
    public static CommentRow of(QueuedComment queued, PageAddress list, String articleTitle, TimeFormat times) {
        return of(queued, list, false, ClaimedBy.NONE, articleTitle, false, RowDecision.NONE, SearchPlaces.NONE, times);
    }

    static CommentRow of(
            QueuedComment queued,
            PageAddress list,
            boolean isCurrent,
            ClaimedBy claimedBy,
            String articleTitle,
            boolean isBreaking,
            RowDecision decision,
            SearchPlaces search,
            TimeFormat times) {
        Comment comment = queued.comment();
        List<Signal> signals = queued.verdict().againstFirst();
        return new CommentRow(
                comment.id().toString(),
                queued.version(),
                list.with(QueueAddress.CURRENT, comment.id().toString()).toString(),
                isCurrent,
                TextSegments.of(signals, comment.author().name(), Field.NAME, search),
                comment.author().isVerified(),
                TextSegments.of(signals, beginning(comment.original()), Field.TEXT, search),
                times.of(comment.submittedAt()),
                claimedBy,
                articleTitle.isEmpty() ? comment.article().id() : articleTitle,
                isBreaking,
                chips(queued.verdict(), times.words()),
                decision,
                InCampaign.NONE);
    }

    /** The same row with what it stands for. */
    CommentRow in(InCampaign other) {
        return new CommentRow(
                id,
                version,
                href,
                current,
                name,
                isVerified,
                excerpt,
                submitted,
                claimedBy,
                article,
                isBreaking,
                chips,
                decision,
                other);
    }

    /** At most {@link #EXCERPT} characters, none of them cut in two. */
    static String beginning(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "…";
    }

    private static List<Chip> chips(Verdict verdict, DeskMessages words) {
        Stream<Chip> scores =
                Stream.concat(score(verdict.abuse(), Axis.ABUSE, words), score(verdict.spam(), Axis.SPAM, words));
        Stream<Chip> kinds = verdict.signals().stream()
                .filter(Signal::isAgainst)
                .sorted((a, b) -> Double.compare(b.points(), a.points()))
                .map(signal -> new Chip(words.say("kind", signal.kind()), "", ""))
                .distinct()
                .limit(CHIPS);
        return Stream.concat(scores, kinds).toList();
    }

    private static Stream<Chip> score(double probability, Axis axis, DeskMessages words) {
        String code = EnumCodes.code(axis);
        return probability < NOTABLE
                ? Stream.empty()
                : Stream.of(new Chip(words.axis(code), words.percent(probability), code));
    }
}
