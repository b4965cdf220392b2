package mizan.desk.editor.site;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.editor.TablePage;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.language.Language;
import mizan.settings.site.SiteDefinition;
import mizan.settings.site.SiteDefinitions;
import mizan.settings.site.SiteMistake;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sites as a page on which an editor adds them, changes, closes and reopens them. */
@Path(SitesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class SitesPage {

    static final String PATH = DeskPaths.PAGES + "/sites";

    private static final int UNPROCESSABLE = 422;

    private final SiteDefinitions sites;

    SitesPage(SiteDefinitions sites) {
        this.sites = sites;
    }

    /**
     * The form that a page shows.
     *
     * @param action where it posts to
     * @param heading which site it is about; empty for one that is to be added
     * @param mistakes what is wrong with a field, by its name
     */
    record FormView(
            String action,
            String heading,
            SiteForm typed,
            List<ChoiceOption> languages,
            Map<String, String> mistakes,
            boolean isOpen) {

        /** What is wrong with a field; empty where nothing is. */
        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance sites(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String query,
                SiteFilter filter,
                List<ChoiceOption> states,
                TablePage<SiteRow> table,
                FormView form);
    }

    /** The table; {@code site} shows the form of one of them. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request,
            @BeanParam SiteFilter filter,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        sites.refresh();
        DeskMessages words = words(request);
        FormView form = find(filter.site())
                .map(site -> changing(
                        site,
                        SiteForm.of(site.fields(), sites.record(site.site().id())),
                        List.of(),
                        words))
                .orElseGet(() -> adding(SiteForm.empty(), List.of(), words));
        return page(outcome, form, request, filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@BeanParam EditorPageRequest request, @BeanParam SiteFilter filter, @BeanParam SiteForm typed) {
        sites.refresh();
        List<SiteMistake> mistakes =
                new ArrayList<>(sites.checkNew(typed.id()).stream().toList());
        mistakes.addAll(mistakes(new SiteId(mistakes.isEmpty() ? typed.id() : "unnamed"), typed));
        return mistakes.isEmpty()
                ? change(new SiteId(typed.id()), typed, false, request, filter)
                : wrong(adding(typed, mistakes, words(request)), request, filter);
    }

    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("site") String id,
            @BeanParam EditorPageRequest request,
            @BeanParam SiteFilter filter,
            @BeanParam SiteForm typed) {
        Optional<SiteDefinition> site = find(id);
        if (site.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        List<SiteMistake> mistakes = mistakes(site.get().site().id(), typed);
        return mistakes.isEmpty()
                ? change(site.get().site().id(), typed, site.get().site().isClosed(), request, filter)
                : wrong(changing(site.get(), typed, mistakes, words(request)), request, filter);
    }

    /** Takes no comments any more, or takes them again. */
    @POST
    @Path("/{site}/closed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(
            @PathParam("site") String id,
            @BeanParam EditorPageRequest request,
            @BeanParam SiteFilter filter,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("closed") @DefaultValue("") String closed) {
        Optional<SiteDefinition> site = find(id);
        if (site.isEmpty() || site.get().site().origins().isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        SiteId known = site.get().site().id();
        return back(
                sites.change(known, seen, site.get().fields().closed(closed.equals("true")), request.account()),
                request,
                filter);
    }

    /** Back to what the configuration says. */
    @POST
    @Path("/{site}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reset(
            @PathParam("site") String id,
            @BeanParam EditorPageRequest request,
            @BeanParam SiteFilter filter,
            @FormParam("seen") @DefaultValue("") String seen) {
        Optional<SiteId> site = find(id).map(known -> known.site().id()).filter(sites::isConfigured);
        return site.isEmpty()
                ? request.redirect(PATH, "unknown_site")
                : back(sites.reset(site.get(), seen, request.account()), request, filter);
    }

    private Optional<SiteDefinition> find(String id) {
        return SiteId.isValid(id) ? sites.find(new SiteId(id)) : Optional.empty();
    }

    private List<SiteMistake> mistakes(SiteId id, SiteForm typed) {
        List<SiteMistake> mistakes =
                new ArrayList<>(sites.check(id, typed.fields(false)).mistakes());
        if (typed.hasWrongNumber()) {
            mistakes.add(new SiteMistake("held_days", "held_days", "is no number"));
        }
        return mistakes;
    }

    private Response change(SiteId id, SiteForm typed, boolean isClosed, EditorPageRequest request, SiteFilter filter) {
        return back(sites.change(id, typed.seen(), typed.fields(isClosed), request.account()), request, filter);
    }

    private static Response back(SiteDefinitions.Change change, EditorPageRequest request, SiteFilter filter) {
        PageAddress table = filter.address().with(TablePage.PARAMETER, filter.page());
        return switch (change) {
            case DONE -> request.redirect(table, FormResult.DONE);
            case CHANGED_MEANWHILE -> request.redirect(table, "changed_meanwhile");
            case TOO_MANY -> request.redirect(table, "too_many_sites");
        };
    }

    /** The form again with what was typed, and beside each field what is wrong with it. */
    private Response wrong(FormView form, EditorPageRequest request, SiteFilter filter) {
        return Response.status(UNPROCESSABLE)
                .entity(page("wrong_site", form, request, filter).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static DeskMessages words(EditorPageRequest request) {
        return request.frame(PageAddress.of(PATH), "sites.title", "").words();
    }

    private static FormView adding(SiteForm typed, List<SiteMistake> mistakes, DeskMessages words) {
        return form(PATH, "", typed, mistakes, words);
    }

    private static FormView changing(
            SiteDefinition site, SiteForm typed, List<SiteMistake> mistakes, DeskMessages words) {
        return form(PATH + "/" + site.site().id(), site.site().title(), typed, mistakes, words);
    }

    private static FormView form(
            String action, String heading, SiteForm typed, List<SiteMistake> mistakes, DeskMessages words) {
        Map<String, String> byField = new LinkedHashMap<>();
        mistakes.forEach(mistake -> byField.putIfAbsent(mistake.field(), words.say("sites.wrong." + mistake.code())));
        List<String> tags = Arrays.stream(Language.values()).map(Language::tag).toList();
        List<ChoiceOption> languages = ChoiceOption.of(tags, "sites.language", typed.language(), words);
        return new FormView(action, heading, typed, languages, byField, !heading.isEmpty() || !mistakes.isEmpty());
    }

    private TemplateInstance page(String outcome, FormView form, EditorPageRequest request, SiteFilter filter) {
        EditorPageFrame frame = request.frame(filter.address().with("site", filter.site()), "sites.title", outcome)
                .asAnswer(outcome.equals("wrong_site"));
        DeskMessages words = frame.words();
        PageAddress here = request.inLanguage(filter.address());
        PageAddress rowsHere = here.with(TablePage.PARAMETER, filter.page());
        List<Site> found = sites.sites().all().stream().filter(filter::admits).toList();
        TablePage<SiteRow> table = TablePage.of(found, site -> row(site, rowsHere, words), filter.page(), here, words);
        return Templates.sites(
                words,
                frame.languages(),
                frame,
                request.language().chosen(),
                rowsHere.queryString(),
                filter,
                ChoiceOption.of(SiteFilter.STATES, "sites.state", filter.state(), words),
                table,
                form);
    }

    private SiteRow row(Site site, PageAddress here, DeskMessages words) {
        String seen = sites.record(site.id());
        boolean isConfigured = sites.isConfigured(site.id());
        String source = seen.isEmpty() ? "configured" : isConfigured ? "changed" : "added";
        return new SiteRow(
                site,
                String.join(" ", site.origins()),
                words.say("sites.state." + SiteFilter.state(site)),
                words.say("sites.source." + source),
                seen,
                here.with("site", site.id().value()).toString(),
                !site.origins().isEmpty(),
                isConfigured && !seen.isEmpty());
    }
}
