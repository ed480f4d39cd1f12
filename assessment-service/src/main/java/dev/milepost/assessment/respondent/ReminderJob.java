package dev.milepost.assessment.respondent;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Tells subscribers who should be reminded: by an event for each, again after some days while nothing is handed in. */
@ApplicationScoped
class ReminderJob {
    private static final Logger LOG = Logger.getLogger(ReminderJob.class);
    private static final int MOST = 200;
    private static final Duration WHILE_CLOSED = Duration.ofDays(30);

    private final DueOrganizations due;
    private final Organizations organizations;
    private final RespondentRepository respondents;
    private final AssessmentService assessments;
    private final Outbox outbox;
    private final RespondentConfig config;
    private final Clock clock;

    ReminderJob(DueOrganizations due, Organizations organizations, RespondentRepository respondents,
            AssessmentService assessments, Outbox outbox, RespondentConfig config, Clock clock) {
        this.due = due;
        this.organizations = organizations;
        this.respondents = respondents;
        this.assessments = assessments;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "respondent-reminders", every = "{milepost.assessment.respondent.remind-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void run() {
        try {
            for (String organization : due.in("respondent")) {
                organizations.runAs(organization, "respondent-reminders",
                        () -> QuarkusTransaction.requiringNew().run(this::look));
            }
        } catch (SQLException e) {
            LOG.warnf("Reminders can't be looked for now, trying again later: %s", e.getMessage());
        }
    }

    private void look() {
        Instant now = clock.instant();
        List<Respondent> found = respondents.due(now, MOST);
        Map<UUID, AssessmentView> open = assessments.open(found.stream().map(Respondent::assessmentId).distinct().toList());
        LocalDate until = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(config.remindDays());
        for (Respondent respondent : found) {
            AssessmentView assessment = open.get(respondent.assessmentId());
            LocalDate dueOn = assessment == null ? null : respondent.dueOn(assessment.dueOn());
            Instant reminded = respondent.remindedAt();
            boolean quiet = reminded != null && reminded.isAfter(now.minus(Duration.ofDays(config.remindDays())));
            if (assessment == null || respondent.deletedAt() != null) {
                respondent.lookAgain(now.plus(WHILE_CLOSED));
            } else if (dueOn != null && !dueOn.isAfter(until) && !quiet) {
                outbox.publish(ReminderDue.TYPE, respondent.id(), new ReminderDue(assessment.id(), respondent.id(), dueOn));
                respondent.lookAgain(now.plus(Duration.ofDays(config.remindDays() - 1L)));
            } else {
                respondent.lookAgain(now);
            }
        }
    }
}
