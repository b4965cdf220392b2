package mizan.desk.editor;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import mizan.desk.CurrentAccount;
import mizan.desk.PageLanguage;
import mizan.desk.page.PageAddress;

/** What every page of an editor reads from its request besides its own fields: the language and the account. */
public record EditorPageRequest(
        @BeanParam PageLanguage language,
        @Context HttpHeaders headers,
        @Context SecurityContext security) {

    /** The name of the account that sent it. */
    public String account() {
        return CurrentAccount.of(security);
    }

    /**
     * The frame of a page.
     *
     * @param title the key of its title
     * @param outcome what came of the last click; empty where there was none
     */
    public EditorPageFrame frame(PageAddress here, String title, String outcome) {
        return EditorPageFrame.of(here, title, outcome, language, headers, security);
    }

    /** Leads back to {@code page}, which says what came of the click. */
    public Response redirect(String page, String outcome) {
        return redirect(PageAddress.of(page), outcome);
    }

    /** Leads back to {@code page}, with its filters, which says what came of the click. */
    public Response redirect(PageAddress page, String outcome) {
        return Response.seeOther(
                        inLanguage(page.with(FormResult.PARAMETER, outcome)).uri())
                .build();
    }

    /** {@code page} in the language of this request's address. */
    public PageAddress inLanguage(PageAddress page) {
        return page.with(PageLanguage.PARAMETER, language.chosen());
    }

    /** A page that answers a form at once, because what it shows is shown only now. */
    public static Response answer(TemplateInstance page) {
        return Response.ok(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
