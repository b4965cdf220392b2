package mizan.desk.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.DeskMessages;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.desk.article.ArticleTitles;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.queue.Claim;
import mizan.queue.Claims;
import mizan.queue.DecideResult;
import mizan.queue.QueuedComment;
import mizan.queue.campaign.Campaign;
import mizan.queue.campaign.Campaigns;

/** Answers of the desk's API: comments as JSON, what came of a decision, and which version a request allows to change. */
@Singleton
final class CommentViews {

    private final CommentLookup lookup;
    private final Claims claims;
    private final Campaigns campaigns;
    private final ArticleTitles titles;
    private final Sites sites;

    CommentViews(CommentLookup lookup, Claims claims, Campaigns campaigns, ArticleTitles titles, Sites sites) {
        this.lookup = lookup;
        this.claims = claims;
        this.campaigns = campaigns;
        this.titles = titles;
        this.sites = sites;
    }

    /** Comments as they stand in lists, with who has claimed them and the campaigns that they are in. */
    List<CommentView> list(List<QueuedComment> comments, HttpHeaders headers) {
        List<CommentId> ids =
                comments.stream().map(comment -> comment.comment().id()).toList();
        Map<CommentId, Claim> claimed = claims.of(ids);
        Map<CommentId, Campaign> inCampaigns = campaigns.of(ids);
        ArticleTitles.Known known = titles.of(comments);
        return comments.stream()
                .map(comment -> CommentView.of(
                        comment,
                        known,
                        messages(comment, headers),
                        claimed.get(comment.comment().id()),
                        inCampaigns.get(comment.comment().id())))
                .toList();
    }

    /** All that is known about a comment. */
    CommentView full(QueuedComment comment, HttpHeaders headers) {
        CommentId id = comment.comment().id();
        return CommentView.full(
                comment,
                titles.of(List.of(comment)),
                messages(comment, headers),
                claims.of(List.of(id)).get(id),
                campaigns.of(List.of(id)).get(id),
                lookup.details(comment));
    }

    /**
     * What came of a request with {@code If-Match}: 200; 412 where the comment is no longer a version that {@code seen} names;
     * 409 where it is, but is in the wanted state already; 404.
     */
    Response afterIfMatch(EntityTags seen, DecideResult result, HttpHeaders headers) {
        boolean isOutdated = result instanceof DecideResult.AlreadyDecided changed && !seen.match(changed.comment());
        return reply(result, isOutdated ? Response.Status.PRECONDITION_FAILED : Response.Status.CONFLICT, headers);
    }

    /** What came of a request without {@code If-Match}: 200; 409 where somebody else was faster; 404. */
    Response reply(DecideResult result, HttpHeaders headers) {
        return reply(result, Response.Status.CONFLICT, headers);
    }

    private Response reply(DecideResult result, Response.Status conflict, HttpHeaders headers) {
        return switch (result) {
            case DecideResult.Decided(var decision, var comment) ->
                Response.ok(new DecisionReply(
                                decision.id().toString(),
                                CommentView.of(comment, titles.of(List.of(comment)), messages(comment, headers))))
                        .header(HttpHeaders.ETAG, EntityTags.of(comment))
                        .build();
            case DecideResult.AlreadyDecided(var by, var at, var comment) -> changed(conflict, by, at, comment);
            case DecideResult.NotFound() ->
                CommentLookup.notFound().problem().response().build();
        };
    }

    /** 412 for a comment that is no longer a version that a request allows to change. */
    static Response changed(QueuedComment now) {
        return changed(
                Response.Status.PRECONDITION_FAILED,
                now.decidedBy() == null ? "rules" : now.decidedBy(),
                now.decidedAt() == null ? now.comment().submittedAt() : now.decidedAt(),
                now);
    }

    private static Response changed(Response.Status status, String by, Instant at, QueuedComment comment) {
        String state = comment.state().code();
        String detail = "It is no longer what was read: " + state + " by " + by + " at " + at + ".";
        return Problem.of(status.getStatusCode(), detail)
                .with(Map.of(
                        "code", ProblemCode.CHANGED, "state", state, "decided_by", by, "decided_at", at.toString()))
                .response()
                .header(HttpHeaders.ETAG, EntityTags.of(comment))
                .build();
    }

    /**
     * The versions that the lines of {@code If-Match} allow to change. With {@code *}, which names no version, nobody says what
     * was read: it counts as missing.
     *
     * @throws RequestRefusedException when it is missing or malformed
     */
    static EntityTags seen(List<String> ifMatch) {
        if (ifMatch.stream().allMatch(line -> line.isBlank() || line.strip().equals("*"))) {
            throw RequestRefusedException.because(
                    Response.Status.PRECONDITION_REQUIRED,
                    ProblemCode.IF_MATCH_MISSING,
                    "Send If-Match with the ETag of the comment as it was read, so that no newer decision is lost.");
        }
        return EntityTags.parse(ifMatch);
    }

    /** In the language that the client accepts, otherwise in the site's. */
    private DeskMessages messages(QueuedComment comment, HttpHeaders headers) {
        Language ofSite =
                sites.find(comment.comment().site()).map(Site::language).orElse(Language.ARABIC);
        return DeskMessages.accepted(headers.getAcceptableLanguages(), ofSite);
    }
}
