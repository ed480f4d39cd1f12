package dev.milepost.roi.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/**
 * Keeps two years of partitions ahead, so that a replica that runs for long never meets a measurement without a place. Any
 * number of replicas may do it at once: the database lets one after the other.
 */
@ApplicationScoped
class PartitionMaintenance {
    private static final Logger LOG = Logger.getLogger(PartitionMaintenance.class);
    private final PartitionRepository partitions;

    PartitionMaintenance(PartitionRepository partitions) {
        this.partitions = partitions;
    }

    @Scheduled(identity = "measurement-partitions", every = "{milepost.roi.measurement.partition-check}", delayed = "1m")
    @Transactional
    void makeAhead() {
        int made = partitions.makeAhead();
        if (made > 0) {
            LOG.infof("Made %d partitions for measurements to come", made);
        }
    }
}
