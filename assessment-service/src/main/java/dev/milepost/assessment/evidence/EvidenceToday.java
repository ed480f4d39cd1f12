package dev.milepost.assessment.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as of today: how old, and whether it still counts. */
@Schema(name = "EvidenceToday")
public record EvidenceToday(
        @Schema(required = true) EvidenceView evidence,
        @Nullable @Schema(description = "Days since the day it is of; absent without one") Long ageDays,
        @Schema(required = true, description = "Whether its last day is past, so that it counts no longer") boolean expired,
        @Schema(required = true, description = "In the order they were added") List<FileView> attached) {

    static EvidenceToday of(EvidenceView evidence, List<FileView> attached, LocalDate today) {
        LocalDate datedOn = evidence.datedOn();
        LocalDate expiresOn = evidence.expiresOn();
        return new EvidenceToday(evidence, datedOn == null ? null : ChronoUnit.DAYS.between(datedOn, today),
                expiresOn != null && expiresOn.isBefore(today), attached);
    }
}
