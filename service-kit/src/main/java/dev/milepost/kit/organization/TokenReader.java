package dev.milepost.kit.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;

/** What a verified token says, read from the claims that the settings name. */
@ApplicationScoped
class TokenReader {

    private final IdentityConfig config;
    private final MembershipReader people;
    private final MembershipReader machines;
    private final ClaimReader permissionsClaim;
    private final Permissions permissions;

    TokenReader(IdentityConfig config) {
        this.config = config;
        this.people = new MembershipReader(config.membershipsClaim(), config.membershipPattern());
        this.machines = new MembershipReader(config.machineMembershipsClaim().orElse(config.membershipsClaim()),
                config.membershipPattern());
        this.permissionsClaim = new ClaimReader(config.permissionsClaim());
        this.permissions = new Permissions(config.permissionAreas());
    }

    Set<Membership> memberships(JsonWebToken token) {
        return (isMachine(token) ? machines : people).read(token);
    }

    boolean isMachine(JsonWebToken token) {
        return token.containsClaim(config.machineClaim());
    }

    /**
     * What the token allows in an organization: a person what the roles there say, a service account what its scopes say.
     *
     * @param memberships of the token
     * @param organization one of those that they name
     */
    Set<String> permissions(JsonWebToken token, Set<Membership> memberships, String organization) {
        return isMachine(token) ? permissions.ofScopes(scopes(token))
                : memberships.stream().filter(membership -> membership.organization().equals(organization))
                        .flatMap(membership -> permissions.ofRole(membership.role()).stream()).collect(Collectors.toSet());
    }

    /**
     * Who it is. A claim for people alone is missing in tokens of machines, which {@code sub} tells apart as well; in a
     * person's it has to be, or one person could be two.
     *
     * @throws AuthenticationFailedException caused by {@link UnknownSubjectException} if the token doesn't say it
     */
    String subject(JsonWebToken token) {
        String claim = config.subjectClaim();
        return Stream.of(claim, isMachine(token) ? Claims.sub.name() : claim).map(token::getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast).findFirst()
                .orElseThrow(() -> new AuthenticationFailedException(new UnknownSubjectException(claim)));
    }

    String client(JsonWebToken token) {
        return text(token, config.clientClaim(), text(token, "client_id", ""));
    }

    String name(JsonWebToken token) {
        return text(token, config.nameClaim(), String.valueOf(token.getSubject()));
    }

    /** One text with spaces between them, or a list. */
    private Set<String> scopes(JsonWebToken token) {
        return permissionsClaim.texts(token).stream().flatMap(text -> Arrays.stream(text.split(" +", -1)))
                .collect(Collectors.toSet());
    }

    private static String text(JsonWebToken token, String claim, String otherwise) {
        return token.getClaim(claim) instanceof String text ? text : otherwise;
    }
}
