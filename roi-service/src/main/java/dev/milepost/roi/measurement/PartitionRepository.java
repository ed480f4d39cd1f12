package dev.milepost.roi.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class PartitionRepository {
    private final EntityManager entities;

    PartitionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes the partitions that are missing up to two years ahead, as their owner; answers how many. */
    int makeAhead() {
        return ((Number) entities.createNativeQuery("select measurement_make_partitions()").getSingleResult()).intValue();
    }
}
