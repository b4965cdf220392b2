package mizan.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.LexiconPreview.Change;
import mizan.desk.LexiconPreview.Collision;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconCollisions;
import mizan.signal.lexicon.LexiconSource;

/** Judges with a lexicon that is not in use, beside the one that is. */
@Singleton
public final class LexiconPreviews {

    private final LexiconSource lexicons;
    private final ModerationPipeline pipeline;
    private final ReviewQueue queue;
    private final Sites sites;

    LexiconPreviews(LexiconSource lexicons, ModerationPipeline pipeline, ReviewQueue queue, Sites sites) {
        this.lexicons = lexicons;
        this.pipeline = pipeline;
        this.queue = queue;
        this.sites = sites;
    }

    /**
     * What {@code terms} would hit, and what they would have changed for about as many comments as {@code decided}, those
     * decided last.
     *
     * @throws mizan.signal.lexicon.InvalidLexiconException when a term is not well formed
     */
    public LexiconPreview of(List<NewTerm> terms, int decided) {
        List<String> lines = new ArrayList<>();
        lines.add(NewTerm.HEADER);
        terms.forEach(term -> lines.add(term.line()));
        return of(Lexicon.parse("preview", lines), decidedLast(decided));
    }

    private List<QueuedComment> decidedLast(int count) {
        return Stream.of(State.APPROVED, State.REJECTED)
                .flatMap(state -> newest(state, Math.max(1, count / 2)).stream())
                .toList();
    }

    private List<QueuedComment> newest(State state, int count) {
        List<SiteId> all = sites.all().stream().map(Site::id).toList();
        return queue.list(new Query(all, state, "", "", "", Query.Sort.NEWEST, "", count))
                .items();
    }

    private LexiconPreview of(Lexicon terms, List<QueuedComment> decided) {
        Lexicon now = lexicons.current();
        ModerationPipeline before = pipeline.with(now);
        ModerationPipeline after = pipeline.with(now.plus(terms));
        List<Change> changes = decided.stream()
                .flatMap(comment -> change(comment, before, after).stream())
                .toList();
        return new LexiconPreview(collisions(terms), decided.size(), changes);
    }

    private static List<Collision> collisions(Lexicon terms) {
        return LexiconCollisions.of(terms).words().entrySet().stream()
                .map(collision -> new Collision(collision.getKey().form(), collision.getValue()))
                .toList();
    }

    private static Optional<Change> change(QueuedComment queued, ModerationPipeline before, ModerationPipeline after) {
        Draft draft = Draft.of(queued.comment());
        Outcome outcome = judge(before, draft);
        Outcome changed = judge(after, draft);
        return outcome == changed
                ? Optional.empty()
                : Optional.of(new Change(
                        queued.comment().id().toString(),
                        queued.state().code(),
                        EnumCodes.code(outcome),
                        EnumCodes.code(changed)));
    }

    private static Outcome judge(ModerationPipeline pipeline, Draft draft) {
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE).outcome();
    }
}
