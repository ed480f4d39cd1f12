package dev.milepost.assessment.respondent;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.reference.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Opens and ends the sessions in which respondents answer. */
@ApplicationScoped
class SessionService {
    private static final String DUE = "respondent_session";
    private static final Logger LOG = Logger.getLogger(SessionService.class);

    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final RespondentLinkRepository links;
    private final RespondentSessionRepository sessions;
    private final RespondentConfig config;
    private final Caller caller;
    private final Clock clock;
    private final DueOrganizations due;
    private final Organizations organizations;

    SessionService(AssessmentService assessments, RespondentRepository respondents, RespondentLinkRepository links,
            RespondentSessionRepository sessions, RespondentConfig config, Caller caller, Clock clock,
            DueOrganizations due, Organizations organizations) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.links = links;
        this.sessions = sessions;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.due = due;
        this.organizations = organizations;
    }

    /** For whoever has a link's secret. Run as the organization that the link belongs to; nothing where it is gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<MadeSession> open(String secretHash) {
        return links.open(secretHash, clock.instant())
                .filter(link -> respondents.get(link.respondentId()).filter(this::isAsked).isPresent())
                .map(link -> make(link.respondentId(), link.id()));
    }

    private boolean isAsked(Respondent respondent) {
        return assessments.find(respondent.assessmentId()).isPresent();
    }

    /** For somebody who is signed in and asked. */
    @Transactional
    MadeSession openForCaller(Reference reference) {
        AssessmentView assessment = assessments.get(reference);
        Respondent respondent = respondents.ofSubject(assessment.id(), caller.subject()).orElseThrow(
                () -> RespondentProblem.NOT_A_RESPONDENT.because("Nobody with your account is asked in this assessment"));
        return make(respondent.id(), null);
    }

    private MadeSession make(UUID respondentId, @Nullable UUID linkId) {
        String token = Secrets.next();
        RespondentSession session = new RespondentSession(respondentId, linkId, Secrets.hash(token),
                clock.instant().plus(config.session()));
        sessions.persistAndFlush(session);
        return new MadeSession(token, session.endsAt());
    }

    /** The one who has the token, while it lasts. Run as the organization that the session belongs to. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<RespondentSession> find(String tokenHash) {
        return sessions.open(tokenHash, clock.instant());
    }

    @Transactional
    void end(UUID sessionId) {
        sessions.end(sessionId);
    }

    @Scheduled(identity = "respondent-session-clean-up", every = "15m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void cleanUp() {
        try {
            for (String organization : due.in(DUE)) {
                organizations.runAs(organization, "respondent-session-clean-up",
                        () -> QuarkusTransaction.requiringNew().call(() -> sessions.forget(clock.instant())));
            }
        } catch (SQLException e) {
            LOG.warnf("Ended sessions can't be forgotten now, trying again later: %s", e.getMessage());
        }
    }
}
