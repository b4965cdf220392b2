package mizan.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.access.account.AccountResult;
import mizan.access.account.DeskAccounts;
import mizan.access.account.PasswordSignIn;
import mizan.access.session.ClientAddress;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page where people change their password; whoever signed in with a one-time password must. */
@Path(DeskPaths.PASSWORD)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
public final class PasswordPage {

    private final PasswordSignIn signIn;

    PasswordPage(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance password(
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, int shortest, int longest);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        PageAddress here = PageAddress.of(DeskPaths.PASSWORD);
        EditorPageFrame frame = request.frame(here, "password.title", outcome);
        return Templates.password(
                frame.words(),
                frame.languages(),
                frame,
                DeskAccounts.MIN_PASSWORD_LENGTH,
                DeskAccounts.MAX_PASSWORD_LENGTH);
    }

    /** After the change the session is over, as all sessions of the account are. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @BeanParam EditorPageRequest request,
            @FormParam("old") @DefaultValue("") String old,
            @FormParam("chosen") @DefaultValue("") String chosen,
            @FormParam("repeated") @DefaultValue("") String repeated,
            @Context RoutingContext routing) {
        if (!chosen.equals(repeated)) {
            return request.redirect(DeskPaths.PASSWORD, "not_repeated");
        }
        String address = ClientAddress.of(routing);
        return switch (signIn.changePassword(request.account(), old, chosen, address)) {
            case AccountResult.Done done -> request.redirect(DeskPaths.LOGIN, "");
            case AccountResult.Refused(var why) -> request.redirect(DeskPaths.PASSWORD, why.code());
        };
    }
}
