package dev.milepost.roi;

import java.util.Map;
import java.util.UUID;

import dev.milepost.kit.testing.EventCompatibilityTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RoiEventCompatibilityTest extends EventCompatibilityTest {

    private final String organization = Api.newOrganization();

    @Override
    protected Map<String, String> told() {
        return Map.of("business-case.changed", "dev.milepost.roi.businesscase.BusinessCaseChanged",
                "kpi.status-changed", "dev.milepost.roi.kpi.KpiStatusChanged",
                "benefit.realized", "dev.milepost.roi.realization.BenefitRealized");
    }

    @Override
    protected UUID plan() {
        return UUID.randomUUID();
    }

    @Override
    protected String organization() {
        return organization;
    }
}
