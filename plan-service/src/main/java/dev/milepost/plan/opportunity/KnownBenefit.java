package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.plan.request.Told;

/** What a business case has really brought, as the roi service told last; it has the id of the case. */
@Entity
@Table(name = "known_benefit")
@IdClass(OwnedId.class)
class KnownBenefit {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column
    private String currency;
    @Column(name = "until_month")
    private String untilMonth;
    @Column
    private @Nullable BigDecimal planned;
    @Column
    private BigDecimal realized;
    @Convert(converter = GoalBenefitsColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<GoalBenefit> goals;
    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownBenefit() {
    }

    KnownBenefit(UUID id) {
        this.id = id;
    }

    /** @throws dev.milepost.kit.problem.ProblemException where the event lacks what it can't do without */
    void take(JsonNode data, Instant at) {
        planId = Told.id(data, "planId").orElse(null);
        currency = text(data, "currency");
        untilMonth = text(data, "until");
        planned = Told.decimal(data, "planned");
        realized = amount(data);
        List<GoalBenefit> told = new ArrayList<>();
        data.path("goals").forEach(goal -> Told.id(goal, "goalId")
                .ifPresent(known -> told.add(new GoalBenefit(known, Told.decimal(goal, "planned"), amount(goal)))));
        goals = told;
        toldAt = Told.instant(data, "at").orElse(at);
    }

    private static String text(JsonNode data, String field) {
        return Told.text(data, field).orElseThrow(() -> KitProblem.UNPROCESSABLE.because("The event has no %s", field));
    }

    private static BigDecimal amount(JsonNode data) {
        BigDecimal amount = Told.decimal(data, "realized");
        if (amount == null) {
            throw KitProblem.UNPROCESSABLE.because("The event has no realized");
        }
        return amount;
    }

    String currency() {
        return currency;
    }

    String untilMonth() {
        return untilMonth;
    }

    Instant toldAt() {
        return toldAt;
    }

    GoalBenefit whole(UUID goalId) {
        return new GoalBenefit(goalId, planned, realized);
    }

    List<GoalBenefit> goals() {
        return goals;
    }
}
