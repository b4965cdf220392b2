package mizan.desk.editor.lexicon;

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
import mizan.desk.EnumCodes;
import mizan.desk.LexiconPreview;
import mizan.desk.LexiconPreviews;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.editor.TablePage;
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

    /** How many of the comments decided last a term is tried on. */
    private static final int COMMENTS_TRIED = 200;

    private final DeskLexicon lexicon;
    private final LexiconPreviews previews;

    LexiconPage(DeskLexicon lexicon, LexiconPreviews previews) {
        this.lexicon = lexicon;
        this.previews = previews;
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
    record Choices(List<String> matches, List<String> categories, List<String> severities, List<String> origins) {

        static final Choices ALL = new Choices(
                Arrays.stream(MatchType.values()).map(MatchType::code).toList(),
                Arrays.stream(Category.values()).map(Category::code).toList(),
                Arrays.stream(Severity.values()).map(Severity::code).toList(),
                EnumCodes.codes(DeskLexicon.Origin.class));
    }

    /**
     * The row that is being edited.
     *
     * @param form what its fields hold; its key is empty where no row is edited
     * @param words the ordinary words that the term would hit, to be confirmed; empty where there are none
     */
    record EditedRow(TermForm form, List<String> words) {

        static final EditedRow NONE = new EditedRow(TermForm.EMPTY, List.of());

        boolean isOpen() {
            return !form.key().isEmpty();
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lexicon(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String query,
                TermFilter filter,
                TablePage<TermView> table,
                TermForm form,
                Choices choices,
                TriedTerm trial,
                EditedRow edited,
                String back);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @BeanParam TermFilter filter,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(filter, outcome, TermForm.EMPTY, TriedTerm.NONE, EditedRow.NONE, request);
    }

    /** Shows what a term would do, with a button to add it. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance preview(
            @BeanParam EditorPageRequest request, @BeanParam TermFilter filter, @BeanParam TermForm form) {
        return page(filter, "", form, trial(form), EditedRow.NONE, request);
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
    public Response add(@BeanParam EditorPageRequest request, @BeanParam TermFilter filter, @BeanParam TermForm form) {
        try {
            DeskLexicon.Result result = lexicon.add(form.term().line(), form.confirm(), request.account());
            return result == DeskLexicon.Result.NOT_CONFIRMED
                    ? Response.ok(page(filter, "not_confirmed", form, trial(form), EditedRow.NONE, request))
                            .build()
                    : answer(result, request, filter);
        } catch (InvalidLexiconException e) {
            return request.redirect(filter.addressOfPage(), "no_term");
        }
    }

    /** Saves the row that is being edited; where that is not possible, the row stays open with what was typed. */
    @POST
    @Path("/changed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @BeanParam EditorPageRequest request, @BeanParam TermFilter filter, @BeanParam TermForm form) {
        String line = form.term().line();
        try {
            DeskLexicon.Result result =
                    lexicon.change(form.key(), form.seen(), line, form.confirm(), request.account());
            return result == DeskLexicon.Result.NOT_CONFIRMED
                    ? again("not_confirmed", form, DeskLexicon.ordinaryWords(line), filter, request)
                    : answer(result, request, filter);
        } catch (InvalidLexiconException e) {
            return again("no_term", form, List.of(), filter, request);
        }
    }

    private Response again(
            String outcome, TermForm form, List<String> words, TermFilter filter, EditorPageRequest request) {
        EditedRow row = new EditedRow(form, words);
        return Response.ok(page(filter, outcome, TermForm.EMPTY, TriedTerm.NONE, row, request))
                .build();
    }

    @POST
    @Path("/removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(
            @BeanParam EditorPageRequest request,
            @BeanParam TermFilter filter,
            @FormParam("key") @DefaultValue("") String key) {
        return answer(lexicon.remove(key, request.account()), request, filter);
    }

    @POST
    @Path("/restored")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(
            @BeanParam EditorPageRequest request,
            @BeanParam TermFilter filter,
            @FormParam("key") @DefaultValue("") String key) {
        return answer(lexicon.restore(key, request.account()), request, filter);
    }

    private static Response answer(DeskLexicon.Result result, EditorPageRequest request, TermFilter filter) {
        return request.redirect(filter.addressOfPage(), result.name().toLowerCase(Locale.ROOT));
    }

    private TemplateInstance page(
            TermFilter filter,
            String outcome,
            TermForm form,
            TriedTerm shown,
            EditedRow edited,
            EditorPageRequest request) {
        EditorPageFrame frame = request.frame(filter.addressOfPage(), "lexicon.title", outcome)
                .asAnswer(shown.isDone() || edited.isOpen());
        PageAddress here = request.inLanguage(filter.address());
        PageAddress thisPage = here.with(TablePage.PARAMETER, filter.page());
        List<DeskLexicon.DeskTerm> found =
                lexicon.find(filter.q()).stream().filter(filter::admits).toList();
        TablePage<TermView> table = TablePage.of(
                found, term -> TermView.of(term, thisPage, frame.words()), filter.page(), here, frame.words());
        return Templates.lexicon(
                frame.words(),
                frame.languages(),
                frame,
                request.language().chosen(),
                thisPage.queryString(),
                filter,
                table,
                form,
                Choices.ALL,
                shown,
                edited.isOpen() ? edited : asked(filter.edit(), table),
                thisPage.toString());
    }

    /** The row that the address asks to edit, as it is now. */
    private EditedRow asked(String key, TablePage<TermView> table) {
        return table.rows().stream()
                .filter(term -> !key.isEmpty() && term.key().equals(key) && !term.isRemoved())
                .findFirst()
                .map(term -> new EditedRow(term.form(lexicon.record(key)), List.of()))
                .orElse(EditedRow.NONE);
    }
}
