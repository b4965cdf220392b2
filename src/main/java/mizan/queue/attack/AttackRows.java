package mizan.queue.attack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/** Reads what the store knows of attacks, which {@code attack_begin.lua} and {@code record.lua} write; null is what is missing there. */
public final class AttackRows {

    private AttackRows() {}

    /**
     * What a submission sees.
     *
     * @param states of the site and then of the article: the attack that is going on, how much it stored, until when none begins
     * @param counts of this minute, of the site and then of the article: submissions, and doubtful ones
     */
    public static AttackSnapshot snapshot(
            SiteId site,
            String article,
            List<@Nullable String> states,
            List<@Nullable String> counts,
            boolean isBreaking,
            Instant now) {
        return new AttackSnapshot(
                counts(counts.get(0), counts.get(1)),
                counts(counts.get(2), counts.get(3)),
                running(site, "", states.get(0), states.get(1)),
                running(site, article, states.get(3), states.get(4)),
                isBreaking,
                isAfter(states.get(2), now),
                isAfter(states.get(5), now));
    }

    /** An attack that is going on: its code, its kind and since when, with spaces between. */
    private static Optional<Attack> running(
            SiteId site, String article, @Nullable String state, @Nullable String stored) {
        if (state == null) {
            return Optional.empty();
        }
        String[] parts = state.split(" ");
        return Optional.of(new Attack(
                new CommentId(site, parts[0]),
                AttackKind.of(parts[1]),
                article,
                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                stored == null ? 0 : Long.parseLong(stored)));
    }

    /** The numbers of a minute: all, alike and of newcomers with spaces between; and the doubtful ones. */
    public static AttackCounts counts(@Nullable String row, @Nullable String doubtful) {
        if (row == null) {
            return AttackCounts.NONE;
        }
        String[] numbers = row.split(" ");
        return new AttackCounts(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                doubtful == null ? 0 : Integer.parseInt(doubtful));
    }

    private static boolean isAfter(@Nullable String time, Instant now) {
        return time != null && Long.parseLong(time) > now.toEpochMilli();
    }
}
