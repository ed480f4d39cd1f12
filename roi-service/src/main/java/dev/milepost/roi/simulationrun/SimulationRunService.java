package dev.milepost.roi.simulationrun;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.roi.uncertainty.NewSimulation;
import dev.milepost.roi.uncertainty.SimulationModel;

/**
 * Takes simulations that run behind the request, tells how far they are and cancels them; {@link SimulationRunner} runs them.
 */
@ApplicationScoped
class SimulationRunService {
    private final SimulationRunRepository runs;
    private final SimulationRunConfig config;
    private final Clock clock;

    SimulationRunService(SimulationRunRepository runs, SimulationRunConfig config, Clock clock) {
        this.runs = runs;
        this.config = config;
        this.clock = clock;
    }

    /** What can't be simulated is refused here, and not when its turn comes. */
    @Transactional
    SimulationRunView create(NewSimulation wanted) {
        SimulationModel.ofLong(wanted);
        if (runs.countOpen() >= config.most()) {
            throw SimulationRunProblem.TOO_MANY_SIMULATION_RUNS
                    .because("%d simulations wait or run: repeat this when one has ended, or cancel one", config.most());
        }
        SimulationRun run = new SimulationRun(wanted, clock.instant());
        runs.persistAndFlush(run);
        return run.view();
    }

    @Transactional
    SimulationRunView get(UUID id) {
        return runs.get(id).view();
    }

    @Transactional
    Page<SimulationRunView> list(PageRequest page) {
        return Pages.of(runs, SimulationRun::id).newestFirst().page(page).map(SimulationRun::line);
    }

    @Transactional
    SimulationRunView cancel(UUID id) {
        SimulationRun run = runs.getLocked(id);
        run.cancel(clock.instant(), config.kept());
        return run.view();
    }
}
