package mizan.desk.editor.attack;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.article.ArticleKey;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.problem.Problem;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.Attacks;
import mizan.settings.attack.AttackModes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attacks, and what editors decide about attack mode. */
@Path(DeskPaths.API)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = "account")
@Tag(name = "Review")
public final class AttacksResource {

    private final Attacks attacks;
    private final AttackModes modes;
    private final AttackDecisions decisions;
    private final Sites sites;

    AttacksResource(Attacks attacks, AttackModes modes, AttackDecisions decisions, Sites sites) {
        this.attacks = attacks;
        this.modes = modes;
        this.decisions = decisions;
        this.sites = sites;
    }

    /** What is asked for. */
    @Schema(name = "AttackModeRequest")
    record ModeRequest(
            @Schema(
                    required = true,
                    enumeration = {"automatic", "on", "never"})
            @Nullable
            String mode) {}

    /** The attacks on all sites. */
    @GET
    @Path("/attacks")
    @Operation(
            summary = "List attacks",
            description =
                    "Those that are going on, and those because of which comments wait, latest first site by site. A list "
                            + "with campaign=<id> has these comments; a bulk decision like one of them is about all of them.")
    @APIResponse(
            responseCode = "200",
            description = "The attacks.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AttackView.class)))
    public List<AttackView> list() {
        return sites.all().stream()
                .flatMap(site -> attacks.of(site.id()).stream())
                .map(AttackView::of)
                .toList();
    }

    /** Ends an attack; audited. */
    @POST
    @Path("/attacks/{id}/end")
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(
            summary = "End an attack",
            description = "For a while none begins by itself in its place. What is held because of it keeps waiting.")
    @APIResponse(responseCode = "204", description = "It is over.")
    public void end(@PathParam("id") String id, @Context SecurityContext who) {
        if (!decisions.end(id, CurrentAccount.of(who))) {
            throw CommentLookup.notFound();
        }
    }

    /** What editors decided, of all sites. */
    @GET
    @Path("/attacks/modes")
    @Operation(
            summary = "List where attack mode is not automatic",
            description = "The sites and articles about which an editor decided. All others are automatic.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AttackModeView.class)))
    public List<AttackModeView> decided() {
        return sites.all().stream().map(Site::id).flatMap(this::decided).toList();
    }

    private Stream<AttackModeView> decided(SiteId site) {
        Stream<AttackModeView> articles = modes.ofArticles(site).entrySet().stream()
                .map(entry -> new AttackModeView(
                        site.value(), entry.getKey(), entry.getValue().code()));
        AttackMode ofSite = modes.of(site, "");
        return ofSite == AttackMode.AUTOMATIC
                ? articles
                : Stream.concat(Stream.of(new AttackModeView(site.value(), "", ofSite.code())), articles);
    }

    /** Decides about a site; audited. */
    @PUT
    @Path("/sites/{site}/attack-mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(
            summary = "Switch attack mode on for a site, forbid it, or leave it to the rules",
            description =
                    "on: begins now and stays on until something else is decided; every comment by an author of whom "
                            + "nothing has been approved waits for a person. never: it does not begin, and ends now. automatic: it "
                            + "begins and ends by itself. It counts on all instances within two seconds, and can be undone in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = AttackModeView.class)))
    public Response setOfSite(
            @PathParam("site") String site, @Nullable ModeRequest wanted, @Context SecurityContext who) {
        return decide(ListParameters.site(sites, site), "", wanted, who);
    }

    /** Decides about an article; audited. */
    @PUT
    @Path("/sites/{site}/articles/{article}/attack-mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(
            summary = "Switch attack mode on for an article, forbid it, or leave it to the rules",
            description =
                    "As for a site; what is decided about an article counts before what is decided about its site.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = AttackModeView.class)))
    public Response setOfArticle(
            @PathParam("site") String site,
            @PathParam("article") String article,
            @Nullable ModeRequest wanted,
            @Context SecurityContext who) {
        Site known = ListParameters.site(sites, site);
        if (!ArticleKey.isId(article)) {
            throw RequestRefusedException.wrong(
                    "article", "An article's id has 1 to " + ArticleKey.MAX_ID + " characters, without white space.");
        }
        return decide(known, article, wanted, who);
    }

    private Response decide(Site site, String article, @Nullable ModeRequest wanted, SecurityContext who) {
        AttackMode mode =
                mode(RequiredFields.field("mode", RequiredFields.body(wanted).mode()));
        return switch (decisions.decide(site.id(), article, mode, CurrentAccount.of(who))) {
            case DONE, SAME ->
                Response.ok(new AttackModeView(site.id().value(), article, mode.code()))
                        .build();
            case CHANGED_MEANWHILE ->
                Problem.of(409, "Somebody else decided about it at the same time.")
                        .response()
                        .build();
            case TOO_MANY ->
                Problem.of(
                                422,
                                "At most " + AttackModes.MOST
                                        + " sites and articles can have a mode of their own; set some back to automatic.")
                        .response()
                        .build();
        };
    }

    private static AttackMode mode(String code) {
        List<String> allowed =
                Arrays.stream(AttackMode.values()).map(AttackMode::code).toList();
        return AttackMode.of(code).orElseThrow(() -> RequestRefusedException.notAllowed("mode", code, allowed));
    }
}
