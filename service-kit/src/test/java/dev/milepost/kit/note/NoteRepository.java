package dev.milepost.kit.note;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, OwnedId> {
}
