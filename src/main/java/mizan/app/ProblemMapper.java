package mizan.app;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import mizan.access.session.DeskPaths;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.page.RefusedPage;
import mizan.intake.message.ReaderMessages;
import mizan.intake.page.NoticeView;
import mizan.intake.page.ReaderPage;
import mizan.intake.page.ReaderTemplates;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.redis.RedisFailedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.providers.serialisers.ServerFormUrlEncodedProvider;

/** Answers what nobody answered before: with problem details, never with a stack trace. */
final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String RECEIPTS = "/comments/";
    private static final Set<String> FORM_READERS =
            Set.of(FormBodyHandler.class.getName(), ServerFormUrlEncodedProvider.class.getName());

    private final Sites sites;

    ProblemMapper(Sites sites) {
        this.sites = sites;
    }

    /** What the HTTP layer refuses keeps its status and headers; a response that says something of its own is kept whole. */
    @ServerExceptionMapper
    Response refused(WebApplicationException exception, ContainerRequestContext request) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        Response.ResponseBuilder answer = Response.fromResponse(refusal(response.getStatus(), request));
        response.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    private static Response refusal(int status, ContainerRequestContext request) {
        return isPage(request)
                ? RefusedPage.refused(status, request)
                : Problem.of(status, detail(status)).response().build();
    }

    /** A store that cannot be asked for the moment is no fault of the request, and passes: said on a page to browsers. */
    @ServerExceptionMapper
    Response unavailable(RedisFailedException failure, ContainerRequestContext request) {
        if (!failure.isTemporary()) {
            return broke(failure, request);
        }
        LOG.errorf("A request was not served: %s", failure.getMessage());
        Response answer = prefersPage(request) ? unavailablePage(request, failure) : unavailableProblem(failure);
        return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 60).build();
    }

    private static boolean isPage(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(DeskPaths.PAGES) && prefersPage(request);
    }

    private static boolean prefersPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().getFirst().equals(MediaType.TEXT_HTML_TYPE);
    }

    private Response unavailablePage(ContainerRequestContext request, RedisFailedException failure) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(RECEIPTS)) {
            return failure.isOutOfMemory() ? RefusedPage.full(request) : RefusedPage.unavailable(request);
        }
        Language language = Receipt.parse(path.substring(RECEIPTS.length()))
                .flatMap(receipt -> sites.find(receipt.site()))
                .map(Site::language)
                .orElse(Language.ARABIC);
        String message = ReaderMessages.get(language, "page.unavailable");
        return ReaderPage.response(503, ReaderTemplates.notice(new NoticeView(language, message, "")));
    }

    private static Response unavailableProblem(RedisFailedException failure) {
        String detail = failure.isOutOfMemory()
                ? "The store is full, and nothing was saved. An operator has to give it more memory."
                : "The store does not answer. Please try again in a minute; a change may still be made.";
        return Problem.of(503, detail).response().build();
    }

    @ServerExceptionMapper
    Response broken(Exception exception, ContainerRequestContext request) {
        return isUnreadableForm(exception)
                ? refusal(Response.Status.BAD_REQUEST.getStatusCode(), request)
                : broke(exception, request);
    }

    /** What reads forms before any resource is called throws exceptions of no type of its own. */
    private static boolean isUnreadableForm(Exception exception) {
        return Arrays.stream(exception.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(FORM_READERS::contains);
    }

    private static Response broke(Exception exception, ContainerRequestContext request) {
        LOG.error("A request broke off", exception);
        if (isPage(request)) {
            return RefusedPage.broken(request);
        }
        return Problem.of(500, "Something broke on our side; it is in the log. Please try again in a minute.")
                .response()
                .build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request could not be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know this method.";
            case 406 -> "This address has nothing of the types that the request accepts.";
            case 413 -> "The request is too large.";
            case 415 -> "This address does not take this content type.";
            default -> "The request was refused.";
        };
    }
}
