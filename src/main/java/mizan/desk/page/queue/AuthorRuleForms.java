package mizan.desk.page.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.NumberParameter;
import mizan.desk.PageLanguage;
import mizan.desk.author.AuthorDecisions;
import mizan.desk.author.AuthorRuleCommand;
import mizan.desk.page.PageAddress;
import mizan.queue.QueuedComment;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the card's form about the author of a comment is posted; it leads back to the comment. */
@Path(AuthorRuleForms.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class AuthorRuleForms {

    static final String PATH = DeskPaths.PAGES + "/authors";

    private final AuthorDecisions decisions;
    private final CommentLookup lookup;

    AuthorRuleForms(AuthorDecisions decisions, CommentLookup lookup) {
        this.decisions = decisions;
        this.lookup = lookup;
    }

    /** Trusts, watches or mutes the author of a comment, or ends what was decided. */
    @POST
    @Path("/{comment}")
    @Operation(hidden = true)
    public Response decide(
            @PathParam("comment") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("scope") @DefaultValue("") String scope,
            @FormParam("days") @DefaultValue("") String days,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("alone") @DefaultValue("") String alone,
            @Context SecurityContext who) {
        QueuedComment queued = lookup.require(id);
        AuthorRule rule = decisions.decide(
                queued, AuthorRuleCommand.of(mode, scope, days, note.replace("\r\n", "\n")), CurrentAccount.of(who));
        return back(queued, parameters, language, alone, QueueAddress.authorDone(rule));
    }

    /** Takes back what was decided at this time. */
    @POST
    @Path("/{comment}/{scope}/{at}/undo")
    @Operation(hidden = true)
    public Response undo(
            @PathParam("comment") String id,
            @PathParam("scope") String scope,
            @PathParam("at") String at,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @FormParam("alone") @DefaultValue("") String alone,
            @Context SecurityContext who) {
        QueuedComment queued = lookup.require(id);
        AuthorScope about = AuthorRuleCommand.scope(scope);
        Instant seen = Instant.ofEpochMilli(NumberParameter.parse("at", at, 0, Long.MAX_VALUE));
        boolean isUndone = decisions.undo(queued, about, seen, CurrentAccount.of(who));
        return back(
                queued,
                parameters,
                language,
                alone,
                QueueAddress.authorUndone(queued.comment().id(), isUndone));
    }

    private static Response back(
            QueuedComment queued, ListParameters parameters, PageLanguage language, String alone, String news) {
        CommentId id = queued.comment().id();
        PageAddress list = QueueAddress.list(parameters, language);
        PageAddress target =
                alone.isEmpty() ? list.with(QueueAddress.CURRENT, id.toString()) : list.at(QueueAddress.comment(id));
        return Response.seeOther(target.with(QueueAddress.AUTHOR, news).uri()).build();
    }
}
