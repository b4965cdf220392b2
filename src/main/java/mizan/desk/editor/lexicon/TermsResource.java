package mizan.desk.editor.lexicon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.NewTerm;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import mizan.settings.DeskLexicon;
import mizan.signal.lexicon.InvalidLexiconException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The terms as an API. */
@Path(DeskPaths.API + "/lexicon/terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Lexicon")
public final class TermsResource {

    private static final int MAX_TERMS = 1000;

    /** Of the ordinary words that a term hits; the preview lists all. */
    private static final int MOST_WORDS = 20;

    private final DeskLexicon lexicon;

    TermsResource(DeskLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A term. */
    @Schema(name = "Term")
    record TermReply(
            @Schema(description = "What to remove or restore it by.")
            String key,

            String form,
            String match,
            String category,
            String severity,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String dialect,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> exceptions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String expires,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String note,

            @Schema(enumeration = {"files", "desk", "removed"})
            String origin) {

        static TermReply of(DeskLexicon.DeskTerm term) {
            return new TermReply(
                    term.key(),
                    term.entry().form(),
                    term.entry().match().code(),
                    term.entry().category().code(),
                    term.entry().severity().code(),
                    term.entry().dialect(),
                    term.entry().exceptions(),
                    term.entry().expires().map(Object::toString).orElse(""),
                    term.entry().note(),
                    term.origin().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Terms, and how many more there are. */
    @Schema(name = "Terms")
    record TermList(List<TermReply> items, int more) {}

    @GET
    @Operation(
            summary = "Find terms",
            description = "Those whose form holds q, at most 1,000; the desk's own come first.")
    public TermList list(@QueryParam("q") @DefaultValue("") String q) {
        List<DeskLexicon.DeskTerm> found = lexicon.find(q);
        List<TermReply> items =
                found.stream().limit(MAX_TERMS).map(TermReply::of).toList();
        return new TermList(items, found.size() - items.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a term",
            description =
                    "It counts on all instances within seconds, in the place of one that looks for the same words in "
                            + "the same way. Try it with /lexicon/preview first. 422 where it is not well formed. 409 with the code "
                            + "not_confirmed where it is of high severity and hits ordinary words, which the field words lists: "
                            + "send it again with confirm to add it all the same.")
    public Response add(@Nullable NewTerm term, @Context SecurityContext who) {
        if (term == null || term.form() == null) {
            throw RequestRefusedException.missing(List.of("form"));
        }
        DeskLexicon.Result result = lexicon.add(term.line(), term.mayHitOrdinaryWords(), CurrentAccount.of(who));
        return result == DeskLexicon.Result.NOT_CONFIRMED ? askedFirst(term.line()) : answer(result);
    }

    @DELETE
    @Operation(
            summary = "Remove a term",
            description = "One of the desk is gone; one of the files counts no longer, until it is restored.")
    public Response remove(@QueryParam("key") @DefaultValue("") String key, @Context SecurityContext who) {
        return answer(lexicon.remove(checked(key), CurrentAccount.of(who)));
    }

    @POST
    @Path("/restore")
    @Operation(summary = "Restore a term of the files", description = "One that was removed at the desk counts again.")
    public Response restore(@QueryParam("key") @DefaultValue("") String key, @Context SecurityContext who) {
        return answer(lexicon.restore(checked(key), CurrentAccount.of(who)));
    }

    private static String checked(String key) {
        if (key.isBlank()) {
            throw RequestRefusedException.wrong("key", "key is missing: name the term by the key that the list tells.");
        }
        return key;
    }

    private static Response askedFirst(String line) {
        List<String> words =
                DeskLexicon.ordinaryWords(line).stream().limit(MOST_WORDS).toList();
        String detail =
                "The term would reject comments for ordinary words. Send it again with confirm: true to add it all the same.";
        return Problem.of(409, detail, List.of(new Problem.FieldProblem("confirm", detail)))
                .with(Map.of("code", ProblemCode.NOT_CONFIRMED, "parameter", "confirm", "words", words))
                .response()
                .build();
    }

    private static Response answer(DeskLexicon.Result result) {
        return switch (result) {
            case DONE -> Response.noContent().build();
            case UNKNOWN_TERM ->
                Problem.of(404, "There is no such term.").response().build();
            case NOT_CONFIRMED, NO_TERM ->
                Problem.of(422, "This is no term.").response().build();
            case TOO_MANY_TERMS ->
                Problem.of(409, "There are too many terms; put them into a lexicon file.")
                        .response()
                        .build();
            case CHANGED_MEANWHILE ->
                Problem.of(409, "Somebody else changed the term at the same time.")
                        .response()
                        .build();
        };
    }

    /** What is wrong with the term. */
    @ServerExceptionMapper
    Response refused(InvalidLexiconException e) {
        List<Problem.FieldProblem> errors = e.problems().stream()
                .map(problem -> new Problem.FieldProblem("term", problem.what() + "; " + problem.advice()))
                .toList();
        return Problem.of(422, "The term is not well formed.", errors)
                .response()
                .build();
    }
}
