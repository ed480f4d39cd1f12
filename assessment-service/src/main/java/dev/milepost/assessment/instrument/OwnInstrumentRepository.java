package dev.milepost.assessment.instrument;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OwnInstrumentRepository implements PanacheRepositoryBase<OwnInstrument, OwnInstrument.Key> {

    /** The newest version of each that is not retired. */
    List<OwnInstrument> newest() {
        return list("""
                from OwnInstrument one where one.retiredAt is null and one.number = (
                    select max(other.number) from OwnInstrument other
                    where other.instrumentKey = one.instrumentKey and other.retiredAt is null)
                order by one.instrumentKey""");
    }

    /** The newest that is not retired. */
    Optional<OwnInstrument> newest(String key) {
        return find("instrumentKey = ?1 and retiredAt is null order by number desc", key).page(0, 1)
                .firstResultOptional();
    }

    List<OwnInstrument> versions(String key) {
        return list("instrumentKey = ?1 order by number desc", key);
    }

    Optional<OwnInstrument> version(String key, int number) {
        return find("instrumentKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    Optional<OwnInstrument> lock(String key, int number) {
        return find("instrumentKey = ?1 and number = ?2", key, number).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    int highestNumber(String key) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from OwnInstrument where instrumentKey = :key", Integer.class)
                .setParameter("key", key).getSingleResult();
    }

    long keys() {
        return getEntityManager().createQuery("select count(distinct instrumentKey) from OwnInstrument", Long.class)
                .getSingleResult();
    }
}
