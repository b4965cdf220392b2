package mizan.desk.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.comment.CommentId;
import mizan.desk.DecisionCommand;
import mizan.desk.DecisionReason;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.SuggestedReason;
import mizan.desk.api.BulkReply;
import mizan.desk.api.BulkRequest;
import mizan.desk.api.BulkResource;
import mizan.desk.api.CommentReplies;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many comments, on the page: first how many and which, to confirm; then the decision, and one undo.
 * Decides as {@link BulkResource} does, as often as it takes.
 */
@Path(BulkPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class BulkPage {

    static final String PATH = QueuePage.PATH + "/bulk";

    private static final int SAMPLES = 5;

    /** More comments than anybody confirms by one number: rounds of {@link BulkRequest#MAX_IDS}. */
    private static final int MOST_ROUNDS = 50;

    private final ReviewQueue queue;
    private final CommentReplies replies;
    private final BulkResource bulks;
    private final ZoneId zone;
    private final Clock clock;

    BulkPage(ReviewQueue queue, CommentReplies replies, BulkResource bulks, ZoneId zone, Clock clock) {
        this.queue = queue;
        this.replies = replies;
        this.bulks = bulks;
        this.zone = zone;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance bulk(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, BulkView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance confirm(
            @QueryParam("id") List<String> ids,
            @QueryParam("like") @DefaultValue("") String like,
            @QueryParam("by") @DefaultValue("text") String by,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = new TimeFormat(language.words(headers.getAcceptableLanguages()), zone, clock.instant());
        DeskMessages words = times.words();
        PageAddress list = QueuePage.address(parameters, language).with("cursor", parameters.cursor());
        return Templates.bulk(
                words,
                LanguageLink.all(
                        list.at(PATH).with("id", ids).with("like", like).with("by", like.isEmpty() ? "" : by), words),
                Navigation.of(security, words, language, DeskSection.QUEUE),
                like.isEmpty() ? selection(ids, list, times) : alike(like, by, list, times));
    }

    private BulkView selection(List<String> ids, PageAddress list, TimeFormat times) {
        List<QueuedComment> held = ids.stream()
                .distinct()
                .limit(BulkRequest.MAX_IDS)
                .flatMap(id -> CommentId.parse(id).stream())
                .flatMap(id -> replies.find(id).stream())
                .filter(comment -> comment.state() == State.HELD)
                .toList();
        List<String> chosen =
                held.stream().map(comment -> comment.comment().id().toString()).toList();
        return view("bulk.selection", held.size(), false, chosen, "", "", held, list, times);
    }

    private BulkView alike(String like, String by, PageAddress list, TimeFormat times) {
        QueuedComment comment = replies.find(like);
        Similarity likeness = EnumCodes.parse(Similarity.class, "by", by);
        SimilarComments alike = queue.alike(comment, likeness, SAMPLES);
        boolean isHeld = comment.state() == State.HELD;
        List<QueuedComment> samples = Stream.concat(
                        isHeld ? Stream.of(comment) : Stream.of(),
                        alike.first().stream().flatMap(id -> replies.find(id).stream()))
                .toList();
        String code = EnumCodes.code(likeness);
        long count = alike.count() + (isHeld ? 1 : 0);
        return view("bulk." + code, count, alike.isMore(), List.of(), like, code, samples, list, times);
    }

    private static BulkView view(
            String what,
            long count,
            boolean isMore,
            List<String> ids,
            String like,
            String by,
            List<QueuedComment> samples,
            PageAddress list,
            TimeFormat times) {
        DeskMessages words = times.words();
        String likely = samples.stream()
                .findFirst()
                .map(comment -> SuggestedReason.of(comment.verdict().signals()))
                .orElse("");
        return new BulkView(
                words.say(what),
                words.count(isMore ? "bulk.more" : "bulk.count", count),
                count,
                ids,
                like,
                by,
                samples.stream()
                        .limit(SAMPLES)
                        .map(comment -> CommentRow.of(comment, list, false, ClaimedBy.NONE, false, times))
                        .toList(),
                ChoiceOption.of(DecisionReason.class, "decision", likely, words),
                list.queryString(),
                list.toString());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @FormParam("id") List<String> ids,
            @FormParam("like") @DefaultValue("") String like,
            @FormParam("by") @DefaultValue("text") String by,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("reason") @DefaultValue("") String reason,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        DecisionCommand wish = DecisionCommand.of(outcome, reason, "");
        String given = wish.to() == State.REJECTED ? wish.reason() : "";
        String bulk = null;
        BulkReply reply;
        int round = 0;
        do {
            reply = bulks.decide(request(ids, like, by, bulk, outcome, given), security);
            bulk = reply.bulk() == null ? bulk : reply.bulk();
            round++;
        } while (reply.bulk() != null && (reply.remaining() > 0 || reply.more()) && round < MOST_ROUNDS);
        return told(bulk, wish.to().code(), parameters, language);
    }

    private static BulkRequest request(
            List<String> ids, String like, String by, @Nullable String bulk, String outcome, String reason) {
        return like.isEmpty()
                ? new BulkRequest(ids, null, null, false, bulk, outcome, reason, "")
                : new BulkRequest(null, like, by, false, bulk, outcome, reason, "");
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        BulkReply reply = bulks.undo(id, null, security);
        String bulk = reply.bulk();
        for (int round = 1; reply.remaining() > 0 && round < MOST_ROUNDS; round++) {
            reply = bulks.undo(id, bulk, security);
            bulk = reply.bulk() == null ? bulk : reply.bulk();
        }
        return told(bulk, State.HELD.code(), parameters, language);
    }

    private static Response told(
            @Nullable String bulk, String state, ListParameters parameters, PageLanguage language) {
        PageAddress list = QueuePage.address(parameters, language).with("cursor", parameters.cursor());
        PageAddress told = bulk == null
                ? list.with(QueuePage.CONFLICT, "0")
                : list.with(QueuePage.BULK, bulk).with(QueuePage.BULK_STATE, state);
        return Response.seeOther(told.uri()).build();
    }
}
