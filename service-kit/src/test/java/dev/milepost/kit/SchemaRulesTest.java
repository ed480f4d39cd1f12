package dev.milepost.kit;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.SchemaRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class SchemaRulesTest extends SchemaRules {
}
