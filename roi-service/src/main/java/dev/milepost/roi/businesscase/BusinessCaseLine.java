package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;

/** One row of a business case with an amount per period. */
@Entity
@Table(name = "business_case_line")
@IdClass(OwnedId.class)
class BusinessCaseLine {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "case_id")
    private UUID caseId;
    private int position;
    @Enumerated(EnumType.STRING)
    private LineKind kind;
    private String name;
    private @Nullable String category;
    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_type")
    private @Nullable BenefitType benefitType;
    @Column(name = "line_key")
    private @Nullable String key;
    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_kind")
    private @Nullable BenefitKind benefitKind;
    @Column(name = "time_use")
    private @Nullable String timeUse;
    private BigDecimal @Nullable [] amounts;
    private @Nullable BigDecimal amount;
    @Enumerated(EnumType.STRING)
    private @Nullable LineTiming timing;
    @Column(name = "first_period")
    private @Nullable Integer firstPeriod;
    @Column(name = "last_period")
    private @Nullable Integer lastPeriod;
    private @Nullable BigDecimal growth;
    private BigDecimal @Nullable [] ramp;
    @Column(name = "risk_adjustment")
    private @Nullable BigDecimal riskAdjustment;
    private String @Nullable [] drivers;
    @Column(name = "budget_line_ids")
    private UUID @Nullable [] budgetLineIds;
    @Column(name = "measured_kpi")
    private @Nullable String measuredKpi;
    @Column(name = "value_per_unit")
    private @Nullable BigDecimal valuePerUnit;

    protected BusinessCaseLine() {
    }

    BusinessCaseLine(UUID caseId, int position, LineInput input) {
        this.id = Ids.next();
        this.caseId = caseId;
        apply(position, input);
    }

    final void apply(int newPosition, LineInput input) {
        position = newPosition;
        key = input.key();
        kind = input.kind();
        name = input.name();
        category = input.category();
        benefitType = input.benefitType();
        benefitKind = input.benefitKind();
        timeUse = input.timeUse();
        amounts = array(input.amounts(), BigDecimal[]::new);
        amount = input.amount();
        timing = input.timing();
        firstPeriod = input.firstPeriod();
        lastPeriod = input.lastPeriod();
        growth = input.growth();
        ramp = array(input.ramp(), BigDecimal[]::new);
        riskAdjustment = input.riskAdjustment();
        drivers = array(input.drivers(), String[]::new);
        budgetLineIds = array(input.budgetLineIds(), UUID[]::new);
        LineMeasure measure = input.measuredBy();
        measuredKpi = measure == null ? null : measure.kpi();
        valuePerUnit = measure == null ? null : measure.valuePerUnit();
    }

    LineInput input() {
        return new LineInput(id, key, kind, name, category, benefitType, benefitKind, timeUse, list(amounts), amount, timing,
                firstPeriod, lastPeriod, growth, list(ramp), riskAdjustment, list(drivers), list(budgetLineIds), measuredBy());
    }

    private @Nullable LineMeasure measuredBy() {
        return measuredKpi == null || valuePerUnit == null ? null : new LineMeasure(measuredKpi, valuePerUnit);
    }

    private static <T> T @Nullable [] array(@Nullable List<T> list, IntFunction<T[]> maker) {
        return list == null ? null : list.toArray(maker);
    }

    private static <T> @Nullable List<T> list(T @Nullable [] array) {
        return array == null ? null : List.of(array);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }
}
