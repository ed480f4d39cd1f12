package dev.milepost.assessment.aisystem;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** The bias checks of AI systems. */
@ApplicationScoped
class BiasCheckService {
    private static final String SYSTEM = "systemId";

    private final AiSystemService systems;
    private final Keeping<BiasCheck, BiasCheckEdit, BiasCheckView> keeping;

    BiasCheckService(AiSystemService systems, BiasCheckRepository repository, Keepings keepings) {
        this.systems = systems;
        this.keeping = keepings.of("bias-check", repository);
    }

    @Transactional
    Page<BiasCheckView> list(Reference system, BinFilter filter, PageRequest page) {
        return of(systems.idOf(system)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .page(page).map(BiasCheck::view);
    }

    @Transactional
    BiasCheckView get(Reference system, Reference one) {
        return of(systems.idOf(system)).get(one);
    }

    @Transactional
    BiasCheckView create(Reference system, NewBiasCheck wanted) {
        return keeping.add(new BiasCheck(systems.idOf(system), wanted.edit(), keeping.now()));
    }

    @Transactional
    BiasCheckView change(Reference system, Reference one, Precondition precondition, MergePatch patch) {
        return of(systems.idOf(system)).change(one, precondition, patch);
    }

    @Transactional
    void delete(Reference system, Reference one, Precondition precondition) {
        of(systems.idOf(system)).delete(one, precondition);
    }

    @Transactional
    BiasCheckView restore(Reference system, Reference one) {
        return of(systems.idOf(system)).restore(one);
    }

    @Transactional
    Page<HistoryEntry> history(Reference system, Reference one, PageRequest page) {
        return of(systems.idOf(system)).history(one, page);
    }

    private Keeping<BiasCheck, BiasCheckEdit, BiasCheckView> of(UUID systemId) {
        return keeping.within(SYSTEM, systemId);
    }
}
