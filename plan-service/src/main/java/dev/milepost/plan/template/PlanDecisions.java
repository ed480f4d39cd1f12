package dev.milepost.plan.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Carries pilots and gates from templates into plans and back. What knows them implements this: they hang on the tasks of
 * plans,
 * so that plans know nothing of them.
 */
public interface PlanDecisions {

    /** Gives new plans the pilots of their templates, planned, and the gates of those, shut; in few statements. */
    void plant(List<PlantedPlan> plans);

    /** Reads the decisions of plans, in few statements however many they are. */
    Reading reading(Set<UUID> planIds);

    /** The pilots and gates of some plans. */
    interface Reading {

        /**
         * Completes a template with the pilots and gates of the plan it is saved from, without what was said, spent and decided
         * there.
         *
         * @param tasks the keys of the template's tasks by their ids in the plan
         */
        Template complete(UUID planId, Template template, Map<UUID, String> tasks);
    }
}
