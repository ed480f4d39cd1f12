package dev.milepost.roi.kpi;

import java.util.List;
import java.util.UUID;

/** KPIs were looked at, since something was measured or a day has passed; within the transaction of the look. */
public record KpisLooked(List<UUID> kpis) {
}
