package dev.milepost.roi.businesscase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LineRepository implements PanacheRepositoryBase<BusinessCaseLine, OwnedId> {

    List<BusinessCaseLine> of(UUID caseId) {
        return list("caseId = ?1 order by position", caseId);
    }
}
