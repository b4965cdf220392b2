package mizan.desk.editor.suggestion;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.learning.suggestion.SuggestedTerm;
import mizan.learning.suggestion.Suggestions;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The terms that a site's decisions suggest, as a page: accepted with one click, or dismissed. */
@Path(SuggestionsPage.LEARNING + "/{site}/terms")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class SuggestionsPage {

    static final String LEARNING = DeskPaths.PAGES + "/learning";

    /** Characters of the note that a term is added with. */
    static final int LONGEST_NOTE = 200;

    private final TermSuggestions suggestions;
    private final SuggestionExamples examples;
    private final Sites sites;

    SuggestionsPage(TermSuggestions suggestions, SuggestionExamples examples, Sites sites) {
        this.suggestions = suggestions;
        this.examples = examples;
        this.sites = sites;
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance suggestions(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                Site site,
                String counted,
                List<String> missing,
                List<SuggestionRow> terms,
                List<String> dismissed);
    }

    /** The page. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(LEARNING, "unknown_site");
        }
        SiteId id = known.get().id();
        EditorPageFrame frame = request.frame(PageAddress.of(LEARNING), "suggested.title", outcome);
        DeskMessages words = frame.words();
        Suggestions found = suggestions.of(id);
        return EditorPageRequest.answer(Templates.suggestions(
                words,
                frame.languages(),
                frame,
                known.get(),
                words.fill("suggested.counted", words.number(found.rejected()), words.number(found.approved())),
                missing(found, words),
                rows(id, found.terms(), words),
                suggestions.dismissed(id)));
    }

    private List<SuggestionRow> rows(SiteId site, List<SuggestedTerm> terms, DeskMessages words) {
        Map<SuggestedTerm, List<SuggestionExamples.Example>> kept = examples.of(site, terms);
        List<SuggestionRow> rows = new ArrayList<>();
        for (SuggestedTerm term : terms) {
            rows.add(SuggestionRow.of(rows.size() + 1, term, kept.getOrDefault(term, List.of()), words));
        }
        return rows;
    }

    private static List<String> missing(Suggestions found, DeskMessages words) {
        List<String> missing = new ArrayList<>();
        add(missing, "suggested.missing", found.missing(), words);
        add(missing, "suggested.missing.approvals", found.missingApprovals(), words);
        add(missing, "suggested.missing.rejections", found.missingRejections(), words);
        return missing;
    }

    private static void add(List<String> missing, String key, int count, DeskMessages words) {
        if (count > 0) {
            missing.add(words.count(key, count));
        }
    }

    /** Adds a term to the lexicon of the desk. */
    @POST
    @Path("/accepted")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("form") @DefaultValue("") String form,
            @FormParam("category") @DefaultValue("") String category,
            @FormParam("confirm") boolean confirm) {
        return act(site, request, id -> {
            String note = request.frame(PageAddress.of(LEARNING), "suggested.title", "")
                    .words()
                    .fill("suggested.note", site);
            return suggestions.accept(id, form, category, confirm, note, request.account());
        });
    }

    /** Dismisses a term. */
    @POST
    @Path("/dismissed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response dismiss(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("form") @DefaultValue("") String form) {
        return act(site, request, id -> suggestions.dismiss(id, form, request.account()));
    }

    /** Lets a dismissed term be suggested again. */
    @POST
    @Path("/restored")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(
            @PathParam("site") String site,
            @BeanParam EditorPageRequest request,
            @FormParam("form") @DefaultValue("") String form) {
        return act(site, request, id -> suggestions.restore(id, form, request.account()));
    }

    private Response act(String site, EditorPageRequest request, Function<SiteId, TermSuggestions.Result> change) {
        Optional<Site> known = sites.find(site);
        if (known.isEmpty()) {
            return request.redirect(LEARNING, "unknown_site");
        }
        TermSuggestions.Result result = change.apply(known.get().id());
        return request.redirect(
                LEARNING + "/" + known.get().id() + "/terms",
                switch (result) {
                    case DONE -> FormResult.DONE;
                    case NOT_SUGGESTED, NOT_CONFIRMED -> "suggestion_" + result.code();
                    case UNKNOWN_CATEGORY, UNKNOWN_TERM -> "unknown_term";
                    case TOO_MANY_TERMS, CHANGED_MEANWHILE -> result.code();
                });
    }
}
