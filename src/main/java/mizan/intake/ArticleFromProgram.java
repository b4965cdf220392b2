package mizan.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import mizan.access.account.ApiTokens;
import mizan.access.account.BearerHeader;
import mizan.moderation.ModerationPipeline;
import mizan.signal.context.ArticleWords;

/**
 * Title and text of the article, which a site's own program may send along with a reader's comment: what the newspaper
 * printed is not a sign against its readers. Only an API token vouches for them; from anybody else they are ignored, because
 * a reader could make his own insults count for nothing.
 */
@Singleton
final class ArticleFromProgram {

    private final ApiTokens tokens;
    private final ModerationPipeline pipeline;

    ArticleFromProgram(ApiTokens tokens, ModerationPipeline pipeline) {
        this.tokens = tokens;
        this.pipeline = pipeline;
    }

    /** True when there is an article, and something that may be a token. */
    boolean isOffered(SubmissionContext context) {
        return !context.form().articleWords().isBlank()
                && BearerHeader.isOurs(context.headers().authorization());
    }

    /** The words of title and text that it sent, otherwise those that were known before; on a worker's thread. */
    Uni<ArticleWords> words(SubmissionContext context) {
        ArticleWords known = context.article().words();
        return Uni.createFrom()
                .item(() -> isOffered(context) && isGood(context)
                        ? pipeline.words(context.form().articleWords())
                        : known)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(known);
    }

    private boolean isGood(SubmissionContext context) {
        String token = BearerHeader.token(context.headers().authorization());
        return tokens.find(token).isPresent();
    }
}
