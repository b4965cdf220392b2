package mizan.desk.editor.settings;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import mizan.comment.SiteId;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.settings.SitePolicies;
import mizan.settings.SiteSettings;

/** Judges a site's last comments with settings that are not saved, beside those that are. Blocks; changes nothing. */
@Singleton
final class SettingsPreviews {

    /** How many comments are judged, at most. */
    static final int MOST = 500;

    /** After so long what has been judged is shown. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final SitePolicies policies;
    private final ModerationPipeline pipeline;
    private final ReviewQueue queue;
    private final RecentComments recent;

    SettingsPreviews(SitePolicies policies, ModerationPipeline pipeline, ReviewQueue queue) {
        this.policies = policies;
        this.pipeline = pipeline;
        this.queue = queue;
        this.recent = new RecentComments(queue);
    }

    /**
     * What {@code wanted} would have made of the comments that came last to {@code site}.
     *
     * @throws IllegalArgumentException where the settings cannot be
     */
    SettingsPreview of(SiteId site, SiteSettings wanted) {
        SitePolicy present = policies.apply(site);
        long end = System.nanoTime() + LONGEST.toNanos();
        return of(site, present, wanted.in(policies.configured(site)), () -> System.nanoTime() - end > 0);
    }

    /** The same, until {@code isOver}. */
    SettingsPreview of(SiteId site, SitePolicy present, SitePolicy wanted, BooleanSupplier isOver) {
        boolean asksForAuthors =
                present.mode() == Mode.HOLD_FIRST_COMMENTS || wanted.mode() == Mode.HOLD_FIRST_COMMENTS;
        OutcomeTally tally = new OutcomeTally();
        for (QueuedComment comment : recent.of(site, MOST, isOver)) {
            if (isOver.getAsBoolean()) {
                return tally.preview(true);
            }
            int approved = asksForAuthors ? approvedBefore(comment) : 0;
            tally.add(
                    comment,
                    pipeline.outcomeUnder(present, comment.verdict(), approved),
                    pipeline.outcomeUnder(wanted, comment.verdict(), approved));
        }
        return tally.preview(isOver.getAsBoolean());
    }

    /** As the author stands today; nobody kept how they stood then. */
    private int approvedBefore(QueuedComment comment) {
        int approved = queue.standing(comment).approved();
        return Math.max(0, comment.state() == State.APPROVED ? approved - 1 : approved);
    }
}
