package mizan.desk.editor.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mizan.archive.person.PersonRecords;
import mizan.comment.CommentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something of a reader stands. */
@Schema(name = "Person", description = "Where something of a reader stands.")
record PersonReply(
        @Schema(description = "How many comments have this e-mail.", examples = "3")
        int comments,

        @Schema(description = "The ids of the first hundred of them.")
        List<String> ids,

        @Schema(
                description =
                        "How many records of an author, marks for repetitions and counters there are beside them.")
        int others,

        @Schema(description = "How many notes about other people's comments name the e-mail; they are erased too.")
        int notes,

        @Schema(description = "Comments of others that name the e-mail, the first hundred; they are not erased.")
        List<String> mentions,

        @JsonProperty("unreadable")
        @Schema(description = "How many comments or keys cannot be read, so that nobody knows whose they are.")
        long unreadable) {

    private static final int MOST_NAMED = 100;

    static PersonReply of(PersonRecords records) {
        return new PersonReply(
                records.comments().size(),
                named(records.comments()),
                records.authors().size()
                        + records.marks().size()
                        + records.activity().size(),
                records.notes().size(),
                named(records.mentions()),
                records.unreadable() + records.unknown());
    }

    private static List<String> named(List<CommentId> ids) {
        return ids.stream().limit(MOST_NAMED).map(CommentId::toString).toList();
    }
}
