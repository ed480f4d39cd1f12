package dev.milepost.roi.measurement;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MeasurementStorageTest {
    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;
    @Inject
    PartitionMaintenance maintenance;

    @Test
    void whatWasCorrectedIsKept() {
        String organization = Api.newOrganization();
        String kpi = owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}").post(Api.BASE + "/kpis").then()
                .statusCode(201).extract().path("id");
        for (String value : List.of("5", "6", "6", "7")) {
            owner(organization)
                    .body("{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": %s}]}".formatted(value))
                    .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);
        }

        List<?> earlier = query(organization, "select value from measurement_revision where kpi_id = :kpi order by revision",
                kpi);
        List<?> current = query(organization, "select revision from measurement where kpi_id = :kpi", kpi);

        assertThat(earlier).extracting(value -> ((BigDecimal) value).intValueExact()).containsExactly(5, 6);
        assertThat(current).extracting(revision -> ((Number) revision).intValue()).containsExactly(3);
        assertThat(query(Api.newOrganization(), "select value from measurement_revision where kpi_id = :kpi", kpi)).isEmpty();
    }

    @Test
    void thereAreAlwaysPartitionsForTwoYearsToCome() throws SQLException {
        LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).plusYears(2).minusDays(1);
        int quarter = (lastDay.getMonthValue() + 2) / 3;

        int made = maintenance.makeAhead();

        assertThat(made).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select 1 from pg_class where relname = :name and relispartition")
                .setParameter("name", "measurement_%dq%d".formatted(lastDay.getYear(), quarter)).getResultList())).hasSize(1);
    }

    @Test
    void whatIsEmptyAndOldIsDroppedAndStillHasAPlace() throws SQLException {
        String organization = Api.newOrganization();
        String kpi = owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}").post(Api.BASE + "/kpis").then()
                .statusCode(201).extract().path("id");
        measure(organization, kpi, "2022-05-05T00:00:00Z");
        List<?> before = partitions();

        int dropped = maintenance.dropEmpty();

        // those from 2020 up to the one that holds something, unless another test has put something in
        if (dropped > 0) {
            assertThat(partitions()).hasSize(before.size() - dropped + 1);
        }
        assertThat(dropped).isNotEqualTo(1);
        assertThat(maintenance.dropEmpty()).isZero();
        assertThat(query(organization, "select 1 from measurement where kpi_id = :kpi", kpi)).hasSize(1);
        measure(organization, kpi, "2020-02-02T00:00:00Z");
        measure(organization, kpi, "2021-12-31T23:59:59Z");
        assertThat(query(organization, "select 1 from measurement where kpi_id = :kpi", kpi)).hasSize(3);
    }

    private List<?> partitions() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                "select inhrelid from pg_inherits where inhparent = cast('measurement' as regclass)").getResultList());
    }

    private static void measure(String organization, String kpi, String at) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": 1}]}".formatted(at))
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);
    }

    @Test
    void nobodyReadsAPartitionPastItsTable() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select value from measurement_2026q1").getResultList()))
                .hasStackTraceContaining("permission denied");
    }

    private List<?> query(String organization, String sql, String kpi) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery(sql).setParameter("kpi", UUID.fromString(kpi)).getResultList()));
    }
}
