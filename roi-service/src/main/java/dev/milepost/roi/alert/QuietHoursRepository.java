package dev.milepost.roi.alert;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class QuietHoursRepository implements PanacheRepositoryBase<QuietHoursRow, OwnedId> {

    Optional<QuietHoursRow> ofOrganization() {
        return find("id", QuietHoursRow.ID).firstResultOptional();
    }
}
