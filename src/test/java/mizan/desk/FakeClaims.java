package mizan.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.queue.Claim;
import mizan.queue.ClaimResult;
import mizan.queue.Claims;

/** Claims in memory on the comments of a queue in memory. */
final class FakeClaims implements Claims {

    private final Clock clock;
    private final FakeReviewQueue queue;
    private final Map<CommentId, Claim> claims = new HashMap<>();

    FakeClaims(Clock clock, FakeReviewQueue queue) {
        this.clock = clock;
        this.queue = queue;
    }

    @Override
    public synchronized ClaimResult claim(CommentId id, String by) {
        if (queue.find(id).await().indefinitely().isEmpty()) {
            return new ClaimResult.NotFound();
        }
        Claim held = of(List.of(id)).get(id);
        if (held != null && !held.by().equals(by)) {
            return new ClaimResult.TakenBy(held);
        }
        Claim claim = new Claim(by, clock.instant().plus(LENGTH));
        claims.put(id, claim);
        return new ClaimResult.Claimed(claim);
    }

    @Override
    public synchronized boolean release(CommentId id, String by) {
        Claim held = claims.get(id);
        return held != null && held.by().equals(by) && claims.remove(id, held);
    }

    @Override
    public synchronized Map<CommentId, Claim> of(List<CommentId> ids) {
        Map<CommentId, Claim> found = new HashMap<>(claims);
        found.keySet().retainAll(ids);
        found.values().removeIf(claim -> !claim.until().isAfter(clock.instant()));
        return found;
    }
}
