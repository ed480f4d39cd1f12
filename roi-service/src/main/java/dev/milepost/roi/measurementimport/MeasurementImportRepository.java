package dev.milepost.roi.measurementimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Ingestion.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MeasurementImportRepository implements PanacheRepositoryBase<MeasurementImport, OwnedId> {

    /** @throws ProblemException 404 if there is none */
    MeasurementImport get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> Reference.of(id).notFound("import"));
    }

    /** @throws ProblemException 404 if there is none */
    MeasurementImport getLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(() -> Reference.of(id).notFound("import"));
    }

    /** @param first row of the portion that they are counted from */
    void addErrors(UUID id, long first, List<Rejection> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        getEntityManager().createNativeQuery("""
                insert into measurement_import_error (organization_id, import_id, row, code, message)
                select current_setting('milepost.organization'), :import, :first + e.index, e.code, e.message
                from unnest(cast(:indexes as bigint[]), cast(:codes as text[]), cast(:messages as text[]))
                    as e(index, code, message)""").setParameter("import", id).setParameter("first", first)
                .setParameter("indexes", rejected.stream().map(one -> (long) one.index()).toArray(Long[]::new))
                .setParameter("codes", rejected.stream().map(Rejection::code).toArray(String[]::new))
                .setParameter("messages", rejected.stream().map(Rejection::message).toArray(String[]::new)).executeUpdate();
    }

    void clearErrors(UUID id) {
        getEntityManager().createNativeQuery("""
                delete from measurement_import_error
                where organization_id = current_setting('milepost.organization') and import_id = :import""")
                .setParameter("import", id).executeUpdate();
    }

    /** Those behind a row, in order, at most so many. */
    @SuppressWarnings("unchecked") // the statement selects several columns
    List<ImportError> errors(UUID id, long behind, int most) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                select row, code, message from measurement_import_error
                where organization_id = current_setting('milepost.organization') and import_id = :import and row > :behind
                order by row""", Object[].class).setParameter("import", id).setParameter("behind", behind)
                .setMaxResults(most).getResultList();
        return rows.stream().map(row -> new ImportError(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** Deletes the first of those whose time is over, with their errors; answers how many. */
    int deleteOld(Instant now, int most) {
        return getEntityManager().createNativeQuery("""
                delete from measurement_import where organization_id = current_setting('milepost.organization') and id in (
                    select id from measurement_import
                    where organization_id = current_setting('milepost.organization') and due_at <= :now limit :most)""")
                .setParameter("now", now).setParameter("most", most).executeUpdate();
    }
}
