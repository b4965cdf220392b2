package mizan.desk.editor.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import mizan.access.account.AccountResult;
import mizan.access.account.AccountResult.Why;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The accounts of the desk as an API. */
@Path(DeskPaths.API + "/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Accounts", description = "Who may sit at the desk. For editors; every change is in the audit log.")
public final class AccountsResource {

    private final DeskAccounts accounts;

    AccountsResource(DeskAccounts accounts) {
        this.accounts = accounts;
    }

    /** All accounts. */
    @Schema(name = "Accounts")
    record AccountList(List<AccountReply> items) {}

    /** An account to be. */
    @Schema(name = "NewAccount")
    record NewAccount(
            @Schema(required = true, examples = "sara", description = "1 to 64 of a-z, 0-9 and -.") @Nullable
            String name,

            @Schema(
                    required = true,
                    enumeration = {"moderator", "editor"})
            @Nullable
            String role) {}

    /** What is to be otherwise; what is missing stays. */
    @Schema(name = "AccountChange")
    record AccountChange(
            @Schema(enumeration = {"moderator", "editor"}) @Nullable
            String role,

            @Nullable Boolean disabled,
            @JsonProperty("reset_password") @Nullable Boolean resetPassword) {}

    @GET
    @Operation(
            summary = "List accounts",
            description = "The disabled ones too; never a password. Accounts of the newsroom "
                    + "(kept_by) appear when their owner first signs in, and their names begin with sso:.")
    public AccountList list() {
        return new AccountList(accounts.all().stream()
                .map(account -> AccountReply.of(account, ""))
                .toList());
    }

    @POST
    @Operation(
            summary = "Add an account",
            description =
                    "The answer holds a one-time password, good for three days, with which its owner signs in at the "
                            + "page and chooses one of their own. 409 where the name is taken.")
    public Response add(@Nullable NewAccount wanted, @Context SecurityContext who) {
        NewAccount checked = wanted == null ? new NewAccount(null, null) : wanted;
        new RequiredFields()
                .require("name", checked.name())
                .require("role", checked.role())
                .check();
        return answer(
                accounts.add(
                        RequiredFields.present(checked.name()),
                        RequiredFields.present(checked.role()),
                        CurrentAccount.of(who)),
                Response.Status.CREATED);
    }

    @PATCH
    @Path("/{name}")
    @Operation(
            summary = "Change an account",
            description =
                    "One thing at a time: its role, whether it is disabled, or a new one-time password. Whoever uses "
                            + "the account is signed out by the latter two. 409 where nobody would be left who can add accounts, "
                            + "where it is the own account, where another editor was faster, or where the newsroom's provider keeps "
                            + "its role and password: such an account can only be disabled.")
    public Response change(
            @PathParam("name") String name, @Nullable AccountChange change, @Context SecurityContext who) {
        if (change == null || isNotOne(change)) {
            throw RequestRefusedException.notOneOf(List.of("role", "disabled", "reset_password"));
        }
        if (change.role() != null) {
            return answer(accounts.changeRole(name, change.role(), CurrentAccount.of(who)), Response.Status.OK);
        }
        return change.disabled() != null
                ? answer(accounts.disable(name, change.disabled(), CurrentAccount.of(who)), Response.Status.OK)
                : answer(accounts.resetPassword(name, CurrentAccount.of(who)), Response.Status.OK);
    }

    private static boolean isNotOne(AccountChange change) {
        int given = (change.role() == null ? 0 : 1)
                + (change.disabled() == null ? 0 : 1)
                + (Boolean.TRUE.equals(change.resetPassword()) ? 1 : 0);
        return given != 1;
    }

    private static Response answer(AccountResult result, Response.Status status) {
        return switch (result) {
            case AccountResult.Done(var account, var password) ->
                Response.status(status)
                        .entity(AccountReply.of(account, password))
                        .build();
            case AccountResult.Refused(var why) ->
                Problem.of(status(why), "The account was not changed: " + why.code())
                        .with(Map.of("code", why.code()))
                        .response()
                        .build();
        };
    }

    private static int status(Why why) {
        return switch (why) {
            case UNKNOWN_ACCOUNT -> 404;
            case NAME_TAKEN, CHANGED_MEANWHILE, OWN_ACCOUNT, LAST_EDITOR, NEWSROOM_ACCOUNT -> 409;
            case TOO_MANY_ATTEMPTS -> 429;
            case BAD_NAME, BAD_ROLE, WRONG_PASSWORD, SHORT_PASSWORD, LONG_PASSWORD, COMMON_PASSWORD, SAME_PASSWORD ->
                422;
        };
    }
}
