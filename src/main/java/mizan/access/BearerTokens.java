package mizan.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import mizan.access.account.ApiTokens;
import mizan.access.account.BearerHeader;
import mizan.access.account.DeskIdentity;

/** Lets a program in by the token in the header of its request, {@code Authorization: Bearer ...} (RFC 6750). */
final class BearerTokens implements HttpAuthenticationMechanism {

    private final String header;
    private final ApiTokens tokens;

    BearerTokens(String header, ApiTokens tokens) {
        this.header = header;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String text = BearerHeader.token(header);
        return Uni.createFrom()
                .completionStage(() -> context.vertx()
                        .executeBlocking(() -> identity(text), false)
                        .toCompletionStage());
    }

    private SecurityIdentity identity(String text) {
        return tokens.find(text)
                .map(DeskIdentity::of)
                .orElseThrow(() -> new AuthenticationFailedException("No such token, or no longer"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }
}
