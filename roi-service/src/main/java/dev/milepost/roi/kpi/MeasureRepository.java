package dev.milepost.roi.kpi;

import java.sql.SQLException;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Arithmetic;
import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.measurement.Sql;

/**
 * Reads what series follow from, past the entity: the statement of an entity is translated anew for each request, since it
 * depends on the organization, and the entity is compared when the transaction ends. Both took longer than all the rest of a
 * series that is rolled up.
 */
@ApplicationScoped
class MeasureRepository {
    private static final String MEASURE = """
            select id, name, unit, kind, aggregation, dimension_aggregation, source_priority, zone, missing_policy,
                missing_max_age_days, formula is not null
            from kpi where organization_id = ? and %s = ? and deleted_at is null""";
    private static final String BY_ID = MEASURE.formatted("id");
    private static final String BY_KEY = MEASURE.formatted("key");

    private final Sql sql;
    private final CurrentOrganization organization;

    MeasureRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 if there is none, or it is in the bin */
    Measure get(Reference reference) {
        return sql.query(reference.id() == null ? BY_KEY : BY_ID,
                parameters -> parameters.add(organization.id()).add(reference.value()), MeasureRepository::measure).stream()
                .findFirst().orElseThrow(() -> reference.notFound(KpiRepository.KPI));
    }

    private static Measure measure(Sql.Row row) throws SQLException {
        return new Measure(row.id(), row.text(), row.textOrNull(),
                new Arithmetic(MeasurementKind.valueOf(row.text()), GaugeAggregation.valueOf(row.text()),
                        DimensionAggregation.valueOf(row.text()), row.texts(), ZoneId.of(row.text())),
                new Missing(MissingPolicy.valueOf(row.text()), row.integerOrNull()), row.flag());
    }
}
