package dev.milepost.roi.realization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.TwoReplicas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What has come of cases is told once, however many replicas there are. */
@QuarkusTest
@TestProfile(TwoReplicas.Unscheduled.class)
@QuarkusTestResource(PlatformResource.class)
class RealizedByTwoReplicasTest {

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final Benefits benefits = Benefits.create();

    @Test
    void whatHasComeIsToldOnce() throws Exception {
        for (int i = 0; i < 4; i++) {
            String kpi = benefits.kpi(10);
            benefits.measure(kpi, 5, 5);
            benefits.claimed(benefits.businessCase(UUID.randomUUID(), kpi), Map.of("share", 0.5));
        }

        TwoReplicas.run("benefit-realized");

        List<?> told = organizations.runAs(benefits.organization(), "test", () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select subject from outbox_event where type = 'benefit.realized'")
                        .getResultList()));
        assertThat(told).hasSize(4).doesNotHaveDuplicates();
    }
}
