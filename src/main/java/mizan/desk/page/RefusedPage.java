package mizan.desk.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.RequestRefusedException;

/**
 * What a page of the desk says where it has nothing to show: for a request that no form of ours sends or that is too
 * large, for something that is gone, where something broke, and while Redis does not answer. It is in the language of the
 * page that was asked for, and leads on to the part of the desk that the address lies in.
 */
public final class RefusedPage {

    private RefusedPage() {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance wrong(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                String title,
                String text,
                List<RefusedRequest.Way> ways);
    }

    static Response of(RequestRefusedException refusal, ContainerRequestContext request) {
        int status = refusal.problem().status();
        return status == Response.Status.NOT_FOUND.getStatusCode()
                ? page(status, "gone.title", "gone", request)
                : page(status, "wrong.title", "wrong.text", request);
    }

    /** That a request was refused before it came to any code of the page. */
    public static Response refused(int status, ContainerRequestContext request) {
        return switch (Response.Status.fromStatusCode(status)) {
            case REQUEST_ENTITY_TOO_LARGE -> page(status, "wrong.title", "too_large.text", request);
            case NOT_FOUND -> page(status, "no_page.title", "no_page.text", request);
            case GONE -> page(status, "no_page.title", "no_page.gone", request);
            case METHOD_NOT_ALLOWED -> page(status, "no_page.title", "no_page.form", request);
            case null, default -> page(status, "wrong.title", "wrong.text", request);
        };
    }

    /** That something broke on our side. */
    public static Response broken(ContainerRequestContext request) {
        return page(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "unavailable.title", "broken.text", request);
    }

    /** That the store does not answer, and that trying again helps. */
    public static Response unavailable(ContainerRequestContext request) {
        return page(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), "unavailable.title", "unavailable.text", request);
    }

    /** That the store has no memory left, and that nothing was saved. */
    public static Response full(ContainerRequestContext request) {
        return page(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), "full.title", "full.text", request);
    }

    private static Response page(int status, String title, String text, ContainerRequestContext request) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html(title, text, RefusedRequest.of(request)))
                .build();
    }

    /** The page with the texts under these keys. */
    static String html(String title, String text, RefusedRequest refused) {
        DeskMessages words = refused.words();
        return Templates.wrong(
                        words,
                        refused.languages(),
                        refused.navigation(),
                        words.say(title),
                        words.say(text),
                        refused.ways())
                .render();
    }
}
