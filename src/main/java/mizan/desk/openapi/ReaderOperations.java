package mizan.desk.openapi;

import static mizan.desk.openapi.ApiProblems.type;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What programs need to know of the form's address and the receipt's: fields, content types and answers. */
final class ReaderOperations {

    private static final String JSON = "application/json";
    private static final List<Integer> REFUSALS = List.of(400, 403, 404, 409, 413, 415, 422, 429, 503);

    private ReaderOperations() {}

    /** Completes the operations that are open to readers, and adds the schemas that they name. */
    private static PathItem path(Map<String, PathItem> paths, String path) {
        return Objects.requireNonNull(paths.get(path), "There is an operation at " + path);
    }

    static void complete(OpenAPI api) {
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        api.getComponents()
                .addSchema("NewComment", fields())
                .addSchema("Receipt", receipt())
                .addSchema("FormReply", formReply())
                .addSchema("PublishedComments", publishedComments())
                .addSchema("FormToken", object("token").addProperty("token", type(SchemaType.STRING)));
        submission(path(paths, "/comments").getPOST(), "submitComment");
        published(path(paths, "/comments").getGET());
        submission(path(paths, "/index.php").getPOST(), "submitCommentAsK2");
        Operation token = path(paths, "/comments/token").getGET();
        token.setOperationId("getFormToken");
        token.setSecurity(List.of());
        token.getResponses().addAPIResponse("200", answer("The token.", JSON, "FormToken"));
        Operation status = path(paths, "/comments/{receipt}").getGET();
        status.setOperationId("getReceipt");
        status.setSecurity(List.of());
        APIResponse found = answer("What became of the comment.", JSON, "Receipt");
        found.getContent()
                .addMediaType("text/html", OASFactory.createMediaType().schema(type(SchemaType.STRING)));
        status.getResponses().addAPIResponse("200", found);
        refusals(status, List.of(404, 503));
    }

    /** Programs get a problem, browsers a page. */
    private static void refusals(Operation operation, List<Integer> refusals) {
        for (int status : refusals) {
            APIResponse refusal = ApiProblems.response(status);
            refusal.getContent()
                    .addMediaType("text/html", OASFactory.createMediaType().schema(type(SchemaType.STRING)));
            operation.getResponses().addAPIResponse(Integer.toString(status), refusal);
        }
    }

    private static void submission(Operation operation, String id) {
        operation.setOperationId(id);
        operation.setSecurity(List.of());
        Content content = OASFactory.createContent();
        for (String type : List.of(JSON, "application/x-www-form-urlencoded", "multipart/form-data")) {
            content.addMediaType(type, OASFactory.createMediaType().schema(reference("NewComment")));
        }
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content));
        APIResponse repeated =
                answer("The same comment was sent some minutes ago; or K2's script sent it.", JSON, "Receipt");
        repeated.getContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .anyOf(List.of(reference("Receipt"), reference("FormReply")))));
        operation.getResponses().addAPIResponse("200", repeated);
        operation
                .getResponses()
                .addAPIResponse(
                        "201",
                        answer("Taken; a program sent it as JSON.", JSON, "Receipt")
                                .addHeader(
                                        "Location",
                                        OASFactory.createHeader()
                                                .description("Where to ask what became of it.")
                                                .schema(type(SchemaType.STRING))));
        operation
                .getResponses()
                .addAPIResponse(
                        "303",
                        OASFactory.createAPIResponse().description("Taken; a browser is led to the receipt's page."));
        refusals(operation, REFUSALS);
    }

    private static void published(Operation operation) {
        operation.setOperationId("listPublishedComments");
        operation.setSecurity(List.of());
        APIResponse found = answer("Approved comments.", JSON, "PublishedComments");
        for (String header : List.of("ETag", "Cache-Control")) {
            found.addHeader(header, OASFactory.createHeader().schema(type(SchemaType.STRING)));
        }
        operation.getResponses().addAPIResponse("200", found);
        operation
                .getResponses()
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("They are still what If-None-Match names."));
        for (int status : List.of(400, 429, 503)) {
            operation.getResponses().addAPIResponse(Integer.toString(status), ApiProblems.response(status));
        }
    }

    private static Schema publishedComments() {
        Schema item = object("id", "name", "url", "text", "html", "submitted_at")
                .addProperty("id", text("The same as on the approved stream."))
                .addProperty("name", text("The author's name; escape it."))
                .addProperty("url", text("The author's own site, or empty; escape it."))
                .addProperty("text", text("The plain text; escape it."))
                .addProperty("html", text("The same, with no elements but p and br: safe to print as it is."))
                .addProperty("submitted_at", text("ISO 8601, UTC.").format("date-time"));
        return object("items", "total")
                .addProperty("items", type(SchemaType.ARRAY).items(item))
                .addProperty("next", text("The cursor of the next page; absent on the last one."))
                .addProperty(
                        "total",
                        type(SchemaType.INTEGER)
                                .format("int64")
                                .description("How many approved comments the article has."));
    }

    private static Schema fields() {
        return object("text")
                .description("A comment as a form or a program sends it; K2's names for the fields are taken too.")
                .addProperty("text", text("What the reader says.").examples(List.of("مقال مفيد، شكرا.")))
                .addProperty("name", text("The reader's name.").examples(List.of("سالم")))
                .addProperty("email", text("Never published."))
                .addProperty("url", text("The reader's page; may be left out."))
                .addProperty("article", text("The article's id at the site.").examples(List.of("42")))
                .addProperty(
                        "site",
                        text("The site's id; may be left out where the page's origin tells.")
                                .examples(List.of("demo")));
    }

    private static Schema receipt() {
        return object("receipt", "status")
                .addProperty("receipt", text("Whoever holds it may ask what became of the comment."))
                .addProperty("status", text("").enumeration(List.of("approved", "held", "rejected")))
                .addProperty(
                        "reason",
                        text("Where a comment is rejected because nobody decided in time, or because the site muted its author.")
                                .enumeration(List.of("undecided", "muted")))
                .addProperty(
                        "rule",
                        object().description("What a rejected comment was measured by, where the site names its rules.")
                                .addProperty("code", text(""))
                                .addProperty("title", text(""))
                                .addProperty("rule", text(""))
                                .addProperty("url", text("")));
    }

    private static Schema formReply() {
        return object("message", "cssClass")
                .description("What K2's script understands.")
                .addProperty("message", text("Safe HTML."))
                .addProperty("cssClass", text(""))
                .addProperty("refresh", type(SchemaType.INTEGER).format("int32"));
    }

    private static Schema object(String... required) {
        Schema object = type(SchemaType.OBJECT);
        return required.length == 0 ? object : object.required(List.of(required));
    }

    private static Schema text(String description) {
        return description.isEmpty()
                ? type(SchemaType.STRING)
                : type(SchemaType.STRING).description(description);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static APIResponse answer(String description, String type, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(type, OASFactory.createMediaType().schema(reference(schema))));
    }
}
