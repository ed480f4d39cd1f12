package dev.milepost.plan.comment;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, OwnedId> {
}
