package mizan.desk.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import org.jboss.logging.Logger;

/**
 * What an error page has round it: the language of the page that was asked for, who is signed in, and the ways on.
 *
 * @param languages links to the same page in other languages; empty for an answer to a form, which no link leads to
 * @param navigation {@link Navigation#NONE} where it is not known who sent the request
 * @param ways the part of the desk that the address lies in, if the account may see it, and the list
 */
public record RefusedRequest(
        DeskMessages words,
        PageLanguage language,
        List<LanguageLink> languages,
        Navigation navigation,
        List<Way> ways) {

    private static final Logger LOG = Logger.getLogger(RefusedRequest.class);

    /** A link to a part of the desk. */
    public record Way(String href, String label) {}

    public RefusedRequest {
        languages = List.copyOf(languages);
        ways = List.copyOf(ways);
    }

    /** What a resource of the desk refused. */
    public static RefusedRequest of(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        PageLanguage language = new PageLanguage(address.getQueryParameters().getFirst(PageLanguage.PARAMETER));
        DeskMessages words = language.words(request.getAcceptableLanguages());
        PageAddress here = new PageAddress(address.getRequestUri().getRawPath(), address.getQueryParameters());
        Optional<SecurityContext> sender = sender(request);
        Optional<DeskSection> section = section(address.getPath())
                .filter(part -> !part.isForEditors()
                        || sender.filter(known -> known.isUserInRole(DeskRole.EDITOR))
                                .isPresent());
        return new RefusedRequest(
                words,
                language,
                request.getMethod().equals(HttpMethod.GET) ? LanguageLink.all(here, words) : List.of(),
                sender.map(known -> Navigation.of(known, words, language, section))
                        .orElse(Navigation.NONE),
                ways(section, language, words));
    }

    /** Who sent it; empty also where that cannot be found out, because the store is away or this thread must not wait for it. */
    private static Optional<SecurityContext> sender(ContainerRequestContext request) {
        SecurityContext security = request.getSecurityContext();
        try {
            return Optional.of(security).filter(known -> known.getUserPrincipal() != null);
        } catch (RuntimeException e) {
            LOG.debugf("Who sent a refused request is not known: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** What was refused before it was known who sent it. */
    static RefusedRequest of(RoutingContext request) {
        PageLanguage language =
                new PageLanguage(Objects.requireNonNullElse(request.request().getParam(PageLanguage.PARAMETER), ""));
        List<Locale> accepted = request.request().headers().contains(HttpHeaders.ACCEPT_LANGUAGE)
                ? request.acceptableLanguages().stream()
                        .map(LanguageHeader::tag)
                        .map(Locale::forLanguageTag)
                        .toList()
                : List.of();
        DeskMessages words = language.words(accepted);
        return new RefusedRequest(words, language, List.of(), Navigation.NONE, ways(Optional.empty(), language, words));
    }

    /** The part of the desk, other than the list, that {@code path} is a page of. */
    private static Optional<DeskSection> section(String path) {
        return Arrays.stream(DeskSection.values())
                .filter(section -> section != DeskSection.QUEUE)
                .filter(section -> path.startsWith(section.path() + "/"))
                .findFirst();
    }

    private static List<Way> ways(Optional<DeskSection> section, PageLanguage language, DeskMessages words) {
        Way list = new Way(address(DeskPaths.PAGES, language), words.say("wrong.back"));
        return Stream.concat(
                        section.stream()
                                .map(part -> new Way(address(part.path(), language), words.say("section", part))),
                        Stream.of(list))
                .toList();
    }

    private static String address(String path, PageLanguage language) {
        return PageAddress.of(path)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
    }
}
