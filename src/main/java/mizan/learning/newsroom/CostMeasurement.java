package mizan.learning.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.SiteLayer;
import mizan.learning.site.CostCurve;
import mizan.learning.site.Promise;
import mizan.learning.site.PromisedThresholds;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.StoppingPoints;
import mizan.moderation.Thresholds;
import mizan.queue.Decision;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;

/** Measures on what a site published and what people rejected there last what thresholds cost. Blocks, for some seconds. */
public final class CostMeasurement {

    /** How many of the newest comments of either kind are judged anew, at most. */
    static final int MOST = 2000;

    private static final int READ_AT_ONCE = 200;

    private final ReviewQueue queue;
    private final BaseJudge base;
    private final Function<SiteId, Thresholds> shipped;
    private final Function<SiteId, Thresholds> present;

    /**
     * @param shipped the thresholds of each site without any promise
     * @param present those that count now
     */
    public CostMeasurement(
            ReviewQueue queue,
            BaseJudge base,
            Function<SiteId, Thresholds> shipped,
            Function<SiteId, Thresholds> present) {
        this.queue = queue;
        this.base = base;
        this.shipped = shipped;
        this.present = present;
    }

    /** What {@code promise} comes to where {@code layer} judges. */
    public Costs measure(SiteId site, Promise promise, SiteLayer layer) {
        ModerationPipeline pipeline = base.with(any -> layer);
        List<StoppingPoints> published = judged(site, State.APPROVED, pipeline);
        List<StoppingPoints> unwanted = judged(site, State.REJECTED, pipeline);
        PromisedThresholds promised = PromisedThresholds.of(promise, shipped.apply(site), published);
        return new Costs(
                promise,
                promised,
                CostCurve.around(promised.thresholds(), published, unwanted),
                CostCurve.around(present.apply(site), published, unwanted).present());
    }

    private List<StoppingPoints> judged(SiteId site, State state, ModerationPipeline pipeline) {
        List<StoppingPoints> judged = new ArrayList<>();
        String cursor = "";
        do {
            Page<QueuedComment> page =
                    queue.list(new Query(List.of(site), state, "", "", "", Query.Sort.NEWEST, cursor, READ_AT_ONCE));
            page.items().stream()
                    .filter(CostMeasurement::isKnown)
                    .forEach(comment -> judged.add(judge(comment.comment(), pipeline)));
            cursor = page.next();
        } while (!cursor.isEmpty() && judged.size() < MOST);
        return judged;
    }

    /** What the machine rejected, or nobody decided about in time, may have been fine. */
    private static boolean isKnown(QueuedComment comment) {
        return comment.state() == State.APPROVED || Decision.isByPerson(comment.decidedBy());
    }

    private static StoppingPoints judge(Comment comment, ModerationPipeline pipeline) {
        return StoppingPoints.of(pipeline.moderate(pipeline.analyze(Draft.of(comment)), RecentActivity.NONE)
                .signals());
    }
}
