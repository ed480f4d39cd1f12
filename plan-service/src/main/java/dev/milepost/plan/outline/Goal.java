package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** Something measurable that the plan is for. */
@Entity
@Table(name = "goal")
@IdClass(OwnedId.class)
class Goal {

    private static final String SEPARATOR = ",";

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_type")
    private BenefitType benefitType;
    @Column
    private @Nullable String strategy;
    @Column(name = "kpi_keys")
    private String kpiKeys;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Goal() {
    }

    Goal(UUID planId, GoalEdit goal, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.createdAt = now;
        apply(goal, now);
    }

    GoalEdit edit() {
        return new GoalEdit(name, description, benefitType, strategy, kpiKeys());
    }

    final void apply(GoalEdit edit, Instant now) {
        name = edit.name();
        description = edit.description();
        benefitType = edit.benefitType();
        strategy = edit.strategy();
        kpiKeys = edit.kpiKeys() == null ? "" : String.join(SEPARATOR, edit.kpiKeys());
        updatedAt = now;
    }

    void toBin(Instant now) {
        deletedAt = now;
    }

    void fromBin(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int version() {
        return version;
    }

    List<String> kpiKeys() {
        return kpiKeys.isEmpty() ? List.of() : List.of(kpiKeys.split(SEPARATOR, -1));
    }

    GoalView view() {
        return new GoalView(id, version, name, description, benefitType, strategy, kpiKeys(), createdAt, updatedAt);
    }
}
