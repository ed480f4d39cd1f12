package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;

/** A business case with its lines and headline figures. */
public record BusinessCaseView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Schema(required = true) String name, @Nullable String description, @Nullable String externalId,
        @Nullable UUID planId, @Schema(required = true) boolean primary, @Schema(required = true) String currency,
        @Schema(required = true) BigDecimal discountRate, @Schema(required = true) Period period,
        @Schema(required = true) Convention convention, @Schema(required = true) RateConversion rateConversion,
        @Nullable BigDecimal financeRate, @Nullable BigDecimal reinvestRate, @Nullable LocalDate startDate,
        @Nullable Integer periods, @Schema(required = true) List<LineInput> lines,
        @Schema(required = true) List<DriverInput> drivers, @Schema(required = true) List<ScenarioInput> scenarios,
        @Schema(required = true) List<FundingInput> funding,
        @Schema(required = true, description = "What was read from elsewhere when the case was last saved") List<InputReading> readings,
        @Nullable @Schema(description = "The number of the latest approved version") Integer approvedVersion,
        @Nullable @Schema(description = "Whether the case has been changed since that one") Boolean changedSinceApproval,
        @Schema(required = true) Summary summary,
        @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {

    /** Without the numbers of drivers that are wage rates. */
    BusinessCaseView withoutWages() {
        Set<String> wages = drivers.stream().filter(DriverInput::isWage).map(DriverInput::key).collect(Collectors.toSet());
        return new BusinessCaseView(id, version, name, description, externalId, planId, primary, currency, discountRate, period,
                convention, rateConversion, financeRate, reinvestRate, startDate, periods, lines,
                drivers.stream().map(driver -> driver.isWage() ? driver.withoutNumbers() : driver).toList(),
                scenarios.stream().map(scenario -> scenario.without(wages)).toList(), funding,
                InputReading.without(wages, readings), approvedVersion, changedSinceApproval, summary, createdAt, updatedAt);
    }

    static BusinessCaseView of(BusinessCase one, List<BusinessCaseLine> lines) {
        NewBusinessCase edit = one.edit(lines);
        return new BusinessCaseView(one.id(), one.version(), edit.name(), edit.description(), edit.externalId(),
                edit.planId(), one.isPrimary(), edit.currency(), edit.discountRate(), edit.period(), edit.convention(),
                edit.rateConversion(), edit.financeRate(), edit.reinvestRate(), edit.startDate(), edit.periods(), edit.lines(),
                edit.drivers(), edit.scenarios(), edit.funding(), one.readings(), one.approvedVersion(),
                one.changedSinceApproval(),
                one.summary(), one.createdAt(), one.changedAt());
    }
}
