package mizan.desk.editor.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerMode;
import mizan.learning.site.Promise;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sites learn from their moderators' decisions, as an API. */
@Path(DeskPaths.API + "/sites/{site}/learning")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = "account")
@Tag(name = "Settings")
public final class LearningResource {

    private final LearningViews views;
    private final LearningDecisions decisions;
    private final ShadowComparisons comparisons;
    private final Sites sites;

    LearningResource(LearningViews views, LearningDecisions decisions, ShadowComparisons comparisons, Sites sites) {
        this.views = views;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.sites = sites;
    }

    /** What is asked for. */
    @Schema(name = "LearningRequest")
    record ChoiceRequest(
            @Schema(
                    required = true,
                    enumeration = {"off", "shadow", "live", "pinned"})
            @Nullable
            String mode,

            @Schema(description = "Which layer judges from now on; with pinned.", examples = "1f2e3d4c") @Nullable
            String version,

            @Schema(
                    description =
                            "The largest share of published comments that may wait, 0 to 1, by which Mizan sets the "
                                    + "thresholds; only together with one_rejected_in.",
                    examples = "0.03")
            @Nullable
            Double waiting,

            @JsonProperty("one_rejected_in")
            @Schema(
                    description = "At most one published comment in so many may be rejected by the machine.",
                    examples = "400")
            @Nullable
            Integer oneRejectedIn,

            @Schema(description = "Why; at most 500 characters.") @Nullable
            String note) {

        private @Nullable Promise promise() {
            if (waiting == null && oneRejectedIn == null) {
                return null;
            }
            if (waiting == null || oneRejectedIn == null) {
                throw new IllegalArgumentException("waiting and one_rejected_in belong together");
            }
            return new Promise(waiting, oneRejectedIn);
        }

        /** Throws IllegalArgumentException saying what cannot be. */
        LayerChoice choice() {
            LayerMode known = LayerMode.of(Objects.requireNonNullElse(mode, ""))
                    .orElseThrow(() -> new IllegalArgumentException("mode must be off, shadow, live or pinned"));
            return new LayerChoice(
                    known,
                    Objects.requireNonNullElse(version, ""),
                    promise(),
                    Objects.requireNonNullElse(note, "").strip());
        }
    }

    /** What was learnt. */
    @GET
    @Operation(
            summary = "Get what a site learnt",
            description = "From how many decisions a layer was fitted on the model, whether it judges, which ones are "
                    + "kept, and how often the automatic check is right.")
    @APIResponse(
            responseCode = "200",
            description = "What was learnt.",
            content = @Content(schema = @Schema(implementation = LearningView.class)))
    public LearningView get(@PathParam("site") String site) {
        SiteId id = ListParameters.site(sites, site).id();
        views.refresh();
        return views.of(id);
    }

    /** Chooses; audited. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose what becomes of what a site learns",
            description =
                    "It counts on all instances within two seconds, and can be undone in the audit log. 422 where "
                            + "the layer is not kept, 409 where somebody else chose at the same time.")
    @APIResponse(
            responseCode = "200",
            description = "Chosen.",
            content = @Content(schema = @Schema(implementation = LearningView.class)))
    public Response choose(
            @PathParam("site") String site, @Nullable ChoiceRequest wanted, @Context SecurityContext who) {
        SiteId id = ListParameters.site(sites, site).id();
        if (wanted == null || wanted.mode() == null) {
            throw RequestRefusedException.missing(List.of("mode"));
        }
        try {
            return choose(id, wanted.choice(), CurrentAccount.of(who));
        } catch (IllegalArgumentException e) {
            return refused(422, String.valueOf(e.getMessage()));
        }
    }

    private Response choose(SiteId site, LayerChoice choice, String by) {
        return switch (decisions.choose(site, views.record(site), choice, by)) {
            case DONE -> Response.ok(views.of(site)).build();
            case CHANGED_MEANWHILE -> refused(409, "Somebody else chose at the same time.");
            case UNKNOWN_VERSION -> refused(422, "version must be one of the layers that are kept.");
        };
    }

    private static Response refused(int status, String detail) {
        return Problem.of(status, detail).response().build();
    }

    /** What a promise comes to. */
    @GET
    @Path("/costs")
    @Operation(
            summary = "Measure what a promise comes to",
            description = "On the newest comments of the site, at most 2,000 that were published and 2,000 that people "
                    + "rejected. Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "What it comes to.",
            content = @Content(schema = @Schema(implementation = CostsView.class)))
    public Response costs(
            @PathParam("site") String site,
            @Parameter(schema = @Schema(type = SchemaType.NUMBER)) @QueryParam("waiting") @DefaultValue("0.03")
                    String waiting,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("one_rejected_in") @DefaultValue("400")
                    String oneRejectedIn) {
        SiteId id = ListParameters.site(sites, site).id();
        double share = share(waiting);
        int rejected = (int) NumberParameter.parse("one_rejected_in", oneRejectedIn, 0, Integer.MAX_VALUE);
        try {
            return Response.ok(CostsView.of(views.costs(id, new Promise(share, rejected))))
                    .build();
        } catch (IllegalArgumentException e) {
            return refused(422, String.valueOf(e.getMessage()));
        }
    }

    private static double share(String waiting) {
        if (!waiting.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw RequestRefusedException.wrong("waiting", "waiting is a share such as 0.03.");
        }
        return Double.parseDouble(waiting);
    }

    /** What would be otherwise. */
    @GET
    @Path("/shadow")
    @Operation(
            summary = "Compare the shadow with what judges",
            description = "Judges the comments that came last, at most 500, with both, and says which would be held, "
                    + "rejected or approved otherwise. Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "What would be otherwise.",
            content = @Content(schema = @Schema(implementation = ShadowComparison.class)))
    public ShadowComparison compare(@PathParam("site") String site) {
        return comparisons.of(ListParameters.site(sites, site).id());
    }

    /** What would be otherwise with another model. */
    @GET
    @Path("/shadow-model")
    @Operation(
            summary = "Compare another model with the one that judges",
            description = "As the comparison with the shadow, of the model that mizan.learning.shadow-model names, "
                    + "both without what the site learnt.")
    @APIResponse(
            responseCode = "200",
            description = "What would be otherwise.",
            content = @Content(schema = @Schema(implementation = ShadowComparison.class)))
    public ShadowComparison compareModel(@PathParam("site") String site) {
        return comparisons.ofModel(ListParameters.site(sites, site).id());
    }
}
