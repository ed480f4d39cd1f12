package dev.milepost.roi.casetemplate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.money.BenefitType;

/** A template in a list. */
@Schema(name = "CaseTemplateItem")
public record TemplateItem(@Schema(required = true) String key, @Schema(required = true) BenefitType benefitType,
        @Schema(required = true) String name, @Schema(required = true) String description) {
}
