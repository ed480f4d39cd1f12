package dev.milepost.assessment.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.screening.Truth;

/** An answer to a criterion of a screening. */
@Schema(name = "ScreeningAnswer")
public enum CriterionAnswer {
    YES,
    NO,
    /** As good as none: what hangs on it stays open. */
    DONT_KNOW;

    static Truth truth(@Nullable CriterionAnswer answer) {
        if (answer == null) {
            return Truth.UNKNOWN;
        }
        return switch (answer) {
            case YES -> Truth.YES;
            case NO -> Truth.NO;
            case DONT_KNOW -> Truth.UNKNOWN;
        };
    }
}
