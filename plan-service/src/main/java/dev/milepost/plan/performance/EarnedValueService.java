package dev.milepost.plan.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.baseline.BaselineService;
import dev.milepost.plan.baseline.TakenBaseline;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.finance.ActualCosts;
import dev.milepost.plan.finance.FinanceService;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.request.Elsewhere;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Measures plans: first what is here, in one transaction, then, outside of it, what was spent. */
@ApplicationScoped
class EarnedValueService {

    private final OutlineService outlines;
    private final BaselineService baselines;
    private final MeasuringService measuring;
    private final FinanceService finance;
    private final Clock clock;

    EarnedValueService(OutlineService outlines, BaselineService baselines, MeasuringService measuring, FinanceService finance,
            Clock clock) {
        this.outlines = outlines;
        this.baselines = baselines;
        this.measuring = measuring;
        this.finance = finance;
        this.clock = clock;
    }

    private record Here(PlanContent content, TakenBaseline baseline, MeasuringView measuring) {
    }

    /**
     * @param baseline null for the one taken last
     * @param on null for the day of the report
     * @param method null for the plan's
     * @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan or baseline, 409 where there is none
     *         yet
     */
    EarnedValueView measure(Reference plan, @Nullable Reference baseline, @Nullable LocalDate on, @Nullable Method method,
            Locale language) {
        Here here = QuarkusTransaction.requiringNew().call(() -> read(plan, baseline));
        LocalDate reportedOn = here.content().plan().statusDate() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : here.content().plan().statusDate();
        LocalDate day = on == null ? reportedOn : on;
        Elsewhere<ActualCosts> costs = finance.askForActualCosts(here.content().plan().id(), day);
        return new Performing(here.baseline(), here.content(), here.measuring(),
                method == null ? here.measuring().method() : method, reportedOn, day).view(costs, language);
    }

    private Here read(Reference plan, @Nullable Reference baseline) {
        PlanContent content = outlines.read(plan);
        UUID planId = content.plan().id();
        TakenBaseline taken = baseline != null ? baselines.taken(planId, baseline)
                : baselines.latest(planId).orElseThrow(() -> PerformanceProblem.NO_BASELINE.because(
                        "The plan has no baseline to be measured against: take one by POST /plans/%s/baselines", planId));
        return new Here(content, taken, measuring.get(planId));
    }
}
