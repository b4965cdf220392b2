import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.ReviewApi;
import client.api.SettingsApi;
import client.model.BulkReply;
import client.model.BulkRequest;
import client.model.Comment;
import client.model.CommentPage;
import client.model.DecisionReply;
import client.model.DecisionRequest;
import client.model.SiteSettings;
import client.model.SiteSettingsRequest;
import client.model.SiteWithSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What a program does with the generated client. Not a test of its own: GeneratedClientTest compiles and runs it. */
public final class Scenario {

    private Scenario() {}

    /** Works through list, decide, conflict, undo, bulk and settings. */
    public static void run(URI server, List<String> ids) throws Exception {
        ReviewApi desk = new ReviewApi(client(server, "moderator", "moderator-in-tests-1"));

        CommentPage page = desk.listComments(
                null, null, null, null, null, null, null, 10, null, null, null, null, null, null, null, null);
        check(page.getItems().size() == 3, "three comments are listed");

        String first = ids.getFirst();
        ApiResponse<Comment> shown = desk.getCommentWithHttpInfo(first);
        String tag = shown.getHeaders().get("etag").getFirst();
        DecisionRequest approve = new DecisionRequest().outcome(DecisionRequest.OutcomeEnum.APPROVE);
        DecisionReply decided = desk.decideComment(first, tag, approve);
        check(decided.getComment().getState() == Comment.StateEnum.APPROVED, "the decision is told");

        check(status(() -> desk.decideComment(first, tag, approve)) == 412, "a second decision is a conflict");
        check(status(() -> desk.getComment("demo-00000000000000000000")) == 404, "an unknown comment is not found");

        DecisionReply undone = desk.undoDecision(decided.getId());
        check(undone.getComment().getState() == Comment.StateEnum.HELD, "the decision is undone");

        BulkReply bulk = desk.decideComments(
                new BulkRequest().ids(ids.subList(1, 3)).outcome(BulkRequest.OutcomeEnum.REJECT));
        check(bulk.getResults().stream().allMatch(result -> result.getStatus() == 200), "both are rejected");

        SettingsApi settings = new SettingsApi(client(server, "editor", "editor-in-tests-1"));
        SiteWithSettings site = settings.listSettings().getItems().getFirst();
        SiteSettings now = site.getSettings();
        SiteSettingsRequest wanted = new SiteSettingsRequest()
                .spamHold(0.5)
                .spamReject(now.getSpamReject())
                .abuseHold(now.getAbuseHold())
                .abuseReject(now.getAbuseReject())
                .mode(SiteSettingsRequest.ModeEnum.fromValue(now.getMode().getValue()))
                .firstComments(now.getFirstComments())
                .rejectsOnAgreement(now.getRejectsOnAgreement());
        check(settings.changeSettings(site.getSite(), wanted).getSettings().getSpamHold() == 0.5, "they are changed");
        wanted.spamHold(2.0);
        check(status(() -> settings.changeSettings(site.getSite(), wanted)) == 422, "what cannot be is refused");
        check(!settings.resetSettings(site.getSite()).getOverridden(), "the configuration counts again");
        check(
                status(() -> new SettingsApi(client(server, "moderator", "moderator-in-tests-1")).listSettings()) == 403,
                "settings are for editors");
    }

    private interface Call {
        void run() throws ApiException;
    }

    private static int status(Call call) {
        try {
            call.run();
            return 200;
        } catch (ApiException e) {
            return e.getCode();
        }
    }

    private static ApiClient client(URI server, String name, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(server.toString().replaceAll("/$", ""));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + credentials));
        return client;
    }

    private static void check(boolean isTrue, String what) {
        if (!isTrue) {
            throw new AssertionError(what);
        }
    }
}
