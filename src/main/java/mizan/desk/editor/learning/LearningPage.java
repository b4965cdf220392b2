package mizan.desk.editor.learning;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.editor.settings.ComparedOutcome;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerMode;
import mizan.learning.newsroom.ShadowModel;
import mizan.learning.site.Promise;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What sites learn from their moderators' decisions, as a page. */
@Path(LearningPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class LearningPage {

    static final String PATH = DeskPaths.PAGES + "/learning";

    private final LearningViews views;
    private final LearningDecisions decisions;
    private final ShadowComparisons comparisons;
    private final ShadowModel model;
    private final Sites sites;
    private final ZoneId zone;
    private final Clock clock;

    LearningPage(
            LearningViews views,
            LearningDecisions decisions,
            ShadowComparisons comparisons,
            ShadowModel model,
            Sites sites,
            ZoneId zone,
            Clock clock) {
        this.model = model;
        this.views = views;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.sites = sites;
        this.zone = zone;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance learning(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<SiteLearning> sites,
                List<SiteLearning> waiting,
                String shadowModel);

        static native TemplateInstance shadow(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                Site site,
                ShadowComparison comparison,
                List<ComparedOutcome> outcomes,
                boolean isModel,
                String seen);

        static native TemplateInstance costs(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                Site site,
                CostsView costs,
                CostPlot plot,
                String waiting,
                boolean isPromised,
                String seen);
    }

    /** The page. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "learning.title", outcome);
        TimeFormat times = new TimeFormat(frame.words(), zone, clock.instant());
        views.refresh();
        List<SiteLearning> all = sites.all().stream()
                .map(site -> learnt(site, times, frame.words()))
                .toList();
        List<SiteLearning> waiting =
                all.stream().filter(SiteLearning::isWaiting).toList();
        // One site takes no more space than the list of one.
        boolean isList = waiting.size() > 1;
        return Templates.learning(
                frame.words(),
                frame.languages(),
                frame,
                isList ? all.stream().filter(site -> !site.isWaiting()).toList() : all,
                isList ? waiting : List.of(),
                model.version());
    }

    private SiteLearning learnt(Site site, TimeFormat times, DeskMessages words) {
        LearningView learnt = views.of(site.id());
        return SiteLearning.of(site, learnt, views.record(site.id()), modes(learnt.mode(), words), times, words);
    }

    private static List<ChoiceOption> modes(String chosen, DeskMessages words) {
        return Arrays.stream(LayerMode.values())
                .filter(mode -> mode != LayerMode.PINNED)
                .map(LayerMode::code)
                .map(mode -> new ChoiceOption(mode, words.say("learning.mode." + mode), mode.equals(chosen)))
                .toList();
    }

    /** What the newest layer would have decided otherwise. */
    @GET
    @Path("/{site}/shadow")
    @Operation(hidden = true)
    public Response compare(@PathParam("site") String site, @BeanParam EditorPageRequest request) {
        return compared(site, request, false);
    }

    /** What another model would have decided otherwise. */
    @GET
    @Path("/{site}/shadow-model")
    @Operation(hidden = true)
    public Response compareModel(@PathParam("site") String site, @BeanParam EditorPageRequest request) {
        return compared(site, request, true);
    }

    private Response compared(String site, EditorPageRequest request, boolean isModel) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "learning.shadow.title", "");
        SiteId id = known.get().id();
        ShadowComparison comparison = isModel ? comparisons.ofModel(id) : comparisons.of(id);
        return EditorPageRequest.answer(Templates.shadow(
                frame.words(),
                frame.languages(),
                frame,
                known.get(),
                comparison,
                ComparedOutcome.of(comparison.outcomes(), frame.words()),
                isModel,
                views.record(known.get().id())));
    }

    /** Chooses what becomes of what a site learns. */
    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("note") @DefaultValue("") String note) {
        Optional<Site> known = sites.find(site);
        Optional<LayerMode> wanted = LayerMode.of(mode);
        if (known.isEmpty() || wanted.isEmpty()) {
            return request.redirect(PATH, known.isEmpty() ? "unknown_site" : "wrong_learning");
        }
        try {
            SiteId id = known.get().id();
            Promise promise = views.choice(id).promise();
            return choose(id, seen, new LayerChoice(wanted.get(), version.strip(), promise, note.strip()), request);
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "wrong_learning");
        }
    }

    private Response choose(SiteId site, String seen, LayerChoice choice, EditorPageRequest request) {
        return switch (decisions.choose(site, seen, choice, request.account())) {
            case DONE -> request.redirect(PATH, FormResult.DONE);
            case CHANGED_MEANWHILE -> request.redirect(PATH, "changed_meanwhile");
            case UNKNOWN_VERSION -> request.redirect(PATH, "wrong_learning");
        };
    }

    /** What a promise comes to: which share of published comments may wait, and one in how many be rejected. */
    @GET
    @Path("/{site}/costs")
    @Operation(hidden = true)
    public Response costs(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @QueryParam("waiting") @DefaultValue("") String waiting,
            @QueryParam("one_rejected_in") @DefaultValue("") String oneRejectedIn) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        SiteId id = known.get().id();
        Promise present = views.choice(id).promise();
        try {
            Promise wanted = waiting.isEmpty() && oneRejectedIn.isEmpty()
                    ? Objects.requireNonNullElse(present, Promise.STANDARD)
                    : PromiseForm.promise(waiting, oneRejectedIn);
            CostsView costs = CostsView.of(views.costs(id, wanted));
            EditorPageFrame frame = request.frame(PageAddress.of(PATH), "costs.title", "");
            return EditorPageRequest.answer(Templates.costs(
                    frame.words(),
                    frame.languages(),
                    frame,
                    known.get(),
                    costs,
                    CostPlot.of(costs, frame.words()),
                    PromiseForm.percent(wanted),
                    present != null,
                    views.record(id)));
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "wrong_promise");
        }
    }

    /** Makes a promise, or takes it back where {@code numbers} is set. */
    @POST
    @Path("/{site}/promise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response promise(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("numbers") @DefaultValue("") String numbers,
            @FormParam("waiting") @DefaultValue("") String waiting,
            @FormParam("one_rejected_in") @DefaultValue("") String oneRejectedIn) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        try {
            Promise promise = numbers.isEmpty() ? PromiseForm.promise(waiting, oneRejectedIn) : null;
            LayerChoice now = views.choice(known.get().id());
            LayerChoice wanted = new LayerChoice(now.mode(), now.version(), promise, now.note());
            return choose(known.get().id(), seen, wanted, request);
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "wrong_promise");
        }
    }
}
