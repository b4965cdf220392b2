package mizan.desk.editor;

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
import mizan.access.account.AccountResult;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
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
                List<AccountView> accounts,
                CreatedSecret made);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(outcome, CreatedSecret.NOTHING, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @BeanParam EditorPageRequest request,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role) {
        return answer(accounts.add(name.strip(), role, request.account()), request);
    }

    @POST
    @Path("/{name}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeRole(
            @PathParam("name") String name,
            @BeanParam EditorPageRequest request,
            @FormParam("role") @DefaultValue("") String role) {
        return answer(accounts.changeRole(name, role, request.account()), request);
    }

    @POST
    @Path("/{name}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resetPassword(@PathParam("name") String name, @BeanParam EditorPageRequest request) {
        return answer(accounts.resetPassword(name, request.account()), request);
    }

    @POST
    @Path("/{name}/disabled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response disable(
            @PathParam("name") String name,
            @BeanParam EditorPageRequest request,
            @FormParam("disabled") @DefaultValue("") String disabled) {
        return answer(accounts.disable(name, disabled.equals("true"), request.account()), request);
    }

    /** A password is shown at once and nowhere else; everything else is said by the page that is led to. */
    private Response answer(AccountResult result, EditorPageRequest request) {
        return switch (result) {
            case AccountResult.Done(var account, var password)
            when !password.isEmpty() ->
                EditorPageRequest.answer(page("", new CreatedSecret(account.name(), password), request));
            case AccountResult.Done done -> request.redirect(PATH, FormResult.DONE);
            case AccountResult.Refused(var why) -> request.redirect(PATH, why.code());
        };
    }

    private TemplateInstance page(String outcome, CreatedSecret made, EditorPageRequest request) {
        EditorPageFrame frame =
                request.frame(PageAddress.of(PATH), "accounts.title", outcome).asAnswer(made.isMade());
        List<AccountView> all = accounts.all().stream()
                .map(account -> AccountView.of(account, frame.words()))
                .toList();
        return Templates.accounts(frame.words(), frame.languages(), frame, all, made);
    }
}
