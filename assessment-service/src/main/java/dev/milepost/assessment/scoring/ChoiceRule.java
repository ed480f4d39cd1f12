package dev.milepost.assessment.scoring;

/** How the points of several chosen options make one value; nothing chosen is worth 0. */
public enum ChoiceRule {
    /** All added up. */
    SUM,
    /** The highest of them: one good answer is enough. */
    HIGHEST,
    /** The lowest of them: the weakest point decides. */
    LOWEST
}
