package dev.milepost.plan.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Pdf;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.budget.BudgetService;
import dev.milepost.plan.budget.DatedLine;
import dev.milepost.plan.finance.FinanceService;
import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.gate.GateSummaries;
import dev.milepost.plan.gate.GateSummary;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.overview.OtherServices;
import dev.milepost.plan.people.PeopleService;
import dev.milepost.plan.people.StakeholderConcerns;
import dev.milepost.plan.phase.PhaseService;
import dev.milepost.plan.phase.PhaseView;
import dev.milepost.plan.pilot.PilotSummaries;
import dev.milepost.plan.pilot.PilotSummary;
import dev.milepost.plan.readiness.ReadinessService;
import dev.milepost.plan.readiness.ReadinessView;
import dev.milepost.plan.risk.RiskService;
import dev.milepost.plan.risk.RiskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.timeline.ScheduleService;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Puts the document together: first what is here, in one transaction, then, outside of it, what others know, then the pages.
 */
@ApplicationScoped
class DocumentService {

    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final RiskService risks;
    private final BudgetService budgets;
    private final PeopleService people;
    private final PhaseService phases;
    private final PilotSummaries pilots;
    private final GateSummaries gates;
    private final ReadinessService readiness;
    private final FinanceService finance;
    private final OtherServices others;
    private final Pages pages;
    private final Pdf pdf;
    private final Clock clock;

    DocumentService(OutlineService outlines, ScheduleService schedules, RiskService risks, BudgetService budgets,
            PeopleService people, PhaseService phases, PilotSummaries pilots, GateSummaries gates, ReadinessService readiness,
            FinanceService finance, OtherServices others, Pages pages,
            Pdf pdf, Clock clock) {
        this.outlines = outlines;
        this.schedules = schedules;
        this.risks = risks;
        this.budgets = budgets;
        this.people = people;
        this.phases = phases;
        this.pilots = pilots;
        this.gates = gates;
        this.readiness = readiness;
        this.finance = finance;
        this.others = others;
        this.pages = pages;
        this.pdf = pdf;
        this.clock = clock;
    }

    private record Here(PlanContent content, Schedule schedule, List<RiskView> risks, List<DatedLine> budget,
            List<StakeholderConcerns> people, List<PhaseView> phases, List<PilotSummary> pilots, List<GateSummary> gates,
            ReadinessView.@Nullable LastKnown readiness,
            FinanceView.@Nullable LastKnown finance) {
    }

    /** @param logo in Base64, null for none */
    byte[] document(Reference plan, Language language, @Nullable String logo) {
        String address = Logo.address(logo);
        Here here = QuarkusTransaction.requiringNew().call(() -> read(plan));
        OtherServices.Answers answers = others.ask(here.content().plan().id());
        Words words = new Words(language.locale());
        DocumentPage page = new PageMaking(here.content(), here.schedule(), words).page(address,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                new RolloutMaking(here.content(), here.schedule(), words).rollout(here.phases(), here.pilots(), here.gates()),
                here.risks(), here.budget(), here.people(),
                readiness.view(answers.readiness(), here.readiness()),
                finance.businessCase(answers.businessCase(), here.finance()));
        return pdf.of(pages.of(page, words));
    }

    private Here read(Reference plan) {
        PlanContent content = outlines.read(plan);
        Schedule schedule = schedules.of(content);
        return new Here(content, schedule, risks.open(content.plan().id()), budgets.lines(content, schedule),
                people.withConcerns(content.plan().id()), phases.all(content, schedule), pilots.of(content.plan().id()),
                gates.of(content.plan().id()), readiness.lastKnown(content.plan().id()),
                finance.lastKnownBusinessCase(content.plan().id()));
    }
}
