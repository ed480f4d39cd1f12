package dev.milepost.kit.note;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, OwnedId> {

    Note get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no note %s", id));
    }
}
