package mizan.article.api;

import jakarta.inject.Singleton;
import java.time.Clock;
import mizan.access.account.ApiTokens;
import mizan.access.account.BearerHeader;
import mizan.access.signature.SignatureCheck;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Tells who may say what an article is: a program with an API token, or the site's own program by a signature. Readers may not,
 * or they would choose the words that count for nothing.
 */
@Singleton
final class ArticleSenders {

    private final ApiTokens tokens;
    private final SignatureCheck signatures;
    private final Clock clock;

    ArticleSenders(ApiTokens tokens, SignatureCheck signatures, Clock clock) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** True for a good token in the header {@code Authorization}. Blocks. */
    boolean hasToken(@Nullable String authorization) {
        return authorization != null
                && BearerHeader.isOurs(authorization)
                && tokens.find(BearerHeader.token(authorization)).isPresent();
    }

    /** True where a key of {@code site} signed the time and {@code signed} a short while ago. */
    boolean hasSigned(SiteId site, @Nullable String signature, byte[] signed) {
        return signature != null && signatures.isSigned(site, signature.strip(), signed, clock.instant());
    }
}
