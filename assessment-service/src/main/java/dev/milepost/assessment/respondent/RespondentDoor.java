package dev.milepost.assessment.respondent;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.door.DoorRepository;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.door.WrongSecrets;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;

/** Lets in whoever has a personal link, or the token of a session, as the organization it belongs to. */
@ApplicationScoped
class RespondentDoor {
    private static final String LINK_ORGANIZATION = "respondent_link_organization";
    private static final String SESSION_ORGANIZATION = "respondent_session_organization";
    private static final String ACTOR = "respondent-link";

    private final DoorRepository door;
    private final Organizations organizations;
    private final SessionService sessions;
    private final WrongSecrets wrong;

    RespondentDoor(DoorRepository door, Organizations organizations, SessionService sessions, RespondentConfig config) {
        this.door = door;
        this.organizations = organizations;
        this.sessions = sessions;
        this.wrong = new WrongSecrets(config.wrongPerMinute());
    }

    /**
     * @param sender whoever asks, to slow down those who try
     * @throws ProblemException 404 for a link that doesn't let in, 429 after too many of them
     */
    MadeSession exchange(String secret, String sender) {
        wrong.requireFew(sender);
        return Optional.of(secret).filter(Secrets::isSecret).map(Secrets::hash)
                .flatMap(hash -> door.organizationOf(LINK_ORGANIZATION, hash)
                        .flatMap(organization -> organizations.runAs(organization, ACTOR, () -> sessions.open(hash))))
                .orElseThrow(() -> {
                    wrong.count(sender);
                    return RespondentProblem.LINK_UNKNOWN
                            .because("There is no such link, or not any more: ask whoever gave it to you for a new one");
                });
    }

    /** Who has the token of a session that lasts. */
    Optional<SecurityIdentity> identify(String token) {
        if (!Secrets.isSecret(token)) {
            return Optional.empty();
        }
        String hash = Secrets.hash(token);
        return door.organizationOf(SESSION_ORGANIZATION, hash)
                .flatMap(organization -> organizations.runAs(organization, ACTOR, () -> sessions.find(hash))
                        .map(session -> CurrentRespondent.identity(organization, session)));
    }
}
