package dev.milepost.plan.system;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.request.Patterns;

/** The systems of an organization. */
@ApplicationScoped
public class SystemService {

    private static final Sorting<ConnectedSystem> SORTING = Sorting.<ConnectedSystem> byCreation()
            .by("name", String.class, system -> system.edit().name());

    private final SystemRepository systems;
    private final Keeping<ConnectedSystem, SystemEdit, SystemView> keeping;

    SystemService(SystemRepository systems, Keepings keepings) {
        this.systems = systems;
        this.keeping = keepings.of("system", systems);
    }

    @Transactional
    Page<SystemView> list(SystemFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.pages(filter.inBin())
                .where("interfaceKind in :kinds", "kinds", filter.interfaceKinds())
                .where("personalData = :personal", "personal", filter.personalData)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        Patterns.containing(filter.q))
                .sorted(SORTING, sort).page(request).map(ConnectedSystem::view);
    }

    @Transactional
    SystemView get(Reference system) {
        return keeping.get(system);
    }

    @Transactional
    SystemView create(NewSystem wanted) {
        return keeping.add(new ConnectedSystem(wanted.edit(), null, keeping.now()));
    }

    @Transactional
    BatchResult<SystemView> batch(Batch<NewSystem> batch) {
        return keeping.batch(batch, wanted -> new ConnectedSystem(wanted.edit(), null, keeping.now()));
    }

    /** A system that an evaluation has chosen. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SystemView add(NewSystem wanted, UUID evaluationId) {
        return keeping.add(new ConnectedSystem(wanted.edit(), evaluationId, keeping.now()));
    }

    @Transactional
    SystemView change(Reference system, Precondition precondition, MergePatch patch) {
        return keeping.change(system, precondition, patch);
    }

    @Transactional
    void delete(Reference system, Precondition precondition) {
        keeping.delete(system, precondition);
    }

    @Transactional
    SystemView restore(Reference system) {
        return keeping.restore(system);
    }

    @Transactional
    Page<HistoryEntry> history(Reference system, PageRequest page) {
        return keeping.history(system, page);
    }

    void require(UUID id) {
        ruleFor(Set.of(id)).accept(id);
    }

    /** For many that point to systems, in one question: a rule that refuses those of the ids under which there is none. */
    Consumer<UUID> ruleFor(Set<UUID> ids) {
        Set<UUID> present = ids.isEmpty() ? Set.of() : systems.present(ids);
        return id -> {
            if (!present.contains(id)) {
                throw SystemProblem.UNKNOWN_SYSTEM.because("There is no system %s; GET /systems lists them", id)
                        .at("/systemId", "unknown-system", "the id of a system of this organization");
            }
        };
    }
}
