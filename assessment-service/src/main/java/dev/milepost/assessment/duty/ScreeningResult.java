package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which duties an AI system may meet, as of a day: flags, never points.
 *
 * @param screeningId of the screening that was evaluated; null for a calculation, or where there is none yet
 * @param derived criteria that were answered from the register
 * @param flags the hardest first
 */
@Schema(name = "ScreeningResult")
public record ScreeningResult(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, description = "That this is no legal advice") String notice,
        @Nullable @Schema(description = "Of the screening that was evaluated; absent for a calculation, or where there is none yet") UUID screeningId,
        @Schema(required = true, description = "How many criteria are answered with yes or no") int answered,
        @Schema(required = true, description = "How many criteria there are") int asked,
        @Schema(required = true, description = "Criteria that were answered from the register: the role of the system and its data assets") List<String> derived,
        @Schema(required = true) Dpia dataProtectionImpactAssessment,
        @Schema(required = true, description = "The hardest first; duties that ended before the day are left out") List<Flag> flags) {

    /** Whether GDPR Art 35 asks for an impact assessment, by the answers. */
    @Schema(name = "DataProtectionImpactAssessmentNeed")
    public enum Need {
        REQUIRED,
        ADVISED,
        NOT_INDICATED,
        /** It hangs on answers that are missing. */
        OPEN
    }

    /**
     * @param cases of Art 35(3) that are met: any of them makes it required
     * @param criteria of WP248 that are met: two make it required, one advised
     */
    @Schema(name = "DataProtectionImpactAssessment")
    public record Dpia(
            @Schema(required = true) Need need,
            @Schema(required = true, description = "Cases of Art 35(3) that are met: any of them makes it required") List<String> cases,
            @Schema(required = true, description = "Criteria of WP248 that are met: two make it required, one advised") List<String> criteria) {
    }

    /** Whether a duty applies by the answers. */
    @Schema(name = "FlagApplies")
    public enum Applies {
        YES,
        /** It hangs on answers that are missing. */
        OPEN
    }

    /** @param text the question that the criterion asks */
    @Schema(name = "FlagCriterion")
    public record FlagCriterion(@Schema(required = true) String key, @Schema(required = true) String text) {
    }

    /** @param dutyKey of the row, which {@code GET /duties} shows whole */
    @Schema(name = "DutyFlag")
    public record Flag(
            @Schema(required = true, description = "Of the row that GET /duties shows whole") String dutyKey,
            @Schema(required = true) Law law,
            @Schema(required = true) String jurisdiction,
            @Schema(required = true) String article,
            @Schema(required = true) DutyLevel level,
            @Schema(required = true) Applies applies,
            @Schema(required = true, description = "On the day asked for") DutyState state,
            @Schema(required = true) Certainty certainty,
            @Schema(required = true) LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Schema(required = true) String title,
            @Schema(required = true) String text,
            @Schema(required = true, description = "Where the law stands") String source,
            @Nullable @Schema(description = "What else one must know of the row, in English") String note,
            @Schema(required = true, description = "The day on which somebody last looked at the row") LocalDate lastChecked,
            @Schema(required = true, description = "Criteria answered with yes that speak for it") List<FlagCriterion> because,
            @Schema(required = true, description = "Criteria that it hangs on and nobody has answered") List<FlagCriterion> open) {
    }
}
