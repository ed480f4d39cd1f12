package dev.milepost.roi.review;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.roi.businesscase.BusinessCaseChanged;
import dev.milepost.roi.businesscase.CaseReferenceService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Remembers when plans with a business case are due for a review, and tells others, again and again until one is held. */
@ApplicationScoped
class ReviewReminders {
    private static final Logger LOG = Logger.getLogger(ReviewReminders.class);
    private static final int AT_ONCE = 100;
    private static final String TABLE = "roi_review_reminder";

    private final ReviewReminderRepository reminders;
    private final RoiReviewService reviews;
    private final CaseReferenceService cases;
    private final DueOrganizations organizations;
    private final Organizations as;
    private final Outbox outbox;
    private final ReviewConfig config;
    private final Clock clock;

    ReviewReminders(ReviewReminderRepository reminders, RoiReviewService reviews, CaseReferenceService cases,
            DueOrganizations organizations, Organizations as, Outbox outbox, ReviewConfig config, Clock clock) {
        this.reminders = reminders;
        this.reviews = reviews;
        this.cases = cases;
        this.organizations = organizations;
        this.as = as;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** A plan has a business case that stands for it: from now on its review is looked after. */
    void begin(@Observes BusinessCaseChanged changed) {
        UUID plan = changed.planId();
        if (plan != null && changed.primary() && !changed.deleted()) {
            reminders.begin(plan, clock.instant().plus(config.days(), ChronoUnit.DAYS));
        }
    }

    @Scheduled(identity = "roi-review-reminders", every = "{milepost.roi.review.check}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void remindAll() {
        try {
            for (String organization : organizations.in(TABLE)) {
                as.runAs(organization, "job:roi-review", () -> QuarkusTransaction.requiringNew().run(this::remind));
            }
        } catch (SQLException e) {
            LOG.warn("Reminders of reviews are told later: the database doesn't answer", e);
        }
    }

    /** In the organization and transaction of the caller. */
    void remind() {
        List<ReviewReminder> due = reminders.due(clock.instant(), AT_ONCE);
        Map<UUID, DueReviewsView.DueReview> plans = new HashMap<>();
        reviews.due(cases.primaries(due.stream().map(ReviewReminder::planId).toList()), LocalDate.now(clock), config.days())
                .forEach(one -> plans.put(one.planId(), one));
        for (ReviewReminder reminder : due) {
            DueReviewsView.DueReview review = plans.get(reminder.planId());
            if (review != null) {
                outbox.publish(ReviewDue.TYPE, review.planId(),
                        new ReviewDue(review.planId(), review.businessCaseId(), review.lastReviewOn(), review.dueOn()));
            }
            reminder.putOff(clock.instant().plus(config.remindAgainDays(), ChronoUnit.DAYS));
        }
    }
}
