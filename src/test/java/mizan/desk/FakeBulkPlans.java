package mizan.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.SeenComment;
import mizan.queue.bulk.BulkMarks;
import mizan.queue.bulk.BulkPlans;

/** Plans of bulks in memory. */
public final class FakeBulkPlans implements BulkPlans {

    private record Key(BulkId bulk, SiteId site) {}

    private final Map<Key, List<SeenComment>> planned = new HashMap<>();
    private final Map<Key, Map<CommentId, Long>> ticked = new HashMap<>();
    private final Map<Key, Set<CommentId>> left = new HashMap<>();
    private final Map<Key, Set<CommentId>> changed = new HashMap<>();

    @Override
    public synchronized void plan(BulkId bulk, SiteId site, List<SeenComment> comments) {
        planned.computeIfAbsent(new Key(bulk, site), key -> new ArrayList<>()).addAll(comments);
    }

    @Override
    public synchronized List<SeenComment> take(BulkId bulk, SiteId site, int limit) {
        List<SeenComment> all = planned.getOrDefault(new Key(bulk, site), new ArrayList<>());
        List<SeenComment> first = all.subList(0, Math.min(limit, all.size()));
        List<SeenComment> taken = List.copyOf(first);
        first.clear();
        return taken;
    }

    @Override
    public synchronized long planned(BulkId bulk, SiteId site) {
        return planned.getOrDefault(new Key(bulk, site), List.of()).size();
    }

    @Override
    public synchronized void mark(BulkId bulk, SiteId site, List<SeenComment> ticks, List<CommentId> others) {
        Map<CommentId, Long> known = ticked.computeIfAbsent(new Key(bulk, site), key -> new LinkedHashMap<>());
        Set<CommentId> out = left.computeIfAbsent(new Key(bulk, site), key -> new LinkedHashSet<>());
        ticks.forEach(tick -> known.put(tick.id(), tick.version()));
        ticks.forEach(tick -> out.remove(tick.id()));
        others.forEach(known::remove);
        out.addAll(others);
    }

    @Override
    public synchronized void noteChanged(BulkId bulk, SiteId site, List<CommentId> comments) {
        comments.forEach(ticked.getOrDefault(new Key(bulk, site), new HashMap<>())::remove);
        changed.computeIfAbsent(new Key(bulk, site), key -> new LinkedHashSet<>())
                .addAll(comments);
    }

    @Override
    public synchronized BulkMarks marks(BulkId bulk, SiteId site) {
        Key key = new Key(bulk, site);
        return new BulkMarks(
                ticked.getOrDefault(key, Map.of()),
                left.getOrDefault(key, Set.of()),
                List.copyOf(changed.getOrDefault(key, Set.of())));
    }
}
