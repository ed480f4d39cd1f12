package dev.milepost.assessment.respondent;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Reads {@code Authorization: Respondent <token>}; everything else is left to the tokens of people with accounts. */
@ApplicationScoped
class RespondentAuthentication implements HttpAuthenticationMechanism {
    static final String SCHEME = "Respondent";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        String start = SCHEME + " ";
        if (header == null || !header.regionMatches(true, 0, start, 0, start.length())) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(new Token(header.substring(start.length()).strip()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(RestResponse.StatusCode.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Token.class);
    }

    /** The token of a session, not yet believed. */
    static final class Token extends BaseAuthenticationRequest {
        private final String text;

        Token(String text) {
            this.text = text;
        }
    }

    /** Asks the database, so not on the thread that reads requests. */
    @ApplicationScoped
    static class Provider implements IdentityProvider<Token> {
        private final RespondentDoor door;

        Provider(RespondentDoor door) {
            this.door = door;
        }

        @Override
        public Class<Token> getRequestType() {
            return Token.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Token token, AuthenticationRequestContext context) {
            return context.runBlocking(() -> door.identify(token.text)
                    .orElseThrow(() -> new AuthenticationFailedException("The session has expired or was ended")));
        }
    }
}
