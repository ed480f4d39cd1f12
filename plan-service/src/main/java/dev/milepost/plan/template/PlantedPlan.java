package dev.milepost.plan.template;

import java.util.Map;
import java.util.UUID;

/**
 * A plan that has just got the steps and tasks of a template.
 *
 * @param tasks the ids of the plan's tasks by their keys in the template
 */
public record PlantedPlan(UUID planId, Template template, Map<String, UUID> tasks) {
}
