package mizan.desk.editor.learning;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import mizan.desk.editor.settings.OutcomeTally;
import mizan.desk.editor.settings.RecentComments;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.newsroom.ShadowModel;
import mizan.learning.newsroom.UnseenJudge;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.signal.AnalyzedComment;

/**
 * Judges a site's last comments with the layer or the model that runs in the shadow, beside what judges now, and both as if they had not
 * learnt from them. Blocks; changes nothing.
 */
@Singleton
final class ShadowComparisons {

    /** How many comments are judged, at most. */
    static final int MOST = 500;

    /** After so long what has been judged is shown. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final BaseJudge base;
    private final LayersInUse layers;
    private final LayerStore store;
    private final ShadowModel model;
    private final RecentComments recent;

    ShadowComparisons(BaseJudge base, LayersInUse layers, LayerStore store, ShadowModel model, ReviewQueue queue) {
        this.base = base;
        this.model = model;
        this.layers = layers;
        this.store = store;
        this.recent = new RecentComments(queue);
    }

    /** What would be otherwise at {@code site} with the newest layer; nothing is where no layer runs in the shadow. */
    ShadowComparison of(SiteId site) {
        SiteLayer shadow = layers.shadow(site);
        return compare(site, judge(base, site, layers.apply(site)), judge(base, site, shadow), shadow.version());
    }

    /**
     * What would be otherwise at {@code site} with the model that runs in the shadow; nothing is where none does. Both models are asked
     * without what the site learnt, which belongs to one of them.
     */
    ShadowComparison ofModel(SiteId site) {
        return compare(
                site, judge(base, site, SiteLayer.NONE), judge(model.on(base), site, SiteLayer.NONE), model.version());
    }

    private ShadowComparison compare(SiteId site, UnseenJudge present, UnseenJudge shadow, String version) {
        Tally tally = new Tally(present, shadow);
        long end = System.nanoTime() + LONGEST.toNanos();
        BooleanSupplier isOver = () -> System.nanoTime() - end > 0;
        if (!version.isEmpty()) {
            for (QueuedComment comment : recent.of(site, MOST, isOver)) {
                if (isOver.getAsBoolean()) {
                    break;
                }
                tally.add(comment);
            }
        }
        return tally.comparison(version, !version.isEmpty() && isOver.getAsBoolean());
    }

    private UnseenJudge judge(BaseJudge judge, SiteId site, SiteLayer layer) {
        return UnseenJudge.of(judge, store, site, layer);
    }

    private final class Tally {

        private final UnseenJudge present;
        private final UnseenJudge shadow;
        private final OutcomeTally outcomes = new OutcomeTally();
        private int catches;
        private int falseAlarms;
        private int spared;
        private int missed;
        private int leftOut;

        Tally(UnseenJudge present, UnseenJudge shadow) {
            this.present = present;
            this.shadow = shadow;
        }

        void add(QueuedComment comment) {
            AnalyzedComment analyzed = base.pipeline().analyze(Draft.of(comment.comment()));
            Optional<Outcome> now = present.judge(comment, analyzed).map(Verdict::outcome);
            Optional<Outcome> then = shadow.judge(comment, analyzed).map(Verdict::outcome);
            if (now.isEmpty() || then.isEmpty()) {
                leftOut++;
                return;
            }
            add(comment, now.get(), then.get());
        }

        private void add(QueuedComment comment, Outcome now, Outcome then) {
            outcomes.add(comment, now, then);
            if (now == then || !Decision.isByPerson(comment.decidedBy())) {
                return;
            }
            boolean isStricter = then.compareTo(now) > 0;
            if (comment.state() == State.REJECTED) {
                catches += isStricter ? 1 : 0;
                missed += isStricter ? 0 : 1;
            } else if (comment.state() == State.APPROVED) {
                falseAlarms += isStricter ? 1 : 0;
                spared += isStricter ? 0 : 1;
            }
        }

        ShadowComparison comparison(String version, boolean isCut) {
            return new ShadowComparison(
                    version, outcomes.preview(isCut), catches, falseAlarms, spared, missed, leftOut);
        }
    }
}
