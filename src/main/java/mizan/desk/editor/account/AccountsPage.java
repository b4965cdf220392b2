package mizan.desk.editor.account;

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
import java.util.List;
import mizan.access.account.Account;
import mizan.access.account.AccountResult;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.editor.CreatedSecret;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.editor.TablePage;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The accounts of the desk as a page. */
@Path(AccountsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
public final class AccountsPage {

    static final String PATH = DeskPaths.PAGES + "/accounts";

    private final DeskAccounts accounts;

    AccountsPage(DeskAccounts accounts) {
        this.accounts = accounts;
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance accounts(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String query,
                AccountFilter filter,
                List<ChoiceOption> roles,
                List<ChoiceOption> states,
                TablePage<AccountView> table,
                CreatedSecret made);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @BeanParam AccountFilter filter,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(outcome, CreatedSecret.NOTHING, request, filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @BeanParam EditorPageRequest request,
            @BeanParam AccountFilter filter,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role) {
        return answer(accounts.add(name.strip(), role, request.account()), request, filter);
    }

    @POST
    @Path("/{name}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeRole(
            @PathParam("name") String name,
            @BeanParam EditorPageRequest request,
            @BeanParam AccountFilter filter,
            @FormParam("role") @DefaultValue("") String role) {
        return answer(accounts.changeRole(name, role, request.account()), request, filter);
    }

    @POST
    @Path("/{name}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resetPassword(
            @PathParam("name") String name, @BeanParam EditorPageRequest request, @BeanParam AccountFilter filter) {
        return answer(accounts.resetPassword(name, request.account()), request, filter);
    }

    @POST
    @Path("/{name}/disabled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response disable(
            @PathParam("name") String name,
            @BeanParam EditorPageRequest request,
            @BeanParam AccountFilter filter,
            @FormParam("disabled") @DefaultValue("") String disabled) {
        return answer(accounts.disable(name, disabled.equals("true"), request.account()), request, filter);
    }

    /** A password is shown at once and nowhere else; everything else is said by the page that is led to. */
    private Response answer(AccountResult result, EditorPageRequest request, AccountFilter filter) {
        PageAddress table = filter.address().with(TablePage.PARAMETER, filter.page());
        return switch (result) {
            case AccountResult.Done(var account, var password)
            when !password.isEmpty() ->
                EditorPageRequest.answer(page("", new CreatedSecret(account.name(), password), request, filter));
            case AccountResult.Done done -> request.redirect(table, FormResult.DONE);
            case AccountResult.Refused(var why) -> request.redirect(table, why.code());
        };
    }

    private TemplateInstance page(String outcome, CreatedSecret made, EditorPageRequest request, AccountFilter filter) {
        PageAddress here = request.inLanguage(filter.address());
        EditorPageFrame frame =
                request.frame(filter.address(), "accounts.title", outcome).asAnswer(made.isMade());
        DeskMessages words = frame.words();
        List<Account> found = accounts.all().stream().filter(filter::admits).toList();
        TablePage<AccountView> table =
                TablePage.of(found, account -> AccountView.of(account, words), filter.page(), here, words);
        return Templates.accounts(
                words,
                frame.languages(),
                frame,
                request.language().chosen(),
                here.with(TablePage.PARAMETER, filter.page()).queryString(),
                filter,
                ChoiceOption.of(AccountFilter.ROLES, "role", filter.role(), words),
                ChoiceOption.of(AccountFilter.STATES, "account.state", filter.state(), words),
                table,
                made);
    }
}
