package mizan.desk.editor.person;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.archive.person.Erasure;
import mizan.archive.person.People;
import mizan.desk.DeskMessages;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is kept of a reader, as a page: found by e-mail, exported, erased. The e-mail never stands in an address. */
@Path(PersonPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class PersonPage {

    static final String PATH = DeskPaths.PAGES + "/people";

    private final People people;

    PersonPage(People people) {
        this.people = people;
    }

    /**
     * What was found.
     *
     * @param email as it was typed; empty before anything is asked for
     * @param isNothing true where nothing is kept
     */
    record FoundPerson(String email, PersonReply found, boolean isNothing) {

        private static final FoundPerson NOBODY =
                new FoundPerson("", new PersonReply(0, List.of(), 0, 0, List.of(), 0), true);
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance people(
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, FoundPerson person);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(FoundPerson.NOBODY, outcome, request);
    }

    /** Says what is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response find(@FormParam("email") @DefaultValue("") String email, @BeanParam EditorPageRequest request) {
        try {
            var found = people.find(email);
            FoundPerson person = new FoundPerson(email, PersonReply.of(found), found.isEmpty());
            return EditorPageRequest.answer(page(person, "", request));
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "bad_email");
        }
    }

    /** Everything that is kept, as a file. */
    @POST
    @Path("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response export(@FormParam("email") @DefaultValue("") String email, @BeanParam EditorPageRequest request)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            people.export(email, written, request.account());
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "bad_email");
        }
        return Response.ok(written.toByteArray(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person.json\"")
                .build();
    }

    /** Erases everything, where the editor has ticked that it is meant. */
    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("confirmed") @DefaultValue("") String confirmed,
            @BeanParam EditorPageRequest request) {
        if (!confirmed.equals("1")) {
            return request.redirect(PATH, "deletion_not_confirmed");
        }
        try {
            return request.redirect(PATH, outcome(people.erase(email, request.account())));
        } catch (IllegalArgumentException e) {
            return request.redirect(PATH, "bad_email");
        }
    }

    private static String outcome(Erasure erasure) {
        if (!erasure.isComplete()) {
            return "erased_in_part";
        }
        return switch (erasure.file()) {
            case DONE, NO_FILE -> FormResult.DONE;
            case RUNNING, REFUSED -> "erased_but_file";
        };
    }

    private static TemplateInstance page(FoundPerson person, String outcome, EditorPageRequest request) {
        EditorPageFrame frame = request.frame(PageAddress.of(PATH), "people.title", outcome)
                .asAnswer(!person.email().isEmpty());
        return Templates.people(frame.words(), frame.languages(), frame, person);
    }
}
