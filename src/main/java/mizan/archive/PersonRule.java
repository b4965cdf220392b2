package mizan.archive;

/** What becomes of a reader in a kind of key when everything of that reader is erased. */
public enum PersonRule {
    /** A comment: it is the reader's where it has their e-mail, and is deleted. */
    COMMENT("deleted"),
    /** What is about a comment goes in the same step as the comment. */
    WITH_COMMENT("goes with the comment"),
    /** What is known of an author: found by the author's key, and deleted. */
    AUTHOR("deleted"),
    /** What a moderator decided about an author: the author's by the key or by the comment from which it was decided, and deleted. */
    AUTHOR_RULE("deleted"),
    /** It names who was decided about, and loses that together with the decision. */
    WITH_AUTHOR_RULE("entry deleted"),
    /** The approved stream: {@code retracted} without name, and the older entries are deleted. */
    APPROVED_STREAM("older entries deleted; `retracted`, with the id alone, stays"),
    /** The decision log: entries about the comments are deleted, and those whose note names the e-mail. */
    DECISION_LOG("entries deleted"),
    /** A mark whose value names a comment: found by that, and deleted. */
    MARK("deleted"),
    /** A hash with a field for the author and one for each address: they are deleted. */
    ACTIVITY("fields of the author and the addresses deleted"),
    /** It names a comment by its id, which leads to nothing once that is gone, and stays. */
    ID_ONLY("stays; the id leads to nothing"),
    /** Nothing of a reader is in it. */
    NOTHING("nothing of them is in it"),
    /** It is about the newsroom's own people, who are no readers, and is kept at the desk. */
    STAFF("not about readers");

    private final String title;

    PersonRule(String title) {
        this.title = title;
    }

    /** As the documentation says it. */
    public String title() {
        return title;
    }
}
