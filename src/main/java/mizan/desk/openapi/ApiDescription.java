package mizan.desk.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI description, so that clients can be generated from it: names, answers, problems and security of
 * every operation, the ETag, examples as JSON, and the properties that are always there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final String IF_MATCH = "If-Match";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String JSON = "application/json";

    /** The schemas of answers that come with the ETag of the comment that they show. */
    private static final List<String> TAGGED = List.of(SCHEMAS + "Comment", SCHEMAS + "DecisionReply");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RequiredProperties required;

    public ApiDescription(IndexView index) {
        this.required = new RequiredProperties(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getComponents().addSchema(ApiProblems.SCHEMA, ApiProblems.schema());
        api.getComponents().getSchemas().forEach(required::complete);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) ->
                                ApiOperation.of(method.name(), path).ifPresent(known -> complete(known, operation))));
        ReaderOperations.complete(api);
    }

    private static void complete(ApiOperation known, Operation operation) {
        operation.setOperationId(known.id());
        operation.setSecurity(known.securitySchemes().stream()
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList());
        completeIfMatch(operation);
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody) {
            operation.getRequestBody().setRequired(true);
            readExamples(operation.getRequestBody().getContent());
        }
        APIResponses responses = operation.getResponses();
        success(known, responses);
        Stream.of(known.problems(), List.of(401, 403, 429, 503), hasBody ? List.of(415) : List.<Integer>of())
                .flatMap(List::stream)
                .forEach(status -> problem(status, responses));
        responses.getAPIResponses().values().forEach(response -> readExamples(response.getContent()));
    }

    private static void success(ApiOperation known, APIResponses responses) {
        String status = Integer.toString(known.status());
        APIResponse described = responses.hasAPIResponse(status) ? responses.getAPIResponse(status) : null;
        for (String other : List.of("200", "201", "204")) {
            if (!other.equals(status)) {
                responses.removeAPIResponse(other);
            }
        }
        APIResponse success = described == null || described.getDescription() == null
                ? OASFactory.createAPIResponse().description("Done.")
                : described;
        if (known.status() == 204) {
            success.setContent(null);
        } else if (!known.schema().isEmpty()) {
            success.setContent(OASFactory.createContent()
                    .addMediaType(
                            JSON,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(SCHEMAS + known.schema()))));
        }
        if (known.isUpsert()) {
            responses.addAPIResponse(
                    "201",
                    OASFactory.createAPIResponse()
                            .description("The same, where nothing was known before.")
                            .content(success.getContent()));
        }
        if (TAGGED.contains(SCHEMAS + known.schema())) {
            success.setHeaders(Map.of("ETag", etag()));
        }
        responses.addAPIResponse(status, success);
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header etag() {
        return OASFactory.createHeader()
                .description("The comment's version, for If-Match.")
                .schema(ApiProblems.type(SchemaType.STRING));
    }

    /** What a resource says of a problem stays; the rest is added. */
    private static void problem(int status, APIResponses responses) {
        String name = Integer.toString(status);
        APIResponse standard = ApiProblems.response(status);
        APIResponse own = responses.getAPIResponse(name);
        if (own != null && own.getDescription() != null && !own.getDescription().equals("Bad Request")) {
            standard.setDescription(own.getDescription());
        }
        if (own != null && own.getContent() != null) {
            standard.setContent(own.getContent());
        }
        if (status == 412) {
            standard.addHeader("ETag", etag());
        }
        responses.addAPIResponse(name, standard);
    }

    private static void completeIfMatch(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(ApiDescription::explain);
        }
    }

    private static void explain(Parameter ifMatch) {
        ifMatch.required(true)
                .description("The ETag of the comment as the moderator saw it.")
                .example("\"1\"");
    }

    /** Annotations can only give an example as text; clients want the JSON that it stands for. */
    private static void readExamples(Content content) {
        if (content == null) {
            return;
        }
        for (MediaType media : content.getMediaTypes().values()) {
            if (media.getExamples() != null) {
                media.getExamples().values().forEach(example -> example.setValue(read(example.getValue())));
            }
        }
    }

    private static Object read(Object example) {
        boolean isJson = example instanceof String text && text.stripLeading().startsWith("{");
        try {
            return isJson ? MAPPER.readValue((String) example, Map.class) : example;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example of the API is no JSON: " + example, e);
        }
    }
}
