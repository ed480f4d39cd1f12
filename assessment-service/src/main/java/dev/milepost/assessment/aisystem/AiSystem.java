package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/**
 * An AI system of the register. One that is in use already is taken as it is, with what it lacks named; one that is brought in
 * here
 * needs an owner, oversight and a way to switch it off before it goes on.
 */
@Entity
@Table(name = "ai_system")
class AiSystem extends Kept<AiSystemEdit, AiSystemView> {
    @Column
    private String name;
    @Column
    private @Nullable String supplier;
    @Column
    private @Nullable String purpose;
    @Enumerated(EnumType.STRING)
    @Column
    private AiRole role;
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable AiSystemStatus status;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "data_asset_ids")
    private List<UUID> dataAssetIds;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "affected_groups")
    private List<String> affectedGroups;
    @Column(name = "human_oversight")
    private @Nullable String humanOversight;
    @Column(name = "switch_off")
    private @Nullable String switchOff;
    @Column
    private @Nullable String owner;
    @Column(name = "in_use_since")
    private @Nullable LocalDate inUseSince;
    @Column(name = "retired_on")
    private @Nullable LocalDate retiredOn;
    @Column(name = "review_due")
    private @Nullable LocalDate reviewDue;
    @Column(name = "plan_id")
    private @Nullable UUID planId;

    protected AiSystem() {
    }

    AiSystem(AiSystemEdit system, Instant now) {
        super(now);
        take(system, now);
    }

    @Override
    protected AiSystemEdit edit() {
        return new AiSystemEdit(externalId(), name, supplier, purpose, role, status(), dataAssetIds, affectedGroups,
                humanOversight, switchOff, owner, inUseSince, retiredOn, reviewDue, planId);
    }

    @Override
    protected final void take(AiSystemEdit edit, Instant now) {
        boolean moves = status != null && status != edit.status();
        if (moves) {
            requireNext(edit.status());
            requireReady(edit);
        }
        requireDates(edit);
        externalId(edit.externalId());
        name = edit.name();
        supplier = edit.supplier();
        purpose = edit.purpose();
        role = edit.role();
        retiredOn = retirement(edit, moves, now);
        status = edit.status();
        dataAssetIds = edit.dataAssetIds();
        affectedGroups = edit.affectedGroups();
        humanOversight = edit.humanOversight();
        switchOff = edit.switchOff();
        owner = edit.owner();
        inUseSince = edit.inUseSince();
        reviewDue = edit.reviewDue();
        planId = edit.planId();
    }

    private void requireNext(AiSystemStatus wanted) {
        if (!status().next().contains(wanted)) {
            throw AiSystemProblem.AI_SYSTEM_STATUS_NOT_NEXT.because("After %s comes one of %s", status, status().next())
                    .at("/status", "not-next", "one of " + status().next());
        }
    }

    private static void requireReady(AiSystemEdit edit) {
        switch (edit.status()) {
            case PROPOSED, RETIRED -> {
                // nothing runs
            }
            case PILOT -> {
                require(edit.owner(), "owner", edit.status());
                require(edit.switchOff(), "switchOff", edit.status());
            }
            case IN_USE -> {
                require(edit.owner(), "owner", edit.status());
                require(edit.switchOff(), "switchOff", edit.status());
                require(edit.humanOversight(), "humanOversight", edit.status());
            }
        }
    }

    private static void require(@Nullable String value, String field, AiSystemStatus status) {
        if (value == null || value.isBlank()) {
            throw AiSystemProblem.AI_SYSTEM_NOT_READY.because("%s needs %s: send it in the same request", status, field)
                    .at("/" + field, "missing", "needed for " + status);
        }
    }

    private static void requireDates(AiSystemEdit edit) {
        if (edit.retiredOn() != null && edit.status() != AiSystemStatus.RETIRED) {
            throw AiSystemProblem.AI_SYSTEM_DATES_CONTRADICT.because("It is %s, so it has no day of retirement", edit.status())
                    .at("/retiredOn", "not-expected", "belongs to RETIRED; null otherwise");
        }
        if (edit.inUseSince() != null && edit.retiredOn() != null && edit.retiredOn().isBefore(edit.inUseSince())) {
            throw AiSystemProblem.AI_SYSTEM_DATES_CONTRADICT.because("It can't be retired before it was in use")
                    .at("/retiredOn", "before-use", "must not be before inUseSince");
        }
    }

    private static @Nullable LocalDate retirement(AiSystemEdit edit, boolean moves, Instant now) {
        return edit.retiredOn() == null && moves && edit.status() == AiSystemStatus.RETIRED
                ? LocalDate.ofInstant(now, ZoneOffset.UTC)
                : edit.retiredOn();
    }

    private AiSystemStatus status() {
        return status == null ? AiSystemStatus.PROPOSED : status;
    }

    /** What its sheet lacks, in the order of the sheet. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        note("purpose", purpose, missing);
        note("supplier", supplier, missing);
        note("owner", owner, missing);
        if (affectedGroups.isEmpty()) {
            missing.add("affectedGroups");
        }
        note("humanOversight", humanOversight, missing);
        note("switchOff", switchOff, missing);
        return missing;
    }

    private static void note(String field, @Nullable String value, List<String> missing) {
        if (value == null || value.isBlank()) {
            missing.add(field);
        }
    }

    String name() {
        return name;
    }

    @Nullable
    LocalDate inUseSince() {
        return inUseSince;
    }

    @Nullable
    LocalDate reviewDue() {
        return reviewDue;
    }

    @Override
    protected AiSystemView view() {
        return new AiSystemView(id(), version(), externalId(), name, supplier, purpose, role, status(), dataAssetIds,
                affectedGroups, humanOversight, switchOff, owner, inUseSince, retiredOn, reviewDue, planId, missing(),
                createdAt(), updatedAt());
    }
}
