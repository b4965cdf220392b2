package mizan.archive.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import mizan.archive.imports.KeptRecord.Keys;
import mizan.article.ArticleKey;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.AuthorKeys;
import mizan.comment.Circumstances;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.digest.KeyedHash;
import mizan.intake.form.CommentValidator;
import mizan.intake.form.HomepageUrl;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.archive.redis.RedisCommentImport.Fingerprinted;
import mizan.signal.AnalyzedComment;
import mizan.text.BlankText;
import mizan.text.Fingerprint;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * Makes comments of rows: checks them, strips and analyses the text as that of a new comment, and judges it. What a reader may leave
 * out and an old system did not check (e-mail, homepage) is dropped where it is none; what a comment cannot be without is refused.
 */
final class RowCheck {

    /** No system whose comments are read is older. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** As sites vouch for readers. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    private static final EmailValidator EMAIL = EmailValidator.getInstance();

    private final ModerationPipeline pipeline;
    private final AuthorKeys keys;
    private final ImportSites sites;
    private final Clock clock;

    RowCheck(ModerationPipeline pipeline, KeyedHash hash, ImportSites sites, Clock clock) {
        this.pipeline = pipeline;
        this.keys = new AuthorKeys(hash);
        this.sites = sites;
        this.clock = clock;
    }

    /** The comment that {@code row} is; throws IllegalArgumentException where it is none, saying why in words for the operator. */
    Fingerprinted comment(ArchivedRow row) {
        check(sites.has(row.id().site()), "its site is not in the configuration");
        check(ArticleKey.isId(row.article()), "its article has no id, or one that is too long or has spaces");
        check(
                !row.submittedAt().isBefore(FIRST)
                        && row.submittedAt().isBefore(clock.instant().plus(CLOCKS_DIFFER)),
                "its date lies before 1990 or in the future");
        check(BlankText.isStorable(row.text()), "its text has characters that no text has");
        check(BlankText.isStorable(row.name()), "its name has characters that no text has");
        check(row.user().isEmpty() || USER.matcher(row.user()).matches(), "its user is no id of an account");
        checkLength(row.text(), CommentValidator.MAX_TEXT, "its text");
        checkLength(row.name(), CommentValidator.MAX_NAME, "its name");
        check(!BlankText.isBlank(row.text()), "its text says nothing");
        ArticleRef article =
                new ArticleRef(row.article(), sites.articleUrl(row.id().site(), row.article(), row.articleUrl()));
        Draft draft = new Draft(
                row.id().site(), article, row.name(), email(row), homepage(row), row.text(), Circumstances.ORDINARY);
        AnalyzedComment analyzed = pipeline.analyze(draft);
        String text = analyzed.text().clean().text();
        check(!BlankText.isBlank(text), "its text says nothing without markup");
        @Nullable KeptRecord kept = row.kept();
        String name = kept == null ? analyzed.name().clean().text() : row.name();
        Author author = author(row, draft, BlankText.isBlank(name) ? "" : name);
        Comment comment = new Comment(row.id(), article, author, row.text(), text, row.submittedAt());
        Fingerprint fingerprint = analyzed.text().fingerprint();
        return new Fingerprinted(
                kept == null
                        ? decided(comment, row, pipeline.moderate(analyzed, RecentActivity.NONE))
                        : restored(comment, row.state(), kept),
                fingerprint);
    }

    private static void checkLength(String value, int most, String what) {
        check(value.codePointCount(0, value.length()) <= most, what + " is longer than " + most + " letters");
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String email(ArchivedRow row) {
        String email = row.email().strip();
        boolean isShort = email.length() <= CommentValidator.MAX_EMAIL && BlankText.isStorable(email);
        // What Mizan itself took was checked when it came.
        return isShort && (row.kept() != null || EMAIL.isValid(email)) ? email : "";
    }

    private static String homepage(ArchivedRow row) {
        String url = HomepageUrl.withScheme(row.url().strip());
        return url.length() <= CommentValidator.MAX_URL && BlankText.isStorable(url) && HomepageUrl.isValid(url)
                ? url
                : "";
    }

    private Author author(ArchivedRow row, Draft draft, String name) {
        Author made = keys.author(draft, name, row.user(), row.address(), row.submittedAt());
        @Nullable Keys known = row.kept() == null ? null : row.kept().keys();
        return known == null
                ? made
                : new Author(
                        made.name(),
                        made.email(),
                        made.url(),
                        known.author(),
                        known.standing(),
                        known.address(),
                        made.user());
    }

    /** The site decided, at a time that its archive does not tell: that of the comment is the nearest. */
    private ArchivedComment decided(Comment comment, ArchivedRow row, Verdict verdict) {
        State state = row.state();
        boolean isHeld = state == State.HELD;
        String by = isHeld ? Decision.BY_RULES : ArchivedDecision.BY_ARCHIVE;
        QueuedComment queued = new QueuedComment(
                comment, verdict, state, isHeld ? 1 : 2, isHeld ? null : row.submittedAt(), isHeld ? null : by);
        ArchivedDecision decision = new ArchivedDecision(
                Decision.Kind.DECISION, State.HELD, state, row.reason(), "", by, row.submittedAt(), 0, null);
        return new ArchivedComment(
                queued, row.submittedAt(), by, null, false, clock.instant(), isHeld ? List.of() : List.of(decision));
    }

    private static ArchivedComment restored(Comment comment, State state, KeptRecord kept) {
        return new ArchivedComment(
                new QueuedComment(
                        comment,
                        kept.verdict(),
                        state,
                        kept.version(),
                        kept.decidedAt(),
                        kept.decidedBy(),
                        kept.edition()),
                kept.changedAt(),
                kept.changedBy(),
                kept.before(),
                kept.isRejectedForContent(),
                comment.submittedAt(),
                kept.decisions());
    }
}
