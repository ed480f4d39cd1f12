package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.plan.wording.Reason;
import dev.milepost.plan.wording.ReasonCode;

/**
 * A condition on a KPI of the roi service: either its value compared with a threshold, or one of several statuses.
 *
 * @param kpi its id there, or its key
 */
@Schema(name = "KpiRule", description = "A condition on a KPI of the roi service: either comparison and threshold for its value, or the statuses that meet it")
public record KpiRule(
        @Schema(required = true, description = "The KPI's id in the roi service, or its key") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._~:-]{0,119}", message = "must be the id or the key of a KPI") String kpi,
        @Nullable Comparison comparison,
        @Nullable @Digits(integer = 15, fraction = 9) BigDecimal threshold,
        @Nullable @Size(max = 7) List<@NotNull KpiStatusName> statuses) {

    private static final String KPI = "kpi";

    /** What became of the rule: whether it is met, null where that can't be told, and why. */
    public record Outcome(@Nullable Boolean met, Reason because) {
    }

    /**
     * @param pointer where it stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 422 unless it names either a comparison with its threshold, or statuses
     */
    public void requireWhole(String pointer) {
        boolean byValue = comparison != null && threshold != null;
        boolean half = (comparison == null) != (threshold == null);
        boolean byStatus = statuses != null && !statuses.isEmpty();
        if (half || byValue == byStatus) {
            throw KitProblem.UNPROCESSABLE
                    .because("The rule on the KPI %s must have either comparison and threshold, or statuses", kpi)
                    .at(pointer, "incomplete", "either comparison and threshold, or statuses");
        }
    }

    /** Whether it names one KPI by its id, rather than whichever has a key. */
    public boolean namesId() {
        return isId(kpi);
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without a value or status the rule is neither met nor broken. */
    public Outcome apply(KpiReading reading) {
        if (comparison != null && threshold != null) {
            BigDecimal value = reading.value();
            return value == null ? new Outcome(null, Reason.of(reading.whyNoValue(), KPI, kpi))
                    : new Outcome(comparison.holds(value, threshold),
                            new Reason(ReasonCode.KPI_VALUE, reading.named(Map.of(KPI, kpi, "value", value.toPlainString(),
                                    "comparison", comparison.name(), "threshold", threshold.toPlainString()))));
        }
        String status = reading.status();
        if (status == null) {
            return new Outcome(null, Reason.of(reading.whyNoStatus(), KPI, kpi));
        }
        List<String> wanted = statuses == null ? List.of() : statuses.stream().map(KpiStatusName::name).toList();
        return new Outcome(wanted.contains(status), new Reason(ReasonCode.KPI_STATUS,
                reading.named(Map.of(KPI, kpi, "status", status, "statuses", String.join(", ", wanted)))));
    }
}
