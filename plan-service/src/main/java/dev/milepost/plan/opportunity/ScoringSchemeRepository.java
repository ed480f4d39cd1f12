package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScoringSchemeRepository implements PanacheRepositoryBase<ScoringScheme, OwnedId> {

    /** Enough to know whether there is exactly one. */
    List<ScoringScheme> firstTwo() {
        return find("deletedAt is null order by id").range(0, 1).list();
    }
}
