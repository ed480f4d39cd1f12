package dev.milepost.roi.alert;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a KPI has found.
 *
 * @param arisen conditions that open an alert, unless there is one that lasts
 * @param lasting causes of the conditions that hold now: an alert whose cause isn't among them is over
 */
public record Observed(UUID kpiId, @Nullable UUID planId, @Nullable String key, String name, List<Condition> arisen,
        Set<String> lasting) {
}
