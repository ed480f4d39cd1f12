package dev.milepost.kit.organization;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Who does the running work: a person, a service account, or the service itself. */
@ApplicationScoped
public class Caller {

    /** Who asks without a token. */
    public static final String NOBODY = "anonymous";

    private final CurrentIdentityAssociation identity;

    Caller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Who it is, by a claim that never changes for a person; {@code anonymous} without a token. */
    public String subject() {
        return Organizations.ACTING.isBound() ? Organizations.ACTING.get().actor() : subjectOfRequest();
    }

    /** The name people know, for display only. */
    public String name() {
        return Organizations.ACTING.isBound() ? Organizations.ACTING.get().actor() : text(MembershipAugmentor.NAME_ATTRIBUTE);
    }

    /** The OAuth2 client through which the request came, empty where the token doesn't say. */
    public String client() {
        return Organizations.ACTING.isBound() ? Organizations.ACTING.get().actor() : text(MembershipAugmentor.CLIENT_ATTRIBUTE);
    }

    /** Whether a service account calls, not a person. */
    public boolean isMachine() {
        return Organizations.ACTING.isBound()
                || isActive() && Boolean.TRUE.equals(current().getAttribute(MembershipAugmentor.MACHINE_ATTRIBUTE));
    }

    /**
     * Whether the caller has a permission, for what only some of those see who may read the rest. The service itself has all.
     *
     * @param area of the permission, such as {@code roi}
     * @param action of the permission, such as {@code write}
     */
    public boolean may(String area, String action) {
        return Organizations.ACTING.isBound()
                || isActive() && current().checkPermissionBlocking(new StringPermission(area, action));
    }

    private String subjectOfRequest() {
        return isActive() ? subjectOf(current()) : NOBODY;
    }

    /** The subject of this identity; {@link #NOBODY} where there was no token. */
    public static String subjectOf(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return NOBODY;
        }
        String subject = identity.getAttribute(MembershipAugmentor.SUBJECT_ATTRIBUTE);
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    private String text(String attribute) {
        if (!isActive()) {
            return NOBODY;
        }
        String value = current().getAttribute(attribute);
        return value == null ? NOBODY : value;
    }

    private static boolean isActive() {
        return Arc.container().requestContext().isActive();
    }

    private SecurityIdentity current() {
        return identity.getIdentity();
    }
}
