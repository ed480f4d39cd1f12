package dev.milepost.assessment.respondent;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.evidence.EvidenceToday;

/** What a respondent gave as evidence. */
@Schema(name = "OwnEvidence")
record OwnEvidenceView(@Schema(required = true, description = "In the order it was given") List<EvidenceToday> evidence) {
}
