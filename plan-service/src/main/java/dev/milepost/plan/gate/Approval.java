package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** That somebody agreed to one version of a gate's evidence; never changed. */
@Entity
@Table(name = "gate_approval")
@IdClass(OwnedId.class)
class Approval {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "gate_id")
    private UUID gateId;
    @Column(name = "evidence_version")
    private int evidenceVersion;
    @Column
    private String actor;
    @Column(name = "actor_name")
    private String actorName;
    @Column
    private @Nullable String role;
    @Column
    private @Nullable String comment;
    @Column
    private Instant at;

    protected Approval() {
    }

    Approval(UUID gateId, NewApproval approval, Caller caller, Instant now) {
        this.id = Ids.next();
        this.gateId = gateId;
        this.evidenceVersion = approval.evidenceVersion();
        this.actor = caller.subject();
        this.actorName = caller.name();
        this.role = approval.role();
        this.comment = approval.comment();
        this.at = now;
    }

    UUID gateId() {
        return gateId;
    }

    boolean isOf(int version) {
        return evidenceVersion == version;
    }

    @Nullable
    String role() {
        return role;
    }

    ApprovalView view(int currentVersion) {
        return new ApprovalView(id, actorName, role, comment, at, evidenceVersion, evidenceVersion == currentVersion);
    }
}
