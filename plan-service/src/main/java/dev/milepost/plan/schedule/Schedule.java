package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A scheduled network.
 *
 * @param start the first day on which anything happens
 * @param finish the last one
 * @param durationDays working days of the network's calendar from start to finish, both counted
 * @param activities in the order in which the network named them
 */
public record Schedule(LocalDate start, LocalDate finish, BigDecimal durationDays, List<ScheduledActivity> activities) {

    /** @throws IllegalArgumentException where the network has no such activity */
    public ScheduledActivity activity(String key) {
        return activities.stream().filter(activity -> activity.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No activity " + key));
    }

    /** The keys of the critical activities, in order. */
    public List<String> criticalKeys() {
        return activities.stream().filter(ScheduledActivity::critical).map(ScheduledActivity::key).toList();
    }
}
