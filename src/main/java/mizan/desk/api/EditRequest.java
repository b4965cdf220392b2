package mizan.desk.api;

import mizan.desk.DecisionCommand;
import mizan.desk.RequestRefusedException;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.text.html.CommentHtml;
import mizan.text.html.HtmlStripper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator wants to publish instead of what the reader wrote. */
@Schema(name = "EditRequest")
public record EditRequest(
        @Schema(required = true, description = "Plain text, at most 5000 characters; a line break is a line feed.")
        @Nullable
        String text,

        @Schema(description = "The author's name; stays as it is where it is left out.") @Nullable
        String name,

        @Schema(description = "A word to colleagues, at most 2000 characters; may be left out.") @Nullable
        String note) {

    /** As for readers. */
    private static final int MAX_TEXT = 5000;

    private static final int MAX_NAME = 100;
    private static final HtmlStripper STRIPPER = new HtmlStripper();

    /** The edition that it asks for; throws {@link RequestRefusedException} where a field is wrong. */
    public Edition edition(QueuedComment comment) {
        String clean = plain("text", text == null ? "" : text, MAX_TEXT);
        if (clean.isBlank()) {
            throw RequestRefusedException.wrong(
                    "text", "An edited comment has a text. To take it off the site, reject it.");
        }
        String named =
                name == null ? comment.name() : plain("name", name, MAX_NAME).replace('\n', ' ');
        return new Edition(clean, named);
    }

    String checkedNote() {
        return DecisionCommand.note(note);
    }

    /** Takes out what readers' texts are freed of as well; what looks like markup is text here and stays. */
    private static String plain(String field, String typed, int max) {
        if (typed.codePointCount(0, typed.length()) > max) {
            throw RequestRefusedException.wrong(field, field + " has at most " + max + " characters.");
        }
        return STRIPPER.strip(CommentHtml.escape(typed)).text();
    }
}
