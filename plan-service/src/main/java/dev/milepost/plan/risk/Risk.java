package dev.milepost.plan.risk;

import java.time.Instant;
import java.time.LocalDate;
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

/** Something that may get in the way of a plan. */
@Entity
@Table(name = "risk")
@IdClass(OwnedId.class)
class Risk {

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
    @Column(name = "external_id")
    private @Nullable String externalId;
    @Enumerated(EnumType.STRING)
    private Challenge challenge;
    @Column
    private String title;
    @Column
    private @Nullable String description;
    @Column
    private int likelihood;
    @Column
    private int impact;
    @Enumerated(EnumType.STRING)
    private RiskStatus status;
    @Column
    private @Nullable String mitigation;
    @Column
    private @Nullable String owner;
    @Column(name = "review_date")
    private @Nullable LocalDate reviewDate;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Risk() {
    }

    Risk(UUID planId, RiskEdit risk, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.createdAt = now;
        apply(risk, now);
    }

    RiskEdit edit() {
        return new RiskEdit(externalId, challenge, title, description, likelihood, impact, status, mitigation, owner,
                reviewDate);
    }

    final void apply(RiskEdit edit, Instant now) {
        externalId = edit.externalId();
        challenge = edit.challenge();
        title = edit.title();
        description = edit.description();
        likelihood = edit.likelihood();
        impact = edit.impact();
        status = edit.status();
        mitigation = edit.mitigation();
        owner = edit.owner();
        reviewDate = edit.reviewDate();
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

    int version() {
        return version;
    }

    RiskView view() {
        int score = likelihood * impact;
        return new RiskView(id, version, externalId, challenge, title, description, likelihood, impact, score,
                Rating.of(score), status, mitigation, owner, reviewDate, createdAt, updatedAt);
    }
}
