package dev.milepost.roi;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.SchemaRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SchemaTest extends SchemaRules {
}
