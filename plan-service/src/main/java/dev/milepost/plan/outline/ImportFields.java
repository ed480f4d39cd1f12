package dev.milepost.plan.outline;

import java.util.Set;

/** What a file may say of each kind of object; ids and places follow from where things stand in the file. */
final class ImportFields {

    static final Set<String> PLAN = Set.of("name", "description", "startDate", "statusDate", "currency", "calendar");
    static final Set<String> GOAL = Set.of("externalId", "name", "description", "benefitType", "strategy", "kpiKeys", "target");
    static final Set<String> CALENDAR = Set.of("name", "workingTime");
    static final Set<String> STEP = Set.of("externalId", "name", "description");
    static final Set<String> TASK = Set.of("externalId", "kind", "name", "description", "durationDays", "optimisticDays",
            "pessimisticDays", "status", "percentDone", "constraint", "deadline", "actualStart", "actualFinish", "assignee",
            "furtherAssignees",
            "effortHours", "team", "practice", "checklist", "links", "onHold", "onHoldReason");
    static final Set<String> LINK = Set.of("externalId", "type", "lag", "lagUnit");

    private ImportFields() {
    }
}
