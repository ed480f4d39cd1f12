package dev.milepost.plan.system;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Something that the AI must work with. */
@Entity
@Table(name = "connected_system")
class ConnectedSystem extends Kept<SystemEdit, SystemView> {

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    @Column(name = "interface_kind")
    private InterfaceKind interfaceKind;
    @Column(name = "interface_notes")
    private @Nullable String interfaceNotes;
    @Column
    private @Nullable String supplier;
    @Column(name = "data_held")
    private @Nullable String dataHeld;
    @Column(name = "personal_data")
    private @Nullable Boolean personalData;
    @Column
    private @Nullable String owner;
    @Column(name = "evaluation_id")
    private @Nullable UUID evaluationId;

    protected ConnectedSystem() {
    }

    /** @param evaluationId in which it was chosen, null for one that was there before */
    ConnectedSystem(SystemEdit system, @Nullable UUID evaluationId, Instant now) {
        super(now);
        this.evaluationId = evaluationId;
        take(system, now);
    }

    @Override
    protected SystemEdit edit() {
        return new SystemEdit(externalId(), name, description, interfaceKind, interfaceNotes, supplier, dataHeld, personalData,
                owner);
    }

    @Override
    protected final void take(SystemEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        interfaceKind = edit.interfaceKind();
        interfaceNotes = edit.interfaceNotes();
        supplier = edit.supplier();
        dataHeld = edit.dataHeld();
        personalData = edit.personalData();
        owner = edit.owner();
    }

    @Override
    protected SystemView view() {
        return new SystemView(id(), version(), externalId(), name, description, interfaceKind, interfaceNotes, supplier,
                dataHeld, personalData, owner, evaluationId, createdAt(), updatedAt());
    }
}
