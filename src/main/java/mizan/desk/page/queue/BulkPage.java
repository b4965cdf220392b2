package mizan.desk.page.queue;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.BulkDecisions;
import mizan.desk.BulkTarget;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.DecisionReason;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.RequestRefusedException;
import mizan.desk.SuggestedReason;
import mizan.desk.article.ArticleTitles;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import mizan.queue.BulkId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.settings.SitePolicies;
import mizan.text.fold.SearchPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * One decision about many comments, on the page: first how many and which, to confirm; then the decision, and one undo.
 * Decides as {@link BulkResource} does, as often as it takes.
 */
@Path(BulkPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class BulkPage {

    public static final String PATH = DeskPaths.PAGES + "/bulk";

    /** Names the bulk of an undoing that goes on. */
    public static final String UNDOING = "undoing";

    private static final int SAMPLES = 5;

    private final BulkDecisions bulks;
    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final SitePolicies policies;
    private final ArticleTitles titles;
    private final TimeFormats formats;

    BulkPage(
            BulkDecisions bulks,
            ReviewQueue queue,
            CommentLookup lookup,
            SitePolicies policies,
            ArticleTitles titles,
            TimeFormats formats) {
        this.bulks = bulks;
        this.queue = queue;
        this.lookup = lookup;
        this.policies = policies;
        this.titles = titles;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance bulk(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, BulkView view);
    }

    /** Asks before many comments are decided: which, how many, and some of them. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance confirm(
            @QueryParam("id") List<String> ids,
            @QueryParam("like") @DefaultValue("") String like,
            @QueryParam("by") @DefaultValue("text") String by,
            @QueryParam("attack") @DefaultValue("") String attack,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        DeskMessages words = times.words();
        PageAddress list = QueueAddress.list(parameters, language);
        return Templates.bulk(
                words,
                LanguageLink.all(
                        list.at(PATH)
                                .with("id", ids)
                                .with("like", like)
                                .with("by", like.isEmpty() ? "" : by)
                                .with("attack", attack),
                        words),
                Navigation.of(security, words, language, DeskSection.QUEUE),
                like.isEmpty() ? selection(ids, list, times) : similar(like, by, !attack.isEmpty(), list, times));
    }

    private BulkView selection(List<String> ids, PageAddress list, TimeFormat times) {
        List<String> wanted =
                ids.stream().distinct().limit(BulkDecisions.MAX_COMMENTS).toList();
        List<QueuedComment> held = lookup.findAllNamed(wanted).stream()
                .filter(comment -> comment.state() == State.HELD)
                .toList();
        List<String> chosen =
                held.stream().map(comment -> comment.comment().id().toString()).toList();
        return view("bulk.selection", held.size(), false, chosen, "", "", held, list, times);
    }

    private BulkView similar(String like, String by, boolean isAttack, PageAddress list, TimeFormat times) {
        QueuedComment comment = lookup.require(like);
        Similarity likeness = EnumCodes.parse(Similarity.class, "by", by);
        SimilarComments similar = queue.alike(comment, likeness, SAMPLES);
        boolean isHeld = comment.state() == State.HELD;
        List<QueuedComment> samples = Stream.concat(
                        isHeld ? Stream.of(comment) : Stream.of(), lookup.findAll(similar.first()).stream())
                .toList();
        String code = EnumCodes.code(likeness);
        long count = similar.count() + (isHeld ? 1 : 0);
        return view(
                isAttack ? "bulk.attack" : "bulk." + code,
                count,
                similar.isMore(),
                List.of(),
                like,
                code,
                samples,
                list,
                times);
    }

    private BulkView view(
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
                .map(comment -> SuggestedReason.of(
                        comment.verdict(),
                        policies.thresholds(comment.comment().id().site())))
                .orElse("");
        List<QueuedComment> shown = samples.stream().limit(SAMPLES).toList();
        ArticleTitles.Known known = titles.of(shown);
        return new BulkView(
                words.say(what),
                words.count(isMore ? "bulk.more" : "bulk.count", count),
                count,
                ids,
                like,
                by,
                shown.stream()
                        .map(comment -> CommentRow.of(
                                comment,
                                list,
                                false,
                                ClaimedBy.NONE,
                                known.title(comment.comment()),
                                false,
                                CommentRow.RowDecision.NONE,
                                SearchPlaces.NONE,
                                times))
                        .toList(),
                ChoiceOption.of(DecisionReason.class, "decision", likely, words),
                list.queryString(),
                list.toString());
    }

    /** Decides about all of them; of very many some, and then the page that goes on by itself. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @FormParam("id") List<String> ids,
            @FormParam("like") @DefaultValue("") String like,
            @FormParam("by") @DefaultValue("text") String by,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam(QueueAddress.BULK) @DefaultValue("") String begun,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        DecisionCommand command = DecisionCommand.of(outcome, reason, "").withReasonOnlyToReject();
        BulkTarget target = like.isEmpty()
                ? new BulkTarget.Selection(chosen(ids))
                : new BulkTarget.SimilarTo(like, EnumCodes.parse(Similarity.class, "by", by));
        BulkId bulk = begun.isEmpty() ? BulkId.random() : named(begun);
        BulkDecisions.Step step = bulks.decideAll(target, command, bulk, CurrentAccount.of(security));
        if (step.remaining() > 0) {
            return Response.seeOther(QueueAddress.list(parameters, language)
                            .at(PATH + "/" + bulk + "/progress")
                            .with("like", like)
                            .with("by", by)
                            .with("outcome", outcome)
                            .with("reason_given", reason)
                            .uri())
                    .build();
        }
        boolean isAnyDone = step.isAnyDone() || !begun.isEmpty();
        return redirect(isAnyDone ? Optional.of(bulk) : Optional.empty(), command.to(), parameters, language);
    }

    private static List<String> chosen(List<String> ids) {
        List<String> chosen = ids.stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > BulkDecisions.MAX_COMMENTS) {
            throw RequestRefusedException.wrong("id", "Choose 1 to " + BulkDecisions.MAX_COMMENTS + " comments.");
        }
        return chosen;
    }

    /** Undoes the whole bulk. */
    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @FormParam(UNDOING) @DefaultValue("") String begun,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        BulkId bulk = begun.isEmpty() ? BulkId.random() : named(begun);
        BulkDecisions.Step step = bulks.undoAll(named(id), bulk, CurrentAccount.of(security));
        if (step.remaining() > 0) {
            return Response.seeOther(QueueAddress.list(parameters, language)
                            .at(PATH + "/" + id + "/progress")
                            .with(UNDOING, bulk.toString())
                            .uri())
                    .build();
        }
        boolean isAnyDone = step.isAnyDone() || !begun.isEmpty();
        return redirect(isAnyDone ? Optional.of(bulk) : Optional.empty(), State.HELD, parameters, language);
    }

    /** The bulk with this id; a 404 where it is none. */
    public static BulkId named(String id) {
        return BulkId.parse(id).orElseThrow(CommentLookup::notFound);
    }

    /** 303 to the list, which says what was done; nothing at all where no comment was as it had been. */
    private static Response redirect(
            Optional<BulkId> bulk, State state, ListParameters parameters, PageLanguage language) {
        PageAddress list = QueueAddress.list(parameters, language);
        PageAddress target = bulk.map(
                        id -> list.with(QueueAddress.BULK, id.toString()).with(QueueAddress.BULK_STATE, state.code()))
                .orElseGet(() -> list.with(QueueAddress.CONFLICT, "0"));
        return Response.seeOther(target.uri()).build();
    }
}
