package mizan.learning.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.CommentId;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.SiteLayer;
import mizan.learning.site.CrossFit;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.signal.AnalyzedComment;
import org.jspecify.annotations.Nullable;

/**
 * Judges comments as a layer judges those that it has not seen. What a person had decided about when the layer was fitted, and so may
 * be in it, is judged by a layer that stands for it and knows nothing of the author ({@link CrossFit}); everything else by the layer
 * itself. Reads the store when it is made, and blocks then.
 */
public final class UnseenJudge {

    private final ModerationPipeline whole;
    private final List<ModerationPipeline> parts;

    /** What was decided until then may be in the layer; null where there is no layer. */
    private final @Nullable Instant through;

    private UnseenJudge(ModerationPipeline whole, List<ModerationPipeline> parts, @Nullable Instant through) {
        this.whole = whole;
        this.parts = List.copyOf(parts);
        this.through = through;
    }

    /** Judges as {@code layer} of {@code site} does. */
    public static UnseenJudge of(BaseJudge base, LayerStore store, SiteId site, SiteLayer layer) {
        ModerationPipeline whole = base.with(any -> layer);
        if (layer.isNone()) {
            return new UnseenJudge(whole, List.of(), null);
        }
        return new UnseenJudge(
                whole,
                crossFit(store, site, layer).layers().stream()
                        .map(part -> base.with(any -> part))
                        .toList(),
                store.layers(site).find(layer.version()).map(KeptLayer::madeAt).orElse(Instant.MAX));
    }

    private static CrossFit crossFit(LayerStore store, SiteId site, SiteLayer layer) {
        try {
            return store.crossFit(site, layer.version()).map(CrossFit::read).orElse(CrossFit.NONE);
        } catch (InvalidModelException e) {
            // As where it is not kept: what was learnt is not judged.
            return CrossFit.NONE;
        }
    }

    /**
     * What the layer makes of {@code comment}, without what its author did lately; empty where the layer may have learnt from it and
     * nothing is kept that stands for it.
     */
    public Optional<Verdict> judge(QueuedComment comment, AnalyzedComment analyzed) {
        return judging(comment).map(pipeline -> pipeline.moderate(analyzed, RecentActivity.NONE));
    }

    private Optional<ModerationPipeline> judging(QueuedComment comment) {
        if (!isLearnt(comment)) {
            return Optional.of(whole);
        }
        Author author = comment.comment().author();
        CommentId id = comment.comment().id();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(CrossFit.part(author.key(), id.code())));
    }

    private boolean isLearnt(QueuedComment comment) {
        Instant decidedAt = comment.decidedAt();
        return through != null
                && Decision.isByPerson(comment.decidedBy())
                && (decidedAt == null || !decidedAt.isAfter(through));
    }
}
