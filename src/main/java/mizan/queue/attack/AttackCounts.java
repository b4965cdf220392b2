package mizan.queue.attack;

/**
 * Submissions to a site or on an article within a minute of the clock.
 *
 * @param total all of them
 * @param alike those that have many near-identical ones before them
 * @param newcomers those by authors of whom no comment stands approved
 * @param doubtful those by such authors that something of them held or rejected
 */
public record AttackCounts(int total, int alike, int newcomers, int doubtful) {

    public static final AttackCounts NONE = new AttackCounts(0, 0, 0, 0);

    /** How many of them an attack of this kind consists of. */
    int of(AttackKind kind) {
        return switch (kind) {
            case ALIKE -> alike;
            case NEWCOMERS -> newcomers;
        };
    }
}
