package dev.milepost.assessment.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EvidenceFileRepository implements PanacheRepositoryBase<EvidenceFile, OwnedId> {

    List<EvidenceFile> of(Collection<UUID> evidenceIds) {
        return evidenceIds.isEmpty() ? List.of() : list("evidenceId in ?1 order by id", evidenceIds);
    }

    Optional<EvidenceFile> of(UUID evidenceId, UUID id) {
        return find("evidenceId = ?1 and id = ?2", evidenceId, id).firstResultOptional();
    }

    boolean isThere(UUID evidenceId, String sha256) {
        return count("evidenceId = ?1 and sha256 = ?2", evidenceId, sha256) > 0;
    }

    /** Bytes of all files of the organization. */
    long total() {
        Long total = find("select sum(size) from EvidenceFile").project(Long.class).firstResult();
        return total == null ? 0 : total;
    }

    /** Bytes of all files behind the answers of one respondent. */
    long totalOf(UUID respondentId) {
        Long total = find("select sum(f.size) from EvidenceFile f where f.evidenceId in"
                + " (select e.id from Evidence e where e.respondentId = ?1)", respondentId).project(Long.class).firstResult();
        return total == null ? 0 : total;
    }
}
