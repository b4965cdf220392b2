package mizan.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds every answer of the desk's API and of the addresses for readers against the OpenAPI description: the status, the content type, and the JSON with
 * no member more than is described. Paths that the description does not name are left alone.
 */
public final class DescribedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DESCRIBED = List.of("/api/review", "/api/sites", "/comments", "/index.php");

    /** One description for each application that is started; tests of one profile share it. */
    private static final Map<Integer, DescribedAnswers> BY_PORT = new HashMap<>();

    private final String user;
    private final String password;
    private JsonNode description;
    private final Map<String, Schema> schemas = new HashMap<>();

    private DescribedAnswers(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** The filter for the application that listens now; this account may read the description. */
    public static synchronized DescribedAnswers of(String user, String password) {
        return BY_PORT.computeIfAbsent(RestAssured.port, port -> new DescribedAnswers(user, password));
    }

    /** A request whose answer is checked, for the accounts of {@code test.properties}. */
    public static RequestSpecification given() {
        return RestAssured.given().filter(of("moderator", "moderator-in-tests-1"));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getPath();
        if (DESCRIBED.stream().anyMatch(path::startsWith)) {
            operation(path, request.getMethod().toLowerCase(Locale.ROOT))
                    .ifPresent(operation -> check(operation, request.getMethod() + " " + path, answer));
        }
        return answer;
    }

    private Optional<JsonNode> operation(String path, String method) {
        JsonNode paths = description().path("paths");
        for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
            String template = names.next();
            String pattern = Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            if (path.matches(pattern) && paths.path(template).has(method) && isClosest(path, template)) {
                return Optional.of(paths.path(template).path(method));
            }
        }
        return Optional.empty();
    }

    /** A path without variables goes before one with them. */
    private boolean isClosest(String path, String template) {
        return !template.contains("{") || !description().path("paths").has(path);
    }

    private void check(JsonNode operation, String where, Response answer) {
        JsonNode described = operation.path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode())
                .as("%s answers %d, which is not described: %s", where, answer.statusCode(), answer.asString())
                .isFalse();
        JsonNode content = described.path("content");
        if (!content.isObject() || content.isEmpty()) {
            assertThat(answer.asString()).as(where).isEmpty();
            return;
        }
        String type = String.valueOf(answer.contentType()).split(";")[0];
        assertThat(content.has(type)).as("%s answers with %s", where, type).isTrue();
        if (type.endsWith("json")) {
            List<Error> errors =
                    schema(content.path(type).path("schema")).validate(answer.asString(), InputFormat.JSON);
            assertThat(errors)
                    .as("%s %d: %s", where, answer.statusCode(), answer.asString())
                    .isEmpty();
        }
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            var whole = JSON.createObjectNode();
            whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) schema.deepCopy());
            whole.set("components", description().path("components"));
            return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(whole);
        });
    }

    private synchronized JsonNode description() {
        if (description == null) {
            description = read();
            close(description.path("components").path("schemas"));
        }
        return description;
    }

    private JsonNode read() {
        try {
            Response answer = RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(user, password)
                    .header("Accept", "application/json")
                    .get("/q/openapi");
            // Where passwords are switched off it cannot be read, and nothing is checked.
            return answer.statusCode() == 200 ? JSON.readTree(answer.asString()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members that are not described are none that a generated client would see. */
    private static void close(JsonNode schemas) {
        schemas.forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((com.fasterxml.jackson.databind.node.ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }
}
