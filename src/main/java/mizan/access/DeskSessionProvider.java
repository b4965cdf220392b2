package mizan.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskIdentity;
import mizan.access.account.SignInMethods;
import mizan.access.session.Session;

/**
 * Knows who somebody is by the session cookie; looks the account up anew, so that who was disabled or has another
 * password is out at once.
 */
@Singleton
public final class DeskSessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final DeskAccounts accounts;
    private final SignInMethods methods;

    DeskSessionProvider(DeskAccounts accounts, SignInMethods methods) {
        this.accounts = accounts;
        this.methods = methods;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> Session.parse(request.getPrincipal())
                .flatMap(session -> accounts.find(session, methods))
                .map(account -> DeskIdentity.of(account, request.getPrincipal()))
                .orElseThrow(() -> new AuthenticationFailedException("The session is over")));
    }
}
