package mizan.learning.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import mizan.learning.model.SiteLayer;
import mizan.learning.site.CostCurve;
import mizan.learning.site.Promise;
import mizan.learning.site.PromisedThresholds;
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
    private final LayerStore store;
    private final Function<SiteId, Thresholds> shipped;
    private final Function<SiteId, Thresholds> present;

    /**
     * @param shipped the thresholds of each site without any promise
     * @param present those that count now
     */
    public CostMeasurement(
            ReviewQueue queue,
            BaseJudge base,
            LayerStore store,
            Function<SiteId, Thresholds> shipped,
            Function<SiteId, Thresholds> present) {
        this.queue = queue;
        this.base = base;
        this.store = store;
        this.shipped = shipped;
        this.present = present;
    }

    /**
     * What {@code promise} comes to where {@code layer} judges; comments that it learnt from are judged as if it had not
     * ({@link UnseenJudge}), and left out where that cannot be.
     */
    public Costs measure(SiteId site, Promise promise, SiteLayer layer) {
        UnseenJudge judge = UnseenJudge.of(base, store, site, layer);
        Judged published = judged(site, State.APPROVED, judge);
        Judged unwanted = judged(site, State.REJECTED, judge);
        PromisedThresholds promised = PromisedThresholds.of(promise, shipped.apply(site), published.points());
        return new Costs(
                promise,
                promised,
                CostCurve.around(promised.thresholds(), published.points(), unwanted.points()),
                CostCurve.around(present.apply(site), published.points(), unwanted.points())
                        .present(),
                published.leftOut() + unwanted.leftOut());
    }

    /** What was judged, and how many could not be. */
    private record Judged(List<StoppingPoints> points, int leftOut) {}

    private Judged judged(SiteId site, State state, UnseenJudge judge) {
        List<StoppingPoints> judged = new ArrayList<>();
        int looked = 0;
        String cursor = "";
        do {
            Page<QueuedComment> page =
                    queue.list(new Query(List.of(site), state, "", "", "", Query.Sort.NEWEST, cursor, READ_AT_ONCE));
            for (QueuedComment comment : page.items()) {
                if (isKnown(comment)) {
                    looked++;
                    judge.judge(comment, base.pipeline().analyze(Draft.of(comment.comment())))
                            .ifPresent(verdict -> judged.add(StoppingPoints.of(verdict.signals())));
                }
            }
            cursor = page.next();
        } while (!cursor.isEmpty() && looked < MOST);
        return new Judged(judged, looked - judged.size());
    }

    /** What the machine rejected, or nobody decided about in time, may have been fine. */
    private static boolean isKnown(QueuedComment comment) {
        return comment.state() == State.APPROVED || Decision.isByPerson(comment.decidedBy());
    }
}
