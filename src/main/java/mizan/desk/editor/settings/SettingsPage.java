package mizan.desk.editor.settings;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.PublishedRules;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.BreakingMarks;
import mizan.desk.DecisionReason;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.article.ArticleTitles;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.moderation.Mode;
import mizan.queue.BreakingArticles;
import mizan.settings.SitePolicies;
import mizan.settings.SiteRules;
import mizan.settings.SiteSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sites and what is set for them, as a page. */
@Path(SettingsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class SettingsPage {

    static final String PATH = DeskPaths.PAGES + "/settings";

    /** The outcome of a form with a field that holds no number begins so; the field's name follows. */
    static final String NO_NUMBER = "no_number.";

    private static final String RULE = "rule-";

    private final SitePolicies policies;
    private final SiteRules rules;
    private final BreakingArticles articles;
    private final BreakingMarks marks;
    private final ArticleTitles titles;
    private final Sites sites;
    private final ZoneId zone;
    private final Clock clock;

    SettingsPage(
            SitePolicies policies,
            SiteRules rules,
            BreakingArticles articles,
            BreakingMarks marks,
            ArticleTitles titles,
            Sites sites,
            ZoneId zone,
            Clock clock) {
        this.policies = policies;
        this.rules = rules;
        this.articles = articles;
        this.marks = marks;
        this.titles = titles;
        this.sites = sites;
        this.zone = zone;
        this.clock = clock;
    }

    /** A mode that can be chosen. */
    record ModeOption(String value, String label, boolean selected) {}

    /** A site and its settings; {@code seen} is empty where those of the configuration count. */
    record SiteView(
            Site site,
            String origins,
            SiteSettings settings,
            String seen,
            List<ModeOption> modes,
            RulesFields rules,
            List<BreakingView> breaking) {}

    /** The site's published rules; {@code seen} is the record that says so. */
    record RulesFields(String address, String seen, List<RuleField> reasons) {}

    /** Where the rule behind a reason is typed. */
    record RuleField(String name, String label, String rule) {}

    /** An article that somebody marked as breaking. */
    record BreakingView(String article, String title, DisplayTime until) {}

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance settings(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<SiteView> sites,
                int most);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        policies.refresh();
        rules.refresh();
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "settings.title", outcome);
        TimeFormat times = new TimeFormat(frame.words(), zone, clock.instant());
        List<SiteView> all = sites.all().stream()
                .map(site -> view(site, times, frame.words()))
                .toList();
        return Templates.settings(frame.words(), frame.languages(), frame, all, SiteSettings.MOST_FIRST_COMMENTS);
    }

    private SiteView view(Site site, TimeFormat times, DeskMessages words) {
        SiteSettings settings = SiteSettings.of(policies.unpromised(site.id()));
        List<ModeOption> modes = Arrays.stream(Mode.values())
                .map(EnumCodes::code)
                .map(mode -> new ModeOption(mode, words.say("mode." + mode), mode.equals(settings.mode())))
                .toList();
        SortedMap<String, Instant> now = articles.now(site.id());
        ArticleTitles.Known known = titles.of(site.id(), now.keySet());
        List<BreakingView> marked = now.entrySet().stream()
                .map(article -> new BreakingView(
                        article.getKey(), known.title(site.id(), article.getKey()), times.of(article.getValue())))
                .toList();
        return new SiteView(
                site,
                String.join(" ", site.origins()),
                settings,
                policies.record(site.id()),
                modes,
                rules(site, words),
                marked);
    }

    private RulesFields rules(Site site, DeskMessages words) {
        String seen = rules.record(site.id());
        PublishedRules known = SiteRules.read(seen).orElse(PublishedRules.NONE);
        return new RulesFields(
                known.address(),
                seen,
                EnumCodes.codes(DecisionReason.class).stream()
                        .map(code -> new RuleField(
                                RULE + code,
                                words.say("decision." + code),
                                known.rules().getOrDefault(code, "")))
                        .toList());
    }

    /** Which page holds the site's rules, and which of them each reason stands on. */
    @POST
    @Path("/{site}/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response nameRules(
            @PathParam("site") String site, @BeanParam EditorPageRequest request, MultivaluedMap<String, String> form) {
        Optional<SiteId> id = sites.find(site).map(Site::id);
        if (id.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        try {
            boolean changed = rules.change(id.get(), typed(form, "seen"), rules(form), request.account());
            return request.redirect(PATH, changed ? FormResult.DONE : "changed_meanwhile");
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "wrong_rules");
        }
    }

    private static PublishedRules rules(MultivaluedMap<String, String> form) {
        Map<String, String> typed = EnumCodes.codes(DecisionReason.class).stream()
                .collect(Collectors.toMap(code -> code, code -> typed(form, RULE + code)));
        return new PublishedRules(typed(form, "address"), typed);
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    /** From now on the comments on an article come sooner, for some hours. */
    @POST
    @Path("/{site}/breaking")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mark(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("article") @DefaultValue("") String article,
            @FormParam("hours") @DefaultValue("") String hours) {
        marks.mark(site, article.strip(), hours.strip(), request.account());
        return request.redirect(PATH, FormResult.DONE);
    }

    @POST
    @Path("/{site}/ordinary")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response unmark(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("article") @DefaultValue("") String article) {
        marks.unmark(site, article, request.account());
        return request.redirect(PATH, FormResult.DONE);
    }

    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("site") String site, @BeanParam EditorPageRequest request, @BeanParam SettingsForm form) {
        Optional<String> wrong = form.wrongNumber();
        return wrong.isPresent()
                ? request.redirect(PATH, NO_NUMBER + wrong.get())
                : change(site, form.seen(), Optional.of(form.settings()), request);
    }

    /** Back to what the configuration says. */
    @POST
    @Path("/{site}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reset(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("seen") @DefaultValue("") String seen) {
        return change(site, seen, Optional.empty(), request);
    }

    private Response change(String site, String seen, Optional<SiteSettings> wanted, EditorPageRequest request) {
        Optional<SiteId> id = sites.find(site).map(Site::id);
        if (id.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        try {
            boolean changed = policies.change(id.get(), seen, wanted, request.account());
            return request.redirect(PATH, changed ? FormResult.DONE : "changed_meanwhile");
        } catch (IllegalArgumentException e) {
            return wrong(request);
        }
    }

    private static Response wrong(EditorPageRequest request) {
        return request.redirect(PATH, "wrong_settings");
    }
}
