package mizan.desk.editor.author;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.DeskMessages;
import mizan.desk.NumberParameter;
import mizan.desk.author.AuthorDecisions;
import mizan.desk.author.AuthorRuleCommand;
import mizan.desk.author.AuthorRuleSearch;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.editor.TablePage;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All that is decided about authors: who is trusted, watched or muted, why and until when; each can be ended, and that undone. */
@Path(AuthorRulesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class AuthorRulesPage {

    static final String PATH = DeskPaths.PAGES + "/author-rules";

    /** Names the end of a rule that can be undone: comment, scope and time. */
    private static final String ENDED = "ended";

    private final AuthorDecisions decisions;
    private final AuthorRuleSearch search;
    private final Sites sites;
    private final TimeFormats formats;

    AuthorRulesPage(AuthorDecisions decisions, AuthorRuleSearch search, Sites sites, TimeFormats formats) {
        this.decisions = decisions;
        this.search = search;
        this.sites = sites;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance author_rules(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String query,
                AuthorRuleFilter filter,
                List<ChoiceOption> modes,
                List<ChoiceOption> sites,
                TablePage<AuthorRuleRow> table,
                String undo);
    }

    /** A page of the table. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @BeanParam AuthorRuleFilter filter,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome,
            @QueryParam(ENDED) @DefaultValue("") String ended) {
        PageAddress here = request.inLanguage(filter.address());
        EditorPageFrame frame = request.frame(filter.address(), "author.rules", outcome);
        DeskMessages words = frame.words();
        TimeFormat times = formats.of(request.language(), request.headers());
        List<AuthorRule> admitted = search.find(chosenSites(filter), AuthorMode.of(filter.mode()), filter.q());
        TablePage<AuthorRule> shown = TablePage.of(admitted, rule -> rule, filter.page(), here, words);
        Map<CommentId, Author> known = search.authors(shown.rows());
        TablePage<AuthorRuleRow> table =
                TablePage.of(admitted, rule -> row(rule, known, frame.query(), times), filter.page(), here, words);
        return Templates.author_rules(
                words,
                frame.languages(),
                frame,
                request.language().chosen(),
                here.with(TablePage.PARAMETER, filter.page()).queryString(),
                filter,
                ChoiceOption.of(AuthorRuleFilter.MODES, "author.mode", filter.mode(), words),
                sites(filter),
                table,
                ended.matches("[a-z0-9-]{1,100}\\.(author|name)\\.[0-9]{1,15}")
                        ? PATH + "/" + ended.replace('.', '/') + "/undo"
                        : "");
    }

    private List<SiteId> chosenSites(AuthorRuleFilter filter) {
        return sites.all().stream()
                .map(Site::id)
                .filter(site -> filter.site().isEmpty() || filter.site().equals(site.value()))
                .toList();
    }

    private List<ChoiceOption> sites(AuthorRuleFilter filter) {
        return sites.all().stream()
                .map(site -> new ChoiceOption(
                        site.id().value(), site.title(), site.id().value().equals(filter.site())))
                .toList();
    }

    private AuthorRuleRow row(AuthorRule rule, Map<CommentId, Author> known, String query, TimeFormat times) {
        String site = sites.find(rule.comment().site())
                .map(Site::title)
                .orElseGet(() -> rule.comment().site().value());
        return AuthorRuleRow.of(rule, known.get(rule.comment()), site, query, times);
    }

    /** Ends a rule. */
    @POST
    @Path("/{comment}/{scope}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(
            @PathParam("comment") String comment,
            @PathParam("scope") String scope,
            @BeanParam EditorPageRequest request,
            @BeanParam AuthorRuleFilter filter) {
        PageAddress table = filter.address().with(TablePage.PARAMETER, filter.page());
        CommentId id = id(comment);
        AuthorScope about = AuthorRuleCommand.scope(scope);
        return decisions
                .end(id, about, request.account())
                .map(end -> request.redirect(
                        table.with(
                                ENDED, id + "." + about.code() + "." + end.at().toEpochMilli()),
                        FormResult.DONE))
                .orElseGet(() -> request.redirect(table, "changed_meanwhile"));
    }

    /** Brings back a rule that was ended at this time. */
    @POST
    @Path("/{comment}/{scope}/{at}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("comment") String comment,
            @PathParam("scope") String scope,
            @PathParam("at") String at,
            @BeanParam EditorPageRequest request,
            @BeanParam AuthorRuleFilter filter) {
        Instant seen = Instant.ofEpochMilli(NumberParameter.parse("at", at, 0, Long.MAX_VALUE));
        boolean isUndone = decisions.undo(id(comment), AuthorRuleCommand.scope(scope), seen, request.account());
        return request.redirect(
                filter.address().with(TablePage.PARAMETER, filter.page()),
                isUndone ? FormResult.DONE : "changed_since");
    }

    private static CommentId id(String comment) {
        return CommentId.parse(comment).orElseThrow(CommentLookup::notFound);
    }
}
