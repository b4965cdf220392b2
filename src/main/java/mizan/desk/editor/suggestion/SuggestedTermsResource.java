package mizan.desk.editor.suggestion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.learning.suggestion.SuggestedTerm;
import mizan.learning.suggestion.Suggestions;
import mizan.problem.Problem;
import mizan.signal.Category;
import mizan.text.html.TypedText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms that decisions suggest, as an API. */
@Path(DeskPaths.API + "/sites/{site}/learning/terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = "account")
@Tag(name = "Lexicon")
public final class SuggestedTermsResource {

    private final TermSuggestions suggestions;
    private final Sites sites;

    SuggestedTermsResource(TermSuggestions suggestions, Sites sites) {
        this.suggestions = suggestions;
        this.sites = sites;
    }

    /** A suggestion. */
    @Schema(name = "SuggestedTerm")
    record TermReply(
            @Schema(description = "As it is spelled most often.")
            String form,

            @Schema(enumeration = {"exact", "phrase"}) String match,

            @Schema(enumeration = {"abuse", "spam"}) String axis,

            @Schema(description = "What the reasons of the rejections say.")
            String category,

            @Schema(description = "How far it is from chance, in standard deviations; at least 1.96.")
            double score,

            @Schema(description = "In how many rejected comments it stands.")
            int rejected,

            @JsonProperty("rejected_authors") int rejectedAuthors,

            @Schema(description = "In how many approved comments it stands.")
            int approved,

            @JsonProperty("approved_authors") int approvedAuthors,

            @Schema(description = "Ordinary words that it would hit, most frequent first.")
            List<String> collisions,

            @Schema(description = "Ids of rejected comments in which it stands; at most three.")
            List<String> examples) {

        static TermReply of(SiteId site, SuggestedTerm term) {
            return new TermReply(
                    term.form(),
                    term.match().code(),
                    EnumCodes.code(term.category().axis()),
                    term.category().code(),
                    term.score(),
                    term.rejected(),
                    term.rejectedAuthors(),
                    term.approved(),
                    term.approvedAuthors(),
                    term.collisions(),
                    term.examples().stream()
                            .map(code -> new CommentId(site, code).toString())
                            .toList());
        }
    }

    /** What is suggested. */
    @Schema(name = "SuggestedTerms")
    record TermsReply(
            List<TermReply> items,

            @Schema(description = "How many approvals were counted.")
            int approved,

            @Schema(description = "How many rejections were counted.")
            int rejected,

            @Schema(description = "How many more decisions are needed in all before anything is suggested.")
            int missing,

            @JsonProperty("missing_approvals") @Schema(description = "How many more approvals are needed.")
            int missingApprovals,

            @JsonProperty("missing_rejections") @Schema(description = "How many more rejections are needed.")
            int missingRejections,

            @Schema(description = "What editors dismissed; it is not suggested again.")
            List<String> dismissed) {}

    /** A suggestion to accept. */
    @Schema(name = "SuggestedTermRequest")
    record AcceptRequest(
            @Schema(required = true, examples = "بطيخة", description = "A term that is suggested.") @Nullable
            String form,

            @Schema(description = "What it is about; as suggested where it is missing.", examples = "insult") @Nullable
            String category,

            @Schema(description = "For the next editor of the lexicon.") @Nullable
            String note,

            @Schema(description = "Needed as true where the term hits ordinary words, which the refusal lists.")
            @Nullable
            Boolean confirm) {}

    /** A suggestion to dismiss. */
    @Schema(name = "DismissedTermRequest")
    record DismissRequest(
            @Schema(required = true, examples = "بطيخة", description = "A term that is suggested.") @Nullable
            String form) {}

    @GET
    @Operation(
            summary = "List terms that decisions suggest",
            description =
                    "Words and two-word phrases that stand in rejected comments far more often than in approved ones, by at "
                            + "least five authors and on three articles; at most 30, the furthest from chance first. They are "
                            + "counted once a minute, over the newest 10,000 decisions.")
    public TermsReply list(@PathParam("site") String site) {
        SiteId id = site(site);
        Suggestions found = suggestions.of(id);
        return new TermsReply(
                found.terms().stream().map(term -> TermReply.of(id, term)).toList(),
                found.approved(),
                found.rejected(),
                found.missing(),
                found.missingApprovals(),
                found.missingRejections(),
                suggestions.dismissed(id));
    }

    /** Adds it; audited. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept a suggested term",
            description =
                    "It becomes a term of the desk with severity low, on all instances within seconds; remove it like any "
                            + "other. 404 where it is not suggested. 409 with the code not_confirmed where it hits ordinary words, which "
                            + "the field words lists: send it again with confirm to add it all the same.")
    public Response accept(
            @PathParam("site") String site, @Nullable AcceptRequest wanted, @Context SecurityContext who) {
        SiteId id = site(site);
        if (wanted == null || wanted.form() == null) {
            throw RequestRefusedException.missing(List.of("form"));
        }
        String form = wanted.form();
        TermSuggestions.Result result = suggestions.accept(
                id,
                form,
                category(wanted.category()),
                Boolean.TRUE.equals(wanted.confirm()),
                note(wanted.note()),
                CurrentAccount.of(who));
        return result == TermSuggestions.Result.NOT_CONFIRMED ? askedFirst(id, form) : answer(result);
    }

    private static String category(@Nullable String category) {
        String given = Objects.requireNonNullElse(category, "");
        if (!given.isEmpty() && Category.of(given).isEmpty()) {
            throw RequestRefusedException.notAllowed(
                    "category",
                    given,
                    Arrays.stream(Category.values()).map(Category::code).toList());
        }
        return given;
    }

    private static String note(@Nullable String note) {
        String given = Objects.requireNonNullElse(note, "").strip();
        if (given.length() > SuggestionsPage.LONGEST_NOTE || !given.equals(TypedText.line(given))) {
            throw RequestRefusedException.wrong(
                    "note", "note must be one line of at most " + SuggestionsPage.LONGEST_NOTE + " characters.");
        }
        return given;
    }

    private Response askedFirst(SiteId site, String form) {
        List<String> words =
                suggestions.find(site, form).map(SuggestedTerm::collisions).orElse(List.of());
        String detail = "The term hits ordinary words. Send it again with confirm: true to add it all the same.";
        return Problem.of(409, detail, List.of(new Problem.FieldProblem("confirm", detail)))
                .with(Map.of("code", ProblemCode.NOT_CONFIRMED, "parameter", "confirm", "words", words))
                .response()
                .build();
    }

    /** Dismisses it; audited. */
    @POST
    @Path("/dismissed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Dismiss a suggested term",
            description = "It is not suggested at the site again, until it is restored. 404 where it is not suggested.")
    public Response dismiss(
            @PathParam("site") String site, @Nullable DismissRequest wanted, @Context SecurityContext who) {
        SiteId id = site(site);
        if (wanted == null || wanted.form() == null) {
            throw RequestRefusedException.missing(List.of("form"));
        }
        return answer(suggestions.dismiss(id, wanted.form(), CurrentAccount.of(who)));
    }

    /** Restores it; audited. */
    @DELETE
    @Path("/dismissed")
    @Operation(summary = "Let a dismissed term be suggested again", description = "404 where it was not dismissed.")
    public Response restore(
            @PathParam("site") String site,
            @QueryParam("form") @DefaultValue("") String form,
            @Context SecurityContext who) {
        SiteId id = site(site);
        if (form.isBlank()) {
            throw RequestRefusedException.wrong("form", "form is missing: name the term as the list tells it.");
        }
        return answer(suggestions.restore(id, form, CurrentAccount.of(who)));
    }

    private SiteId site(String site) {
        return ListParameters.site(sites, site).id();
    }

    private static Response answer(TermSuggestions.Result result) {
        return switch (result) {
            case DONE -> Response.noContent().build();
            case NOT_SUGGESTED ->
                Problem.of(404, "This term is not suggested, or no longer.")
                        .response()
                        .build();
            case UNKNOWN_TERM ->
                Problem.of(404, "This term was not dismissed.").response().build();
            case UNKNOWN_CATEGORY ->
                Problem.of(422, "There is no such category.").response().build();
            case NOT_CONFIRMED, CHANGED_MEANWHILE ->
                Problem.of(409, "Somebody else changed the term at the same time.")
                        .response()
                        .build();
            case TOO_MANY_TERMS ->
                Problem.of(409, "There are too many terms; put them into a lexicon file.")
                        .response()
                        .build();
        };
    }
}
