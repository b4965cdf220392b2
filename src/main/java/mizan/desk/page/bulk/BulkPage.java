package mizan.desk.page.bulk;

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
import java.util.List;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.comment.SiteId;
import mizan.desk.BulkDecisions;
import mizan.desk.BulkTarget;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.DeskMessages;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.RequestRefusedException;
import mizan.desk.bulk.BulkListing;
import mizan.desk.bulk.PlannedBulks;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import mizan.desk.page.queue.QueueAddress;
import mizan.queue.BulkId;
import mizan.queue.QueuedComment;
import mizan.queue.SeenComment;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * One decision about many comments, on the page: first which they are, with a box to tick beside each; then the decision, in
 * steps that the page shows, and one undo.
 */
@Path(QueueAddress.BULK_PAGE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class BulkPage {

    /** Names the bulk of an undoing that goes on. */
    static final String UNDOING = "undoing";

    private final BulkDecisions bulks;
    private final PlannedBulks planned;
    private final BulkListing listing;
    private final BulkViews views;
    private final CommentLookup lookup;
    private final TimeFormats formats;
    private final Clock clock;

    BulkPage(
            BulkDecisions bulks,
            PlannedBulks planned,
            BulkListing listing,
            BulkViews views,
            CommentLookup lookup,
            TimeFormats formats,
            Clock clock) {
        this.bulks = bulks;
        this.planned = planned;
        this.listing = listing;
        this.views = views;
        this.lookup = lookup;
        this.formats = formats;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance bulk(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, BulkView view);
    }

    /** Asks before many comments are decided: lists them, those that are unlike the rest apart. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance confirm(
            @QueryParam("id") List<String> ids,
            @QueryParam("like") @DefaultValue("") String like,
            @QueryParam("by") @DefaultValue("text") String by,
            @QueryParam("attack") @DefaultValue("") String attack,
            @QueryParam(BulkForm.PART) @DefaultValue("") String part,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        PageAddress list = QueueAddress.list(parameters, language);
        BulkId plan = BulkId.random();
        BulkView view = like.isEmpty()
                ? views.ofChosen(listing.chosen(known(ids)), plan, list, times)
                : views.ofAlike(lookup.require(like), by, attack, BulkForm.part(part), plan, list, times);
        PageAddress here = list.at(QueueAddress.BULK_PAGE)
                .with("id", ids)
                .with("like", like)
                .with("by", like.isEmpty() ? "" : by)
                .with("attack", attack);
        return Templates.bulk(
                times.words(),
                LanguageLink.all(here, times.words()),
                Navigation.of(security, times.words(), language, DeskSection.QUEUE),
                view);
    }

    private static List<String> known(List<String> ids) {
        return ids.stream().distinct().limit(BulkDecisions.MAX_COMMENTS).toList();
    }

    /** Another page of the list, which keeps what was ticked on this one. */
    @POST
    @Path("/parts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance turn(
            @BeanParam BulkForm form,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        PageAddress list = QueueAddress.list(parameters, language);
        QueuedComment like = lookup.require(form.like());
        planned.mark(form.bulk(), like.comment().site(), form.seen(), form.ticked());
        BulkView view = views.ofAlike(like, form.by(), form.attack(), form.wantedPart(), form.bulk(), list, times);
        PageAddress first = list.at(QueueAddress.BULK_PAGE)
                .with("like", form.like())
                .with("by", form.by())
                .with("attack", form.attack());
        return Templates.bulk(
                times.words(),
                LanguageLink.all(first, times.words()),
                Navigation.of(security, times.words(), language, DeskSection.QUEUE),
                view.madeAt(form.end(clock.instant())));
    }

    /** Decides about what is ticked; of very many about some, and then comes the page that goes on by itself. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @BeanParam BulkForm form,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        DecisionCommand command = form.command();
        String account = CurrentAccount.of(security);
        BulkId bulk = form.bulk();
        PageAddress list = QueueAddress.list(parameters, language);
        if (form.like().isEmpty()) {
            return finished(decideChosen(form, bulk, command, account), bulk, command.to(), list);
        }
        QueuedComment like = lookup.require(form.like());
        SiteId site = like.comment().site();
        boolean isMore = form.isBegun() ? goOn(form, bulk, like) : begin(form, bulk, like);
        PlannedBulks.Step step = planned.decideNext(bulk, site, command, account);
        if (step.remaining() > 0 || isMore) {
            return Response.seeOther(list.at(QueueAddress.BULK_PAGE + "/" + bulk + "/progress")
                            .with("like", form.like())
                            .with("by", form.by())
                            .with("outcome", form.outcome())
                            .with("reason_given", form.reason())
                            .with("more", isMore ? "1" : "")
                            .with("until", form.until())
                            .uri())
                    .build();
        }
        return finished(step.isAnyDone() || form.isBegun(), bulk, command.to(), list);
    }

    /** True where there is more than is written down. */
    private boolean begin(BulkForm form, BulkId bulk, QueuedComment like) {
        planned.mark(bulk, like.comment().site(), form.seen(), form.ticked());
        if (form.isWhole()) {
            return planned.plan(bulk, like, form.likeness(), form.end(clock.instant()));
        }
        planned.planTicked(bulk, like.comment().site());
        return false;
    }

    private boolean goOn(BulkForm form, BulkId bulk, QueuedComment like) {
        boolean isMore = !form.more().isEmpty();
        return isMore && planned.remaining(bulk, like.comment().site()) == 0
                ? planned.plan(bulk, like, form.likeness(), form.end(clock.instant()))
                : isMore;
    }

    /** As they were seen; where the client does not say, as they are. */
    private boolean decideChosen(BulkForm form, BulkId bulk, DecisionCommand command, String account) {
        List<String> chosen = form.ids().stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > BulkDecisions.MAX_COMMENTS) {
            throw RequestRefusedException.wrong("id", "Choose 1 to " + BulkDecisions.MAX_COMMENTS + " comments.");
        }
        if (form.shown().isEmpty()) {
            return bulks.decide(new BulkTarget.Selection(chosen), command, bulk, account)
                    .bulk()
                    .isPresent();
        }
        List<SeenComment> seen = form.seen().stream()
                .filter(one -> form.ticked().contains(one.id()))
                .toList();
        return planned.decide(bulk, seen, command, account);
    }

    /** 303 to the list, which says what was done, or to what had changed. */
    private Response finished(boolean isAnyDone, BulkId bulk, State to, PageAddress list) {
        if (planned.changed(bulk).count() > 0) {
            return Response.seeOther(list.at(QueueAddress.BULK_PAGE + "/" + bulk + "/result")
                            .with(QueueAddress.BULK_STATE, to.code())
                            .uri())
                    .build();
        }
        return redirect(isAnyDone ? Optional.of(bulk) : Optional.empty(), to, list);
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
        PageAddress list = QueueAddress.list(parameters, language);
        if (step.remaining() > 0) {
            return Response.seeOther(list.at(QueueAddress.BULK_PAGE + "/" + id + "/progress")
                            .with(UNDOING, bulk.toString())
                            .uri())
                    .build();
        }
        boolean isAnyDone = step.isAnyDone() || !begun.isEmpty();
        return redirect(isAnyDone ? Optional.of(bulk) : Optional.empty(), State.HELD, list);
    }

    /** The bulk with this id; a 404 where it is none. */
    static BulkId named(String id) {
        return BulkId.parse(id).orElseThrow(CommentLookup::notFound);
    }

    /** 303 to the list, which says what was done; nothing at all where no comment was as it had been. */
    private static Response redirect(Optional<BulkId> bulk, State state, PageAddress list) {
        PageAddress target = bulk.map(
                        id -> list.with(QueueAddress.BULK, id.toString()).with(QueueAddress.BULK_STATE, state.code()))
                .orElseGet(() -> list.with(QueueAddress.CONFLICT, "0"));
        return Response.seeOther(target.uri()).build();
    }
}
