package mizan.desk.editor.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import mizan.settings.SiteSigningKeys.SiteKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A site's key as the API tells it.
 *
 * @param key the whole key; the empty string but for the one answer that tells it
 */
@Schema(name = "SigningKey")
record SigningKeyReply(
        @Schema(description = "The last characters of the key.", examples = "3f9a1c")
        String id,

        @JsonProperty("made_by") String madeBy,
        @JsonProperty("made_at") Instant madeAt,

        @Schema(description = "What the site's program signs with; told only now.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String key) {

    static SigningKeyReply of(SiteKey made) {
        return new SigningKeyReply(made.id(), made.madeBy(), made.madeAt(), "");
    }

    /** The same with the whole key. */
    SigningKeyReply telling(String secret) {
        return new SigningKeyReply(id, madeBy, madeAt, secret);
    }
}
