package mizan.desk.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.RequestRefusedException;

/** What a page of the desk says where it refuses: a request that no form of ours sends, or something that is gone. */
final class RefusedPage {

    private RefusedPage() {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance wrong(
                DeskMessages words, List<LanguageLink> languages, boolean isGone, String back);
    }

    static Response of(RequestRefusedException refusal, ContainerRequestContext request) {
        PageLanguage language =
                new PageLanguage(request.getUriInfo().getQueryParameters().getFirst(PageLanguage.PARAMETER));
        DeskMessages words = language.words(request.getAcceptableLanguages());
        PageAddress back = PageAddress.of(DeskPaths.PAGES).with(PageLanguage.PARAMETER, language.chosen());
        boolean isGone = refusal.problem().status() == Response.Status.NOT_FOUND.getStatusCode();
        return Response.status(refusal.problem().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.wrong(words, List.of(), isGone, back.toString())
                        .render())
                .build();
    }
}
