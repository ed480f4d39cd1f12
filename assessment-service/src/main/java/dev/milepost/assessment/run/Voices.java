package dev.milepost.assessment.run;

import java.util.Collection;
import java.util.List;

import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Voice;

/** What respondents answer beside the owner. Implemented by the feature that asks them. */
public interface Voices {

    /**
     * Those whose answers may be told, combined: of a confidential assessment only what was handed in, and while it is open
     * the respondents without their answers.
     *
     * @param closed whether the answers are closed, or being closed
     */
    List<Voice> heard(AssessmentView assessment, boolean closed);

    /**
     * The answers of each respondent whose answers count, over several completed assessments; of confidential ones only to
     * questions that enough answered in the same assessment.
     */
    List<List<GivenAnswer>> cases(Collection<AssessmentView> completed);

    /** Comments as far as they may be told, by their text, so that their order tells of nobody. */
    List<Remark> remarks(AssessmentView assessment);

    /** @throws dev.milepost.kit.problem.ProblemException 409 while too few have answered for a result that tells on nobody */
    void requireEnough(AssessmentView assessment);
}
