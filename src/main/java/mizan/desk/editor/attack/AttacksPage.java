package mizan.desk.editor.attack;

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
import java.util.List;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.article.ArticleKey;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.Attacks;
import mizan.settings.attack.AttackModes;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Attack mode as a page, on which an editor begins, ends and forbids it. */
@Path(AttacksPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class AttacksPage {

    static final String PATH = DeskPaths.PAGES + "/attacks";

    private final Attacks attacks;
    private final AttackModes modes;
    private final AttackDecisions decisions;
    private final Sites sites;

    AttacksPage(Attacks attacks, AttackModes modes, AttackDecisions decisions, Sites sites) {
        this.attacks = attacks;
        this.modes = modes;
        this.decisions = decisions;
        this.sites = sites;
    }

    /** A site with its attacks and with what somebody decided. */
    record SiteView(String id, String title, List<Running> running, List<Decided> decided, List<ChoiceOption> modes) {}

    /** An attack that is going on; {@code article} is empty where it is on the whole site. */
    record Running(String id, String article, String kind, String by, String held) {}

    /** A decision; {@code article} is empty where it is about the whole site. */
    record Decided(String article, String mode) {}

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance attacks(
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, List<SiteView> sites);
    }

    /** The page. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "attacks.title", outcome);
        List<SiteView> all =
                sites.all().stream().map(site -> view(site, frame.words())).toList();
        return Templates.attacks(frame.words(), frame.languages(), frame, all);
    }

    private SiteView view(Site site, DeskMessages words) {
        List<Running> running = attacks.of(site.id()).stream()
                .filter(AttackList::isOn)
                .map(list -> running(list, words))
                .toList();
        return new SiteView(site.id().value(), site.title(), running, decided(site, words), options(words));
    }

    private static Running running(AttackList list, DeskMessages words) {
        return new Running(
                list.attack().id().toString(),
                list.attack().article(),
                words.say("attacks.kind." + list.attack().kind().code()),
                words.account(list.by()),
                words.number(list.held()));
    }

    private List<Decided> decided(Site site, DeskMessages words) {
        List<Decided> decided = new ArrayList<>();
        AttackMode ofSite = modes.of(site.id(), "");
        if (ofSite != AttackMode.AUTOMATIC) {
            decided.add(new Decided("", words.say("attacks.mode." + ofSite.code())));
        }
        modes.ofArticles(site.id())
                .forEach(
                        (article, mode) -> decided.add(new Decided(article, words.say("attacks.mode." + mode.code()))));
        return decided;
    }

    private static List<ChoiceOption> options(DeskMessages words) {
        return Arrays.stream(AttackMode.values())
                .map(mode -> new ChoiceOption(mode.code(), words.say("attacks.mode." + mode.code()), false))
                .toList();
    }

    /** Decides about a site, or about an article where one is named. */
    @POST
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("article") @DefaultValue("") String article,
            @FormParam("mode") @DefaultValue("") String mode) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(PATH, "unknown_site");
        }
        String named = article.strip();
        Optional<AttackMode> wanted = AttackMode.of(mode);
        if (!named.isEmpty() && !ArticleKey.isId(named) || wanted.isEmpty()) {
            return request.redirect(PATH, "bad_article");
        }
        return switch (decisions.decide(known.get().id(), named, wanted.get(), request.account())) {
            case DONE, SAME -> request.redirect(PATH, FormResult.DONE);
            case CHANGED_MEANWHILE -> request.redirect(PATH, "changed_meanwhile");
            case TOO_MANY -> request.redirect(PATH, "too_many_attack_modes");
        };
    }

    /** Ends an attack. */
    @POST
    @Path("/end/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("id") String id, @BeanParam EditorPageRequest request) {
        return request.redirect(PATH, decisions.end(id, request.account()) ? FormResult.DONE : "attack_over");
    }
}
