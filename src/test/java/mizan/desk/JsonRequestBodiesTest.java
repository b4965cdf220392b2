package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mizan.testsupport.Samples;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Null and partial bodies for every operation of the desk's API that reads JSON, made from the OpenAPI description: whatever is
 * missing, null or of another type is refused with its name, and never stands for a zero. What is said twice is refused too.
 */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class JsonRequestBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** A value of each JSON type. */
    private static final Map<String, JsonNode> VALUES = Map.of(
            "string", NODES.textNode("x"),
            "number", NODES.numberNode(1.5),
            "boolean", NODES.booleanNode(true),
            "array", NODES.arrayNode(),
            "object", NODES.objectNode());

    @Inject
    FakeReviewQueue queue;

    private JsonNode description = MissingNode.getInstance();

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    /** An operation with a JSON body. */
    private record Endpoint(String method, String path, JsonNode schema, JsonNode media) {

        String name() {
            return method + " " + path;
        }
    }

    /** What a mutation of a valid body is to be answered with: a refusal that names one of the fields, if any. */
    private record Mutation(String what, String body, boolean isRefused, Set<String> names) {}

    @Test
    void everyOperationWithABody_isFound() {
        List<Endpoint> endpoints = endpoints();

        assertThat(endpoints)
                .extracting(Endpoint::name)
                .contains(
                        "POST /api/review/comments/{id}/decision",
                        "PUT /api/review/comments/{id}/text",
                        "POST /api/review/comments/{id}/notes",
                        "POST /api/review/decisions",
                        "POST /api/review/explain",
                        "POST /api/review/lexicon/preview",
                        "PUT /api/review/settings/{site}",
                        "POST /api/review/accounts",
                        "POST /api/review/webhooks",
                        "POST /api/review/tokens");
        assertThat(endpoints)
                .allSatisfy(endpoint -> assertThat(properties(endpoint.schema()))
                        .as(endpoint.name())
                        .isNotEmpty());
        assertThat(endpoints)
                .filteredOn(endpoint -> endpoint.path().endsWith("/decision"))
                .allSatisfy(endpoint -> assertThat(required(endpoint.schema())).containsExactly("outcome"));
    }

    @AfterEach
    void siteAsItIsConfigured() {
        Desk.editor().delete("/api/review/sites/demo");
    }

    @TestFactory
    Stream<DynamicTest> everyBody_isReadOrRefusedByName() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> everyMutationIsAnswered(endpoint)));
    }

    private void everyMutationIsAnswered(Endpoint endpoint) throws Exception {
        JsonNode valid = valid(endpoint);
        int status = send(endpoint, valid.toString()).statusCode();
        assertThat(status)
                .as("%s %s", endpoint.name(), valid)
                .isNotIn(400, 415, 422)
                .isLessThan(500);

        SoftAssertions softly = new SoftAssertions();
        for (Mutation mutation : mutations(endpoint, valid)) {
            Response response = send(endpoint, mutation.body());
            String what = endpoint.name() + ": " + mutation.what() + ": " + mutation.body() + "\n answered "
                    + response.statusCode() + " " + response.asString();
            softly.assertThat(response.statusCode()).as(what).isLessThan(500);
            if (mutation.isRefused()) {
                softly.assertThat(response.statusCode()).as(what).isBetween(400, 499);
            }
            if (response.statusCode() >= 400) {
                softly.assertThat(response.contentType()).as(what).startsWith("application/problem+json");
            }
            if (response.statusCode() >= 400
                    && mutation.isRefused()
                    && !mutation.names().isEmpty()) {
                softly.assertThat(named(response.asString()))
                        .as(what)
                        .anyMatch(named -> mutation.names().stream().anyMatch(named::startsWith));
            }
        }
        softly.assertAll();
    }

    // What is sent

    private List<Mutation> mutations(Endpoint endpoint, JsonNode valid) {
        List<Mutation> mutations = new ArrayList<>();
        Set<String> required = required(endpoint.schema());
        for (String body : List.of("", "null", "[]", "5", "true", "\"x\"", "{", "{\"", "[".repeat(2000))) {
            mutations.add(new Mutation("another body", body, true, Set.of()));
        }
        mutations.add(new Mutation("empty object", "{}", !required.isEmpty(), required));
        mutateObject(endpoint.schema(), valid, "", valid, mutations);
        return mutations;
    }

    /** Every property of {@code object}, which lies at {@code path} in {@code root}, left out, null, and of other types. */
    private void mutateObject(JsonNode schema, JsonNode object, String path, JsonNode root, List<Mutation> mutations) {
        Set<String> required = required(schema);
        properties(schema).forEach((name, property) -> {
            String field = path.isEmpty() ? name : path + "." + name;
            boolean isRequired = required.contains(name);
            mutations.add(new Mutation(field + " twice", twice(root, object, name), object.has(name), Set.of()));
            mutations.add(new Mutation(field + " missing", with(root, path, name, null), isRequired, Set.of(field)));
            mutations.add(new Mutation(
                    field + " null", with(root, path, name, NullNode.instance), isRequired, Set.of(field)));
            Set<String> types = types(property);
            VALUES.forEach((type, value) -> {
                if (!types.contains(type)) {
                    mutations.add(
                            new Mutation(field + " as " + type, with(root, path, name, value), true, Set.of(field)));
                }
            });
            mutateElements(property, object.path(name), field, path, name, root, mutations);
        });
    }

    private void mutateElements(
            JsonNode property,
            JsonNode value,
            String field,
            String path,
            String name,
            JsonNode root,
            List<Mutation> mutations) {
        JsonNode schema = resolve(property);
        if (types(property).contains("array")) {
            JsonNode items = schema.path("items");
            ArrayNode withNull = NODES.arrayNode().add(NullNode.instance);
            mutations.add(new Mutation(field + " with null", with(root, path, name, withNull), true, Set.of(field)));
            VALUES.forEach((type, element) -> {
                if (!types(items).contains(type)) {
                    ArrayNode wrong = NODES.arrayNode().add(element);
                    mutations.add(
                            new Mutation(field + " with " + type, with(root, path, name, wrong), true, Set.of(field)));
                }
            });
            if (types(items).contains("object") && value.isArray() && !value.isEmpty()) {
                mutateObject(items, value.get(0), field + "[0]", root, mutations);
            }
        } else if (types(property).contains("object") && value.isObject()) {
            mutateObject(property, value, field, root, mutations);
        }
    }

    /** {@code root} with another value for {@code name} in the object at {@code path}; null leaves it out. */
    private static String with(JsonNode root, String path, String name, JsonNode value) {
        JsonNode copy = root.deepCopy();
        ObjectNode object = (ObjectNode) at(copy, path);
        if (value == null) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
        return copy.toString();
    }

    /** {@code root} with {@code name} a second time at the end of {@code object}. */
    private static String twice(JsonNode root, JsonNode object, String name) {
        String once = object.toString();
        String again = ",\"" + name + "\":" + object.path(name) + "}";
        return object.has(name)
                ? root.toString().replace(once, once.substring(0, once.length() - 1) + again)
                : root.toString();
    }

    private static JsonNode at(JsonNode root, String path) {
        return path.isEmpty() ? root : root.at("/" + path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"));
    }

    /** Bodies that are carried out, where the examples of single properties do not go together. */
    private static final Map<String, String> VALID = Map.of(
            "PATCH /api/review/accounts/{name}", "{\"role\":\"editor\"}",
            "PUT /api/review/sites/{site}",
                    "{\"title\":\"عرض\",\"language\":\"ar\",\"origins\":[\"https://demo.example\"],\"path\":\"/\","
                            + "\"article_url\":\"\",\"articles_known\":false,\"fetch_articles\":false,\"signed_only\":false,"
                            + "\"charset\":\"UTF-8\",\"require_name\":true,\"require_email\":true,\"consent_field\":\"\","
                            + "\"placeholders\":[\"نص\"],\"refresh\":false,\"staff\":[\"سلمى\"],\"held_days\":90,"
                            + "\"closed\":false}",
            "POST /api/review/tokens", "{\"name\":\"cms\",\"role\":\"moderator\",\"days\":30}",
            "POST /api/review/webhooks", "{\"url\":\"https://cms.example/hooks/mizan\",\"events\":[\"approved\"]}");

    /** A body that is carried out: the first example of the description, else the examples of its properties. */
    private JsonNode valid(Endpoint endpoint) throws Exception {
        if (VALID.containsKey(endpoint.name())) {
            return JSON.readTree(VALID.get(endpoint.name()));
        }
        JsonNode examples = endpoint.media().path("examples");
        if (!examples.isEmpty()) {
            JsonNode example = examples.iterator().next().path("value");
            return example.isTextual() ? JSON.readTree(example.asText()) : example;
        }
        return example(endpoint.schema());
    }

    private JsonNode example(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        for (String member : List.of("example", "default")) {
            if (resolved.has(member)) {
                return resolved.get(member);
            }
        }
        if (resolved.path("examples").isArray() && !resolved.path("examples").isEmpty()) {
            return resolved.path("examples").get(0);
        }
        if (!resolved.path("enum").isEmpty()) {
            return resolved.path("enum").get(0);
        }
        Set<String> types = types(schema);
        if (types.contains("object")) {
            ObjectNode object = NODES.objectNode();
            properties(resolved).forEach((name, property) -> object.set(name, example(property)));
            return object;
        }
        if (types.contains("array")) {
            return NODES.arrayNode().add(example(resolved.path("items")));
        }
        if (types.contains("string")) {
            return NODES.textNode("");
        }
        return types.contains("boolean") ? NODES.booleanNode(false) : NODES.numberNode(0);
    }

    private Response send(Endpoint endpoint, String body) {
        String path = endpoint.path()
                .replace("{id}", Samples.of("نص").in(queue).toString())
                .replace("{site}", "demo")
                .replace("{article}", "1")
                .replace("{name}", "name" + NAMES.incrementAndGet());
        RequestSpecification request =
                Desk.editor().contentType(ContentType.JSON).header("If-Match", "\"1\"");
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.request(endpoint.method(), path);
    }

    /** The fields that a problem names. */
    private static Set<String> named(String body) throws Exception {
        JsonNode problem = JSON.readTree(body);
        Set<String> named = new HashSet<>();
        problem.path("errors").forEach(error -> named.add(error.path("field").asText()));
        Optional.of(problem.path("parameter").asText())
                .filter(field -> !field.isEmpty())
                .ifPresent(named::add);
        return named;
    }

    // The description

    private JsonNode description() {
        if (description.isMissingNode()) {
            try {
                description = JSON.readTree(
                        Desk.moderator().get("/q/openapi?format=json").asString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return description;
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode media = operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .path("application/json");
                    if (path.getKey().startsWith("/api/review") && !media.isMissingNode()) {
                        endpoints.add(new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                media.path("schema"),
                                media));
                    }
                }));
        return endpoints;
    }

    private JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(description().at(schema.path("$ref").asText().substring(1)));
        }
        for (String member : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode alternative : schema.path(member)) {
                if (!"null".equals(alternative.path("type").asText())) {
                    return resolve(alternative);
                }
            }
        }
        return schema;
    }

    private Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        resolve(schema)
                .path("properties")
                .properties()
                .forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    private Set<String> required(JsonNode schema) {
        Set<String> required = new HashSet<>();
        resolve(schema).path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** The JSON types that a schema allows, where a number stands for an integer too. */
    private Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = resolve(schema).path("type");
        (type.isArray() ? type : NODES.arrayNode().add(type)).forEach(name -> types.add(name.asText()));
        return types;
    }
}
