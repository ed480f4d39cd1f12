package dev.milepost.assessment.result;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScopeApprovalRepository implements PanacheRepositoryBase<ScopeApproval, ScopeApprovalId> {

    Map<String, ScopeApproval> of(UUID assessmentId) {
        return find("assessmentId", assessmentId).stream()
                .collect(Collectors.toMap(ScopeApproval::dimensionKey, Function.identity()));
    }
}
