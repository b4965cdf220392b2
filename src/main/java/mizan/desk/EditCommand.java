package mizan.desk;

import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.text.BlankText;
import mizan.text.html.CommentHtml;
import mizan.text.html.HtmlStripper;
import mizan.text.html.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to publish instead of what the reader wrote, checked.
 *
 * @param text plain text, without what readers' texts are freed of as well
 * @param name the author's name; null to leave it as it is
 */
public record EditCommand(String text, @Nullable String name) {

    /** As for readers. */
    private static final int MAX_TEXT = 5000;

    private static final int MAX_NAME = 100;
    private static final HtmlStripper STRIPPER = new HtmlStripper();

    /**
     * Checks what a client sent.
     *
     * @throws RequestRefusedException when the text is missing, or text or name is too long
     */
    public static EditCommand of(@Nullable String text, @Nullable String name) {
        String clean = plain("text", RequiredFields.field("text", text), MAX_TEXT);
        if (BlankText.isBlank(clean)) {
            throw RequestRefusedException.wrong(
                    "text", "An edited comment has a text. To take it off the site, reject it.");
        }
        return new EditCommand(clean, name == null ? null : plainName(name));
    }

    /** Empty where the name says nothing, as for readers. */
    private static String plainName(String typed) {
        String name = plain("name", typed, MAX_NAME).replace('\n', ' ');
        return BlankText.isBlank(name) ? "" : name;
    }

    /** What is published instead of {@code comment}. */
    public Edition edition(QueuedComment comment) {
        return new Edition(text, name == null ? comment.name() : name);
    }

    /** Takes out what readers' texts are freed of as well; what looks like markup is text here and stays. */
    private static String plain(String field, String typed, int max) {
        if (typed.codePointCount(0, typed.length()) > max) {
            throw RequestRefusedException.wrong(field, field + " has at most " + max + " characters.");
        }
        return STRIPPER.strip(CommentHtml.escape(TypedText.lines(typed))).text();
    }
}
