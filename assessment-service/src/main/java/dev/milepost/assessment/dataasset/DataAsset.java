package dev.milepost.assessment.dataasset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** A body of data that AI could use, such as the order history. */
@Entity
@Table(name = "data_asset")
class DataAsset extends Kept<DataAssetEdit, DataAssetView> {
    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column
    private @Nullable String owner;
    @Column(name = "kept_in")
    private @Nullable String system;
    @Enumerated(EnumType.STRING)
    @Column(name = "personal_data")
    private PersonalDataClass personalData;
    @Column
    private @Nullable Integer completeness;
    @Column
    private @Nullable Integer accuracy;
    @Column
    private @Nullable Integer timeliness;
    @Column
    private @Nullable Integer consistency;
    @Column
    private @Nullable Long records;
    @Column(name = "records_needed")
    private @Nullable Long recordsNeeded;
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Accessibility accessibility;
    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    /** As decided when it was last changed, for lists. */
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable DataOutcome outcome;

    protected DataAsset() {
    }

    DataAsset(DataAssetEdit asset, Instant now) {
        super(now);
        take(asset, now);
    }

    @Override
    protected DataAssetEdit edit() {
        return new DataAssetEdit(externalId(), name, description, owner, system, personalData, quality(), records,
                recordsNeeded, accessibility, assessedOn, planId);
    }

    @Override
    protected final void take(DataAssetEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        owner = edit.owner();
        system = edit.system();
        personalData = edit.personalData();
        completeness = edit.quality().completeness();
        accuracy = edit.quality().accuracy();
        timeliness = edit.quality().timeliness();
        consistency = edit.quality().consistency();
        records = edit.records();
        recordsNeeded = edit.recordsNeeded();
        accessibility = edit.accessibility();
        assessedOn = edit.assessedOn();
        planId = edit.planId();
        outcome = sufficiency().outcome();
    }

    Sufficiency sufficiency() {
        return new Sufficiency(quality(), records, recordsNeeded, accessibility);
    }

    private Quality quality() {
        return new Quality(completeness, accuracy, timeliness, consistency);
    }

    String name() {
        return name;
    }

    @Nullable
    LocalDate assessedOn() {
        return assessedOn;
    }

    @Override
    protected DataAssetView view() {
        Sufficiency sufficiency = sufficiency();
        return new DataAssetView(id(), version(), externalId(), name, description, owner, system, personalData, quality(),
                quality().percent(), records, recordsNeeded, accessibility, assessedOn, planId, sufficiency.outcome(),
                sufficiency.needs().stream()
                        .map(need -> new DataAssetView.NeedView(need.outcome(), need.field(), need.reason())).toList(),
                sufficiency.unknown(), Sufficiency.RULE, createdAt(), updatedAt());
    }
}
