package dev.milepost.plan.risk;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** That a risk went from one status to another; never changed. */
@Entity
@Table(name = "risk_status_change")
@IdClass(OwnedId.class)
class RiskStatusChange {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "risk_id")
    private UUID riskId;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable RiskStatus from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private RiskStatus to;
    @Column
    private Instant at;
    @Column
    private String actor;
    @Column(name = "actor_name")
    private String actorName;

    protected RiskStatusChange() {
    }

    RiskStatusChange(UUID riskId, @Nullable RiskStatus from, RiskStatus to, Instant at, Caller caller) {
        this.id = Ids.next();
        this.riskId = riskId;
        this.from = from;
        this.to = to;
        this.at = at;
        this.actor = caller.subject();
        this.actorName = caller.name();
    }

    UUID id() {
        return id;
    }

    RiskStatusView view() {
        return new RiskStatusView(from, to, at, actorName);
    }
}
