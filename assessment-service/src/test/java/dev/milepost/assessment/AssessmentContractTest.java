package dev.milepost.assessment;

import java.util.Set;

import dev.milepost.kit.testing.ContractTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AssessmentContractTest extends ContractTest {

    /** Of those who answer by a personal link. */
    @Override
    protected Set<String> permissionsOfNoRole() {
        return Set.of("respondent:answer");
    }
}
