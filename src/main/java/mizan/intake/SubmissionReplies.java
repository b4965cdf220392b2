package mizan.intake;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.Receipt;
import mizan.digest.KeyedHash;
import mizan.intake.form.CommentForm;
import mizan.intake.form.FieldError;
import mizan.intake.form.FormRules;
import mizan.intake.form.FormToken;
import mizan.intake.form.K2Form;
import mizan.intake.form.SubmissionRefusal;
import mizan.intake.message.ReaderMessages;
import mizan.intake.page.FormView;
import mizan.intake.page.NoticeView;
import mizan.intake.page.ReaderPage;
import mizan.intake.page.ReaderTemplates;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.problem.Problem.FieldProblem;
import mizan.queue.State;

/**
 * Tells each kind of caller what came of a submission, in the site's language: K2's script always gets 200 and JSON, a
 * browser a page that keeps what the reader typed, a program status codes and problem details.
 */
@Singleton
final class SubmissionReplies {

    private final FormToken token;
    private final Clock clock;

    SubmissionReplies(KeyedHash hash, Clock clock) {
        this.token = new FormToken(hash);
        this.clock = clock;
    }

    /**
     * It is kept.
     *
     * @param isMuted whether a rejection is the site's decision about the author, not about the text
     * @param repeated whether it was kept with an earlier submission
     */
    Response accepted(SubmissionContext context, Receipt receipt, State state, boolean isMuted, boolean repeated) {
        return switch (context.headers().caller()) {
            case K2_SCRIPT -> json(k2Reply(context, state, isMuted, repeated));
            case BROWSER ->
                Response.seeOther(URI.create("/comments/" + receipt + "?sent")).build();
            case API_CLIENT ->
                Response.status(repeated ? Response.Status.OK : Response.Status.CREATED)
                        .location(URI.create("/comments/" + receipt))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(AcceptedReply.of(receipt.toString(), state))
                        .build();
        };
    }

    private static K2Reply k2Reply(SubmissionContext context, State state, boolean isMuted, boolean repeated) {
        boolean isOfAuthor = isMuted && state == State.REJECTED;
        String outcome = context.text("status." + (isOfAuthor ? "muted" : state.code()));
        String message = repeated ? context.text("status.repeated") + " " + outcome : outcome;
        return state == State.REJECTED
                ? K2Reply.error(message)
                : K2Reply.success(
                        message, state == State.APPROVED && context.rules().refreshes());
    }

    /** Some fields have to be corrected. */
    Response invalid(SubmissionContext context, List<FieldError> errors) {
        Map<String, String> messages = messages(context, errors);
        return switch (context.headers().caller()) {
            case K2_SCRIPT -> json(K2Reply.error(String.join("<br>", messages.values())));
            case BROWSER -> page(422, context, messages, context.text("error.summary"));
            case API_CLIENT ->
                Problem.of(422, context.text("error.summary"), fieldProblems(messages))
                        .response()
                        .build();
        };
    }

    /** It is not taken as a whole; what the reader typed is kept. */
    Response refused(SubmissionContext context, SubmissionRefusal refusal) {
        String message = context.text(refusal.messageKey(), refusal.arguments().toArray());
        Response.ResponseBuilder reply = switch (context.headers().caller()) {
            case K2_SCRIPT -> Response.fromResponse(json(K2Reply.error(message)));
            case BROWSER -> Response.fromResponse(page(refusal.status(), context, Map.of(), message));
            case API_CLIENT -> problem(refusal, message).response();
        };
        if (!refusal.retryAfter().isZero()) {
            reply.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
        }
        return reply.build();
    }

    /** It is not taken, and the site that it is meant for is not known either. */
    Response refused(RequestHeaders headers, SubmissionRefusal refusal) {
        String message = ReaderMessages.get(
                Language.ARABIC, refusal.messageKey(), refusal.arguments().toArray());
        return switch (headers.caller()) {
            case K2_SCRIPT -> json(K2Reply.error(message));
            case BROWSER ->
                ReaderPage.response(
                        refusal.status(), ReaderTemplates.notice(new NoticeView(Language.ARABIC, message, "")));
            case API_CLIENT -> problem(refusal, message).response().build();
        };
    }

    private static Problem problem(SubmissionRefusal refusal, String message) {
        List<FieldProblem> fields =
                refusal.field().isEmpty() ? List.of() : List.of(new FieldProblem(refusal.field(), message));
        return Problem.of(refusal.status(), message, fields);
    }

    private static Response json(K2Reply reply) {
        return Response.ok(reply, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Response page(int status, SubmissionContext context, Map<String, String> errors, String summary) {
        CommentForm form = context.form();
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : List.of("text", "name", "email", "url")) {
            values.put(field, typed(form.value(field), context.rules()));
        }
        values.put(
                "consent",
                context.rules().consentField().isEmpty()
                        ? ""
                        : form.value(context.rules().consentField()));
        FormView view = new FormView(
                context.site(),
                form.article(),
                "/comments",
                context.articleUrl(),
                values,
                errors,
                summary,
                token.issue(clock.instant()),
                context.rules().nameRequired(),
                context.rules().emailRequired(),
                context.rules().consentField());
        return ReaderPage.response(status, ReaderTemplates.form(view));
    }

    /** What the reader typed: a placeholder is not, and is left out. */
    private static String typed(String value, FormRules rules) {
        return K2Form.isPlaceholder(value, rules.placeholders()) ? "" : value;
    }

    private static Map<String, String> messages(SubmissionContext context, List<FieldError> errors) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (FieldError error : errors) {
            // A message that names no number names the field.
            Object[] arguments = error.arguments().isEmpty()
                    ? new Object[] {context.text("label." + error.field())}
                    : error.arguments().toArray();
            messages.putIfAbsent(error.field(), context.text(error.messageKey(), arguments));
        }
        return messages;
    }

    private static List<FieldProblem> fieldProblems(Map<String, String> messages) {
        return messages.entrySet().stream()
                .map(entry -> new FieldProblem(entry.getKey(), entry.getValue()))
                .toList();
    }
}
