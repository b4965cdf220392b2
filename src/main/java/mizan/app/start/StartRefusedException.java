package mizan.app.start;

/** Mizan cannot serve as it is set up; the message says in one line what is wrong, where, and what to do. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code message} follows on "Mizan was not started: ". */
    public StartRefusedException(String message) {
        super(message);
    }
}
