package dev.milepost.assessment.draft;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<InstrumentDraft, OwnedId> {
}
