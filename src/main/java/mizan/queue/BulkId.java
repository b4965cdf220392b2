package mizan.queue;

import java.util.Optional;
import java.util.UUID;

/** The name of a bulk: of decisions that were made together and can be undone together, at one site or several. */
public record BulkId(UUID value) {

    private static final int LENGTH = 36;

    /** A new one. */
    public static BulkId random() {
        return new BulkId(UUID.randomUUID());
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<BulkId> parse(String value) {
        try {
            return value.length() == LENGTH ? Optional.of(new BulkId(UUID.fromString(value))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
