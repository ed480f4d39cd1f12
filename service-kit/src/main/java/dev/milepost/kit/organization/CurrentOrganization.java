package dev.milepost.kit.organization;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The organization that the running work belongs to. It is written once, by the verified token of the request or by
 * {@link Organizations#runAs}, and cannot be changed from then on.
 */
@ApplicationScoped
public class CurrentOrganization {

    /** The header by which a member of several organizations picks one of them. */
    public static final String HEADER = "Milepost-Organization";

    private final CurrentIdentityAssociation identity;

    CurrentOrganization(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /**
     * The organization's alias.
     *
     * @throws IllegalStateException if the running work belongs to no organization
     */
    public String id() {
        return find().orElseThrow(() -> new IllegalStateException("This work belongs to no organization"));
    }

    /** The organization's alias, or nothing outside of an organization's work. */
    public Optional<String> find() {
        if (Organizations.ACTING.isBound()) {
            return Optional.of(Organizations.ACTING.get().organization());
        }
        return Optional.ofNullable(ofRequest());
    }

    /** The organization of an identity whose token was verified, where it belongs to one. */
    public static Optional<String> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(MembershipAugmentor.ORGANIZATION_ATTRIBUTE));
    }

    private @Nullable String ofRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        return of(identity.getIdentity()).orElse(null);
    }
}
