package mizan.app.attack;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import mizan.queue.attack.AttackSettings;

/** When attack mode begins and ends by itself; {@link AttackSettings} says what is allowed. */
public interface AttackConfig {

    /** Submissions a minute below which nothing is an attack; 0: it never begins by itself. */
    @WithDefault("60")
    int perMinute();

    /** How many times the site's usual rate a surge has at least. */
    @WithDefault("5")
    double timesUsual();

    /** How many times more on an article that an editor marked as breaking. */
    @WithDefault("10")
    double timesBreaking();

    /** Share of near-identical texts from which on a surge is an attack. */
    @WithDefault("0.5")
    double alikeShare();

    /** Share of authors of whom nothing was approved from which on it can be one of different texts. */
    @WithDefault("0.8")
    double newcomerShare();

    /** Share of their comments that were held or rejected for what they say from which on it is one. */
    @WithDefault("0.5")
    double doubtfulShare();

    /** For how long it lasts at least, and none begins by itself after an editor ended one; up to a day. */
    @WithDefault("10M")
    Duration minimum();

    /** For how long there must be less than half of a surge before it ends; 1 to 60 full minutes. */
    @WithDefault("5M")
    Duration calm();

    /** Comments that one attack may store; more of it is refused. */
    @WithDefault("50000")
    int mostStored();

    /** As the rule takes them; throws IllegalArgumentException naming the one that cannot be. */
    default AttackSettings settings() {
        return new AttackSettings(
                perMinute(),
                timesUsual(),
                timesBreaking(),
                alikeShare(),
                newcomerShare(),
                doubtfulShare(),
                minimum(),
                calm(),
                mostStored());
    }
}
