package mizan.desk.api;

import mizan.moderation.JudgedWith;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which word lists and which model a verdict was reached with: the same digits mean that they did the same. */
@Schema(name = "JudgedWith")
record JudgedWithView(
        @Schema(description = "Word lists, those of editors among them.", examples = "3f2a9c01")
        String lexicons,

        @Schema(
                description = "The model: how the SHA-256 of its file begins; empty where the rules judged alone.",
                examples = "9f8e7d6c")
        String model) {

    JudgedWithView(JudgedWith versions) {
        this(versions.lexicon(), versions.model());
    }

    /** Null where it was not recorded. */
    static @Nullable JudgedWithView of(JudgedWith versions) {
        return versions.isRecorded() ? new JudgedWithView(versions) : null;
    }
}
