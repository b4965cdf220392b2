package mizan.comment;

/** How a submission came in, where that says something about who sent it. Nothing here ever discards a comment. */
public record Circumstances(boolean honeypotFilled, boolean sentTooFast, boolean originMissing) {

    /** Nothing worth noting. */
    public static final Circumstances ORDINARY = new Circumstances(false, false, false);
}
