package dev.milepost.plan.readiness;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.readiness.CompletedAssessments.Item;
import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.request.Unavailable;
import io.quarkus.runtime.Startup;

/** How ready the organization is for a plan. */
@Startup
@ApplicationScoped
public class ReadinessService {

    /** Among so many of the latest a whole one is looked for. */
    private static final int LOOKED_AT = 50;

    private final AssessmentClient assessments;
    private final KnownAssessmentRepository known;

    ReadinessService(@RestClient AssessmentClient assessments, KnownAssessmentRepository known) {
        this.assessments = assessments;
        this.known = known;
    }

    /** Asks the assessment service, outside of any transaction. */
    public Elsewhere<ReadinessView> ask(UUID planId) {
        return Elsewhere.ask(() -> {
            List<Item> latestFirst = assessments.list(planId, "COMPLETED", "-completedAt", LOOKED_AT).items();
            return latestFirst.stream().filter(item -> !item.asksPartOnly()).findFirst().map(ReadinessView::of)
                    .or(() -> latestFirst.stream().findFirst()
                            .map(first -> ReadinessView.indicative(first, boundsOfTheWhole(first))))
                    .orElse(null);
        });
    }

    /** Null where they can't be had in time: the first indication is shown without them. */
    private IndicativeResult.@Nullable Whole boundsOfTheWhole(Item indicative) {
        return Elsewhere.ask(() -> assessments.result(indicative.id()).whole()).answer();
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
