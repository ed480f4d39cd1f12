package dev.milepost.kit.organization;

import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Identities of those who have no token and came through a narrow door: one organization, and what the door is for. */
public final class Visitors {

    private Visitors() {
    }

    /**
     * @param organization the organization's alias
     * @param subject who it is, for limits and history
     * @param permissions all that it may do, as in {@code respondent:answer}
     */
    public static SecurityIdentity identity(String organization, String subject, Set<String> permissions) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(subject))
                .addAttribute(MembershipAugmentor.ORGANIZATION_ATTRIBUTE, organization)
                .addAttribute(MembershipAugmentor.NAME_ATTRIBUTE, subject)
                .addAttribute(MembershipAugmentor.CLIENT_ATTRIBUTE, subject).addPermissionsAsString(permissions).build();
    }
}
