package mizan.intake;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mizan.comment.Author;
import mizan.comment.Circumstances;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.Receipt;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.intake.form.CommentForm;
import mizan.intake.form.CommentValidator;
import mizan.intake.form.FieldError;
import mizan.intake.form.FormReader;
import mizan.intake.form.FormRules;
import mizan.intake.form.FormToken;
import mizan.intake.form.SubmissionRefusal;
import mizan.intake.form.Validation;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.queue.ActivityLog;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.ActivityLog.Recorded.RateLimited;
import mizan.queue.AddResult.Added;
import mizan.queue.AddResult.KeyReused;
import mizan.queue.AddResult.Repeated;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.signal.AnalyzedComment;
import mizan.text.Fingerprint;
import org.jboss.logging.Logger;

/**
 * The way of a submission from the request's bytes to the reply, step by step: read, admit, validate, analyse, look at
 * recent activity, judge, keep. Each step either hands on or says why not.
 */
@Singleton
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final SiteResolver gate;
    private final Map<SiteId, FormRules> rules;
    private final FormToken token;
    private final AuthorKeys pseudonyms;
    private final ModerationPipeline pipeline;
    private final ActivityLog activity;
    private final ReviewQueue queue;
    private final SubmissionReplies replies;
    private final SubmissionMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;

    Intake(
            SiteResolver gate,
            Map<SiteId, FormRules> rules,
            KeyedHash hash,
            ModerationPipeline pipeline,
            ActivityLog activity,
            ReviewQueue queue,
            SubmissionReplies replies,
            SubmissionMetrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.gate = gate;
        this.rules = rules;
        this.token = new FormToken(hash);
        this.pseudonyms = new AuthorKeys(hash);
        this.pipeline = pipeline;
        this.activity = activity;
        this.queue = queue;
        this.replies = replies;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /** Takes a submission all the way; never fails, because K2's reader would look at a spinner for ever. */
    Uni<Response> submit(byte[] body, RequestHeaders envelope) {
        // No step of the chain: each costs a microsecond or more, for it carries the request's contexts along.
        try {
            return read(body, envelope);
        } catch (RuntimeException failure) {
            LOG.error("A submission broke off", failure);
            return Uni.createFrom().item(replies.refused(envelope, SubmissionRefusal.unavailable()));
        }
    }

    private Uni<Response> read(byte[] body, RequestHeaders envelope) {
        Optional<Site> site = gate.siteOf(envelope);
        Charset fallback = site.map(known -> rules.get(known.id()).charset()).orElse(StandardCharsets.UTF_8);
        return switch (FormReader.read(envelope.contentType(), body, fallback)) {
            case CommentForm form -> admit(form, envelope);
            case SubmissionRefusal refusal -> refuse(site, new CommentForm(Map.of()), envelope, refusal);
        };
    }

    private Uni<Response> admit(CommentForm form, RequestHeaders envelope) {
        return switch (gate.admit(form, envelope)) {
            case Admission.Admitted(Site site, String pageUrl, boolean originMissing) ->
                validate(new SubmissionContext(envelope, site, rules.get(site.id()), form, pageUrl), originMissing);
            case Admission.Refused(SubmissionRefusal refusal) -> refuse(Optional.empty(), form, envelope, refusal);
        };
    }

    private Uni<Response> validate(SubmissionContext with, boolean originMissing) {
        Instant now = clock.instant();
        Circumstances circumstances = new Circumstances(
                with.form().hasFilledHoneypot(), token.isTooFast(with.form().token(), now), originMissing);
        Validation validation = CommentValidator.validate(
                with.form(), with.site().id(), with.rules(), with.articleUrl(), circumstances);
        return switch (validation) {
            case Validation.Valid(Draft draft) -> analyze(with, draft, now);
            case Validation.Invalid(List<FieldError> errors) -> invalid(with, errors);
        };
    }

    private Uni<Response> analyze(SubmissionContext with, Draft draft, Instant now) {
        AnalyzedComment analyzed = metrics.timeAnalysis(() -> pipeline.analyze(draft));
        List<FieldError> errors = CommentValidator.checkStripped(
                analyzed.text().clean().text(), analyzed.name().clean().text(), with.rules());
        if (!errors.isEmpty()) {
            return invalid(with, errors);
        }
        Author author = pseudonyms.author(
                draft, analyzed.name().clean().text(), with.envelope().address(), now);
        Receipt receipt = Receipt.random(draft.site(), random);
        Comment comment = new Comment(
                receipt.commentId(),
                draft.article(),
                author,
                draft.text(),
                analyzed.text().clean().text(),
                now);
        return keep(with, comment, receipt, analyzed).onFailure().recoverWithItem(failure -> {
            LOG.errorf(failure, "A submission to %s could not be kept", draft.site());
            metrics.unavailable();
            return replies.refused(with, SubmissionRefusal.unavailable());
        });
    }

    private Uni<Response> keep(SubmissionContext with, Comment comment, Receipt receipt, AnalyzedComment analyzed) {
        long start = System.nanoTime();
        Author author = comment.author();
        return activity.record(
                        comment.site(),
                        author.key(),
                        author.addressKey(),
                        analyzed.text().fingerprint())
                .chain(recorded -> switch (recorded) {
                    case Noted(RecentActivity recent) ->
                        add(with, comment, receipt, analyzed, judge(analyzed, recent), start);
                    case RateLimited(var retryAfter) -> {
                        metrics.stored(start);
                        yield refuse(with, SubmissionRefusal.rateLimited(retryAfter));
                    }
                });
    }

    private Verdict judge(AnalyzedComment analyzed, RecentActivity recent) {
        return metrics.timeModeration(() -> pipeline.moderate(analyzed, recent));
    }

    private Uni<Response> add(
            SubmissionContext with,
            Comment comment,
            Receipt receipt,
            AnalyzedComment analyzed,
            Verdict verdict,
            long start) {
        Fingerprint fingerprint = analyzed.text().fingerprint();
        return queue.add(new Submission(
                        comment, verdict, fingerprint, receipt, with.envelope().idempotencyKey()))
                .map(result -> {
                    metrics.stored(start);
                    return switch (result) {
                        case Added(Receipt given, State state) -> added(with, comment, given, state, verdict);
                        case Repeated(Receipt given, State state) -> repeated(with, given, state);
                        case KeyReused() -> refused(with, SubmissionRefusal.of(422, "error.idempotency_key"));
                    };
                });
    }

    private Response added(SubmissionContext with, Comment comment, Receipt receipt, State state, Verdict verdict) {
        metrics.judged(verdict);
        if (state == State.APPROVED) {
            LOG.debugf("Comment %s: approved", comment.id());
        } else {
            LOG.infof("Comment %s: %s, %s", comment.id(), state.code(), verdict.accusations());
        }
        return replies.accepted(with, receipt, state, false);
    }

    private Response repeated(SubmissionContext with, Receipt receipt, State state) {
        metrics.repeated();
        return replies.accepted(with, receipt, state, true);
    }

    private Uni<Response> invalid(SubmissionContext with, List<FieldError> errors) {
        metrics.invalid();
        return Uni.createFrom().item(replies.invalid(with, errors));
    }

    private Uni<Response> refuse(SubmissionContext with, SubmissionRefusal refusal) {
        return Uni.createFrom().item(refused(with, refusal));
    }

    /** A refusal before the site is certain: in the site's language where the page tells it. */
    private Uni<Response> refuse(
            Optional<Site> site, CommentForm form, RequestHeaders envelope, SubmissionRefusal refusal) {
        if (site.isPresent()) {
            return refuse(
                    new SubmissionContext(
                            envelope, site.get(), rules.get(site.get().id()), form, ""),
                    refusal);
        }
        metrics.refused();
        LOG.infof("A form was refused: %s", refusal.messageKey());
        return Uni.createFrom().item(replies.refused(envelope, refusal));
    }

    private Response refused(SubmissionContext with, SubmissionRefusal refusal) {
        metrics.refused();
        LOG.infof("A form to %s was refused: %s", with.site().id(), refusal.messageKey());
        return replies.refused(with, refusal);
    }
}
