package mizan.desk.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.ProblemCode;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.RefusedRequest;
import mizan.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers who lacks the role for what they asked for: a program with a problem, a person with a page that says who they are
 * signed in as and lets them sign in as somebody else.
 */
final class ForbiddenMapper {

    @CheckedTemplate(basePath = "login")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance forbidden(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                String account,
                String back,
                String signOut);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal, ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(DeskPaths.PAGES) ? page(request) : problem();
    }

    private static Response problem() {
        return Problem.of(
                        Response.Status.FORBIDDEN.getStatusCode(),
                        "This account or token lacks the role that this address asks for.")
                .with(Map.of("code", ProblemCode.FORBIDDEN))
                .response()
                .build();
    }

    private static Response page(ContainerRequestContext request) {
        RefusedRequest refused = RefusedRequest.of(request);
        Principal who = request.getSecurityContext().getUserPrincipal();
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.forbidden(
                                refused.words(),
                                refused.languages(),
                                refused.navigation(),
                                who == null ? "" : who.getName(),
                                address(DeskPaths.PAGES, refused.language()),
                                address(DeskPaths.LOGOUT, refused.language()))
                        .render())
                .build();
    }

    private static String address(String path, PageLanguage language) {
        return PageAddress.of(path)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
    }
}
