package dev.milepost.roi.simulationrun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import dev.milepost.roi.businesscase.InputReading;
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
    @Column(name = "business_case_id")
    private @Nullable UUID businessCaseId;
    @Column(name = "business_case_version")
    private @Nullable Integer businessCaseVersion;
    @Column(name = "wage_drivers")
    private String[] wageDrivers = new String[0];
    @Column(name = "case_basis")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String caseBasis;

    protected SimulationRun() {
    }

    /** @param ofCase null where it is that of no case */
    SimulationRun(NewSimulation wanted, @Nullable SimulatedCase ofCase, Instant now) {
        this.id = Ids.next();
        this.state = RunState.WAITING;
        this.request = StoredJson.write(wanted);
        this.samples = wanted.samples();
        this.createdAt = now;
        this.dueAt = now;
        if (ofCase != null) {
            this.businessCaseId = ofCase.id();
            this.businessCaseVersion = ofCase.version();
            this.wageDrivers = ofCase.wages().toArray(String[]::new);
            this.caseBasis = StoredJson.write(ofCase.basis());
        }
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

    /** @param withWages whether the numbers of drivers that are wage rates are shown */
    SimulationRunView view(boolean withWages) {
        SimulationView shown = result == null ? null : StoredJson.read(result, SimulationView.class);
        SimulatedCase.Basis basis = caseBasis == null ? null : StoredJson.read(caseBasis, SimulatedCase.Basis.class);
        Set<String> hidden = withWages ? Set.of() : Set.of(wageDrivers);
        return view(shown == null ? null : (basis == null ? shown : basis.told(shown)).without(hidden),
                basis == null ? null : InputReading.without(hidden, basis.readings()), basis == null ? null : basis.complete());
    }

    /** Without what came out. */
    SimulationRunView line() {
        return view(null, null, null);
    }

    private SimulationRunView view(@Nullable SimulationView shown, @Nullable List<InputReading> readings,
            @Nullable Boolean complete) {
        return new SimulationRunView(id, state, businessCaseId, businessCaseVersion, samples, drawn, shown, readings, complete,
                failure, createdAt, startedAt, finishedAt, state.hasEnded() ? dueAt : null);
    }
}
