package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.evidence.EvidenceToday;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;

/** Everything that is kept about one respondent of one assessment. */
@Schema(name = "RespondentExport")
record PersonExport(
        @Schema(required = true) Instant exportedAt,
        @Schema(required = true) AskedIn assessment,
        @Schema(required = true) RespondentView respondent,
        @Schema(required = true, description = "false where answers were promised to be confidential and somebody else than the respondent asks: these are handed to the respondent alone, by GET /respondent-session/export") boolean answersIncluded,
        @Schema(required = true, description = "In the order of the questions' keys") List<AnswerView> answers,
        @Schema(required = true, description = "With the hash of each file; the content is read one by one") List<EvidenceToday> evidence,
        @Schema(required = true, description = "Without secrets, of which only hashes are kept") List<LinkView> links) {

    /** What the respondent was asked in. */
    @Schema(name = "AskedIn")
    record AskedIn(@Schema(required = true) UUID id, @Schema(required = true) String title,
            @Schema(required = true) String instrumentKey, @Schema(required = true) int instrumentVersion,
            @Schema(required = true) Answering answering, @Schema(required = true) AssessmentStatus status) {

        static AskedIn of(AssessmentView assessment) {
            return new AskedIn(assessment.id(), assessment.title(), assessment.instrumentKey(), assessment.instrumentVersion(),
                    assessment.answering(), assessment.status());
        }
    }
}
