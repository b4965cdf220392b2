package mizan.access.oidc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/** Tells a signed JWT from any other text, so that a mistyped token is refused without asking the provider about it. */
final class JwtFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 3;

    /** Headers of requests are no longer than this anyway. */
    private static final int MAX_LENGTH = 16_384;

    private JwtFormat() {}

    /** True for three parts of which the first is a JSON object that names an algorithm. */
    static boolean isSigned(String token) {
        if (token.length() > MAX_LENGTH) {
            return false;
        }
        String[] parts = token.split("\\.", -1);
        return parts.length == PARTS
                && !parts[2].isEmpty()
                && isObject(parts[1])
                && json(parts[0]).path("alg").isTextual();
    }

    private static boolean isObject(String part) {
        return json(part).isObject();
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (JacksonException | IllegalArgumentException e) {
            return JSON.missingNode();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read but memory", e);
        }
    }
}
