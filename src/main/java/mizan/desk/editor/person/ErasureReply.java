package mizan.desk.editor.person;

import java.util.Locale;
import mizan.archive.person.Erasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased. */
@Schema(name = "Erasure", description = "What was erased.")
record ErasureReply(
        @Schema(description = "How many comments were deleted.", examples = "3")
        long comments,

        @Schema(description = "True where nothing is left that could be found.")
        boolean complete,

        @Schema(
                description =
                        "What became of the append-only file of Redis: written anew, being written, none, or not permitted.",
                enumeration = {"done", "running", "no_file", "refused"})
        String file) {

    static ErasureReply of(Erasure erasure) {
        return new ErasureReply(
                erasure.comments(), erasure.isComplete(), erasure.file().name().toLowerCase(Locale.ROOT));
    }
}
