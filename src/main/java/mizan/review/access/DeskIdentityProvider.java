package mizan.review.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows who somebody is by name and password. */
@Singleton
public final class DeskIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final DeskAccounts accounts;

    DeskIdentityProvider(DeskAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> accounts.verify(request.getUsername(), password)
                .map(DeskIdentity::of)
                .orElseThrow(() -> new AuthenticationFailedException("Wrong name or password")));
    }
}
