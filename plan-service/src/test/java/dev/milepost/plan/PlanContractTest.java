package dev.milepost.plan;

import dev.milepost.kit.testing.ContractTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanContractTest extends ContractTest {
}
