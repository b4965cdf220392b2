package mizan.desk.editor.attack;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor decided about attack mode, as the API shows it. */
@Schema(name = "AttackMode")
public record AttackModeView(
        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id; empty for the whole site.", examples = "7")
        String article,

        @Schema(enumeration = {"automatic", "on", "never"}) String mode) {}
