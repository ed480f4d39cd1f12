package dev.milepost.roi.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.ProjectionView;
import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;

/** A case as a table: one row for each line and period in which something is paid or gained. */
@Schema(name = "CashFlow")
public record CashFlow(@Schema(required = true) List<CashFlowRow> items, @Schema(required = true) Conventions conventions) {
    static final List<String> COLUMNS = List.of("scenario", "lineId", "lineKey", "line", "kind", "category", "benefitType",
            "benefitKind", "period", "start", "amount", "factor", "currency", "periodLength", "discountRate", "convention",
            "rateConversion", "freedTime", "inputHash", "inputsAsOf");

    /**
     * @param amount in the currency of the case, rounded so that the amounts of a line add up to its total as the case shows it
     * @param factor what one unit of that period is worth today
     */
    @Schema(name = "CashFlowRow")
    public record CashFlowRow(@Schema(required = true) String scenario, @Schema(required = true) UUID lineId,
            @Nullable String lineKey, @Schema(required = true) String line, @Schema(required = true) LineKind kind,
            @Nullable String category, @Nullable BenefitType benefitType, @Nullable BenefitKind benefitKind,
            @Schema(required = true) int period, @Nullable LocalDate start, @Schema(required = true) BigDecimal amount,
            @Schema(required = true) BigDecimal factor, @Schema(required = true) String currency) {
    }

    static CashFlow of(CaseValuation valuation, String scenario) {
        ProjectionView projection = ProjectionView.of(valuation, scenario);
        List<BigDecimal> factors = valuation.factors();
        List<CashFlowRow> rows = new ArrayList<>();
        for (ProjectionView.LineView line : projection.lines()) {
            for (int i = 0; i < line.amounts().size(); i++) {
                if (line.amounts().get(i).signum() != 0) {
                    rows.add(new CashFlowRow(scenario, line.id(), line.key(), line.name(), line.kind(), line.category(),
                            line.benefitType(), line.benefitKind(), i, projection.periods().get(i).start(),
                            line.amounts().get(i),
                            Rounding.rate(factors.get(i)), projection.currency()));
                }
            }
        }
        return new CashFlow(rows, projection.conventions());
    }
}
