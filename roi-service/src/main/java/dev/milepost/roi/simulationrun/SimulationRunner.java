package dev.milepost.roi.simulationrun;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.roi.simulation.Progress;
import dev.milepost.roi.simulation.Simulation;
import dev.milepost.roi.simulation.Spread;
import dev.milepost.roi.uncertainty.NewSimulation;
import dev.milepost.roi.uncertainty.SimulationModel;
import dev.milepost.roi.uncertainty.SimulationView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Runs the simulations that wait, one after the other on each replica, so that they leave room for requests. While one runs its
 * progress is saved and looked whether it is still wanted, several times a second.
 */
@ApplicationScoped
class SimulationRunner {
    private static final Logger LOG = Logger.getLogger(SimulationRunner.class);
    private static final String ACTOR = "simulation-runs";
    private static final long SAVED_EVERY_MILLIS = 250;

    private final SimulationRunRepository runs;
    private final SimulationRunConfig config;
    private final DueOrganizations due;
    private final Organizations organizations;
    private final Clock clock;

    SimulationRunner(SimulationRunRepository runs, SimulationRunConfig config, DueOrganizations due,
            Organizations organizations, Clock clock) {
        this.runs = runs;
        this.config = config;
        this.due = due;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A simulation that this replica has begun. */
    private record Begun(UUID id, NewSimulation wanted, Instant at) {
    }

    @Scheduled(identity = "simulation-runs", every = "{milepost.roi.simulation-run.check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void run() {
        try {
            boolean more = true;
            while (more) {
                more = false;
                // One of each organization in turn
                for (String organization : due.in("simulation_run")) {
                    more |= organizations.runAs(organization, ACTOR, this::one);
                }
            }
        } catch (SQLException e) {
            LOG.warnf("Simulations that wait can't be looked for, trying again soon: %s", e.getMessage());
        }
    }

    /** Runs the next simulation of the current organization, or deletes an old one; false where nothing was due. */
    boolean one() {
        Next next = QuarkusTransaction.requiringNew().call(this::next);
        next.begun().ifPresent(this::run);
        return next.found();
    }

    private record Next(boolean found, Optional<Begun> begun) {
    }

    private Next next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<SimulationRun> run = runs.due(now);
        run.filter(SimulationRun::hasEnded).ifPresent(runs::delete);
        return new Next(run.isPresent(), run.filter(one -> !one.hasEnded()).map(one -> {
            one.start(now);
            return new Begun(one.id(), one.wanted(), now);
        }));
    }

    private void run(Begun begun) {
        try {
            Simulation simulation = SimulationModel.ofLong(begun.wanted());
            drawn(begun, simulation).map(spread -> SimulationView.of(begun.wanted(), simulation, spread))
                    .ifPresent(view -> QuarkusTransaction.requiringNew().run(() -> runs.locked(begun.id())
                            .ifPresent(run -> run.complete(begun.at(), view, clock.instant(), config.kept()))));
        } catch (ExecutionException | RuntimeException e) {
            LOG.errorf(e, "Simulation %s came to no result", begun.id());
            QuarkusTransaction.requiringNew().run(() -> runs.locked(begun.id()).ifPresent(
                    run -> run.fail(begun.at(), "Something went wrong on our side", clock.instant(), config.kept())));
        } catch (InterruptedException e) {
            // The service stops: another replica, or this one when it runs again, begins anew.
            Thread.currentThread().interrupt();
        }
    }

    /** Empty where it was cancelled meanwhile. */
    private Optional<Spread> drawn(Begun begun, Simulation simulation) throws ExecutionException, InterruptedException {
        Progress progress = new Progress();
        CompletableFuture<Optional<Spread>> drawing = CompletableFuture.supplyAsync(() -> simulation.runWatched(progress));
        try {
            while (true) {
                try {
                    return drawing.get(SAVED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (!goesOn(begun, progress)) {
                        progress.cancel();
                    }
                }
            }
        } finally {
            progress.cancel();
        }
    }

    private boolean goesOn(Begun begun, Progress progress) {
        return QuarkusTransaction.requiringNew().call(() -> runs.locked(begun.id())
                .filter(run -> run.goesOn(begun.at(), progress.drawn(), clock.instant())).isPresent());
    }
}
