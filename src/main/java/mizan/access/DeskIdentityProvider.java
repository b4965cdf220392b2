package mizan.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import mizan.access.account.Account;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskIdentity;
import mizan.access.account.PasswordSignIn;
import mizan.access.account.SignInMethods;
import mizan.access.account.SignInThrottledException;
import mizan.access.session.ClientAddress;
import org.jspecify.annotations.Nullable;

/** Knows who somebody is by name and password. */
@Singleton
public final class DeskIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final PasswordSignIn signIn;
    private final DeskAccounts accounts;
    private final SignInMethods methods;

    DeskIdentityProvider(PasswordSignIn signIn, DeskAccounts accounts, SignInMethods methods) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.methods = methods;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!methods.byPassword()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Passwords are not accepted"));
        }
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        PasswordSignIn.Way way = routing.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? PasswordSignIn.Way.BASIC
                : PasswordSignIn.Way.FORM;
        Context requests = routing.vertx().getOrCreateContext();
        String password = new String(request.getPassword().getPassword());
        String name = request.getUsername();
        Uni<SecurityIdentity> checked = signIn.of(name, password, ClientAddress.of(routing), way)
                .emitOn(step -> requests.runOnContext(ignored -> step.run()))
                .onFailure(SignInThrottledException.class)
                .transform(delayed -> DeskAuthentication.delayed(routing, delayed))
                .map(account -> DeskIdentity.of(account, principal(account, way)));
        return way == PasswordSignIn.Way.FORM
                ? checked
                : context.runBlocking(() -> remembered(name, password))
                        .onItem()
                        .ifNull()
                        .switchTo(checked);
    }

    private @Nullable SecurityIdentity remembered(String name, String password) {
        return accounts.remembered(name, password)
                .map(account -> DeskIdentity.of(account, account.name()))
                .orElse(null);
    }

    private String principal(Account account, PasswordSignIn.Way way) {
        return way == PasswordSignIn.Way.FORM ? accounts.session(account).toString() : account.name();
    }
}
