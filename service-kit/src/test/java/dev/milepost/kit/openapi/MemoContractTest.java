package dev.milepost.kit.openapi;

import java.nio.file.Path;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.ContractTest;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The checks that every service's contract must pass, on the kit's own small service. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class MemoContractTest extends ContractTest {

    @Override
    protected Path committed() {
        return Path.of("src/test/contract/openapi.yaml");
    }
}
