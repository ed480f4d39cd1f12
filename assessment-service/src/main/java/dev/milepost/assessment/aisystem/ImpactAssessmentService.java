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

/** The impact assessments of AI systems. */
@ApplicationScoped
class ImpactAssessmentService {
    private static final String SYSTEM = "systemId";

    private final AiSystemService systems;
    private final Keeping<ImpactAssessment, ImpactAssessmentEdit, ImpactAssessmentView> keeping;

    ImpactAssessmentService(AiSystemService systems, ImpactAssessmentRepository repository, Keepings keepings) {
        this.systems = systems;
        this.keeping = keepings.of("impact-assessment", repository);
    }

    @Transactional
    Page<ImpactAssessmentView> list(Reference system, BinFilter filter, PageRequest page) {
        return of(systems.idOf(system)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .page(page).map(ImpactAssessment::view);
    }

    @Transactional
    ImpactAssessmentView get(Reference system, Reference one) {
        return of(systems.idOf(system)).get(one);
    }

    @Transactional
    ImpactAssessmentView create(Reference system, NewImpactAssessment wanted) {
        return keeping.add(new ImpactAssessment(systems.idOf(system), wanted.edit(), keeping.now()));
    }

    @Transactional
    ImpactAssessmentView change(Reference system, Reference one, Precondition precondition, MergePatch patch) {
        return of(systems.idOf(system)).change(one, precondition, patch);
    }

    @Transactional
    void delete(Reference system, Reference one, Precondition precondition) {
        of(systems.idOf(system)).delete(one, precondition);
    }

    @Transactional
    ImpactAssessmentView restore(Reference system, Reference one) {
        return of(systems.idOf(system)).restore(one);
    }

    @Transactional
    Page<HistoryEntry> history(Reference system, Reference one, PageRequest page) {
        return of(systems.idOf(system)).history(one, page);
    }

    private Keeping<ImpactAssessment, ImpactAssessmentEdit, ImpactAssessmentView> of(UUID systemId) {
        return keeping.within(SYSTEM, systemId);
    }
}
