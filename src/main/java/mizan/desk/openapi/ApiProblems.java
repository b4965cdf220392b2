package mizan.desk.openapi;

import java.util.List;
import java.util.Map;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the API says of its problems: when each status comes, and which members a problem has. */
final class ApiProblems {

    static final String SCHEMA = "Problem";

    private static final Map<Integer, String> WHEN = Map.ofEntries(
            Map.entry(400, "A parameter or field is missing or has a value that is not allowed; errors names it."),
            Map.entry(401, "No account, a wrong password, or a token that is not good."),
            Map.entry(403, "The account or the token lacks the role, or a page of another site sent the request."),
            Map.entry(404, "There is no such thing, or no longer."),
            Map.entry(409, "It was changed meanwhile, or stands in the way of something else; code says which."),
            Map.entry(
                    412,
                    "Somebody was faster: decided_by, decided_at and state say who, when and what; ETag is the "
                            + "version now."),
            Map.entry(413, "The request is too large."),
            Map.entry(415, "The body is not JSON."),
            Map.entry(422, "A value is well formed but cannot be; code or errors says which."),
            Map.entry(428, "If-Match is missing, or is *, which names no version."),
            Map.entry(429, "Too many attempts; come again after Retry-After seconds."),
            Map.entry(503, "It cannot be answered now; come again later."));

    private static final Map<Integer, Map<String, Object>> EXAMPLES = Map.of(
            400,
            Map.of(
                    "type", "about:blank",
                    "title", "Bad Request",
                    "status", 400,
                    "code", "wrong_value",
                    "detail", "'new' is not allowed for sort; allowed: priority, oldest, newest.",
                    "parameter", "sort",
                    "allowed", List.of("priority", "oldest", "newest")),
            412,
            Map.of(
                    "type", "about:blank",
                    "title", "Precondition Failed",
                    "status", 412,
                    "code", "changed",
                    "detail", "It is no longer what was read: rejected by editor at 2026-11-24T09:00:00Z.",
                    "state", "rejected",
                    "decided_by", "editor",
                    "decided_at", "2026-11-24T09:00:00Z"));

    private ApiProblems() {}

    /** The response with this status. */
    static APIResponse response(int status) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(WHEN.getOrDefault(status, "The request was refused."))
                .content(content(status));
        if (status == 429 || status == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader().description("Seconds to wait.").schema(type(SchemaType.INTEGER)));
        }
        return response;
    }

    private static Content content(int status) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        if (EXAMPLES.containsKey(status)) {
            media.addExample("example", OASFactory.createExample().value(EXAMPLES.get(status)));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    /** A problem with all members that any of them has. */
    static Schema schema() {
        return type(SchemaType.OBJECT)
                .description("Problem details (RFC 9457). code is stable, for programs; detail is for people.")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", type(SchemaType.STRING))
                .addProperty("title", type(SchemaType.STRING))
                .addProperty("status", type(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", type(SchemaType.STRING))
                .addProperty("code", type(SchemaType.STRING).description("What is wrong, for programs."))
                .addProperty(
                        "errors",
                        type(SchemaType.ARRAY)
                                .description("The fields that are wrong.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldProblem")))
                .addProperty("parameter", type(SchemaType.STRING).description("The parameter or field that is wrong."))
                .addProperty(
                        "allowed",
                        type(SchemaType.ARRAY)
                                .description("The values that are allowed for it.")
                                .items(type(SchemaType.STRING)))
                .addProperty(
                        "words",
                        type(SchemaType.ARRAY)
                                .description("The ordinary words that the term would hit, at most 20.")
                                .items(type(SchemaType.STRING)))
                .addProperty("state", type(SchemaType.STRING).description("The comment's state now."))
                .addProperty("decided_by", type(SchemaType.STRING).description("Who was faster."))
                .addProperty("decided_at", moment().description("When that was."))
                .addProperty("claimed_by", type(SchemaType.STRING).description("Who has claimed the comment."))
                .addProperty("until", moment().description("Until when, unless it is renewed."));
    }

    static Schema type(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }

    private static Schema moment() {
        return type(SchemaType.STRING).format("date-time");
    }
}
