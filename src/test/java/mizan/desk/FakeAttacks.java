package mizan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackCounts;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.Attacks;

/** Attacks in memory, because of which no comments wait. */
public final class FakeAttacks implements Attacks {

    private final Random random = new Random(5);
    private final List<AttackList> all = new ArrayList<>();
    private final Clock clock;

    FakeAttacks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Attack> begin(SiteId site, AttackRule.Beginning beginning, String by) {
        if (of(site).stream()
                .anyMatch(list -> list.isOn() && list.attack().article().equals(beginning.article()))) {
            return Optional.empty();
        }
        CommentId id = Receipt.random(site, random).commentId();
        Attack attack = new Attack(id, beginning.kind(), beginning.article(), clock.instant(), 0);
        all.add(new AttackList(attack, null, by, 0, Optional.empty()));
        return Optional.of(attack);
    }

    @Override
    public synchronized boolean end(Attack attack, String by) {
        return all.removeIf(list -> list.attack().id().equals(attack.id()));
    }

    @Override
    public synchronized List<AttackList> of(SiteId site) {
        return all.stream()
                .filter(list -> list.attack().id().site().equals(site))
                .toList();
    }

    @Override
    public Optional<AttackList> find(CommentId id) {
        return of(id.site()).stream()
                .filter(list -> list.attack().id().equals(id))
                .findFirst();
    }

    @Override
    public List<CommentId> heldSinceBefore(SiteId site, Instant end, int limit) {
        return List.of();
    }

    @Override
    public List<AttackCounts> minutes(SiteId site, String article, int number) {
        return List.of();
    }
}
