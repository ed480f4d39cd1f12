package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.Visitors;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The respondent of the running request. */
@ApplicationScoped
class CurrentRespondent {
    /** All that a session is good for. */
    static final String PERMISSION = "respondent:answer";

    private static final String RESPONDENT = "milepost.respondent";
    private static final String SESSION = "milepost.respondent.session";
    private static final String ENDS = "milepost.respondent.ends";

    private final CurrentIdentityAssociation identity;

    CurrentRespondent(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    static SecurityIdentity identity(String organization, RespondentSession session) {
        return QuarkusSecurityIdentity
                .builder(Visitors.identity(organization, actor(session.respondentId()), Set.of(PERMISSION)))
                .addAttribute(RESPONDENT, session.respondentId()).addAttribute(SESSION, session.id())
                .addAttribute(ENDS, session.endsAt()).build();
    }

    /** How histories name a respondent. */
    static String actor(UUID respondentId) {
        return "respondent:" + respondentId;
    }

    UUID id() {
        return Objects.requireNonNull(identity.getIdentity().getAttribute(RESPONDENT));
    }

    UUID sessionId() {
        return Objects.requireNonNull(identity.getIdentity().getAttribute(SESSION));
    }

    Instant endsAt() {
        return Objects.requireNonNull(identity.getIdentity().getAttribute(ENDS));
    }
}
