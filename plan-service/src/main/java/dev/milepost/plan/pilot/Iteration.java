package dev.milepost.plan.pilot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** One run of a pilot: what it tested, and how it ended. */
@Entity
@Table(name = "pilot_iteration")
@IdClass(OwnedId.class)
class Iteration {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "pilot_id")
    private UUID pilotId;
    @Column
    private int number;
    @Column
    private String hypothesis;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Column(name = "decided_by")
    private @Nullable String decidedBy;
    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;
    @Column
    private @Nullable String evidence;
    @Column
    private @Nullable String link;
    @Column
    private @Nullable String consequence;
    @Convert(converter = PilotJson.OfResults.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<Result> results;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "held_task_ids")
    private List<UUID> heldTaskIds;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "released_task_ids")
    private List<UUID> releasedTaskIds;
    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;
    @Column(name = "reopened_by")
    private @Nullable String reopenedBy;
    @Column(name = "reopening_reason")
    private @Nullable String reopeningReason;

    protected Iteration() {
    }

    Iteration(PilotFacts pilot, Instant now) {
        this.id = Ids.next();
        this.pilotId = pilot.id();
        this.number = pilot.iteration();
        this.hypothesis = pilot.hypothesis();
        this.startedAt = now;
        this.results = List.of();
        this.heldTaskIds = List.of();
        this.releasedTaskIds = List.of();
    }

    /** @param followed what the verdict led to, in one sentence */
    void decide(NewVerdict decision, List<Result> asTheyStand, List<UUID> held, String followed, String by, Instant now) {
        verdict = decision.verdict();
        evidence = decision.evidence();
        link = decision.link();
        consequence = followed;
        results = List.copyOf(asTheyStand);
        heldTaskIds = List.copyOf(held);
        decidedBy = by;
        decidedAt = now;
    }

    void released(List<UUID> taskIds) {
        releasedTaskIds = Stream.concat(releasedTaskIds.stream(), taskIds.stream()).distinct().toList();
    }

    void reopen(String reason, String by, Instant now) {
        reopeningReason = reason;
        reopenedBy = by;
        reopenedAt = now;
    }

    UUID pilotId() {
        return pilotId;
    }

    IterationView view() {
        return new IterationView(number, hypothesis, startedAt, decidedAt, decidedBy, verdict, evidence, link,
                consequence, results, heldTaskIds, releasedTaskIds, reopening());
    }

    private IterationView.@Nullable Reopening reopening() {
        return reopenedAt == null || reopenedBy == null || reopeningReason == null ? null
                : new IterationView.Reopening(reopenedAt, reopenedBy, reopeningReason);
    }
}
