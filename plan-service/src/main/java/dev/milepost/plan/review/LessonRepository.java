package dev.milepost.plan.review;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LessonRepository implements PanacheRepositoryBase<Lesson, OwnedId> {
}
