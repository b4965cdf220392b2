package mizan.queue.attack;

import java.time.Duration;

/**
 * When attack mode begins and ends by itself, and how much one attack may store.
 *
 * @param perMinute submissions a minute below which nothing is an attack, however quiet the site is; 0: it never begins by itself
 * @param timesUsual how many times the site's usual rate a surge has at least; 1 or more
 * @param timesBreaking how many times more on an article that an editor marked as breaking; 1 or more
 * @param alikeShare share of near-identical texts from which on a surge is an attack, above 0 and up to 1
 * @param newcomerShare share of authors of whom no comment stands approved from which on it can be one of different texts
 * @param doubtfulShare share of their comments that something of them held or rejected from which on it is one
 * @param minimum for how long it lasts at least
 * @param calm for how long there must be less than half of what a surge is before it ends; full minutes, 1 to 60
 * @param mostStored comments that one attack may store; more of it is refused
 */
public record AttackSettings(
        int perMinute,
        double timesUsual,
        double timesBreaking,
        double alikeShare,
        double newcomerShare,
        double doubtfulShare,
        Duration minimum,
        Duration calm,
        int mostStored) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** As a site has them that sets nothing. */
    public static final AttackSettings DEFAULT =
            new AttackSettings(60, 5, 10, 0.5, 0.8, 0.5, Duration.ofMinutes(10), Duration.ofMinutes(5), 50_000);

    public AttackSettings {
        require(perMinute >= 0, "per-minute is 0 (never by itself) or more submissions a minute, not " + perMinute);
        require(timesUsual >= 1, "times-usual is 1 or more, not " + timesUsual);
        require(timesBreaking >= 1, "times-breaking is 1 or more, not " + timesBreaking);
        requireShare(alikeShare, "alike-share");
        requireShare(newcomerShare, "newcomer-share");
        requireShare(doubtfulShare, "doubtful-share");
        require(
                !minimum.isNegative() && minimum.compareTo(LONGEST) <= 0,
                "minimum is from nothing to a day, not " + minimum);
        require(
                calm.toMinutes() >= 1 && calm.toMinutes() <= 60 && calm.equals(Duration.ofMinutes(calm.toMinutes())),
                "calm is 1 to 60 full minutes, not " + calm);
        require(mostStored >= 1, "most-stored is 1 or more comments, not " + mostStored);
    }

    private static void requireShare(double share, String name) {
        require(share > 0 && share <= 1, name + " is above 0 and at most 1, not " + share);
    }

    private static void require(boolean isSo, String rule) {
        if (!isSo) {
            throw new IllegalArgumentException("mizan.attack." + rule);
        }
    }
}
