package dev.milepost.plan.message;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, OwnedId> {
}
