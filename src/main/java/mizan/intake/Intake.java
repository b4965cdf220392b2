package mizan.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import mizan.access.signature.SignatureCheck;
import mizan.article.page.ArticlePages;
import mizan.comment.Author;
import mizan.comment.AuthorKeys;
import mizan.comment.Circumstances;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.intake.Judge.Judged;
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
import mizan.signal.context.ArticleWords;
import org.jboss.logging.Logger;

/**
 * Takes a submission from the bytes of the request to the reply, step by step: read the form, find its site, validate,
 * analyse, look at recent activity, judge, keep. Each step hands on to the next or answers why not.
 */
@Singleton
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** From so many characters on a worker judges a text: it takes milliseconds, for which others at the event loop would wait. */
    private static final int LONG_TEXT = 1000;

    private final SiteResolver resolver;
    private final Function<SiteId, FormRules> rules;
    private final FormToken token;
    private final AuthorKeys authorKeys;
    private final SignatureCheck signatures;
    private final ArticleCheck articles;
    private final ArticleFromProgram program;
    private final ArticlePages pages;
    private final ModerationPipeline pipeline;
    private final ActivityLog activity;
    private final Judge judge;
    private final ReviewQueue queue;
    private final SubmissionReplies replies;
    private final SubmissionMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;

    Intake(
            SiteResolver resolver,
            Function<SiteId, FormRules> rules,
            KeyedHash hash,
            SignatureCheck signatures,
            ArticleCheck articles,
            ArticleFromProgram program,
            ArticlePages pages,
            ModerationPipeline pipeline,
            ActivityLog activity,
            Judge judge,
            ReviewQueue queue,
            SubmissionReplies replies,
            SubmissionMetrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.resolver = resolver;
        this.rules = rules;
        this.token = new FormToken(hash);
        this.authorKeys = new AuthorKeys(hash);
        this.signatures = signatures;
        this.articles = articles;
        this.program = program;
        this.pages = pages;
        this.pipeline = pipeline;
        this.activity = activity;
        this.judge = judge;
        this.queue = queue;
        this.replies = replies;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /** Answers a submission; never fails, because K2's script would show its reader a spinner for ever. */
    Uni<Response> submit(byte[] body, RequestHeaders headers) {
        // Not with onFailure: each step of a Uni costs a microsecond or more, because it carries the contexts of the
        // request.
        try {
            return read(body, headers);
        } catch (RuntimeException failure) {
            LOG.error("A submission failed", failure);
            metrics.unavailable();
            return Uni.createFrom().item(replies.refused(headers, SubmissionRefusal.unavailable()));
        }
    }

    private Uni<Response> read(byte[] body, RequestHeaders headers) {
        Optional<Site> site = resolver.siteOfPage(headers);
        Charset ofSite = site.map(known -> rules(known).charset()).orElse(StandardCharsets.UTF_8);
        return switch (FormReader.read(headers.contentType(), body, ofSite)) {
            case CommentForm form -> findSite(form, body, headers);
            case SubmissionRefusal refusal -> refuse(site, CommentForm.EMPTY, headers, refusal);
        };
    }

    private FormRules rules(Site site) {
        return rules.apply(site.id());
    }

    private Uni<Response> findSite(CommentForm form, byte[] body, RequestHeaders headers) {
        return switch (resolver.resolve(form, headers)) {
            case SiteResolution.Found(Site site, String unused, boolean ignored)
            when site.isClosed() ->
                refuse(Optional.of(site), form, headers, SubmissionRefusal.of(403, "error.site_closed"));
            case SiteResolution.Found(Site site, String pageUrl, boolean originMissing) -> {
                boolean isSigned = signatures.isSigned(site.id(), headers.signature(), body, clock.instant());
                yield validate(
                        new SubmissionContext(headers, site, rules(site), form, pageUrl, isSigned),
                        originMissing && !isSigned);
            }
            case SiteResolution.Refused(SubmissionRefusal refusal) -> refuse(Optional.empty(), form, headers, refusal);
        };
    }

    private Uni<Response> validate(SubmissionContext context, boolean originMissing) {
        if (context.rules().signedOnly() && !context.isSigned()) {
            return refuse(context, SubmissionRefusal.of(403, "error.unsigned"));
        }
        Instant now = clock.instant();
        Circumstances circumstances = new Circumstances(
                context.form().hasFilledHoneypot(),
                token.isTooFast(context.form().token(), now),
                originMissing);
        Validation validation = CommentValidator.validate(
                context.form(),
                context.site().id(),
                context.user().isEmpty() ? context.rules() : context.rules().forVerified(),
                context.articleUrl(),
                circumstances);
        return switch (validation) {
            case Validation.Valid(Draft draft) -> find(context, draft, now);
            case Validation.Invalid(List<FieldError> errors) -> invalid(context, errors);
        };
    }

    private Uni<Response> find(SubmissionContext context, Draft draft, Instant now) {
        return articles.standing(draft)
                .chain(known -> articles.refusal(known, draft.site(), now)
                        .map(refusal -> refuse(context, refusal))
                        .orElseGet(() -> analyze(context.about(known), draft, now)))
                .onFailure()
                .recoverWithItem(failure -> unavailable(context, failure));
    }

    private Uni<Response> analyze(SubmissionContext context, Draft draft, Instant now) {
        return program.isOffered(context) || draft.text().length() > LONG_TEXT
                ? program.words(context).chain(words -> analyze(context, draft, words, now))
                : analyze(context, draft, context.article().words(), now);
    }

    private Response unavailable(SubmissionContext context, Throwable failure) {
        LOG.errorf(
                failure,
                "A submission to %s could not be judged or stored",
                context.site().id());
        metrics.unavailable(context.site());
        return replies.refused(context, SubmissionRefusal.unavailable());
    }

    private Uni<Response> analyze(SubmissionContext context, Draft draft, ArticleWords article, Instant now) {
        AnalyzedComment analyzed = metrics.timeAnalysis(() -> pipeline.analyze(draft, article));
        List<FieldError> errors = CommentValidator.checkStripped(
                analyzed.text().clean().text(), analyzed.name().clean().text(), context.rules());
        if (!errors.isEmpty()) {
            return invalid(context, errors);
        }
        String name = CommentValidator.given(analyzed.name().clean().text(), context.rules());
        Author author = authorKeys.author(draft, name, context.user(), context.address(), now);
        Receipt receipt = Receipt.random(draft.site(), random);
        Comment comment = new Comment(
                receipt.commentId(),
                draft.article(),
                author,
                draft.text(),
                analyzed.text().clean().text(),
                now);
        return keep(context, comment, receipt, analyzed)
                .onFailure()
                .recoverWithItem(failure -> unavailable(context, failure));
    }

    private Uni<Response> keep(SubmissionContext context, Comment comment, Receipt receipt, AnalyzedComment analyzed) {
        long start = System.nanoTime();
        Author author = comment.author();
        Uni<ActivityLog.Recorded> recording = activity.record(
                comment.site(),
                comment.article().id(),
                new ActivityLog.Sender(
                        author.key(),
                        author.standingKey(),
                        author.addressKey(),
                        authorKeys.networkKey(context.address(), comment.submittedAt()),
                        authorKeys.nameKey(author)),
                analyzed.text().fingerprint(),
                ForeignTargets.of(analyzed, context.site()),
                comment.bytes());
        return (comment.original().length() > LONG_TEXT
                        ? recording.emitOn(Infrastructure.getDefaultWorkerPool())
                        : recording)
                .chain(recorded -> switch (recorded) {
                    case Noted noted ->
                        judge.judge(context, comment, analyzed, noted)
                                .map(judged -> add(context, comment, receipt, analyzed, judged, start))
                                .orElseGet(() -> refuse(context, SubmissionRefusal.rateLimited(Judge.ROOM_AGAIN)));
                    case RateLimited(var retryAfter) -> {
                        metrics.stored(start);
                        yield refuse(context, SubmissionRefusal.rateLimited(retryAfter));
                    }
                });
    }

    private Uni<Response> add(
            SubmissionContext context,
            Comment comment,
            Receipt receipt,
            AnalyzedComment analyzed,
            Judged judged,
            long start) {
        return queue.add(new Submission(
                        comment,
                        judged.verdict(),
                        analyzed.text().fingerprint(),
                        receipt,
                        context.headers().idempotencyKey(),
                        judged.attack(),
                        judged.isByNewcomer()))
                .map(result -> {
                    metrics.stored(start);
                    return switch (result) {
                        case Added(Receipt given, State state) -> added(context, comment, given, state, judged);
                        case Repeated(Receipt given, State state) -> repeated(context, given, state, judged);
                        case KeyReused() -> refused(context, SubmissionRefusal.of(422, "error.idempotency_key"));
                    };
                });
    }

    private Response added(SubmissionContext context, Comment comment, Receipt receipt, State state, Judged judged) {
        Verdict verdict = judged.verdict();
        metrics.judged(context.site(), verdict);
        if (!context.article().isKnown() && judged.attack() == null) {
            pages.read(context.site(), comment.article());
        }
        if (state == State.APPROVED) {
            LOG.debugf("Comment %s: approved", comment.id());
        } else {
            LOG.infof("Comment %s: %s, %s", comment.id(), state.code(), verdict.against());
        }
        return replies.accepted(context, receipt, state, judged.isMuted(), false);
    }

    private Response repeated(SubmissionContext context, Receipt receipt, State state, Judged judged) {
        metrics.repeated(context.site());
        return replies.accepted(context, receipt, state, judged.isMuted(), true);
    }

    private Uni<Response> invalid(SubmissionContext context, List<FieldError> errors) {
        metrics.invalid(context.site());
        return Uni.createFrom().item(replies.invalid(context, errors));
    }

    private Uni<Response> refuse(SubmissionContext context, SubmissionRefusal refusal) {
        return Uni.createFrom().item(refused(context, refusal));
    }

    /** A refusal before the site is certain: in the site's language where the page tells it. */
    private Uni<Response> refuse(
            Optional<Site> site, CommentForm form, RequestHeaders headers, SubmissionRefusal refusal) {
        if (site.isPresent()) {
            return refuse(new SubmissionContext(headers, site.get(), rules(site.get()), form, "", false), refusal);
        }
        metrics.refused();
        LOG.infof("A form was refused: %s", refusal.messageKey());
        return Uni.createFrom().item(replies.refused(headers, refusal));
    }

    private Response refused(SubmissionContext context, SubmissionRefusal refusal) {
        metrics.refused(context.site());
        LOG.infof("A form to %s was refused: %s", context.site().id(), refusal.messageKey());
        return replies.refused(context, refusal);
    }
}
