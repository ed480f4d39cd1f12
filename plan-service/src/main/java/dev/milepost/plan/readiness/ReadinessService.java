package dev.milepost.plan.readiness;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.request.Unavailable;
import io.quarkus.runtime.Startup;

/** How ready the organization is for a plan. */
@Startup
@ApplicationScoped
public class ReadinessService {

    private final AssessmentClient assessments;
    private final KnownAssessmentRepository known;

    ReadinessService(@RestClient AssessmentClient assessments, KnownAssessmentRepository known) {
        this.assessments = assessments;
        this.known = known;
    }

    /** Asks the assessment service, outside of any transaction. */
    public Elsewhere<ReadinessView> ask(UUID planId) {
        return Elsewhere.ask(() -> assessments.list(planId, "COMPLETED", "-completedAt", 1).items().stream().findFirst()
                .map(ReadinessView::of).orElse(null));
    }

    /** What it told last. */
    @Transactional
    public ReadinessView.@Nullable LastKnown lastKnown(UUID planId) {
        return known.latest(planId).map(KnownAssessment::view).orElse(null);
    }

    /** The answer, or what is known instead. */
    public ReadinessView view(Elsewhere<ReadinessView> asked, ReadinessView.@Nullable LastKnown lastKnown) {
        Unavailable missing = asked.missing() == null ? Unavailable.UNREACHABLE : asked.missing();
        return asked.answer() != null ? asked.answer()
                : ReadinessView.missing(missing, missing == Unavailable.UNREACHABLE ? lastKnown : null);
    }
}
