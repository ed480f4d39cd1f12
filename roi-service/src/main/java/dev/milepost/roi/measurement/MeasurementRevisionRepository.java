package dev.milepost.roi.measurement;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MeasurementRevisionRepository implements PanacheRepositoryBase<MeasurementRevision, MeasurementRevision.Key> {
}
