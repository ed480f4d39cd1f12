package dev.milepost.assessment;

import java.util.Map;
import java.util.UUID;

import dev.milepost.kit.testing.EventCompatibilityTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AssessmentEventCompatibilityTest extends EventCompatibilityTest {

    @Override
    protected Map<String, String> told() {
        return Map.of("recommendation.accepted",
                "dev.milepost.assessment.finding.RecommendationAccepted", "recommendation.accepted~work",
                "dev.milepost.assessment.handover.WorkAccepted",
                "baseline.recorded", "dev.milepost.assessment.finding.BaselineRecorded",
                "readiness.measured", "dev.milepost.assessment.finding.ReadinessMeasured",
                "assessment.completed", "dev.milepost.assessment.run.AssessmentCompleted",
                "challenge.found", "dev.milepost.assessment.finding.ChallengeFound",
                "ai-system.changed", "dev.milepost.assessment.aisystem.AiSystemChanged");
    }

    @Override
    protected UUID plan() {
        return UUID.randomUUID();
    }

    @Override
    protected String organization() {
        return "demo";
    }
}
