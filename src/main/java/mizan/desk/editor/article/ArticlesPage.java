package mizan.desk.editor.article;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.article.ArticleKey;
import mizan.article.ArticleMode;
import mizan.article.ArticleModes;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.article.ArticleTitles;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The articles that are held or closed, as a page on which an editor decides. */
@Path(ArticlesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class ArticlesPage {

    static final String PATH = DeskPaths.PAGES + "/articles";

    private static final String SITE = "site";
    private static final String ARTICLE = "article";

    private final ArticleModes modes;
    private final ArticleTitles titles;
    private final Sites sites;

    ArticlesPage(ArticleModes modes, ArticleTitles titles, Sites sites) {
        this.modes = modes;
        this.titles = titles;
        this.sites = sites;
    }

    /**
     * A site with the articles about which somebody decided.
     *
     * @param wanted the article that the page was asked for; may be empty
     */
    record SiteView(String id, String title, List<ArticleView> articles, String wanted, List<ChoiceOption> modes) {}

    /** An article about which somebody decided; {@code title} is empty where it is not known. */
    record ArticleView(String id, String title, String mode, String modeCode) {}

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance articles(
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, List<SiteView> sites);
    }

    /** The page; {@code site} and {@code article} fill the form for one article in. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request,
            @QueryParam(SITE) @DefaultValue("") String site,
            @QueryParam(ARTICLE) @DefaultValue("") String article,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        PageAddress here = PageAddress.of(PATH).with(SITE, site).with(ARTICLE, article);
        EditorPageFrame frame = request.frame(here, "articles.title", outcome);
        List<SiteView> all = sites.all().stream()
                .map(known -> view(known, known.id().value().equals(site) ? article : "", frame.words()))
                .toList();
        return Templates.articles(frame.words(), frame.languages(), frame, all);
    }

    private SiteView view(Site site, String wanted, DeskMessages words) {
        Map<String, ArticleMode> decided = modes.of(site.id());
        ArticleTitles.Known known = titles.of(site.id(), decided.keySet());
        List<ArticleView> articles = decided.entrySet().stream()
                .map(entry -> new ArticleView(
                        entry.getKey(),
                        known.title(site.id(), entry.getKey()),
                        words.say("articles.mode." + entry.getValue().code()),
                        entry.getValue().code()))
                .toList();
        ArticleMode chosen = decided.getOrDefault(wanted, ArticleMode.OPEN);
        return new SiteView(site.id().value(), site.title(), articles, wanted, options(chosen, words));
    }

    private static List<ChoiceOption> options(ArticleMode chosen, DeskMessages words) {
        return Arrays.stream(ArticleMode.values())
                .map(mode -> new ChoiceOption(mode.code(), words.say("articles.mode." + mode.code()), mode == chosen))
                .toList();
    }

    /** Decides about an article. */
    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam(SITE) String site,
            @BeanParam EditorPageRequest request,
            @FormParam(ARTICLE) @DefaultValue("") String article,
            @FormParam("mode") @DefaultValue("") String mode) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        Optional<ArticleMode> wanted = ArticleMode.of(mode);
        if (!ArticleKey.isId(article.strip()) || wanted.isEmpty()) {
            return request.redirect(PATH, "bad_article");
        }
        ArticleKey key = new ArticleKey(known.get().id(), article.strip());
        return switch (modes.change(key, wanted.get(), request.account())) {
            case DONE, SAME -> request.redirect(PATH, FormResult.DONE);
            case CHANGED_MEANWHILE -> request.redirect(PATH, "changed_meanwhile");
            case TOO_MANY -> request.redirect(PATH, "too_many_article_modes");
        };
    }
}
