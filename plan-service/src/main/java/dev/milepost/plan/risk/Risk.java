package dev.milepost.plan.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** Something that may get in the way of a plan. */
@Entity
@Table(name = "risk")
class Risk extends PlanPart<RiskEdit, RiskView> {

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

    protected Risk() {
    }

    Risk(UUID planId, RiskEdit risk, Instant now) {
        super(planId, now);
        take(risk, now);
    }

    @Override
    protected RiskEdit edit() {
        return new RiskEdit(externalId(), challenge, title, description, likelihood, impact, status, mitigation, owner,
                reviewDate);
    }

    @Override
    protected final void take(RiskEdit edit, Instant now) {
        externalId(edit.externalId());
        challenge = edit.challenge();
        title = edit.title();
        description = edit.description();
        likelihood = edit.likelihood();
        impact = edit.impact();
        status = edit.status();
        mitigation = edit.mitigation();
        owner = edit.owner();
        reviewDate = edit.reviewDate();
    }

    @Override
    protected RiskView view() {
        int score = likelihood * impact;
        return new RiskView(id(), version(), externalId(), challenge, title, description, likelihood, impact, score,
                Rating.of(score), status, mitigation, owner, reviewDate, createdAt(), updatedAt());
    }
}
