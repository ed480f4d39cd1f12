package dev.milepost.kit.note;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

@Entity
@IdClass(OwnedId.class)
class Note {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String title;
    private @Nullable BigDecimal amount;
    private @Nullable String tags;

    protected Note() {
    }

    Note(NoteEdit edit) {
        this.id = Ids.next();
        apply(edit);
    }

    final void apply(NoteEdit edit) {
        title = edit.title();
        amount = edit.amount();
        tags = edit.tags();
    }

    NoteEdit edit() {
        return new NoteEdit(title, amount, tags);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
