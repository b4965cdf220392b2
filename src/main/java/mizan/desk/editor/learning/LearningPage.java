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
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
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
    private final Sites sites;
    private final ZoneId zone;
    private final Clock clock;

    LearningPage(
            LearningViews views,
            LearningDecisions decisions,
            ShadowComparisons comparisons,
            Sites sites,
            ZoneId zone,
            Clock clock) {
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
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, List<LearntSite> sites);

        static native TemplateInstance shadow(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                Site site,
                ShadowComparison comparison,
                List<ComparedOutcome> outcomes,
                String seen,
                int most);
    }

    /** The page. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "learning.title", outcome);
        TimeFormat times = new TimeFormat(frame.words(), zone, clock.instant());
        List<LearntSite> all = sites.all().stream()
                .map(site -> LearntSite.of(
                        site,
                        views.of(site.id()),
                        views.record(site.id()),
                        modes(site, frame.words()),
                        times,
                        frame.words()))
                .toList();
        return Templates.learning(frame.words(), frame.languages(), frame, all);
    }

    private List<ChoiceOption> modes(Site site, DeskMessages words) {
        String chosen = views.of(site.id()).mode();
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
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "learning.shadow.title", "");
        ShadowComparison comparison = comparisons.of(known.get().id());
        return EditorPageRequest.answer(Templates.shadow(
                frame.words(),
                frame.languages(),
                frame,
                known.get(),
                comparison,
                ComparedOutcome.of(comparison.outcomes(), frame.words()),
                views.record(known.get().id()),
                ShadowComparisons.MOST));
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
            LayerChoice choice = new LayerChoice(wanted.get(), version.strip(), note.strip());
            return switch (decisions.choose(known.get().id(), seen, choice, request.account())) {
                case DONE -> request.redirect(PATH, FormResult.DONE);
                case CHANGED_MEANWHILE -> request.redirect(PATH, "changed_meanwhile");
                case UNKNOWN_VERSION -> request.redirect(PATH, "wrong_learning");
            };
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "wrong_learning");
        }
    }
}
