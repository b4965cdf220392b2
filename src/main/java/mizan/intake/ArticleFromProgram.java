package mizan.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import mizan.access.account.ApiTokens;
import mizan.access.account.BearerHeader;
import mizan.intake.form.CommentForm;

/**
 * Title and text of the article, which a site's own program may send along with a reader's comment: what the newspaper
 * printed is not a sign against its readers. Only an API token vouches for them; from anybody else they are ignored, because
 * a reader could make his own insults count for nothing.
 */
@Singleton
final class ArticleFromProgram {

    private static final String NOT_KNOWN = "";

    private final ApiTokens tokens;

    ArticleFromProgram(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** True when there is an article, and something that may be a token. */
    boolean isOffered(SubmissionContext context) {
        return !context.form().articleWords().isBlank()
                && BearerHeader.isOurs(context.headers().authorization());
    }

    /** The article's title and text; empty where the token is none. */
    Uni<String> words(SubmissionContext context) {
        CommentForm form = context.form();
        String token = BearerHeader.token(context.headers().authorization());
        return Uni.createFrom()
                .item(() -> tokens.find(token).map(known -> form.articleWords()).orElse(NOT_KNOWN))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(NOT_KNOWN);
    }
}
