package mizan.deliver;

import org.jspecify.annotations.Nullable;

/** A destination cannot be written; the message tells the operator why, and what to do. */
public final class DestinationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isTemporary;

    private DestinationException(String message, boolean isTemporary, @Nullable Throwable cause) {
        super(message, cause);
        this.isTemporary = isTemporary;
    }

    /** Only the operator can mend it. */
    public static DestinationException permanent(String message, @Nullable Throwable cause) {
        return new DestinationException(message, false, cause);
    }

    /** The same may work in a moment. */
    public static DestinationException temporary(String message, @Nullable Throwable cause) {
        return new DestinationException(message, true, cause);
    }

    /** True where the same may work in a moment; false where somebody must act first. */
    public boolean isTemporary() {
        return isTemporary;
    }
}
