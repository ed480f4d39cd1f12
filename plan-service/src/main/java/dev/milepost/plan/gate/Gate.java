package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** A decision point on a milestone. Opens when every criterion is met and enough people approve the same evidence. */
@Entity
@Table(name = "gate")
class Gate extends PlanPart<GateEdit, GateFacts> {

    @Column(name = "milestone_id")
    private UUID milestoneId;
    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Convert(converter = GateJson.OfCriteria.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<Criterion> criteria;
    @Convert(converter = GateJson.OfEvidence.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private Map<String, Evidence> evidence;
    @Column(name = "evidence_version")
    private int evidenceVersion;
    @Column(name = "required_approvals")
    private int requiredApprovals;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "required_roles")
    private List<String> requiredRoles;
    @Enumerated(EnumType.STRING)
    private GateStatus status;
    @Column
    private @Nullable String reason;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    protected Gate() {
    }

    Gate(UUID planId, UUID milestoneId, GateEdit gate, Instant now) {
        super(planId, now);
        this.milestoneId = milestoneId;
        this.status = GateStatus.SHUT;
        this.criteria = List.of();
        this.evidence = Map.of();
        take(gate, now);
        this.evidenceVersion = 1;
    }

    @Override
    protected GateEdit edit() {
        return new GateEdit(externalId(), name, description, criteria, requiredApprovals, requiredRoles);
    }

    /** What a passed gate had asked stays as it was; its name may still change. */
    @Override
    protected final void take(GateEdit edit, Instant now) {
        boolean asksTheSame = edit.criteria().equals(criteria) && edit.requiredApprovals() == requiredApprovals
                && edit.requiredRoles().equals(requiredRoles);
        if (!asksTheSame) {
            requireShut();
            requireConditions(edit);
        }
        if (!edit.criteria().equals(criteria)) {
            evidenceVersion++;
            evidence = kept(edit.criteria());
        }
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        criteria = List.copyOf(edit.criteria());
        requiredApprovals = edit.requiredApprovals();
        requiredRoles = edit.requiredRoles().stream().distinct().toList();
    }

    private static void requireConditions(GateEdit edit) {
        if (edit.criteria().isEmpty() && edit.requiredApprovals() == 0 && edit.requiredRoles().isEmpty()) {
            throw GateProblem.GATE_NEEDS_CONDITION
                    .because("Without a criterion and without an approval there is nothing to pass")
                    .at("/criteria", "missing", "or requiredApprovals above 0");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < edit.criteria().size(); i++) {
            Criterion criterion = edit.criteria().get(i);
            criterion.requireWhole("/criteria/" + i);
            if (!keys.add(criterion.key())) {
                throw GateProblem.CRITERION_KEY_TWICE.because("Two criteria have the key %s", criterion.key())
                        .at("/criteria/" + i + "/key", "twice", "must be unique in the gate");
            }
        }
    }

    private Map<String, Evidence> kept(List<Criterion> wanted) {
        Map<String, Evidence> left = new LinkedHashMap<>();
        wanted.stream().filter(criterion -> criterion.type() == CriterionType.MANUAL && evidence.containsKey(criterion.key()))
                .forEach(criterion -> left.put(criterion.key(), evidence.get(criterion.key())));
        return left;
    }

    /** Other evidence is another version of it, and voids what was approved before. */
    void say(String key, Evidence said) {
        requireShut();
        Criterion criterion = criterion(key).orElseThrow(() -> GateProblem.CRITERION_NOT_MANUAL
                .because("The gate has no criterion %s; it has %s", key, criteria.stream().map(Criterion::key).toList()));
        if (criterion.type() != CriterionType.MANUAL) {
            throw GateProblem.CRITERION_NOT_MANUAL.because("The criterion %s is of type %s and decided by that alone", key,
                    criterion.type());
        }
        Map<String, Evidence> next = new LinkedHashMap<>(evidence);
        next.put(key, said);
        evidence = next;
        evidenceVersion++;
    }

    private Optional<Criterion> criterion(String key) {
        return criteria.stream().filter(candidate -> candidate.key().equals(key)).findFirst();
    }

    void requireShut() {
        if (status != GateStatus.SHUT) {
            throw GateProblem.GATE_NOT_SHUT
                    .because("\"%s\" is %s since %s; shut it again before changing what it asks", name, status, decidedAt);
        }
    }

    void open(String by, Instant now) {
        decide(GateStatus.OPEN, null, by, now);
    }

    void waive(String because, String by, Instant now) {
        requireShut();
        decide(GateStatus.WAIVED, because, by, now);
    }

    /** Everybody is asked again. */
    void shut(String because, String by, Instant now) {
        if (status == GateStatus.SHUT) {
            throw GateProblem.GATE_ALREADY_SHUT.because("\"%s\" has not been passed", name);
        }
        evidenceVersion++;
        decide(GateStatus.SHUT, because, by, now);
    }

    private void decide(GateStatus next, @Nullable String because, String by, Instant now) {
        status = next;
        reason = because;
        decidedAt = now;
        decidedBy = by;
    }

    boolean isShut() {
        return status == GateStatus.SHUT;
    }

    UUID milestoneId() {
        return milestoneId;
    }

    String name() {
        return name;
    }

    int evidenceVersion() {
        return evidenceVersion;
    }

    List<String> requiredRoles() {
        return requiredRoles;
    }

    List<String> kpis() {
        return criteria.stream().flatMap(criterion -> Optional.ofNullable(criterion.kpi()).stream()).map(kpi -> kpi.kpi())
                .toList();
    }

    List<UUID> taskIds() {
        return criteria.stream().flatMap(criterion -> Optional.ofNullable(criterion.taskId()).stream()).toList();
    }

    List<UUID> pilotIds() {
        return criteria.stream().flatMap(criterion -> Optional.ofNullable(criterion.pilotId()).stream()).toList();
    }

    List<UUID> aiSystemIds() {
        return criteria.stream().flatMap(criterion -> Optional.ofNullable(criterion.aiSystemId()).stream()).toList();
    }

    @Override
    protected GateFacts view() {
        return new GateFacts(id(), version(), externalId(), milestoneId, name, description, criteria, evidence, evidenceVersion,
                requiredApprovals, requiredRoles, status, reason, decidedAt, decidedBy, createdAt(), updatedAt());
    }
}
