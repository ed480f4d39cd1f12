package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.part.PlanPart;

/** Something that may get in the way of a plan. */
@Entity
@Table(name = "risk")
class Risk extends PlanPart<RiskEdit, RiskView> {

    @Enumerated(EnumType.STRING)
    private Challenge challenge;
    @Column
    private @Nullable String kind;
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
    @Column
    private @Nullable BigDecimal probability;
    @Column(name = "days_optimistic")
    private @Nullable BigDecimal daysOptimistic;
    @Column(name = "days_likely")
    private @Nullable BigDecimal daysLikely;
    @Column(name = "days_pessimistic")
    private @Nullable BigDecimal daysPessimistic;
    @Column(name = "money_impact")
    private @Nullable BigDecimal moneyImpact;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "task_ids")
    private List<UUID> taskIds;
    @Column(name = "found_by")
    private @Nullable UUID foundBy;
    @Column(name = "found_code")
    private @Nullable String foundCode;
    @Enumerated(EnumType.STRING)
    @Column(name = "found_severity")
    private Found.@Nullable Severity foundSeverity;
    @Column(name = "found_evidence")
    private @Nullable String foundEvidence;
    @Column(name = "found_at")
    private @Nullable Instant foundAt;

    protected Risk() {
    }

    Risk(UUID planId, RiskEdit risk, Instant now) {
        super(planId, now);
        take(risk, now);
    }

    @Override
    protected RiskEdit edit() {
        return new RiskEdit(externalId(), challenge, title, description, likelihood, impact, status, mitigation, owner,
                reviewDate, kind, Exact.plainOptional(probability), dayImpact(), Exact.plainOptional(moneyImpact), taskIds);
    }

    @Override
    protected final void take(RiskEdit edit, Instant now) {
        requireKind(edit);
        requireOrder(edit.dayImpact());
        externalId(edit.externalId());
        challenge = edit.challenge();
        kind = edit.kind();
        title = edit.title();
        description = edit.description();
        likelihood = edit.likelihood();
        impact = edit.impact();
        status = edit.status();
        mitigation = edit.mitigation();
        owner = edit.owner();
        reviewDate = edit.reviewDate();
        probability = edit.probability();
        DayImpact days = edit.dayImpact();
        daysOptimistic = days == null ? null : days.atBest();
        daysLikely = days == null ? null : days.likely();
        daysPessimistic = days == null ? null : days.atWorst();
        moneyImpact = edit.moneyImpact();
        taskIds = edit.taskIds() == null ? List.of() : edit.taskIds().stream().distinct().toList();
    }

    private static void requireKind(RiskEdit edit) {
        if (edit.challenge() == Challenge.OTHER && (edit.kind() == null || edit.kind().isBlank())) {
            throw RiskProblem.RISK_KIND_MISSING.because("A risk of challenge OTHER must say of which kind it is").at("/kind",
                    "missing", "is needed for OTHER");
        }
    }

    private static void requireOrder(@Nullable DayImpact days) {
        if (days != null && !days.isInOrder()) {
            throw RiskProblem.DAY_IMPACT_OUT_OF_ORDER
                    .because("%s, %s and %s days don't rise", days.atBest().toPlainString(), days.likely().toPlainString(),
                            days.atWorst().toPlainString())
                    .at("/dayImpact", "out-of-order", "optimistic <= likely <= pessimistic");
        }
    }

    /**
     * Takes down what an assessment found. Where people have left the place in the matrix as it was proposed, it moves with the
     * severity; an assessment that finds it anew opens it again.
     */
    void foundAgain(Found now) {
        Found before = found();
        if (before == null || likelihood == before.severity().likelihood() && impact == before.severity().impact()) {
            likelihood = now.severity().likelihood();
            impact = now.severity().impact();
        }
        if (before != null && !before.assessmentId().equals(now.assessmentId())) {
            status = RiskStatus.OPEN;
        }
        foundBy = now.assessmentId();
        foundCode = now.code();
        foundSeverity = now.severity();
        foundEvidence = now.evidence();
        foundAt = now.at();
    }

    @Nullable
    Found found() {
        return foundBy == null || foundCode == null || foundSeverity == null || foundAt == null ? null
                : new Found(foundBy, foundCode, foundSeverity, foundEvidence, foundAt);
    }

    @Nullable
    DayImpact dayImpact() {
        return daysLikely == null ? null
                : new DayImpact(Exact.plainOptional(daysOptimistic), Exact.plain(daysLikely),
                        Exact.plainOptional(daysPessimistic));
    }

    @Nullable
    BigDecimal moneyImpact() {
        return Exact.plainOptional(moneyImpact);
    }

    BigDecimal probability() {
        return probability == null ? Probability.of(likelihood) : Exact.plain(probability);
    }

    int likelihood() {
        return likelihood;
    }

    int impact() {
        return impact;
    }

    RiskStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    @Nullable
    LocalDate reviewDate() {
        return reviewDate;
    }

    List<UUID> taskIds() {
        return taskIds;
    }

    @Override
    protected RiskView view() {
        int score = likelihood * impact;
        return new RiskView(id(), version(), externalId(), challenge, title, description, likelihood, impact, score,
                Rating.of(score), status, mitigation, owner, reviewDate, kind, probability(), probability == null, dayImpact(),
                moneyImpact(), taskIds, found(), createdAt(), updatedAt());
    }
}
