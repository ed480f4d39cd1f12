package dev.milepost.roi.casetemplate;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.businesscase.DriverInput;
import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.businesscase.ScenarioInput;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.money.BenefitType;

/** A template with everything that a case made of it will have. Its values are examples to be replaced. */
@Schema(name = "CaseTemplateView")
public record TemplateView(@Schema(required = true) String key, @Schema(required = true) BenefitType benefitType,
        @Schema(required = true) String name, @Schema(required = true) String description,
        @Schema(required = true) Period period, @Schema(required = true) int periods,
        @Schema(required = true) List<DriverInput> drivers, @Schema(required = true) List<LineInput> lines,
        @Schema(required = true) List<ScenarioInput> scenarios) {
}
