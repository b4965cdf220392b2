package mizan.desk.editor;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.MilderView;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.moderation.Counterfactual;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.signal.Field;
import mizan.signal.Signal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Any text, judged as if an unknown reader had sent it; nothing of it is kept. The API's {@code explain} as a page. */
@Path(TryPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class TryPage {

    static final String PATH = DeskPaths.PAGES + "/try";

    /** As the form of a comment allows. */
    private static final int MAX_LENGTH = 65_536;

    private final ModerationPipeline pipeline;
    private final Sites sites;

    TryPage(ModerationPipeline pipeline, Sites sites) {
        this.pipeline = pipeline;
        this.sites = sites;
    }

    /** A site that can be chosen. */
    record SiteOption(String value, String label, boolean selected) {}

    /** A reason and what it speaks for, with the words of the text that caused it and what it took to see them. */
    record SeenReason(String side, String sentence, String points, List<String> words, List<String> steps) {

        static SeenReason of(Signal signal, String text, DeskMessages words) {
            return new SeenReason(
                    signal.points() < 0 ? words.say("comment.favour") : words.axis(EnumCodes.code(signal.axis())),
                    words.describe(signal, text),
                    String.format(Locale.ROOT, "%+.1f", signal.points()),
                    signal.spans().stream()
                            .filter(span -> span.field() == Field.TEXT && span.end() <= text.length())
                            .map(span -> text.substring(span.start(), span.end()))
                            .distinct()
                            .toList(),
                    signal.steps().stream().sorted().map(words::describe).toList());
        }
    }

    /** What was tried and what came of it; {@code outcome} is empty where nothing was. */
    record TriedText(
            String text,
            String outcome,
            String because,
            String spam,
            String abuse,
            List<SeenReason> reasons,
            List<MilderView> milder) {

        static TriedText of(String text, Verdict verdict, List<Counterfactual> milder, DeskMessages words) {
            return new TriedText(
                    text,
                    words.say("outcome.verdict." + EnumCodes.code(verdict.outcome())),
                    words.because(verdict),
                    words.percent(verdict.spam()),
                    words.percent(verdict.abuse()),
                    verdict.againstFirst().stream()
                            .map(signal -> SeenReason.of(signal, text, words))
                            .toList(),
                    MilderView.all(milder, verdict, text, words));
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance trial(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<SiteOption> sites,
                int longest,
                TriedText trial);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam EditorPageRequest request) {
        return page("", sites.all().getFirst(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance judge(
            @BeanParam EditorPageRequest request,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("site") @DefaultValue("") String site) {
        String judged = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        return page(judged, sites.find(site).orElseGet(() -> sites.all().getFirst()), request);
    }

    private TemplateInstance page(String text, Site site, EditorPageRequest request) {
        EditorPageFrame frame =
                request.frame(PageAddress.of(PATH), "try.title", "").asAnswer(!text.isBlank());
        TriedText trial = text.isBlank()
                ? new TriedText("", "", "", "", "", List.of(), List.of())
                : trial(text, site, frame.words());
        List<SiteOption> options = sites.all().stream()
                .map(known -> new SiteOption(known.id().value(), known.title(), known.equals(site)))
                .toList();
        return Templates.trial(frame.words(), frame.languages(), frame, options, MAX_LENGTH, trial);
    }

    private TriedText trial(String text, Site site, DeskMessages words) {
        Draft draft = new Draft(site.id(), new ArticleRef("0", ""), "", "", "", text, Circumstances.ORDINARY);
        Verdict verdict = pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE);
        return TriedText.of(text, verdict, pipeline.counterfactuals(verdict, site.id()), words);
    }
}
