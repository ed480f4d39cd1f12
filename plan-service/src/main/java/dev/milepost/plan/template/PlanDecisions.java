package dev.milepost.plan.template;

import java.util.Map;
import java.util.UUID;

/**
 * Carries pilots and gates from templates into plans and back. What knows them implements this: they hang on the tasks of
 * plans,
 * so that plans know nothing of them.
 */
public interface PlanDecisions {

    /**
     * Gives a new plan the template's pilots, planned, and its gates, shut.
     *
     * @param tasks the ids of the plan's tasks by their keys in the template
     */
    void plant(UUID planId, Template template, Map<String, UUID> tasks);

    /**
     * Completes a template with the pilots and gates of the plan it is saved from, without what was said, spent and decided
     * there.
     *
     * @param tasks the keys of the template's tasks by their ids in the plan
     */
    Template read(UUID planId, Template template, Map<UUID, String> tasks);
}
