package dev.milepost.assessment.run;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What can be changed of an assessment. */
record AssessmentEdit(@NotBlank @Size(max = 200) String title, @Nullable UUID planId,
        @Nullable @Size(max = 100) @Pattern(regexp = EXTERNAL_ID) String externalId) {
    /** Printable and without spaces or slashes, so that it can stand in an address. */
    static final String EXTERNAL_ID = "[A-Za-z0-9][A-Za-z0-9._:@-]*";
}
