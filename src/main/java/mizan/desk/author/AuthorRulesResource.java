package mizan.desk.author;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.NumberParameter;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All that is decided about authors, whether or not the comments from whose cards it was decided are still kept. */
@Path(DeskPaths.API + "/author-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = "account")
@Tag(name = "Review")
public final class AuthorRulesResource {

    private static final int MAX_WORDS = 200;
    private static final int MAX_LIMIT = 100;
    private static final String DEFAULT_LIMIT = "20";

    private final AuthorRuleSearch search;
    private final AuthorDecisions decisions;
    private final Sites sites;

    AuthorRulesResource(AuthorRuleSearch search, AuthorDecisions decisions, Sites sites) {
        this.search = search;
        this.decisions = decisions;
        this.sites = sites;
    }

    /** A page of the rules in force. */
    @GET
    @Operation(
            summary = "List what is decided about authors",
            description = "The rules in force, the newest first; at most 10,000 of a site.")
    public AuthorRulePage list(
            @QueryParam("site")
                    @DefaultValue("")
                    @Parameter(description = "A site's id; all sites where none is named.", example = "demo")
                    String site,
            @QueryParam("mode")
                    @DefaultValue("")
                    @Parameter(
                            description = "Only such rules; all where nothing is said.",
                            schema = @Schema(enumeration = {"trust", "watch", "mute"}))
                    String mode,
            @QueryParam("q")
                    @DefaultValue("")
                    @Parameter(
                            description =
                                    "Words to find in the author's name, the note or the account that decided, however they are "
                                            + "spelled; at most 200 characters.")
                    String q,
            @QueryParam("cursor") @DefaultValue("") @Parameter(description = "Where to go on: next of the page before.")
                    String cursor,
            @QueryParam("limit")
                    @DefaultValue(DEFAULT_LIMIT)
                    @Parameter(
                            description = "Rules on a page, 1 to 100; 20 where nothing is said.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    String limit) {
        if (q.length() > MAX_WORDS) {
            throw RequestRefusedException.wrong("q", "q has at most " + MAX_WORDS + " characters.");
        }
        long size = NumberParameter.parse("limit", limit, 1, MAX_LIMIT);
        Optional<AuthorRulePage.Place> before =
                cursor.isEmpty() ? Optional.empty() : Optional.of(AuthorRulePage.Place.parse(cursor));
        List<AuthorRule> found = search.find(wantedSites(site), wantedMode(mode), q).stream()
                .filter(rule -> before.isEmpty() || before.get().isBefore(rule))
                .limit(size + 1)
                .toList();
        boolean isLast = found.size() <= size;
        List<AuthorRule> shown = isLast ? found : found.subList(0, (int) size);
        return AuthorRulePage.of(shown, search.authors(shown), isLast);
    }

    private List<SiteId> wantedSites(String site) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(ListParameters.site(sites, site));
        return wanted.map(Site::id).toList();
    }

    /** A rule that ends another is in no list. */
    private static Optional<AuthorMode> wantedMode(String code) {
        Optional<AuthorMode> mode = AuthorMode.of(code).filter(found -> found != AuthorMode.NONE);
        if (mode.isEmpty() && !code.isEmpty()) {
            throw RequestRefusedException.notAllowed(
                    "mode",
                    code,
                    Arrays.stream(AuthorMode.values())
                            .filter(known -> known != AuthorMode.NONE)
                            .map(AuthorMode::code)
                            .toList());
        }
        return mode;
    }

    /** Ends a rule; audited. */
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "End a rule about an author",
            description =
                    "The one that was decided from this comment, which need not be kept any more. It can be brought back for a day. "
                            + "404 where no such rule is in force.")
    public AuthorRuleView end(
            @PathParam("id") String comment,
            @QueryParam("scope")
                    @DefaultValue("")
                    @Parameter(
                            description = "author where none is named.",
                            schema = @Schema(enumeration = {"author", "name"}))
                    String scope,
            @Context SecurityContext who) {
        AuthorScope about = AuthorRuleCommand.scope(scope);
        return decisions
                .end(id(comment), about, CurrentAccount.of(who))
                .map(AuthorRuleView::of)
                .orElseThrow(() -> RequestRefusedException.because(
                        Response.Status.NOT_FOUND,
                        ProblemCode.NOT_FOUND,
                        "No such rule is in force, or another has taken its place."));
    }

    /** Takes back the last decision; audited. */
    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undo a decision about an author whose comment may be gone",
            description =
                    "What counted before counts again: brings back a rule that was ended, when at is that of the end. 409 where "
                            + "somebody else has decided since, or it was undone.")
    public Response undo(
            @PathParam("id") String comment,
            AuthorRuleResource.@Nullable UndoRequest request,
            @Context SecurityContext who) {
        AuthorRuleResource.UndoRequest wanted = RequiredFields.body(request);
        Instant seen = AuthorRuleResource.time(RequiredFields.field("at", wanted.at()));
        AuthorScope about = AuthorRuleCommand.scope(wanted.scope());
        if (!decisions.undo(id(comment), about, seen, CurrentAccount.of(who))) {
            throw AuthorRuleResource.changedSince();
        }
        return Response.noContent().build();
    }

    private static CommentId id(String comment) {
        return CommentId.parse(comment).orElseThrow(CommentLookup::notFound);
    }
}
