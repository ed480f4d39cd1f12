package dev.milepost.roi.focus;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CostRuleRepository implements PanacheRepositoryBase<CostRule, OwnedId> {

    /** In the order they are tried. */
    List<CostRule> inOrder() {
        return list("deletedAt is null order by position, id");
    }

    /** Lets files of one organization be entered one after the other, until the transaction ends. */
    void lockImports() {
        getEntityManager().createNativeQuery("""
                select 1 from pg_advisory_xact_lock(
                    hashtextextended('focus/' || current_setting('milepost.organization'), 0))""").getSingleResult();
    }
}
