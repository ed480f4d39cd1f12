package dev.milepost.roi;

import dev.milepost.kit.testing.ContractTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RoiContractTest extends ContractTest {
}
