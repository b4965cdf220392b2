package mizan.desk.editor.connection;

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
import java.util.List;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.editor.CreatedSecret;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.settings.SiteSigningKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The keys with which the sites' own programs sign what they send, as a page; the Joomla plugin is fetched there too. */
@Path(SigningKeysPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
public final class SigningKeysPage {

    static final String PATH = DeskPaths.PAGES + "/keys";

    private final SiteSigningKeys keys;
    private final Sites sites;
    private final ZoneId zone;
    private final Clock clock;

    SigningKeysPage(SiteSigningKeys keys, Sites sites, ZoneId zone, Clock clock) {
        this.keys = keys;
        this.sites = sites;
        this.zone = zone;
        this.clock = clock;
    }

    /** A site with the keys that were made at the desk, and the number of those in the configuration. */
    record SiteView(String id, String title, List<KeyView> keys, int configured) {}

    /** A key by its last characters. */
    record KeyView(String id, String madeBy, DisplayTime madeAt) {}

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance keys(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<SiteView> sites,
                CreatedSecret made,
                String plugin);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(outcome, CreatedSecret.NOTHING, request);
    }

    /** A new key, beside the newest one there is. */
    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(@PathParam("site") String site, @BeanParam EditorPageRequest request) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        String secret = keys.make(known.get().id(), request.account());
        return secret == null
                ? request.redirect(PATH, "changed_meanwhile")
                : EditorPageRequest.answer(
                        page("", new CreatedSecret(known.get().title(), secret), request));
    }

    /** What is signed by this key is believed no longer. */
    @POST
    @Path("/{site}/ended")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(
            @PathParam("site") String site,
            @FormParam("key") @DefaultValue("") String key,
            @BeanParam EditorPageRequest request) {
        boolean ended = sites.find(site)
                .map(known -> keys.end(known.id(), key, request.account()))
                .orElse(false);
        return request.redirect(PATH, ended ? FormResult.DONE : "changed_meanwhile");
    }

    private TemplateInstance page(String outcome, CreatedSecret made, EditorPageRequest request) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "signing_keys.title", outcome)
                .asAnswer(made.isMade());
        TimeFormat times = new TimeFormat(frame.words(), zone, clock.instant());
        List<SiteView> all = sites.all().stream().map(site -> view(site, times)).toList();
        return Templates.keys(frame.words(), frame.languages(), frame, all, made, JoomlaPlugin.PATH);
    }

    private SiteView view(Site site, TimeFormat times) {
        List<KeyView> made = keys.made(site.id()).stream()
                .map(key -> new KeyView(key.id(), key.madeBy(), times.of(key.madeAt())))
                .toList();
        return new SiteView(site.id().value(), site.title(), made, keys.configured(site.id()));
    }
}
