package dev.milepost.roi.businesscase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells other features which business cases there are to refer to. */
@ApplicationScoped
public class CaseReferenceService {
    private final BusinessCaseRepository cases;
    private final LineRepository lines;

    CaseReferenceService(BusinessCaseRepository cases, LineRepository lines) {
        this.cases = cases;
        this.lines = lines;
    }

    /** Those of these cases that are in use, by their ids; always the same number of statements. */
    @Transactional
    public Map<UUID, CaseReference> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> lineIds = lines.idsByCase(ids);
        return cases.inUse(ids).stream().collect(Collectors.toMap(BusinessCase::id,
                one -> new CaseReference(one.id(), one.planId(), lineIds.getOrDefault(one.id(), Set.of()))));
    }

    /** Whether there is such a case and it is not in the bin; one statement. */
    @Transactional
    public boolean isInUse(UUID id) {
        return cases.count("id = ?1 and deletedAt is null", id) > 0;
    }

    /** What these cases are called, those in the bin too; one statement. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : cases.names(ids);
    }

    /** Of each plan the case that stands for it; one statement. */
    @Transactional
    public List<PrimaryCase> primaries() {
        return cases.primaries();
    }

    /** Of these plans the case that stands for it. */
    @Transactional
    public List<PrimaryCase> primaries(Collection<UUID> plans) {
        return plans.isEmpty() ? List.of() : cases.primaries(plans);
    }
}
