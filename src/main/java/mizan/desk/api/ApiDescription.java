package mizan.desk.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What every operation of the desk's API has in common, written into its OpenAPI description: who is refused, what a
 * wrong value, an unknown comment and a conflict are answered with, and the ETag. An operation says itself only what is
 * its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final String IF_MATCH = "If-Match";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    /** The schemas of answers that come with the ETag of the comment that they show. */
    private static final List<String> TAGGED =
            List.of("#/components/schemas/Comment", "#/components/schemas/DecisionReply");

    private static final String WRONG_VALUE = """
            {"type":"about:blank","title":"Bad Request","status":400,"code":"wrong_value",
             "detail":"'new' is not allowed for sort; allowed: priority, oldest, newest.",
             "parameter":"sort","allowed":["priority","oldest","newest"]}""";

    private static final String WHO_AND_WHEN =
            "decided_by, decided_at and state say who, when and what; ETag is the version now.";

    private static final String CONFLICT = """
            {"type":"about:blank","title":"Conflict","status":409,"code":"changed",
             "detail":"It is no longer what was read: rejected by editor at 2026-11-24T09:00:00Z.",
             "state":"rejected","decided_by":"editor","decided_at":"2026-11-24T09:00:00Z"}""";

    private static final String CHANGED = """
            {"type":"about:blank","title":"Precondition Failed","status":412,"code":"changed",
             "detail":"It is no longer what was read: rejected by editor at 2026-11-24T09:00:00Z.",
             "state":"rejected","decided_by":"editor","decided_at":"2026-11-24T09:00:00Z"}""";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(ReviewResource.PATH)) {
                item.getOperations().values().forEach(operation -> complete(path, operation));
            }
        });
    }

    private static void complete(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        add(responses, "401", "No account, a wrong password, or a token that is not good.");
        add(responses, "403", "The account or the token lacks the role, or a page of another site sent the request.");
        if (operation.getRequestBody() != null || hasParameter(operation, Parameter.In.QUERY)) {
            add(responses, "400", "A parameter or field has a value that is not allowed.", WRONG_VALUE);
        }
        if (path.contains("{id}")) {
            add(responses, "404", "There is no such comment, decision or bulk, or no longer.");
        }
        boolean hasIfMatch = completeIfMatch(operation);
        if (hasIfMatch || path.endsWith("/decisions/{id}/undo")) {
            add(responses, "409", "It is so already, or somebody was faster: " + WHO_AND_WHEN, CONFLICT);
        }
        if (hasIfMatch) {
            add(responses, "412", "It changed since it was read: " + WHO_AND_WHEN, CHANGED);
            add(responses, "428", "If-Match is missing.");
        }
        tag(responses.getAPIResponse("200"));
    }

    private static boolean hasParameter(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    /** Explains the header where the operation has it, and says whether it has. */
    private static boolean completeIfMatch(Operation operation) {
        if (operation.getParameters() == null) {
            return false;
        }
        List<Parameter> found = operation.getParameters().stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .toList();
        found.forEach(parameter -> parameter
                .required(true)
                .description("The ETag of the comment as the moderator saw it.")
                .example("\"1\""));
        return !found.isEmpty();
    }

    private static void add(APIResponses responses, String status, String description) {
        add(responses, status, description, "");
    }

    private static void add(APIResponses responses, String status, String description, String example) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                    status,
                    OASFactory.createAPIResponse().description(description).content(content(example)));
        }
    }

    private static Content content(String example) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA));
        if (!example.isEmpty()) {
            media.addExample("example", OASFactory.createExample().value(example));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private static void tag(APIResponse ok) {
        if (ok != null
                && ok.getContent() != null
                && ok.getContent().getMediaTypes().values().stream().anyMatch(ApiDescription::isTagged)) {
            ok.setHeaders(Map.of(
                    "ETag",
                    OASFactory.createHeader()
                            .description("The comment's version, for If-Match.")
                            .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
        }
    }

    private static boolean isTagged(MediaType media) {
        return media.getSchema() != null
                && media.getSchema().getRef() != null
                && TAGGED.contains(media.getSchema().getRef());
    }
}
