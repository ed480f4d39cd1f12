package dev.milepost.plan.overview;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.finance.FinanceService;
import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.finance.KpisView;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.practice.PracticeCheck;
import dev.milepost.plan.practice.PracticeFacts;
import dev.milepost.plan.practice.Practices;
import dev.milepost.plan.readiness.ReadinessService;
import dev.milepost.plan.readiness.ReadinessView;
import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.risk.ChallengeView;
import dev.milepost.plan.risk.RiskService;
import dev.milepost.plan.risk.RiskView;
import dev.milepost.plan.timeline.ScheduleService;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts the page for the owner together: first what is here, in one transaction, then, outside of it, what others know. */
@ApplicationScoped
class OverviewService {

    private static final int WORST = 3;

    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final RiskService risks;
    private final ReadinessService readiness;
    private final FinanceService finance;
    private final OtherServices others;
    private final FactGathering gathering;

    OverviewService(OutlineService outlines, ScheduleService schedules, RiskService risks,
            ReadinessService readiness,
            FinanceService finance, OtherServices others, FactGathering gathering) {
        this.outlines = outlines;
        this.schedules = schedules;
        this.risks = risks;
        this.readiness = readiness;
        this.finance = finance;
        this.others = others;
        this.gathering = gathering;
    }

    private record Here(PlanContent content, List<RiskView> risks, List<ChallengeView> challenges, FactGathering.Known known,
            ReadinessView.@Nullable LastKnown readiness,
            FinanceView.@Nullable LastKnown finance, KpisView.@Nullable LastKnown kpis) {
    }

    OverviewView overview(Reference plan) {
        Here here = QuarkusTransaction.requiringNew().call(() -> read(plan));
        OtherServices.Answers answers = others.ask(here.content().plan().id());
        FinanceView businessCase = finance.businessCase(answers.businessCase(), here.finance());
        KpisView kpis = finance.kpis(answers.kpis(), here.kpis());
        ProgressReader progress = new ProgressReader(here.content(), schedules.of(here.content()));
        return new OverviewView(here.content().plan(), progress.progress(), progress.nextMilestone(),
                readiness.view(answers.readiness(), here.readiness()), businessCase, kpis,
                check(here, businessCase, kpis, answers.baselines()), summary(here.risks(), here.challenges()));
    }

    List<PracticeCheck> practices(Reference plan) {
        Here here = QuarkusTransaction.requiringNew().call(() -> read(plan));
        OtherServices.Answers answers = others.ask(here.content().plan().id());
        return check(here, finance.businessCase(answers.businessCase(), here.finance()),
                finance.kpis(answers.kpis(), here.kpis()), answers.baselines());
    }

    private List<PracticeCheck> check(Here here, FinanceView businessCase, KpisView kpis,
            Elsewhere<Map<String, Boolean>> baselines) {
        return Practices.check(gathering.facts(here.content(), here.known(),
                new PracticeFacts.Kpis(kpis.count(), baselines.answer()),
                FactGathering.lookedAt(businessCase, here.finance())));
    }

    private Here read(Reference plan) {
        PlanContent content = outlines.read(plan);
        List<RiskView> open = risks.open(content.plan().id());
        return new Here(content, open, risks.challenges(content.plan().id(), open), gathering.read(content.plan().id()),
                readiness.lastKnown(content.plan().id()),
                finance.lastKnownBusinessCase(content.plan().id()), finance.lastKnownKpis(content.plan().id()));
    }

    /** @param open the worst first */
    private static OverviewView.Risks summary(List<RiskView> open, List<ChallengeView> challenges) {
        int high = (int) open.stream().filter(risk -> risk.rating().isHigh()).count();
        return new OverviewView.Risks(open.size(), high, open.stream().limit(WORST).toList(), challenges);
    }
}
