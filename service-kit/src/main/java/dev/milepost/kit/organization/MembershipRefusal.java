package dev.milepost.kit.organization;

import java.util.Optional;

import io.quarkus.security.identity.SecurityIdentity;

/** Why a verified token opens no organization for this request. */
public enum MembershipRefusal {
    /** The token names several organizations and the request picked none. */
    ORGANIZATION_NOT_SELECTED,
    /** The request picked an organization that the token doesn't name. */
    NOT_A_MEMBER,
    /** The token names no organization at all. */
    NO_MEMBERSHIP;

    static final String ATTRIBUTE = "milepost.refusal";

    /** The refusal noted on the identity of this request, if there is one. */
    public static Optional<MembershipRefusal> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
