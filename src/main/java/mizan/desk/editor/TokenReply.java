package mizan.desk.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import mizan.access.account.ApiToken;
import mizan.access.account.ApiTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as the API tells it. */
@Schema(name = "Token")
record TokenReply(
        @Schema(examples = "cms") String name,
        @Schema(enumeration = {"moderator", "editor"}) String role,
        @JsonProperty("made_by") String madeBy,
        @JsonProperty("made_at") Instant madeAt,
        Instant expires,

        @Schema(description = "To the hour; absent where it never was.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty("last_used")
        @Nullable
        Instant lastUsed,

        @Schema(description = "What to send as Authorization: Bearer; told only now.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String token) {

    static TokenReply of(ApiTokens.Use use) {
        return of(use.token(), use.lastUsed().orElse(null), "");
    }

    static TokenReply of(ApiToken token, @Nullable Instant lastUsed, String text) {
        return new TokenReply(
                token.name(), token.role(), token.madeBy(), token.madeAt(), token.expires(), lastUsed, text);
    }
}
