package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.money.BenefitType;

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
    private BigDecimal[] amounts;

    protected BusinessCaseLine() {
    }

    BusinessCaseLine(UUID caseId, int position, LineInput input) {
        this.id = Ids.next();
        this.caseId = caseId;
        apply(position, input);
    }

    final void apply(int newPosition, LineInput input) {
        if (input.kind() == LineKind.COST && input.benefitType() != null) {
            throw BusinessCaseProblem.COST_WITH_BENEFIT_TYPE
                    .because("\"%s\" is a cost: leave benefitType out, or make it a benefit", input.name())
                    .at("/lines/" + newPosition + "/benefitType", "not-for-costs", "must be absent");
        }
        position = newPosition;
        kind = input.kind();
        name = input.name();
        category = input.category();
        benefitType = input.benefitType();
        amounts = input.amounts().toArray(BigDecimal[]::new);
    }

    LineInput input() {
        return new LineInput(id, kind, name, category, benefitType, List.of(amounts));
    }

    UUID id() {
        return id;
    }

    /** What all lines together do in each period, up to the last period of the longest. */
    static List<Moment> moments(List<BusinessCaseLine> lines) {
        int periods = lines.stream().mapToInt(line -> line.amounts.length).max().orElse(0);
        List<Moment> moments = new ArrayList<>(Collections.nCopies(periods, Moment.NOTHING));
        for (BusinessCaseLine line : lines) {
            for (int i = 0; i < line.amounts.length; i++) {
                moments.set(i, moments.get(i).plus(line.moment(line.amounts[i])));
            }
        }
        return moments;
    }

    private Moment moment(BigDecimal amount) {
        BigDecimal zero = BigDecimal.ZERO;
        return switch (kind) {
            case COST -> new Moment(amount, zero, zero);
            case BENEFIT -> new Moment(zero, amount, zero);
            case DISBENEFIT -> new Moment(zero, zero, amount);
        };
    }
}
