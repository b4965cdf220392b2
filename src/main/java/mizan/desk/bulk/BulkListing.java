package mizan.desk.bulk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.SuggestedReason;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.bulk.BulkMarks;
import mizan.settings.SitePolicies;

/** Lists the held comments that are like one, page by page, with what sets some of them apart. Blocks. */
@Singleton
public final class BulkListing {

    /** Comments on a page. */
    public static final int PAGE_SIZE = 100;

    /** So many are looked at to see what most have in common. */
    private static final int SAMPLE = 200;

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final SitePolicies policies;

    BulkListing(ReviewQueue queue, CommentLookup lookup, SitePolicies policies) {
        this.queue = queue;
        this.lookup = lookup;
        this.policies = policies;
    }

    /**
     * A comment of the list.
     *
     * @param isTicked whether it is to be decided with the others
     * @param difference what sets it apart; empty for nothing
     */
    public record Row(QueuedComment comment, boolean isTicked, Optional<Difference> difference) {}

    /**
     * A page of the list.
     *
     * @param count how many comments are in it in all
     * @param isMore true when there are more than were counted
     * @param page which page this is, from 1
     * @param pages how many there are
     */
    public record Listed(long count, boolean isMore, int page, int pages, List<Row> rows) {

        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The page {@code wanted} of those that are like {@code like}, itself among them where it is held; the last one where there are
     * fewer.
     *
     * @param marks what was ticked and left out before
     */
    public Listed page(QueuedComment like, Similarity likeness, int wanted, BulkMarks marks) {
        Matches matches = matches(like, likeness, Math.max(SAMPLE, wanted * PAGE_SIZE));
        int pages = (int) Math.max(1, (matches.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(wanted, pages);
        List<CommentId> ids = matches.ids();
        List<CommentId> shown =
                ids.subList(Math.min(ids.size(), (page - 1) * PAGE_SIZE), Math.min(ids.size(), page * PAGE_SIZE));
        Map<CommentId, QueuedComment> read =
                read(Stream.concat(shown.stream(), ids.stream().limit(SAMPLE))
                        .distinct()
                        .toList());
        CommonTraits traits = traits(in(read, ids.stream().limit(SAMPLE).toList()), likeness);
        List<Row> rows = in(read, shown).stream()
                .filter(BulkListing::isHeld)
                .map(comment -> row(comment, traits, marks))
                .toList();
        return new Listed(matches.count(), matches.isMore(), page, pages, rows);
    }

    private static Row row(QueuedComment comment, CommonTraits traits, BulkMarks marks) {
        CommentId id = comment.comment().id();
        Optional<Difference> difference = traits.difference(comment);
        boolean isTicked = marks.ticked().containsKey(id)
                || difference.isEmpty() && !marks.left().contains(id);
        return new Row(comment, isTicked, difference);
    }

    /** The comments that somebody chose one by one, as they are: all of those that wait are ticked. */
    public List<Row> chosen(List<String> ids) {
        return lookup.findAllNamed(ids).stream()
                .filter(BulkListing::isHeld)
                .map(comment -> new Row(comment, true, Optional.empty()))
                .toList();
    }

    static boolean isHeld(QueuedComment comment) {
        return comment.state() == State.HELD;
    }

    /**
     * Comments that are alike.
     *
     * @param ids some of them, the one that they are like first where it is held
     */
    record Matches(long count, boolean isMore, List<CommentId> ids) {}

    /** At most {@code limit} ids of those that are like {@code like}. */
    Matches matches(QueuedComment like, Similarity likeness, int limit) {
        SimilarComments similar = queue.alike(like, likeness, limit);
        boolean isHeld =
                lookup.find(like.comment().id()).filter(BulkListing::isHeld).isPresent();
        List<CommentId> ids = new ArrayList<>();
        if (isHeld) {
            ids.add(like.comment().id());
        }
        ids.addAll(similar.first());
        return new Matches(similar.count() + (isHeld ? 1 : 0), similar.isMore(), ids);
    }

    /** What most of {@code sample} that wait have in common. */
    CommonTraits traits(Collection<QueuedComment> sample, Similarity likeness) {
        Function<QueuedComment, String> reasonOf = comment -> SuggestedReason.of(
                comment.verdict(), policies.thresholds(comment.comment().id().site()));
        return CommonTraits.of(sample.stream().filter(BulkListing::isHeld).toList(), likeness, reasonOf);
    }

    /** Those that are kept, by their ids. */
    Map<CommentId, QueuedComment> read(List<CommentId> ids) {
        Map<CommentId, QueuedComment> read = new LinkedHashMap<>();
        lookup.findAll(ids).forEach(comment -> read.put(comment.comment().id(), comment));
        return read;
    }

    private static List<QueuedComment> in(Map<CommentId, QueuedComment> read, List<CommentId> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(read.get(id))).toList();
    }
}
