package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.respondent.ConsensusView;
import dev.milepost.assessment.respondent.RespondentGroup;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.assessment.run.Remark;
import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.assessment.scoring.GroupGap;
import dev.milepost.assessment.scoring.Shown;

/** What several respondents answered together, and where they differ. */
@Schema(name = "RespondentsResult")
record VoicesView(
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true) Answering answering,
        @Schema(required = true) CombinationRule combination,
        @Schema(required = true, description = "How many are asked; 0 where the owner answers alone") int asked,
        @Schema(required = true, description = "How many respondents a figure needs before it is told") int fewest,
        @Schema(required = true, description = "Whether anything is told yet: confidential answers only once the assessment is completed") boolean told,
        @Schema(required = true, description = "In the order of the questionnaire, those that a respondent is asked") List<QuestionVoices> questions,
        @Schema(required = true, description = "How differently managers and staff see each dimension; those for which that may be told") List<GapView> managerStaffGaps,
        @Schema(required = true, description = "By question; without names where answers are confidential") List<RemarkView> comments,
        @Schema(required = true, description = "What people agreed on when they talked about it; changes no score") List<ConsensusView> consensus) {

    /** Of one dimension. */
    @Schema(name = "ManagerStaffGap")
    record GapView(
            @Schema(required = true) String dimension,
            @Schema(required = true, description = "Keys of the questions that are compared") List<String> questions,
            @Schema(required = true, description = "Points") BigDecimal managers,
            @Schema(required = true, description = "Points") BigDecimal staff,
            @Nullable @Schema(description = "How many levels managers answer higher; absent where questions have no levels") BigDecimal levels,
            @Schema(required = true, description = "Whether that is a level or more in either direction: a finding of its own") boolean finding) {
    }

    /** A comment. */
    @Schema(name = "RespondentComment")
    record RemarkView(@Schema(required = true) String questionKey,
            @Nullable @Schema(description = "Absent where answers are confidential") String name,
            @Schema(required = true) String text) {
    }

    static VoicesView of(AnsweredAssessment answered, List<Remark> remarks, List<ConsensusView> consensus) {
        AssessmentView assessment = answered.assessment();
        boolean told = isTold(answered);
        List<QuestionVoices> questions = QuestionVoices.of(answered);
        return new VoicesView(assessment.id(), assessment.answering(), assessment.combination(), answered.voices().size(),
                answered.fewest(), told, questions, told ? gaps(answered) : List.of(),
                remarks.stream().map(remark -> new RemarkView(remark.questionKey(), remark.name(), remark.text())).toList(),
                consensus);
    }

    private static boolean isTold(AnsweredAssessment answered) {
        AssessmentView assessment = answered.assessment();
        return !answered.voices().isEmpty()
                && (assessment.answering() == Answering.NAMED || assessment.status() == AssessmentStatus.COMPLETED);
    }

    /** Whether a result rests on respondents' answers, in short. */
    @Schema(name = "RespondentsSummary")
    record Summary(
            @Schema(required = true) int asked,
            @Schema(required = true, description = "Whether their answers are in it already: confidential ones only once the assessment is completed") boolean told) {

        /** Null where the owner answers alone. */
        static @Nullable Summary of(AnsweredAssessment answered) {
            return answered.voices().isEmpty() ? null : new Summary(answered.voices().size(), isTold(answered));
        }
    }

    private static List<GapView> gaps(AnsweredAssessment answered) {
        BigDecimal scale = answered.instrument().scale();
        List<GapView> gaps = new ArrayList<>();
        for (GroupGap gap : GroupGap.between(RespondentGroup.MANAGERS.name(), RespondentGroup.STAFF.name(),
                answered.instrument().scoringRules(), answered.assessment().combination(), answered.fewest(),
                answered.instrument().levelCounts(), answered.earlier(), answered.voices())) {
            BigDecimal managers = Shown.points(gap.one(), scale);
            BigDecimal staff = Shown.points(gap.other(), scale);
            if (managers != null && staff != null) {
                gaps.add(new GapView(gap.dimension(), gap.questions(), managers, staff, Shown.share(gap.levels()),
                        gap.notable()));
            }
        }
        return gaps;
    }
}
