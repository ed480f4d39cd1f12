package dev.milepost.roi.focus;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.ledger.CostKind;

/**
 * Which charges belong where. All conditions that are given must hold; a rule without any takes whatever is left.
 *
 * @param position rules are tried in this order, and those of one position in the order they were made; the first that fits
 *        decides
 */
@Schema(name = "CostRuleEdit")
public record CostRuleEdit(@Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) @Schema(required = true) String name,
        @NotNull @Min(0) @Max(10_000) @Schema(required = true, description = "The lowest is tried first, and the first rule that fits decides") Integer position,
        @Nullable @Size(max = 200) @Schema(description = "ServiceName; a * at its end stands for any rest") String service,
        @Nullable @Size(max = 200) @Schema(description = "ProviderName, or ServiceProviderName since FOCUS 1.3") String provider,
        @Nullable @Size(max = 200) String billingAccountId, @Nullable @Size(max = 200) String subAccountId,
        @Nullable ChargeCategory chargeCategory,
        @Nullable @Size(max = 200) @Schema(description = "A key among Tags") String tagKey,
        @Nullable @Size(max = 200) @Schema(description = "Its value; any if absent") String tagValue,
        @Nullable @Schema(description = "Of plan-service; that of the business case if absent") UUID planId,
        @Nullable UUID businessCaseId, @Nullable @Schema(description = "A line of the business case") UUID lineId,
        @Nullable @Schema(description = "A budget line of plan-service") UUID budgetLineId,
        @Nullable @Size(max = 100) String costCentre,
        @Nullable @Size(max = 200) @Schema(description = "The tag whose value is the cost centre, where a charge has it") String costCentreTag,
        @Nullable @Size(max = 100) @Schema(description = "The name of the service if absent") String category,
        @Schema(defaultValue = "OPEX") CostKind kind) {

    public CostRuleEdit {
        kind = Objects.requireNonNullElse(kind, CostKind.OPEX);
    }
}
