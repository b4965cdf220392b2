package mizan.desk.bulk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.DecisionCommand;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SeenComment;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.bulk.BulkMarks;
import mizan.queue.bulk.BulkPlans;

/**
 * Decides about all that is like a comment: first it is written down which comments these are, in which versions; then they are decided,
 * some thousands at a time. What changed meanwhile stays as it is, and is named. Blocks.
 */
@Singleton
public final class PlannedBulks {

    /** How many are written down at once: about a second. */
    private static final int MOST_PLANNED = 10_000;

    private static final int CHUNK = 200;

    /** How many chunks one step decides: 2,000 comments, some seconds. */
    private static final int CHUNKS = 10;

    /**
     * How far a decision has come.
     *
     * @param isAnyDone whether this step changed any comment
     * @param remaining how many are left for the next one
     */
    public record Step(boolean isAnyDone, long remaining) {}

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final BulkListing listing;
    private final BulkPlans plans;
    private final Sites sites;

    PlannedBulks(ReviewQueue queue, CommentLookup lookup, BulkListing listing, BulkPlans plans, Sites sites) {
        this.queue = queue;
        this.lookup = lookup;
        this.listing = listing;
        this.plans = plans;
        this.sites = sites;
    }

    /** Notes which of the comments that a page showed are ticked; the others of them are left out. */
    public void mark(BulkId bulk, SiteId site, List<SeenComment> shown, Set<CommentId> ticked) {
        List<SeenComment> ofSite =
                shown.stream().filter(one -> one.id().site().equals(site)).toList();
        plans.mark(
                bulk,
                site,
                ofSite.stream().filter(one -> ticked.contains(one.id())).toList(),
                ofSite.stream()
                        .map(SeenComment::id)
                        .filter(id -> !ticked.contains(id))
                        .toList());
    }

    /** What was ticked and left out. */
    public BulkMarks marks(BulkId bulk, SiteId site) {
        return plans.marks(bulk, site);
    }

    /** Writes down what was ticked, and nothing else. */
    public void planTicked(BulkId bulk, SiteId site) {
        plans.plan(bulk, site, seen(plans.marks(bulk, site).ticked()));
    }

    /**
     * Writes down all that is like {@code like}: what was ticked in the version that was seen, and of what no page showed what is
     * not unlike the rest and was sent until {@code until}. True where there are more than could be written down at once.
     */
    public boolean plan(BulkId bulk, QueuedComment like, Similarity likeness, Instant until) {
        SiteId site = like.comment().site();
        BulkMarks marks = plans.marks(bulk, site);
        BulkListing.Matches matches = listing.matches(like, likeness, MOST_PLANNED);
        List<CommentId> ids = matches.ids();
        boolean isMore = matches.isMore() || matches.count() > ids.size();
        if (isMore) {
            // The others of its campaign are found by it as long as it is held.
            ids.remove(like.comment().id());
        }
        Set<CommentId> known = new HashSet<>(marks.changed());
        known.addAll(marks.ticked().keySet());
        Map<CommentId, Long> ticked = new LinkedHashMap<>(marks.ticked());
        ticked.keySet().removeIf(id -> isMore && id.equals(like.comment().id()));
        plans.plan(bulk, site, seen(ticked));
        long planned = ticked.size();
        Optional<CommonTraits> traits = Optional.empty();
        // What was left out says nothing of the rest.
        List<CommentId> others =
                ids.stream().filter(id -> !marks.left().contains(id)).toList();
        for (int from = 0; from < others.size(); from += CHUNK) {
            List<CommentId> chunk = others.subList(from, Math.min(others.size(), from + CHUNK));
            Map<CommentId, QueuedComment> read = listing.read(chunk);
            CommonTraits common = traits.orElseGet(() -> listing.traits(read.values(), likeness));
            traits = Optional.of(common);
            List<QueuedComment> wanted = read.values().stream()
                    .filter(comment -> !known.contains(comment.comment().id()))
                    .filter(comment -> isMeant(comment, until))
                    .toList();
            planned += plan(bulk, site, wanted, common);
        }
        return isMore && planned > 0;
    }

    private static boolean isMeant(QueuedComment comment, Instant until) {
        return BulkListing.isHeld(comment) && !comment.comment().submittedAt().isAfter(until);
    }

    /** Writes down those that are like the rest, notes that the others are left out, and says how many are written down. */
    private int plan(BulkId bulk, SiteId site, List<QueuedComment> wanted, CommonTraits common) {
        Map<Boolean, List<QueuedComment>> byLikeness = wanted.stream()
                .collect(Collectors.partitioningBy(
                        comment -> common.difference(comment).isEmpty()));
        List<SeenComment> like = byLikeness.getOrDefault(true, List.of()).stream()
                .map(comment -> new SeenComment(comment.comment().id(), comment.version()))
                .toList();
        plans.plan(bulk, site, like);
        plans.mark(
                bulk,
                site,
                List.of(),
                byLikeness.getOrDefault(false, List.of()).stream()
                        .map(comment -> comment.comment().id())
                        .toList());
        return like.size();
    }

    private static List<SeenComment> seen(Map<CommentId, Long> versions) {
        return versions.entrySet().stream()
                .map(entry -> new SeenComment(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Decides about those that are written down, at most 2,000 of them. */
    public Step decideNext(BulkId bulk, SiteId site, DecisionCommand command, String account) {
        boolean isAnyDone = false;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            List<SeenComment> next = plans.take(bulk, site, CHUNK);
            if (next.isEmpty()) {
                break;
            }
            isAnyDone |= decide(bulk, next, command, account);
        }
        return new Step(isAnyDone, plans.planned(bulk, site));
    }

    /** Decides about {@code seen}, of any sites, at most 200; true where any was decided. */
    public boolean decide(BulkId bulk, List<SeenComment> seen, DecisionCommand command, String account) {
        List<DecideResult> results =
                queue.decideSeen(seen, command.to(), command.reason(), command.note(), account, bulk);
        Map<SiteId, List<CommentId>> changed = new LinkedHashMap<>();
        boolean isAnyDone = false;
        for (int i = 0; i < seen.size(); i++) {
            CommentId id = seen.get(i).id();
            if (results.get(i) instanceof DecideResult.Decided) {
                isAnyDone = true;
            } else if (!isSettledSo(results.get(i), command.to(), account)) {
                changed.computeIfAbsent(id.site(), site -> new ArrayList<>()).add(id);
            }
        }
        changed.forEach((site, ids) -> plans.noteChanged(bulk, site, ids));
        return isAnyDone;
    }

    /** As a form does that is sent twice. */
    private static boolean isSettledSo(DecideResult result, State to, String account) {
        return result instanceof DecideResult.AlreadyDecided taken
                && taken.comment().state() == to
                && taken.by().equals(account);
    }

    /** How many are left to be decided. */
    public long remaining(BulkId bulk, SiteId site) {
        return plans.planned(bulk, site);
    }

    /** The comments that were to be decided and had changed; those that are gone are not among them, but counted. */
    public Changed changed(BulkId bulk) {
        List<CommentId> ids = sites.all().stream()
                .flatMap(site -> plans.marks(bulk, site.id()).changed().stream())
                .toList();
        return new Changed(ids.size(), lookup.findAll(ids.subList(0, Math.min(ids.size(), CHUNK))));
    }

    /**
     * What had changed.
     *
     * @param count how many, also those that are gone
     * @param comments at most 200 of them, as they are now
     */
    public record Changed(int count, List<QueuedComment> comments) {

        public Changed {
            comments = List.copyOf(comments);
        }
    }
}
