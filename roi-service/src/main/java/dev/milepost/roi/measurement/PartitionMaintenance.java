package dev.milepost.roi.measurement;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.milepost.roi.measurement.PartitionRepository.Owner;
import dev.milepost.roi.measurement.PartitionRepository.Partition;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Keeps two years of partitions ahead, so that a replica that runs for long never meets a measurement without a place, and
 * drops those that lie beyond the longest retention once they are empty. One empty partition takes the place of all that were
 * dropped, since a KPI whose measurements are kept for good may still get one from that time. Any number of replicas may do it:
 * one does, the others leave it to that one. A service without the credentials of the tables' owner leaves it to the run that
 * migrates, which keeps two years ahead, too.
 */
@ApplicationScoped
class PartitionMaintenance {
    private static final Logger LOG = Logger.getLogger(PartitionMaintenance.class);
    /** What is younger than this stays, whatever the retention. */
    private static final int YOUNGEST_DROPPED_DAYS = 730;

    private final PartitionRepository partitions;
    private final Clock clock;

    PartitionMaintenance(PartitionRepository partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    @Scheduled(identity = "measurement-partitions", every = "{milepost.roi.measurement.partition-check}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void maintain() {
        if (!partitions.isOwner()) {
            return;
        }
        try {
            int made = makeAhead();
            int dropped = dropEmpty();
            if (made + dropped > 0) {
                LOG.infof("Made %d partitions for measurements to come, dropped %d empty ones", made, dropped);
            }
        } catch (SQLException e) {
            LOG.warnf("The partitions of the measurements can't be looked after, trying again later: %s", e.getMessage());
        }
    }

    /** Answers how many were made. */
    int makeAhead() throws SQLException {
        return partitions.alone(Owner::makeAhead);
    }

    /** Answers how many were dropped. */
    int dropEmpty() throws SQLException {
        return partitions.alone(owner -> {
            finishWhatWasBegun(owner);
            List<Partition> old = droppable(owner);
            if (old.size() < 2) {
                return 0;
            }
            int dropped = 0;
            Instant from = Objects.requireNonNull(old.getFirst().from());
            Instant to = from;
            for (Partition partition : old) {
                owner.detach(partition.name());
                if (!owner.isEmpty(partition.name())) {
                    // Something came while it was taken off.
                    owner.attach(partition.name(), to, partition.to());
                    break;
                }
                owner.drop(partition.name());
                to = partition.to();
                dropped++;
            }
            if (dropped > 0) {
                put(owner, from, to);
            }
            return dropped;
        });
    }

    /** The oldest ones, up to the first that is too young or holds something. */
    private List<Partition> droppable(Owner owner) throws SQLException {
        int days = Math.max(YOUNGEST_DROPPED_DAYS, owner.longestRetentionDays());
        Instant beyond = clock.instant().minus(Duration.ofDays(days));
        List<Partition> old = new ArrayList<>();
        for (Partition partition : owner.partitions()) {
            if (partition.from() == null) {
                continue;
            }
            if (partition.to().isAfter(beyond) || !owner.isEmpty(partition.name())) {
                break;
            }
            old.add(partition);
        }
        return old;
    }

    /** After a crash: a partition half taken off, an empty table without use, a time without a partition. */
    private static void finishWhatWasBegun(Owner owner) throws SQLException {
        for (Partition partition : owner.partitions()) {
            if (partition.pending()) {
                owner.finishDetaching(partition.name());
            }
        }
        for (String table : owner.leftBehind()) {
            if (owner.isEmpty(table)) {
                owner.drop(table);
            }
        }
        Instant covered = null;
        for (Partition partition : owner.partitions()) {
            Instant from = partition.from();
            if (covered != null && from != null && covered.isBefore(from)) {
                put(owner, covered, from);
            }
            covered = partition.to();
        }
    }

    private static void put(Owner owner, Instant from, Instant to) throws SQLException {
        String name = "measurement_" + quarter(from) + "_to_" + quarter(to.minusSeconds(1));
        if (!owner.leftBehind().contains(name)) {
            owner.make(name);
        }
        owner.attach(name, from, to);
    }

    private static String quarter(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return "%dq%d".formatted(at.getYear(), at.get(IsoFields.QUARTER_OF_YEAR));
    }
}
