package dev.milepost.kit.organization;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Decides from the verified token alone which organization a request belongs to and what it may do there. The identity is built
 * anew, so that nothing the framework derived from realm roles or from a person's scopes grants anything.
 */
@ApplicationScoped
class MembershipAugmentor implements SecurityIdentityAugmentor {

    static final String ORGANIZATION_ATTRIBUTE = "milepost.organization";
    static final String MACHINE_ATTRIBUTE = "milepost.machine";
    static final String SUBJECT_ATTRIBUTE = "milepost.subject";
    static final String NAME_ATTRIBUTE = "milepost.name";
    static final String CLIENT_ATTRIBUTE = "milepost.client";

    private final TokenReader reader;

    MembershipAugmentor(TokenReader reader) {
        this.reader = reader;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> authorize(identity, token, selected(attributes)));
    }

    private SecurityIdentity authorize(SecurityIdentity identity, JsonWebToken token, @Nullable String selected) {
        Set<Membership> memberships = reader.memberships(token);
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(MACHINE_ATTRIBUTE, reader.isMachine(token))
                .addAttribute(SUBJECT_ATTRIBUTE, reader.subject(token))
                .addAttribute(CLIENT_ATTRIBUTE, reader.client(token))
                .addAttribute(NAME_ATTRIBUTE, reader.name(token));
        Set<String> organizations = memberships.stream().map(Membership::organization)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        MembershipRefusal refusal = refusal(organizations, selected);
        if (refusal != null) {
            return builder.addAttribute(MembershipRefusal.ATTRIBUTE, refusal).build();
        }
        String organization = selected != null ? selected : organizations.iterator().next();
        return builder.addAttribute(ORGANIZATION_ATTRIBUTE, organization)
                .addPermissionsAsString(reader.permissions(token, memberships, organization)).build();
    }

    private static @Nullable MembershipRefusal refusal(Set<String> organizations, @Nullable String selected) {
        if (organizations.isEmpty()) {
            return MembershipRefusal.NO_MEMBERSHIP;
        }
        if (selected != null) {
            return organizations.contains(selected) ? null : MembershipRefusal.NOT_A_MEMBER;
        }
        return organizations.size() > 1 ? MembershipRefusal.ORGANIZATION_NOT_SELECTED : null;
    }

    private static @Nullable String selected(Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String header = request == null ? null : request.request().getHeader(CurrentOrganization.HEADER);
        return header == null || header.isBlank() ? null : header.strip();
    }
}
