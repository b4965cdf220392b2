package mizan.desk.editor.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.PublishedRules;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionReason;
import mizan.desk.EnumCodes;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import mizan.settings.SitePolicies;
import mizan.settings.SiteRules;
import mizan.settings.SiteSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sites and what is set for them, as an API. */
@Path(DeskPaths.API + "/settings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(
        name = "Settings",
        description = "How much a site leaves to the automatic check. For editors; every change is in the audit log.")
public final class SettingsResource {

    private final SitePolicies policies;
    private final SiteRules rules;
    private final Sites sites;
    private final SettingsPreviews previews;

    SettingsResource(SitePolicies policies, SiteRules rules, Sites sites, SettingsPreviews previews) {
        this.policies = policies;
        this.rules = rules;
        this.sites = sites;
        this.previews = previews;
    }

    /** A site with the settings that count for it. */
    @Schema(name = "SiteWithSettings")
    record SiteReply(
            String site,
            String title,
            List<String> origins,
            SiteSettings settings,

            @Schema(description = "Whether an editor has set them; otherwise the configuration has.")
            boolean overridden,

            RulesView rules) {}

    /** The rules that a site publishes, in the words of the API. */
    @Schema(name = "PublishedRules")
    record RulesView(
            @Schema(
                    required = true,
                    description = "Their page, http or https; empty for none.",
                    examples = "https://akhbar.example/rules")
            @Nullable
            String address,

            @Schema(
                    description = "By the code of a decision's reason: what the rule is called on that page, or "
                            + "with # before it the anchor where it stands.",
                    examples = "{\"insult\":\"3. Respect\",\"advert\":\"#adverts\"}")
            @Nullable
            Map<String, String> rules) {

        PublishedRules rules(List<String> codes) {
            Map<String, String> named = rules == null ? Map.of() : rules;
            if (!codes.containsAll(named.keySet())) {
                throw new IllegalArgumentException(
                        "rules holds texts under codes of reasons: " + String.join(", ", codes));
            }
            return new PublishedRules(address == null ? "" : address, named);
        }

        static RulesView of(PublishedRules rules) {
            return new RulesView(rules.address(), rules.rules());
        }
    }

    /** All sites. */
    @Schema(name = "SitesWithSettings")
    record SiteList(List<SiteReply> items) {}

    @GET
    @Operation(summary = "List sites and settings", description = "What counts now, and whether an editor has set it.")
    public SiteList list() {
        policies.refresh();
        rules.refresh();
        return new SiteList(sites.all().stream().map(this::reply).toList());
    }

    @PUT
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a site's settings",
            description =
                    "They count on all instances within seconds. 422 where a value cannot be, 409 where somebody else "
                            + "changed them at the same time.")
    public Response change(
            @PathParam("site") String site, @Nullable SettingsRequest wanted, @Context SecurityContext who) {
        return change(site, Optional.of(SettingsRequest.settings(wanted)), who);
    }

    @POST
    @Path("/{site}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Preview a site's settings",
            description = "Judges the comments that came last, at most 500, with the present settings and with these, "
                    + "and says which would be held, rejected or approved otherwise. Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "What would change.",
            content = @Content(schema = @Schema(implementation = SettingsPreview.class)))
    public Response preview(@PathParam("site") String name, @Nullable SettingsRequest wanted) {
        SiteSettings settings = SettingsRequest.settings(wanted);
        Optional<Site> site = sites.find(name);
        if (site.isEmpty()) {
            return unknown(name);
        }
        try {
            return Response.ok(previews.of(site.get().id(), settings)).build();
        } catch (IllegalArgumentException e) {
            return Problem.of(422, String.valueOf(e.getMessage())).response().build();
        }
    }

    @DELETE
    @Path("/{site}")
    @Operation(
            summary = "Go back to the configuration",
            description = "The site's settings are those of the configuration.")
    public Response reset(@PathParam("site") String site, @Context SecurityContext who) {
        return change(site, Optional.empty(), who);
    }

    @PUT
    @Path("/{site}/rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name the rules that a site publishes",
            description = "The desk shows them beside the reasons for a rejection, and who holds a rejected comment's "
                    + "receipt is told the rule. Takes the place of what was named before; with an empty address nothing "
                    + "is. 422 where a value cannot be.")
    public Response nameRules(
            @PathParam("site") String name, @Nullable RulesView wanted, @Context SecurityContext who) {
        Optional<Site> site = sites.find(name);
        if (site.isEmpty()) {
            return unknown(name);
        }
        if (wanted == null || wanted.address() == null) {
            throw RequestRefusedException.missing(List.of("address"));
        }
        try {
            PublishedRules named = wanted.rules(EnumCodes.codes(DecisionReason.class));
            String seen = rules.record(site.get().id());
            return rules.change(site.get().id(), seen, named, CurrentAccount.of(who))
                    ? Response.ok(reply(site.get())).build()
                    : changedMeanwhile();
        } catch (IllegalArgumentException e) {
            return Problem.of(422, String.valueOf(e.getMessage())).response().build();
        }
    }

    private static Response unknown(String site) {
        return Problem.of(404, "There is no site " + site + ".").response().build();
    }

    private static Response changedMeanwhile() {
        return Problem.of(409, "Somebody else changed the settings at the same time.")
                .response()
                .build();
    }

    private Response change(String name, Optional<SiteSettings> wanted, SecurityContext who) {
        Optional<Site> site = sites.find(name);
        if (site.isEmpty()) {
            return unknown(name);
        }
        try {
            String seen = policies.record(site.get().id());
            return policies.change(site.get().id(), seen, wanted, CurrentAccount.of(who))
                    ? Response.ok(reply(site.get())).build()
                    : changedMeanwhile();
        } catch (IllegalArgumentException e) {
            return Problem.of(422, String.valueOf(e.getMessage())).response().build();
        }
    }

    private SiteReply reply(Site site) {
        return new SiteReply(
                site.id().value(),
                site.title(),
                site.origins(),
                SiteSettings.of(policies.unpromised(site.id())),
                !policies.record(site.id()).isEmpty(),
                RulesView.of(rules.apply(site.id())));
    }
}
