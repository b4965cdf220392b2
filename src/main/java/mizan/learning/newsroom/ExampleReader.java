package mizan.learning.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.learning.site.DecisionExample;
import mizan.learning.site.JudgedText;
import mizan.learning.site.JudgedTextReader;
import mizan.moderation.DecidingReason;
import mizan.moderation.ModerationPipeline;
import mizan.queue.BulkId;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.ReasonAxis;
import mizan.queue.decided.StandingDecision;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Reads decided comments as examples, one after the other, and finds out which were only decided with others. For one thread, and
 * for one site at a time.
 */
public final class ExampleReader {

    /** A bulk of more is no longer about each of its comments. */
    static final int MOST_IN_A_BULK = 25;

    /** Codes of reasons. */
    private static final Set<String> NOT_ABOUT_WORDS =
            Set.of("off_topic", "duplicate", "impersonation", "personal_data");

    private final ModerationPipeline pipeline;
    private final JudgedTextReader reader;
    private final List<Read> read = new ArrayList<>();
    private final Map<BulkId, Integer> bulks = new HashMap<>();

    /** @param base what judges the comments */
    public ExampleReader(BaseJudge base) {
        this.pipeline = base.pipeline();
        this.reader = new JudgedTextReader(base.vectors());
    }

    /** A comment of which the words are gone already. */
    private record Read(
            CommentId id,
            JudgedText text,
            Author author,
            String article,
            StandingDecision decision,
            boolean isOfAttack) {}

    /** Reads {@code one}, and returns what analysis found in it. */
    public AnalyzedComment add(DecidedComment one) {
        BulkId bulk = one.decision().bulk();
        if (bulk != null) {
            bulks.merge(bulk, 1, Integer::sum);
        }
        Comment comment = one.comment().comment();
        AnalyzedComment analyzed = pipeline.analyze(Draft.of(comment));
        read.add(new Read(
                comment.id(),
                reader.read(analyzed, pipeline.moderate(analyzed, RecentActivity.NONE)),
                comment.author(),
                comment.article().id(),
                one.decision(),
                one.comment().verdict().decidedBy() == DecidingReason.ATTACK_MODE));
        return analyzed;
    }

    /** How many were read. */
    public int size() {
        return read.size();
    }

    /** Those that were read, in their order. */
    public List<DecisionExample> comments() {
        return read.stream().map(this::comment).toList();
    }

    private DecisionExample comment(Read one) {
        StandingDecision decision = one.decision();
        return new DecisionExample(
                one.id().code(),
                one.text(),
                unwanted(one.text(), decision),
                one.author().key(),
                one.article(),
                decision.by(),
                decision.at(),
                one.isOfAttack() || isOfLargeBulk(decision) || !isAboutWords(decision));
    }

    private boolean isOfLargeBulk(StandingDecision decision) {
        return decision.bulk() != null && bulks.getOrDefault(decision.bulk(), 0) > MOST_IN_A_BULK;
    }

    private static @Nullable Axis unwanted(JudgedText text, StandingDecision decision) {
        return decision.to() == State.APPROVED
                ? null
                : DecisionExample.axisOf(text, ReasonAxis.of(decision.reason()).orElse(null));
    }

    /** False for what is rejected for something else than what it says: such words are fine elsewhere. */
    private static boolean isAboutWords(StandingDecision decision) {
        return decision.to() == State.APPROVED || !NOT_ABOUT_WORDS.contains(decision.reason());
    }
}
