package dev.milepost.assessment.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part of a screening a criterion belongs to. */
@Schema(name = "ScreeningGroup")
public enum CriterionGroup {
    SCOPE,
    /** The three cases of GDPR Art 35(3). */
    GDPR_CASE,
    /** The nine criteria of the guidelines WP248 rev.01. */
    WP248,
    /** Prohibited practices, EU AI Act Art 5. */
    AI_ACT_BAN,
    /** High-risk areas, EU AI Act Annex III. */
    AI_ACT_ANNEX_III,
    /** EU AI Act Art 50. */
    AI_ACT_TRANSPARENCY,
    AI_ACT_OTHER,
    /** California's rules for automated decision-making and risk assessments. */
    CCPA
}
