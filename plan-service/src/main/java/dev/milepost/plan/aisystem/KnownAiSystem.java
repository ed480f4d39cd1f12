package dev.milepost.plan.aisystem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;

/** An AI system as the assessment service told of it last. */
@Entity
@Table(name = "known_ai_system")
@IdClass(OwnedId.class)
class KnownAiSystem {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column
    private String name;
    @Column
    private String status;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> missing;
    @Column
    private boolean deleted;
    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownAiSystem() {
    }

    KnownAiSystem(UUID id) {
        this.id = id;
    }

    void take(AiSystemStanding standing, @Nullable UUID toldPlanId, Instant at) {
        planId = toldPlanId;
        name = standing.name();
        status = standing.status();
        missing = standing.missing();
        deleted = standing.deleted();
        toldAt = at;
    }

    UUID id() {
        return id;
    }

    AiSystemStanding standing() {
        return new AiSystemStanding(name, status, missing, deleted);
    }
}
