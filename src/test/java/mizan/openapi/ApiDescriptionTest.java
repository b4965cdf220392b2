package mizan.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.desk.Desk;
import mizan.desk.DeskWithFakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI description is one that a generator of clients can trust. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class ApiDescriptionTest {

    private SwaggerParseResult parsed;
    private OpenAPI api;

    @BeforeEach
    void read() {
        parsed = new OpenAPIV3Parser().readContents(Description.read(Desk.moderator()));
        api = parsed.getOpenAPI();
    }

    @Test
    void description_isValid() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("account", "token");
        assertThat(api.getServers()).allMatch(server -> server.getUrl().equals("/"));
    }

    @Test
    void everyOperation_hasANameOfItsOwn_security_andDescribedAnswers() {
        List<String> ids = new ArrayList<>();
        each((path, operation) -> {
            ids.add(operation.getOperationId());
            assertThat(operation.getOperationId()).as(path).isNotBlank();
            assertThat(operation.getResponses().keySet()).as(path).anyMatch(status -> status.startsWith("2"));
            operation.getResponses().forEach((status, answer) -> described(path + " " + status, status, answer));
            if (path.contains("/api/review")) {
                assertThat(operation.getSecurity())
                        .as(path)
                        .extracting(scheme -> List.copyOf(scheme.keySet()))
                        .containsExactly(List.of("account"), List.of("token"));
                assertThat(operation.getResponses()).as(path).containsKeys("401", "403", "429");
            } else if (path.contains("/api/sites")) {
                assertThat(operation.getSecurity())
                        .as(path)
                        .extracting(scheme -> List.copyOf(scheme.keySet()))
                        .containsExactly(List.of("token"));
                assertThat(operation.getResponses()).as(path).containsKeys("401", "404", "422");
            } else {
                assertThat(operation.getSecurity()).as(path).isEmpty();
            }
        });
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private static void described(String where, String status, ApiResponse answer) {
        assertThat(answer.getDescription()).as(where).isNotBlank();
        if (status.equals("204") || status.equals("303") || status.equals("304")) {
            assertThat(answer.getContent()).as(where).isNull();
            return;
        }
        assertThat(answer.getContent()).as(where).isNotEmpty();
        answer.getContent()
                .forEach((type, media) ->
                        assertThat(isEmpty(media)).as(where + " " + type).isFalse());
    }

    private static boolean isEmpty(MediaType media) {
        Schema<?> schema = media.getSchema();
        return schema == null || schema.get$ref() == null && schema.getType() == null && schema.getAnyOf() == null;
    }

    @Test
    void answers_sayWhatIsAlwaysThere() {
        assertThat(required("Account")).containsExactlyInAnyOrder("name", "role", "state", "kept_by");
        assertThat(required("Comment"))
                .contains("id", "site", "state", "version", "reasons", "scores", "submitted_at")
                .doesNotContain("decided_by", "claim", "email", "sent");
        assertThat(required("CommentPage")).containsExactly("items");
        assertThat(required("Problem")).containsExactlyInAnyOrder("type", "title", "status", "detail");
        assertThat(schema("Problem").getProperties())
                .containsKeys("code", "errors", "state", "decided_by", "decided_at", "claimed_by", "until", "allowed");
        assertThat(required("SiteSettings")).hasSize(6);
        api.getComponents().getSchemas().keySet().forEach(name -> {
            Schema<?> schema = schema(name);
            if (schema.getRequired() != null) {
                assertThat(schema.getProperties())
                        .as(name)
                        .containsKeys(schema.getRequired().toArray(String[]::new));
            }
        });
    }

    @Test
    void requests_sayWhatTheyNeed() {
        assertThat(required("NewAccount")).containsExactlyInAnyOrder("name", "role");
        assertThat(required("NewToken")).containsExactlyInAnyOrder("name", "role");
        assertThat(required("NewWebhook")).containsExactly("url");
        assertThat(required("DecisionRequest")).containsExactly("outcome");
        assertThat(required("EditRequest")).containsExactly("text");
        each((path, operation) -> {
            if (operation.getRequestBody() != null && !path.contains("/bench")) {
                assertThat(operation.getRequestBody().getRequired()).as(path).isTrue();
            }
        });
    }

    @Test
    void successesAndConflicts_haveTheStatusThatIsSent() {
        assertThat(statuses("/api/review/accounts", "POST"))
                .contains("201", "400", "409", "422")
                .doesNotContain("200");
        assertThat(statuses("/api/review/tokens/{name}", "DELETE"))
                .contains("204", "404")
                .doesNotContain("200");
        assertThat(statuses("/api/review/comments/{id}/decision", "POST"))
                .contains("200", "400", "404", "409", "412", "415", "428");
        assertThat(statuses("/api/review/decisions/{id}/undo", "POST")).contains("200", "404", "409");
        assertThat(statuses("/api/review/settings/{site}", "PUT")).contains("200", "400", "404", "409", "422");
    }

    @Test
    void comments_areSentWithTheirFields_inThreeContentTypes() {
        Operation post = api.getPaths().get("/comments").getPost();

        assertThat(post.getRequestBody().getContent())
                .containsOnlyKeys("application/json", "application/x-www-form-urlencoded", "multipart/form-data");
        assertThat(schema("NewComment").getProperties())
                .containsOnlyKeys("text", "name", "email", "url", "article", "site");
    }

    @Test
    void examples_areJson() {
        each((path, operation) -> {
            operation.getResponses().values().forEach(answer -> examples(path, answer.getContent()));
            if (operation.getRequestBody() != null) {
                examples(path, operation.getRequestBody().getContent());
            }
        });
    }

    private static void examples(String path, Map<String, MediaType> content) {
        if (content == null) {
            return;
        }
        content.forEach((type, media) -> {
            if (media.getExamples() != null && type.contains("json")) {
                media.getExamples()
                        .values()
                        .forEach(example ->
                                assertThat(example.getValue()).as(path).isNotInstanceOf(String.class));
            }
        });
    }

    private Schema<?> schema(String name) {
        return api.getComponents().getSchemas().get(name);
    }

    private List<String> required(String name) {
        return schema(name).getRequired();
    }

    private List<String> statuses(String path, String method) {
        return List.copyOf(api.getPaths()
                .get(path)
                .readOperationsMap()
                .get(io.swagger.v3.oas.models.PathItem.HttpMethod.valueOf(method))
                .getResponses()
                .keySet());
    }

    private void each(java.util.function.BiConsumer<String, Operation> check) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (!path.startsWith("/bench")) {
                        check.accept(method + " " + path, operation);
                    }
                }));
    }
}
