package mizan.queue;

/**
 * What is published instead of what the reader wrote, because a moderator edited it.
 *
 * @param text plain text, not blank
 * @param name the author's name; may be empty where it was
 */
public record Edition(String text, String name) {

    public Edition {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An edited comment has a text");
        }
    }
}
