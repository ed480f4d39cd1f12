package dev.milepost.assessment.skill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done about a skill. */
@Schema(name = "SkillOutcome")
public enum SkillOutcome {
    /** It is there. */
    NONE,
    /** People who are there can learn it. */
    TRAIN,
    /** Nobody is there who could learn it in time. */
    HIRE;

    /** The largest gap, in levels, that training closes. */
    static final int TRAINABLE = 2;
    static final String RULE = "NONE where the current level reaches the needed one; HIRE where nobody could be trained, or the gap "
            + "is 3 levels or more; else TRAIN.";

    /**
     * By {@link #RULE}; levels from 0 (nothing) to 4 (can teach it).
     *
     * @param trainablePeople how many people are there who could be trained
     */
    static SkillOutcome of(int currentLevel, int neededLevel, int trainablePeople) {
        int gap = neededLevel - currentLevel;
        if (gap <= 0) {
            return NONE;
        }
        return trainablePeople == 0 || gap > TRAINABLE ? HIRE : TRAIN;
    }
}
