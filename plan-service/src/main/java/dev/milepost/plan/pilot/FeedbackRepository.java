package dev.milepost.plan.pilot;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<Feedback, OwnedId> {
}
