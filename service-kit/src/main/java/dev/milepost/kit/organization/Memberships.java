package dev.milepost.kit.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.CurrentIdentityAssociation;

/** What the caller's verified token opens: every organization that it names, whichever the request is about. */
@ApplicationScoped
public class Memberships {

    private final CurrentIdentityAssociation identity;
    private final TokenReader reader;

    Memberships(CurrentIdentityAssociation identity, TokenReader reader) {
        this.identity = identity;
        this.reader = reader;
    }

    /** By organization, in the order of their aliases; none for who came through a narrow door, without a token. */
    public List<Access> ofCaller() {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token ? of(token) : List.of();
    }

    private List<Access> of(JsonWebToken token) {
        Set<Membership> memberships = reader.memberships(token);
        return memberships.stream().map(Membership::organization).distinct().sorted()
                .map(organization -> new Access(organization, roles(token, memberships, organization),
                        reader.permissions(token, memberships, organization).stream().sorted().toList()))
                .toList();
    }

    /** A machine's roles grant nothing, so it has none. */
    private List<Role> roles(JsonWebToken token, Set<Membership> memberships, String organization) {
        return reader.isMachine(token) ? List.of()
                : memberships.stream().filter(membership -> membership.organization().equals(organization))
                        .map(membership -> Role.named(membership.role())).flatMap(Optional::stream)
                        .sorted(Comparator.reverseOrder()).toList();
    }

    /**
     * What a token opens in one organization.
     *
     * @param organization its alias
     * @param roles the one that allows most first
     * @param permissions all that they allow, or all that a service account was granted
     */
    public record Access(String organization, List<Role> roles, List<String> permissions) {
    }
}
