package mizan.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.article.ArticleKey;
import mizan.article.ArticleTitle;
import mizan.article.Articles;
import mizan.comment.CommentId;
import mizan.comment.PublishedRules;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.message.BrokenRule;
import mizan.intake.message.ReaderMessages;
import mizan.intake.page.NoticeView;
import mizan.intake.page.ReaderPage;
import mizan.intake.page.ReaderTemplates;
import mizan.intake.page.ReceiptView;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where whoever holds a receipt asks what became of the comment. */
@Path("/")
@Tag(name = "Readers", description = "The comment form and its receipt; open to everybody")
final class ReceiptResource {

    private final ReviewQueue queue;
    private final Articles articles;
    private final Sites sites;
    private final Function<SiteId, PublishedRules> rules;
    private final CrossOriginReplies crossOrigin;

    ReceiptResource(
            ReviewQueue queue,
            Articles articles,
            Sites sites,
            Function<SiteId, PublishedRules> rules,
            CrossOriginReplies crossOrigin) {
        this.queue = queue;
        this.articles = articles;
        this.sites = sites;
        this.rules = rules;
        this.crossOrigin = crossOrigin;
    }

    /** A comment that was found, with its site and the title of its article, which may be empty. */
    private record FoundComment(Site site, String receipt, QueuedComment queued, String articleTitle) {

        /** Why it is rejected, where that is not what it says: {@code muted} or {@code undecided}; else empty. */
        String reason() {
            if (queued.isMuted()) {
                return AcceptedReply.MUTED;
            }
            return queued.isUndecided() ? Decision.UNDECIDED : "";
        }
    }

    @GET
    @Path("comments/{receipt}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What became of a comment", description = "A page for readers, or JSON for programs.")
    public Uni<Response> page(@PathParam("receipt") String code) {
        return answer(code, ReceiptResource::page, () -> noticePage(language(code)));
    }

    @GET
    @Path("comments/{receipt}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Uni<Response> status(@PathParam("receipt") String code, @Context HttpServerRequest request) {
        return answer(code, ReceiptResource::status, () -> problem(language(code)))
                .map(reply -> crossOrigin.readable(reply, RequestHeaders.of(request)));
    }

    private Uni<Response> answer(
            String code, BiFunction<FoundComment, Optional<BrokenRule>, Response> found, Supplier<Response> notFound) {
        return find(code)
                .chain(comment -> comment.map(known -> brokenRule(known).map(rule -> found.apply(known, rule)))
                        .orElseGet(() -> Uni.createFrom().item(notFound)));
    }

    /** The comment that the receipt was given for; empty also where its site is no longer configured. */
    private Uni<Optional<FoundComment>> find(String code) {
        return Receipt.parse(code)
                .flatMap(receipt -> sites.find(receipt.site()).map(site -> find(site, receipt)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<FoundComment>> find(Site site, Receipt receipt) {
        return queue.find(receipt.commentId())
                .chain(found -> found.map(comment -> articleTitle(comment)
                                .map(title -> Optional.of(new FoundComment(site, receipt.toString(), comment, title))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** What is found does not depend on it: where it cannot be read, there is none. */
    private Uni<String> articleTitle(QueuedComment queued) {
        return Uni.createFrom()
                .item(() -> ArticleKey.of(queued.comment())
                        .flatMap(key -> Optional.ofNullable(
                                articles.titles(List.of(key)).get(key)))
                        .map(ArticleTitle::title)
                        .orElse(""))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem("");
    }

    /** The rule that a rejected comment broke; empty for others, and where the site names no page of rules. */
    private Uni<Optional<BrokenRule>> brokenRule(FoundComment found) {
        CommentId id = found.queued().comment().id();
        PublishedRules published = rules.apply(id.site());
        boolean isForARule =
                found.queued().state() == State.REJECTED && found.reason().isEmpty();
        if (!isForARule || published.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Language language = found.site().language();
        return Uni.createFrom()
                .item(() -> Optional.of(BrokenRule.of(queue.decisions(id), published, language)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Response page(FoundComment found, Optional<BrokenRule> rule) {
        return ReaderPage.response(
                200,
                ReaderTemplates.receipt(new ReceiptView(
                        found.site(),
                        found.receipt(),
                        found.queued().state(),
                        found.queued().comment().article().url(),
                        found.articleTitle(),
                        found.queued().comment().submittedAt(),
                        found.reason(),
                        rule)));
    }

    private static Response status(FoundComment found, Optional<BrokenRule> rule) {
        AcceptedReply reply =
                new AcceptedReply(found.receipt(), found.queued().state().code(), rule.orElse(null), found.reason());
        return Response.ok(reply, MediaType.APPLICATION_JSON).build();
    }

    private static Response noticePage(Language language) {
        String message = ReaderMessages.get(language, "receipt.not_found");
        return ReaderPage.response(404, ReaderTemplates.notice(new NoticeView(language, message, "")));
    }

    private static Response problem(Language language) {
        return Problem.of(404, ReaderMessages.get(language, "receipt.not_found"))
                .response()
                .build();
    }

    private Language language(String code) {
        return Receipt.parse(code)
                .flatMap(receipt -> sites.find(receipt.site()))
                .map(Site::language)
                .orElse(Language.ARABIC);
    }
}
