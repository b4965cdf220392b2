package mizan.desk.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.queue.Claim;
import mizan.queue.Claims;
import mizan.queue.DecideResult;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import org.jspecify.annotations.Nullable;

/** What the desk's API has in common: looks comments up, and answers with them. */
@Singleton
public final class CommentReplies {

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReviewQueue queue;
    private final Claims claims;
    private final Sites sites;

    CommentReplies(ReviewQueue queue, Claims claims, Sites sites) {
        this.queue = queue;
        this.claims = claims;
        this.sites = sites;
    }

    /** The comment with this id; throws {@link RequestRefusedException} where there is none. */
    public QueuedComment find(String id) {
        return CommentId.parse(id).flatMap(this::find).orElseThrow(CommentReplies::unknown);
    }

    public Optional<QueuedComment> find(CommentId id) {
        return queue.find(id).await().atMost(PATIENCE);
    }

    /** Comments as they stand in lists, with who has them in hand. */
    List<CommentView> views(List<QueuedComment> comments, HttpHeaders headers) {
        Map<CommentId, Claim> inHand = claims.of(
                comments.stream().map(comment -> comment.comment().id()).toList());
        return comments.stream()
                .map(comment -> CommentView.of(
                        comment,
                        wording(comment, headers),
                        inHand.get(comment.comment().id())))
                .toList();
    }

    /** All that is known about a comment. */
    CommentView full(QueuedComment comment, HttpHeaders headers) {
        CommentId id = comment.comment().id();
        return CommentView.full(
                comment, wording(comment, headers), claims.of(List.of(id)).get(id), CommentDetails.of(comment, queue));
    }

    /** 200, 409 or 404. */
    Response reply(DecideResult result, HttpHeaders headers) {
        return switch (result) {
            case DecideResult.Decided(var decision, var comment) ->
                Response.ok(new DecisionReply(
                                decision.id().toString(), CommentView.of(comment, wording(comment, headers), null)))
                        .header(HttpHeaders.ETAG, EntityTags.of(comment))
                        .build();
            case DecideResult.AlreadyDecided(var by, var at, var comment) -> conflict(by, at, comment);
            case DecideResult.NotFound() -> unknown().problem().response().build();
        };
    }

    private static Response conflict(String by, Instant at, QueuedComment comment) {
        String state = comment.state().code();
        String detail = "It is no longer what was read: " + state + " by " + by + " at " + at + ".";
        return Problem.of(Response.Status.CONFLICT.getStatusCode(), detail)
                .with(Map.of(
                        "code", ProblemCode.CHANGED, "state", state, "decided_by", by, "decided_at", at.toString()))
                .response()
                .header(HttpHeaders.ETAG, EntityTags.of(comment))
                .build();
    }

    /** The version that {@code ifMatch} allows to change; throws {@link RequestRefusedException} where it is missing or malformed. */
    static EntityTags seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw RequestRefusedException.because(
                    Response.Status.PRECONDITION_REQUIRED,
                    ProblemCode.IF_MATCH_MISSING,
                    "Send If-Match with the ETag of the comment as it was read, so that no newer decision is lost.");
        }
        return EntityTags.parse(ifMatch);
    }

    static RequestRefusedException unknown() {
        return RequestRefusedException.because(
                Response.Status.NOT_FOUND,
                ProblemCode.NOT_FOUND,
                "There is no such comment or decision, or no longer.");
    }

    /** {@code body}; throws {@link RequestRefusedException} where the request has none. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RequestRefusedException.because(
                    Response.Status.BAD_REQUEST, ProblemCode.UNREADABLE, "The request has no body.");
        }
        return body;
    }

    /** In the language that the client accepts, otherwise in the site's. */
    DeskMessages wording(QueuedComment comment, HttpHeaders headers) {
        Language ofSite =
                sites.find(comment.comment().site()).map(Site::language).orElse(Language.ARABIC);
        return DeskMessages.accepted(headers.getAcceptableLanguages(), ofSite);
    }
}
