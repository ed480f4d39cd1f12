package dev.milepost.assessment.aisystem;

import java.util.List;

/** An AI system with everything that was checked and assessed on it, the latest first. */
public record RegisteredSystem(AiSystemView system, List<BiasCheckView> checks, List<ImpactAssessmentView> assessments) {
}
