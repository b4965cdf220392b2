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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.CommentDetails;
import mizan.desk.api.CommentReplies;
import mizan.desk.live.LiveChanges;
import mizan.queue.BreakingArticles;
import mizan.queue.BulkId;
import mizan.queue.Claim;
import mizan.queue.ClaimResult;
import mizan.queue.Claims;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.statistics.Statistics;
import mizan.settings.SiteRules;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk as a page: a list of comments with their reasons, and buttons. Works without script. */
@Path(QueuePage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class QueuePage {

    public static final String PATH = DeskPaths.PAGES;

    /** Names the comment that is open in a list. */
    static final String CURRENT = "current";

    private static final String DONE = "done";
    static final String CONFLICT = "conflict";

    /** Names a bulk that was just decided, and the state that it was put in. */
    static final String BULK = "bulk";

    static final String BULK_STATE = "bulk_state";

    private final ReviewQueue queue;
    private final Claims claims;
    private final Statistics statistics;
    private final LiveChanges changes;
    private final Sites sites;
    private final SiteRules rules;
    private final BreakingArticles articles;
    private final ZoneId zone;
    private final Clock clock;

    QueuePage(
            ReviewQueue queue,
            Claims claims,
            Statistics statistics,
            LiveChanges changes,
            Sites sites,
            SiteRules rules,
            BreakingArticles articles,
            ZoneId zone,
            Clock clock) {
        this.queue = queue;
        this.claims = claims;
        this.statistics = statistics;
        this.changes = changes;
        this.sites = sites;
        this.rules = rules;
        this.articles = articles;
        this.zone = zone;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                ActionNotice notice,
                QueueView view);

        static native TemplateInstance comment(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                ActionNotice notice,
                CommentCard card,
                String query);

        static native TemplateInstance gone(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, String back);

        static native TemplateInstance wrong(
                DeskMessages words, List<LanguageLink> languages, boolean isGone, String back);
    }

    /** Where a comment has a page of its own. */
    static String comment(CommentId id) {
        return PATH + "/comments/" + id;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @QueryParam(CURRENT) @DefaultValue("") String chosen,
            @QueryParam(DONE) @DefaultValue("") String done,
            @QueryParam(CONFLICT) @DefaultValue("") String conflict,
            @QueryParam(BULK) @DefaultValue("") String bulk,
            @QueryParam(BULK_STATE) @DefaultValue("held") String bulkState,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = times(language, headers);
        PageAddress here = address(parameters, language).with("cursor", parameters.cursor());
        return Templates.list(
                times.words(),
                LanguageLink.all(here.with(CURRENT, chosen), times.words()),
                Navigation.of(security, times.words(), language, DeskSection.QUEUE),
                bulk.isEmpty() ? notice(done, conflict, times) : bulkNotice(bulk, bulkState, times),
                view(parameters, language, chosen, CurrentAccount.of(security), times));
    }

    private QueueView view(
            ListParameters parameters, PageLanguage language, String chosen, String account, TimeFormat times) {
        DeskMessages words = times.words();
        Query query = parameters.query(sites);
        String since = changes.end(query.sites()).toString();
        Page<QueuedComment> page = parameters.page(queue, sites);
        StateCounts tallies = new StateCounts(
                query,
                page,
                statistics.counts(query.sites()).values(),
                () -> statistics.heldAbout(query.article(), query.sites()));
        PageAddress first = address(parameters, language);
        PageAddress here = first.with("cursor", parameters.cursor());
        Map<CommentId, ClaimedBy> inHand = inOtherHands(page.items(), account, times);
        Map<SiteId, Set<String>> breaking = breaking(page.items());
        List<QueuedComment> free = page.items().stream()
                .filter(item -> !inHand.containsKey(item.comment().id()))
                .toList();
        Optional<QueuedComment> open = find(chosen)
                .or(() -> Stream.concat(free.stream(), page.items().stream()).findFirst());
        return new QueueView(
                words.say("list", query.state()),
                StateTab.all(first, query.state(), tallies, words),
                FilterForm.of(query, parameters, sites, tallies, words),
                here.queryString(),
                here.values(),
                language.chosen(),
                since,
                query.state() == State.HELD,
                page.items().stream()
                        .map(item -> CommentRow.of(
                                item,
                                here,
                                open.filter(item::equals).isPresent(),
                                inHand.getOrDefault(item.comment().id(), ClaimedBy.NONE),
                                breaking.get(item.comment().site())
                                        .contains(item.comment().article().id()),
                                times))
                        .toList(),
                open.stream()
                        .map(item -> card(item, next(item, page.items(), free), account, here, times))
                        .toList(),
                !chosen.isEmpty() && open.isPresent(),
                here.toString(),
                page.next().isEmpty() ? "" : first.with("cursor", page.next()).toString(),
                parameters.cursor().isEmpty() ? "" : first.toString());
    }

    /** Which of these somebody else has in hand, and who. */
    private Map<CommentId, ClaimedBy> inOtherHands(List<QueuedComment> comments, String account, TimeFormat times) {
        Map<CommentId, ClaimedBy> others = new HashMap<>();
        List<CommentId> ids = comments.stream().map(item -> item.comment().id()).toList();
        claims.of(ids).forEach((id, claim) -> {
            if (!claim.by().equals(account)) {
                others.put(id, ClaimedBy.of(claim, times.now()));
            }
        });
        return others;
    }

    /** The ids of the articles that editors marked as breaking, of every site that one of {@code comments} is on. */
    private Map<SiteId, Set<String>> breaking(List<QueuedComment> comments) {
        return comments.stream()
                .map(item -> item.comment().site())
                .distinct()
                .collect(Collectors.toMap(
                        site -> site, site -> articles.now(site).keySet()));
    }

    /** The id of the comment to go on with: the next in the list that nobody else has in hand, else the one before. */
    private static String next(QueuedComment open, List<QueuedComment> items, List<QueuedComment> free) {
        int index = items.indexOf(open);
        List<QueuedComment> before = items.subList(0, Math.max(index, 0)).reversed();
        return Stream.concat(items.subList(index + 1, items.size()).stream(), before.stream())
                .filter(item -> index >= 0 && free.contains(item))
                .findFirst()
                .map(item -> item.comment().id().toString())
                .orElse("");
    }

    @GET
    @Path("/comments/{id}")
    @Operation(hidden = true)
    public Response comment(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @QueryParam(DONE) @DefaultValue("") String done,
            @QueryParam(CONFLICT) @DefaultValue("") String conflict,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = times(language, headers);
        PageAddress list = address(parameters, language).with("cursor", parameters.cursor());
        Navigation navigation = Navigation.of(security, times.words(), language, DeskSection.QUEUE);
        return find(id).map(found -> Response.ok(Templates.comment(
                        times.words(),
                        LanguageLink.all(list.at(comment(found.comment().id())), times.words()),
                        navigation,
                        notice(done, conflict, times),
                        card(found, "", CurrentAccount.of(security), list, times),
                        list.queryString())))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.gone(
                                times.words(),
                                LanguageLink.all(goneAt(id, list), times.words()),
                                navigation,
                                list.toString())))
                .build();
    }

    /** Where this is said about {@code id}; of an id that never was one, nothing goes into an address. */
    private static PageAddress goneAt(String id, PageAddress list) {
        return CommentId.parse(id).map(known -> list.at(comment(known))).orElse(list);
    }

    private CommentCard card(QueuedComment comment, String next, String account, PageAddress list, TimeFormat times) {
        CommentId id = comment.comment().id();
        String site = sites.find(id.site()).map(Site::title).orElseGet(id.site()::value);
        return CommentCard.of(
                new CommentCard.Known(
                        comment,
                        site,
                        breaking(List.of(comment))
                                .get(id.site())
                                .contains(comment.comment().article().id()),
                        rules.apply(id.site()),
                        takeInHand(comment, account, times),
                        CommentDetails.of(comment, queue)),
                next,
                list,
                times);
    }

    /** Shows colleagues who is reading; who is reading it already, or nobody. */
    private ClaimedBy takeInHand(QueuedComment comment, String account, TimeFormat times) {
        if (comment.state() != State.HELD) {
            return ClaimedBy.NONE;
        }
        return claims.claim(comment.comment().id(), account) instanceof ClaimResult.TakenBy(Claim claim)
                ? ClaimedBy.of(claim, times.now())
                : ClaimedBy.NONE;
    }

    @POST
    @Path("/comments/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam CommentForms form,
            @Context SecurityContext security) {
        DecisionCommand wish = form.wish();
        long seen = form.seen();
        DecideResult result = CommentId.parse(id)
                .map(comment ->
                        queue.decide(comment, seen, wish.to(), wish.reason(), wish.note(), CurrentAccount.of(security)))
                .orElseGet(DecideResult.NotFound::new);
        return told(result, id, back(parameters, language, form.aloneAt(id), form.next()));
    }

    /** Publishes something else than what the reader wrote; with {@code approve}, approves it in the same breath. */
    @POST
    @Path("/comments/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response edit(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam CommentForms form,
            @Context SecurityContext security) {
        long seen = form.seen();
        String account = CurrentAccount.of(security);
        DecideResult edited = find(id).map(comment ->
                        queue.edit(comment.comment().id(), seen, form.edition().edition(comment), "", account))
                .orElseGet(DecideResult.NotFound::new);
        if (!form.isApproved()) {
            return told(edited, id, back(parameters, language, form.aloneAt(id), id));
        }
        DecideResult result =
                edited instanceof DecideResult.Decided(var decision, var comment) ? approve(comment, account) : edited;
        return told(result, id, back(parameters, language, form.aloneAt(id), form.next()));
    }

    private DecideResult approve(QueuedComment comment, String account) {
        return queue.decide(comment.comment().id(), comment.version(), State.APPROVED, "", "", account);
    }

    /** Leaves a note without a decision. */
    @POST
    @Path("/comments/{id}/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam CommentForms form,
            @Context SecurityContext security) {
        String checked = DecisionCommand.note(form.note());
        if (!checked.isEmpty()) {
            CommentId.parse(id).ifPresent(comment -> queue.note(comment, checked, CurrentAccount.of(security)));
        }
        return Response.seeOther(
                        back(parameters, language, form.aloneAt(id), id).uri())
                .build();
    }

    @POST
    @Path("/decisions/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @FormParam("comment") @DefaultValue("") String comment,
            @BeanParam CommentForms form,
            @Context SecurityContext security) {
        DecideResult result = DecisionId.parse(id)
                .map(decision -> queue.undo(decision, CurrentAccount.of(security)))
                .orElseGet(DecideResult.NotFound::new);
        return told(result, comment, back(parameters, language, form.aloneAt(comment), comment));
    }

    /** What a page of the desk says where it refuses: a request that no form of ours sends, or something that is gone. */
    static Response refused(RequestRefusedException refusal, ContainerRequestContext request) {
        PageLanguage language =
                new PageLanguage(request.getUriInfo().getQueryParameters().getFirst(PageLanguage.PARAMETER));
        DeskMessages words = language.words(request.getAcceptableLanguages());
        PageAddress back = PageAddress.of(PATH).with(PageLanguage.PARAMETER, language.chosen());
        boolean isGone = refusal.problem().status() == Response.Status.NOT_FOUND.getStatusCode();
        return Response.status(refusal.problem().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.wrong(words, List.of(), isGone, back.toString())
                        .render())
                .build();
    }

    /** Back to the comment's own page where the form was on it, else to the list with {@code open} opened. */
    private static PageAddress back(ListParameters parameters, PageLanguage language, String alone, String open) {
        PageAddress list = address(parameters, language).with("cursor", parameters.cursor());
        return CommentId.parse(alone)
                .map(id -> list.at(comment(id)))
                .orElseGet(() -> list.with(
                        CURRENT, CommentId.parse(open).map(CommentId::toString).orElse("")));
    }

    /** 303 to a page that says what happened; all that it takes from its address is the comment's id. */
    private static Response told(DecideResult result, String id, PageAddress back) {
        PageAddress told = switch (result) {
            case DecideResult.Decided(var decision, var comment) ->
                back.with(DONE, comment.comment().id().toString());
            case DecideResult.AlreadyDecided(var by, var at, var comment) ->
                back.with(CONFLICT, comment.comment().id().toString())
                        .with(CURRENT, isList(back) ? comment.comment().id().toString() : "");
            case DecideResult.NotFound() -> back.with(CONFLICT, id.isEmpty() ? "0" : id);
        };
        return Response.seeOther(told.uri()).build();
    }

    private static boolean isList(PageAddress address) {
        return address.path().equals(PATH);
    }

    private ActionNotice notice(String done, String conflict, TimeFormat times) {
        if (!conflict.isEmpty()) {
            return find(conflict)
                    .map(comment -> ActionNotice.conflict(comment, times))
                    .orElseGet(() -> ActionNotice.gone(times.words()));
        }
        return find(done).map(comment -> lastDecision(comment, times)).orElse(ActionNotice.NONE);
    }

    private ActionNotice lastDecision(QueuedComment comment, TimeFormat times) {
        return queue.decisions(comment.comment().id()).reversed().stream()
                .filter(decision -> decision.kind() != Decision.Kind.NOTE)
                .findFirst()
                .map(decision -> ActionNotice.done(comment, decision, times))
                .orElse(ActionNotice.NONE);
    }

    private ActionNotice bulkNotice(String bulk, String state, TimeFormat times) {
        State to = EnumCodes.parse(State.class, BULK_STATE, state);
        List<SiteId> all = sites.all().stream().map(Site::id).toList();
        return BulkId.parse(bulk)
                .map(id -> ActionNotice.bulk(id, to, queue.sizeOfBulk(id, all), times.words()))
                .orElse(ActionNotice.NONE);
    }

    private TimeFormat times(PageLanguage language, HttpHeaders headers) {
        return new TimeFormat(language.words(headers.getAcceptableLanguages()), zone, clock.instant());
    }

    private Optional<QueuedComment> find(String id) {
        return CommentId.parse(id)
                .flatMap(comment -> queue.find(comment).await().atMost(CommentReplies.PATIENCE));
    }

    /** The address of the list that {@code parameters} ask for. */
    static PageAddress address(ListParameters parameters, PageLanguage language) {
        return PageAddress.of(PATH)
                .with("site", parameters.site())
                .with("state", parameters.state())
                .with("reason", parameters.reason())
                .with("article", parameters.article())
                .with("q", parameters.q())
                .with("sort", parameters.sort())
                .with("limit", parameters.limit())
                .with(PageLanguage.PARAMETER, language.chosen());
    }
}
