package dev.milepost.assessment.scoring;

/** How the answers that several respondents give to one question become one value. */
public enum CombinationRule {
    /** The one in the middle; of an even number the mean of the two in the middle. */
    MEDIAN,
    MEAN,
    MINIMUM,
    /** What the owner of the assessment answers; the respondents' answers are shown beside it. */
    OWNER_DECIDES
}
