package dev.milepost.plan.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template to save from a plan.
 *
 * @param planId the plan's id, or {@code key:} and its external id
 * @param key its name in requests, unique in the organization
 */
@Schema(name = "NewTemplate")
public record NewTemplate(
        @Schema(required = true, description = "The plan to save: its id, or key:<externalId>") @NotBlank @Size(max = 104) String planId,
        @Schema(required = true, description = "Names the template in requests; unique in the organization") @NotNull @Size(max = Template.KEY) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") String key,
        @Schema(required = true) @NotBlank @Size(max = Template.NAME) String name,
        @Schema(description = "The plan's if left out") @Nullable @Size(max = Template.DESCRIPTION) String description) {
}
