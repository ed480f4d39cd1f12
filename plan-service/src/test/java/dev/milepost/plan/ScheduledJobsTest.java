package dev.milepost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.TwoReplicas;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ScheduledJobsTest {

    /** A job of the service's own must be tried by two replicas, as those of roi-service are. */
    @Test
    void nothingRunsByTheClockButWhatTheKitBrings() {
        assertThat(TwoReplicas.jobs()).isEqualTo(TwoReplicas.JOBS_OF_THE_KIT);
    }
}
