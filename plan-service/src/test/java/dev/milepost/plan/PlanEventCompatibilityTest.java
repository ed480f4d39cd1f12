package dev.milepost.plan;

import java.util.Map;
import java.util.UUID;

import dev.milepost.kit.testing.EventCompatibilityTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** No other service of ours takes what plan-service tells. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanEventCompatibilityTest extends EventCompatibilityTest {

    @Override
    protected Map<String, String> told() {
        return Map.of();
    }

    @Override
    protected UUID plan() {
        return UUID.fromString(Api.owner().planFromTemplate());
    }

    @Override
    protected String organization() {
        return "demo";
    }
}
