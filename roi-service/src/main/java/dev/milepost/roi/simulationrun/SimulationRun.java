package dev.milepost.roi.simulationrun;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.uncertainty.NewSimulation;
import dev.milepost.roi.uncertainty.SimulationView;

/** A simulation that runs behind the request, and what has become of it so far. */
@Entity
@Table(name = "simulation_run")
@IdClass(OwnedId.class)
class SimulationRun {
    /** A replica tells several times a second how far it is; after this long without a word another one begins anew. */
    private static final Duration LEFT_AFTER = Duration.ofSeconds(30);

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private RunState state;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String request;
    private int samples;
    private int drawn;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String result;
    private @Nullable String failure;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "started_at")
    private @Nullable Instant startedAt;
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;
    @Column(name = "due_at")
    private Instant dueAt;

    protected SimulationRun() {
    }

    SimulationRun(NewSimulation wanted, Instant now) {
        this.id = Ids.next();
        this.state = RunState.WAITING;
        this.request = StoredJson.write(wanted);
        this.samples = wanted.samples();
        this.createdAt = now;
        this.dueAt = now;
    }

    void start(Instant now) {
        state = RunState.RUNNING;
        drawn = 0;
        startedAt = now;
        dueAt = now.plus(LEFT_AFTER);
    }

    /**
     * Answers whether it is to go on: it may have been cancelled, or begun anew by another replica.
     *
     * @param begun when the replica that asks has begun it
     */
    boolean goesOn(Instant begun, int soFar, Instant now) {
        if (!isRunningSince(begun)) {
            return false;
        }
        drawn = soFar;
        dueAt = now.plus(LEFT_AFTER);
        return true;
    }

    void complete(Instant begun, SimulationView view, Instant now, Duration kept) {
        if (isRunningSince(begun)) {
            drawn = samples;
            result = StoredJson.write(view);
            end(RunState.COMPLETED, now, kept);
        }
    }

    void fail(Instant begun, String why, Instant now, Duration kept) {
        if (isRunningSince(begun)) {
            failure = why;
            end(RunState.FAILED, now, kept);
        }
    }

    /** @throws dev.milepost.kit.problem.ProblemException 409 where it has ended */
    void cancel(Instant now, Duration kept) {
        if (state.hasEnded()) {
            throw SimulationRunProblem.SIMULATION_RUN_ENDED.because("The simulation is %s: there is nothing to cancel", state);
        }
        end(RunState.CANCELLED, now, kept);
    }

    private boolean isRunningSince(Instant begun) {
        return state == RunState.RUNNING && begun.equals(startedAt);
    }

    private void end(RunState how, Instant now, Duration kept) {
        state = how;
        finishedAt = now;
        dueAt = now.plus(kept);
    }

    boolean hasEnded() {
        return state.hasEnded();
    }

    UUID id() {
        return id;
    }

    NewSimulation wanted() {
        return StoredJson.read(request, NewSimulation.class);
    }

    SimulationRunView view() {
        return new SimulationRunView(id, state, samples, drawn,
                result == null ? null : StoredJson.read(result, SimulationView.class), failure, createdAt, startedAt,
                finishedAt, state.hasEnded() ? dueAt : null);
    }

    /** Without what came out. */
    SimulationRunView line() {
        return new SimulationRunView(id, state, samples, drawn, null, failure, createdAt, startedAt, finishedAt,
                state.hasEnded() ? dueAt : null);
    }
}
