package mizan.desk.editor.connection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import mizan.settings.SiteSigningKeys;
import mizan.settings.SiteSigningKeys.SiteKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys with which the sites' own programs sign what they send, as an API; {@link SigningKeysPage} shows the same. */
@Path(DeskPaths.API + "/sites/{site}/keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Site keys", description = "What a site's own program signs its readers' comments with. For editors.")
public final class SigningKeysResource {

    private final SiteSigningKeys keys;
    private final Sites sites;

    SigningKeysResource(SiteSigningKeys keys, Sites sites) {
        this.keys = keys;
        this.sites = sites;
    }

    /** The keys of a site. */
    @Schema(name = "SigningKeys")
    record KeyList(
            @Schema(description = "Those that were made at the desk, the newest first.")
            List<SigningKeyReply> items,

            @Schema(description = "How many more the configuration names.", examples = "0")
            int configured) {}

    @GET
    @Operation(summary = "List a site's keys", description = "By their last characters; never whole.")
    public Response list(@PathParam("site") String site) {
        return find(site)
                .map(id -> new KeyList(
                        keys.made(id).stream().map(SigningKeyReply::of).toList(), keys.configured(id)))
                .map(list -> Response.ok(list).build())
                .orElseGet(SigningKeysResource::noSite);
    }

    @POST
    @Operation(
            summary = "Make a key",
            description = "Beside the newest one there is, which stays valid until it is ended or another is made. The "
                    + "answer holds the whole key, which is told only now.")
    public Response make(@PathParam("site") String site, @Context SecurityContext who) {
        Optional<SiteId> id = find(site);
        if (id.isEmpty()) {
            return noSite();
        }
        String secret = keys.make(id.get(), CurrentAccount.of(who));
        if (secret == null) {
            return changed();
        }
        return keys.made(id.get()).stream()
                .filter(key -> secret.endsWith(key.id()))
                .findFirst()
                .map(key -> SigningKeyReply.of(key).telling(secret))
                .map(made ->
                        Response.status(Response.Status.CREATED).entity(made).build())
                .orElseGet(SigningKeysResource::changed);
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            summary = "End a key",
            description = "What is signed by it is believed no longer, at once. 404 where the site has no such key.")
    public Response end(@PathParam("site") String site, @PathParam("key") String key, @Context SecurityContext who) {
        Optional<SiteId> id = find(site);
        if (id.isEmpty()) {
            return noSite();
        }
        if (keys.made(id.get()).stream().map(SiteKey::id).noneMatch(key::equals)) {
            return Problem.of(404, "The site has no key with these last characters.")
                    .response()
                    .build();
        }
        return keys.end(id.get(), key, CurrentAccount.of(who))
                ? Response.noContent().build()
                : changed();
    }

    private Optional<SiteId> find(String site) {
        return sites.find(site).map(found -> found.id());
    }

    private static Response noSite() {
        return Problem.of(404, "There is no site of this id.").response().build();
    }

    private static Response changed() {
        return Problem.of(409, "Somebody else changed the site's keys meanwhile. Please look at them again.")
                .response()
                .build();
    }
}
