package dev.milepost.roi.simulationrun;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SimulationRunRepository implements PanacheRepositoryBase<SimulationRun, OwnedId> {

    /** @throws ProblemException 404 if there is none */
    SimulationRun get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> Reference.of(id).notFound("simulation"));
    }

    /** @throws ProblemException 404 if there is none */
    SimulationRun getLocked(UUID id) {
        return locked(id).orElseThrow(() -> Reference.of(id).notFound("simulation"));
    }

    Optional<SimulationRun> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    long countOpen() {
        return count("state in ?1", List.of(RunState.WAITING, RunState.RUNNING));
    }

    /** The one that has waited longest, or was left by a replica that died, or whose time is over; each for one replica. */
    Optional<SimulationRun> due(Instant now) {
        return getEntityManager().createNativeQuery("""
                select * from simulation_run where organization_id = current_setting('milepost.organization') and due_at <= :now
                order by due_at limit 1 for update skip locked""", SimulationRun.class).setParameter("now", now)
                .getResultStream().findFirst();
    }
}
