package mizan.redis.layout;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The layouts that this version knows: from {@link #FIRST} on, each led to by a migration.
 *
 * @param migrations in the order of their numbers
 */
public record Layouts(List<Migration> migrations) {

    /** The layout of the first version that marks what it writes. */
    public static final int FIRST = 1;

    /**
     * Puts the migrations in order.
     *
     * @throws IllegalArgumentException where a number is missing or there twice
     */
    public Layouts {
        migrations = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::to))
                .toList();
        Set<Integer> numbers = new HashSet<>();
        for (Migration migration : migrations) {
            if (migration.to() != FIRST + numbers.size() + 1 || !numbers.add(migration.to())) {
                throw new IllegalArgumentException("Migrations lead to the layouts " + (FIRST + 1) + ", " + (FIRST + 2)
                        + " and so on, one to each, and not to " + migration.to());
            }
        }
    }

    /** The newest that this version knows. */
    public int newest() {
        return FIRST + migrations.size();
    }

    /** The oldest that an instance must know to go on beside this version. */
    public int needed() {
        return migrations.stream()
                .filter(migration -> !migration.letsOlderGoOn())
                .mapToInt(Migration::to)
                .max()
                .orElse(FIRST);
    }

    /** The migrations that lead on from {@code layout}. */
    List<Migration> after(int layout) {
        return migrations.stream().filter(migration -> migration.to() > layout).toList();
    }
}
