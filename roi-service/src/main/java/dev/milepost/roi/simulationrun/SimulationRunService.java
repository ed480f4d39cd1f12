package dev.milepost.roi.simulationrun;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.CaseSimulation;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.WageRates;
import dev.milepost.roi.uncertainty.NewSimulation;
import dev.milepost.roi.uncertainty.SimulationModel;

/**
 * Takes simulations that run behind the request, tells how far they are and cancels them; {@link SimulationRunner} runs them.
 */
@ApplicationScoped
class SimulationRunService {
    private final SimulationRunRepository runs;
    private final BusinessCaseService cases;
    private final WageRates wages;
    private final SimulationRunConfig config;
    private final Clock clock;

    SimulationRunService(SimulationRunRepository runs, BusinessCaseService cases, WageRates wages, SimulationRunConfig config,
            Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.wages = wages;
        this.config = config;
        this.clock = clock;
    }

    /** What can't be simulated is refused here, and not when its turn comes. */
    @Transactional
    SimulationRunView create(NewSimulation wanted) {
        return create(wanted, null);
    }

    /** Of a case as it is now, whose budget plan-service was asked for before. */
    @Transactional
    SimulationRunView create(Reference reference, NewCaseSimulationRun wanted) {
        CaseValuation valuation = cases.valuation(reference);
        NewSimulation simulation = CaseSimulation.request(valuation, wanted.simulation());
        return create(wanted.samples() == null ? simulation : simulation.withSamples(wanted.samples()),
                SimulatedCase.of(valuation, wanted.simulation()));
    }

    private SimulationRunView create(NewSimulation wanted, @Nullable SimulatedCase ofCase) {
        SimulationModel.ofLong(wanted);
        if (runs.countOpen() >= config.most()) {
            throw SimulationRunProblem.TOO_MANY_SIMULATION_RUNS
                    .because("%d simulations wait or run: repeat this when one has ended, or cancel one", config.most());
        }
        SimulationRun run = new SimulationRun(wanted, ofCase, clock.instant());
        runs.persistAndFlush(run);
        return run.line();
    }

    @Transactional
    SimulationRunView get(UUID id) {
        return runs.get(id).view(!wages.areHidden());
    }

    @Transactional
    Page<SimulationRunView> list(PageRequest page) {
        return Pages.of(runs, SimulationRun::id).newestFirst().page(page).map(SimulationRun::line);
    }

    @Transactional
    Page<SimulationRunView> list(Reference ofCase, PageRequest page) {
        return Pages.of(runs, SimulationRun::id).where("businessCaseId = :case", "case", cases.id(ofCase)).newestFirst()
                .page(page).map(SimulationRun::line);
    }

    @Transactional
    SimulationRunView cancel(UUID id) {
        SimulationRun run = runs.getLocked(id);
        run.cancel(clock.instant(), config.kept());
        return run.line();
    }
}
