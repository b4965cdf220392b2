package mizan.desk.editor.attack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import mizan.queue.attack.AttackList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attack, as the API shows it. */
@Schema(name = "Attack")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttackView(
        @Schema(
                description = "Names it; as campaign of a list it leads to what is held because of it.",
                examples = "demo-0123456789abcdefghjk")
        String id,

        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id; empty where it is on the whole site.", examples = "7")
        String article,

        @Schema(
                description =
                        "What it consists of: texts that are nearly the same, or comments by authors of whom nothing "
                                + "has been approved yet.",
                enumeration = {"alike", "newcomers"})
        String kind,

        Instant since,

        @Schema(description = "When it ended; absent while it is going on.") @Nullable
        Instant until,

        @Schema(description = "Who began it: an account, or \"rules\".")
        String by,

        @Schema(
                description = "How many comments wait because of it. They do not count as held otherwise.",
                examples = "10000")
        long held) {

    static AttackView of(AttackList list) {
        return new AttackView(
                list.attack().id().toString(),
                list.attack().id().site().value(),
                list.attack().article(),
                list.attack().kind().code(),
                list.attack().since(),
                list.until(),
                list.by(),
                list.held());
    }
}
