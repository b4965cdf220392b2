package mizan.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import mizan.access.account.ApiTokens;
import mizan.access.account.DeskRole;
import mizan.access.account.TokenResult;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.RequiredFields;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tokens of programs as an API. */
@Path(DeskPaths.API + "/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token that an editor made for a program; good wherever an account is. Where the operator has "
                + "named the newsroom's OpenID Connect provider, also a signed access token (JWT) of that provider, made "
                + "out for Mizan, with a role or group that opens the desk.")
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Tokens", description = "What programs sign in with: Authorization: Bearer. For editors.")
public final class TokensResource {

    private static final int DAYS = 90;

    private final ApiTokens tokens;

    TokensResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** All tokens. */
    @Schema(name = "Tokens")
    record TokenList(List<TokenReply> items) {}

    /** A token to be. */
    @Schema(name = "NewToken")
    record NewToken(
            @Schema(required = true, examples = "cms", description = "1 to 64 of a-z, 0-9 and -.") @Nullable
            String name,

            @Schema(
                    required = true,
                    enumeration = {"moderator", "editor"})
            @Nullable
            String role,

            @Schema(description = "For how many days it is good, 1 to 730; 90 where nothing is said.") @Nullable
            Integer days) {}

    @GET
    @Operation(summary = "List tokens", description = "The expired ones too; never what a program sends.")
    public TokenList list() {
        return new TokenList(tokens.all().stream().map(TokenReply::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token",
            description =
                    "The answer holds what the program is to send as Authorization: Bearer. It is told only now, and "
                            + "kept as a hash.")
    public Response make(@Nullable NewToken wanted, @Context SecurityContext who) {
        NewToken checked = wanted == null ? new NewToken(null, null, null) : wanted;
        new RequiredFields()
                .require("name", checked.name())
                .require("role", checked.role())
                .check();
        int days = checked.days() == null ? DAYS : checked.days();
        return switch (tokens.make(
                RequiredFields.present(checked.name()),
                RequiredFields.present(checked.role()),
                days,
                CurrentAccount.of(who))) {
            case TokenResult.Made(var token, var text) ->
                Response.status(Response.Status.CREATED)
                        .entity(TokenReply.of(token, null, text))
                        .build();
            case TokenResult.Refused(var why) ->
                Problem.of(why == TokenResult.Why.NAME_TAKEN ? 409 : 422, "The token was not made: " + why.code())
                        .with(Map.of("code", why.code()))
                        .response()
                        .build();
        };
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Revoke a token", description = "It is good no longer, at once. 404 where there is none.")
    public Response revoke(@PathParam("name") String name, @Context SecurityContext who) {
        return tokens.revoke(name, CurrentAccount.of(who))
                ? Response.noContent().build()
                : Problem.of(404, "There is no token of this name.").response().build();
    }
}
