package mizan.desk.editor;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.LexiconPreview;
import mizan.desk.LexiconPreviews;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.settings.DeskLexicon;
import mizan.signal.Category;
import mizan.signal.lexicon.InvalidLexiconException;
import mizan.signal.lexicon.MatchType;
import mizan.signal.lexicon.Severity;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The terms as a page: looked for, tried, and only then added; removed and restored. */
@Path(LexiconPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class LexiconPage {

    static final String PATH = DeskPaths.PAGES + "/lexicon";

    private static final int SHOWN = 100;

    /** How many of the comments decided last a term is tried on. */
    private static final int COMMENTS_TRIED = 200;

    private final DeskLexicon lexicon;
    private final LexiconPreviews previews;

    LexiconPage(DeskLexicon lexicon, LexiconPreviews previews) {
        this.lexicon = lexicon;
        this.previews = previews;
    }

    /** A term as the page shows it. */
    record TermView(
            String key,
            String form,
            String match,
            String category,
            String severity,
            String exceptions,
            String note,
            String source,
            String origin,
            boolean isRemoved) {

        static TermView of(DeskLexicon.DeskTerm term, DeskMessages words) {
            return new TermView(
                    term.key(),
                    term.entry().form(),
                    term.entry().match().code(),
                    term.entry().category().code(),
                    term.entry().severity().code(),
                    String.join("، ", term.entry().exceptions()),
                    term.entry().note(),
                    term.origin() == DeskLexicon.Origin.DESK ? "" : term.entry().source(),
                    words.say("lexicon.origin." + term.origin().name().toLowerCase(Locale.ROOT)),
                    term.origin() == DeskLexicon.Origin.REMOVED);
        }
    }

    /**
     * What a trial showed.
     *
     * @param problems what is wrong with the term, in the words of the lexicon files
     * @param asksFirst whether the term would reject comments for ordinary words, so that adding it must be confirmed
     */
    record TriedTerm(boolean isDone, LexiconPreview preview, List<String> problems, boolean asksFirst) {

        static final TriedTerm NONE =
                new TriedTerm(false, new LexiconPreview(List.of(), 0, List.of()), List.of(), false);

        boolean isGood() {
            return isDone && problems.isEmpty();
        }
    }

    /** What can be chosen for a term; codes as in lexicon files. */
    record Choices(List<String> matches, List<String> categories, List<String> severities) {

        static final Choices ALL = new Choices(
                Arrays.stream(MatchType.values()).map(MatchType::code).toList(),
                Arrays.stream(Category.values()).map(Category::code).toList(),
                Arrays.stream(Severity.values()).map(Severity::code).toList());
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lexicon(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String q,
                List<TermView> terms,
                int more,
                TermForm form,
                Choices choices,
                TriedTerm trial);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(q, outcome, TermForm.EMPTY, TriedTerm.NONE, request);
    }

    /** Shows what a term would do, with a button to add it. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance preview(@BeanParam EditorPageRequest request, @BeanParam TermForm form) {
        return page(form.form(), "", form, trial(form), request);
    }

    private TriedTerm trial(TermForm form) {
        try {
            LexiconPreview preview = previews.of(List.of(form.term()), COMMENTS_TRIED);
            boolean asksFirst = !DeskLexicon.ordinaryWords(form.term().line()).isEmpty();
            return new TriedTerm(true, preview, List.of(), asksFirst);
        } catch (InvalidLexiconException e) {
            List<String> problems = e.problems().stream()
                    .map(problem -> problem.what() + "; " + problem.advice())
                    .toList();
            return new TriedTerm(true, TriedTerm.NONE.preview(), problems, false);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@BeanParam EditorPageRequest request, @BeanParam TermForm form) {
        try {
            DeskLexicon.Result result = lexicon.add(form.term().line(), form.confirm(), request.account());
            return result == DeskLexicon.Result.NOT_CONFIRMED
                    ? Response.ok(page(form.form(), "not_confirmed", form, trial(form), request))
                            .build()
                    : answer(result, request);
        } catch (InvalidLexiconException e) {
            return request.redirect(PATH, "no_term");
        }
    }

    @POST
    @Path("/removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@BeanParam EditorPageRequest request, @FormParam("key") @DefaultValue("") String key) {
        return answer(lexicon.remove(key, request.account()), request);
    }

    @POST
    @Path("/restored")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(@BeanParam EditorPageRequest request, @FormParam("key") @DefaultValue("") String key) {
        return answer(lexicon.restore(key, request.account()), request);
    }

    private static Response answer(DeskLexicon.Result result, EditorPageRequest request) {
        return request.redirect(PATH, result.name().toLowerCase(Locale.ROOT));
    }

    private TemplateInstance page(String q, String outcome, TermForm form, TriedTerm shown, EditorPageRequest request) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH).with("q", q), "lexicon.title", outcome)
                .asAnswer(shown.isDone());
        List<DeskLexicon.DeskTerm> found = lexicon.find(q);
        List<TermView> views = found.stream()
                .limit(SHOWN)
                .map(term -> TermView.of(term, frame.words()))
                .toList();
        return Templates.lexicon(
                frame.words(),
                frame.languages(),
                frame,
                request.language().chosen(),
                q,
                views,
                found.size() - views.size(),
                form,
                Choices.ALL,
                shown);
    }
}
