package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;

/**
 * Everything of a business case that callers decide, when it is made and when it is changed.
 *
 * @param externalId the caller's own key, unique in the organization
 * @param planId of plan-service; a case may belong to no plan
 * @param primary whether it is the one case of its plan that stands for it; the first one is
 * @param discountRate yearly, as a fraction: 0.1 is 10 %
 * @param financeRate yearly, for the modified rate of return; the discount rate if absent
 * @param reinvestRate yearly, for the modified rate of return; the discount rate if absent
 * @param startDate day of the first period
 * @param periods how many the case looks at; as many as its longest line if absent
 * @param drivers numbers that lines are multiplied with
 * @param scenarios what is taken otherwise, as overrides
 * @param funding who pays; for the financing view alone
 */
public record NewBusinessCase(@NotBlank @Size(max = 200) @Schema(required = true) String name,
        @Nullable @Size(max = 4000) String description, @Nullable @ExternalId String externalId,
        @Nullable UUID planId, @Nullable Boolean primary, @NotNull @CurrencyCode @Schema(required = true) String currency,
        @NotNull @DecimalMin("-0.99") @DecimalMax("100") @Amount @Schema(required = true) BigDecimal discountRate,
        @Schema(defaultValue = "YEAR") Period period,
        @Schema(defaultValue = "START", description = "START: the first period is undiscounted; END: it is discounted one period; MID: half a period") Convention convention,
        @Schema(defaultValue = "EFFECTIVE") RateConversion rateConversion,
        @Nullable @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal financeRate,
        @Nullable @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal reinvestRate,
        @Nullable @CalendarDate LocalDate startDate,
        @Nullable @Min(1) @Max(1200) @Schema(description = "How many periods the case looks at; as many as its longest line if absent") Integer periods,
        @Size(max = 200) List<@NotNull @Valid LineInput> lines,
        @Size(max = 50) @Schema(description = "Numbers that lines are multiplied with") List<@NotNull @Valid DriverInput> drivers,
        @Size(max = 20) @Schema(description = "What is taken otherwise, as overrides of drivers and lines") List<@NotNull @Valid ScenarioInput> scenarios,
        @Size(max = 50) @Schema(description = "Who pays; for the financing view alone") List<@NotNull @Valid FundingInput> funding) {

    public NewBusinessCase {
        period = Objects.requireNonNullElse(period, Period.YEAR);
        convention = Objects.requireNonNullElse(convention, Convention.START);
        rateConversion = Objects.requireNonNullElse(rateConversion, RateConversion.EFFECTIVE);
        lines = Objects.requireNonNullElse(lines, List.of());
        drivers = Objects.requireNonNullElse(drivers, List.of());
        scenarios = Objects.requireNonNullElse(scenarios, List.of());
        funding = Objects.requireNonNullElse(funding, List.of());
    }

    NewBusinessCase withLines(List<LineInput> others) {
        return new NewBusinessCase(name, description, externalId, planId, primary, currency, discountRate, period, convention,
                rateConversion, financeRate, reinvestRate, startDate, periods, others, drivers, scenarios, funding);
    }

    /** Whether any line takes its amount from the plan's budget. */
    boolean readsBudget() {
        return lines.stream().anyMatch(line -> line.budgetLineIds() != null);
    }
}
