/**
 * This service owns how an organization brings AI into its work: plans with their goals, steps, tasks, milestones, dependencies
 * and risks, and the dates that follow from them. It never asks how ready the organization is nor what a plan is worth: it
 * reads
 * the answers of the assessment and roi services, and goes on with the last figures they told when they can't be reached. A
 * request comes in through a resource, which knows HTTP alone and calls one method of a service, where a transaction of the
 * caller's organization begins. The entity decides, history and events are written in that same transaction, and a record goes
 * out. Dates are computed by the pure package {@code schedule} whenever what they depend on has changed, are kept apart from
 * the
 * versions of tasks, and one event tells which of them moved.
 */
@NullMarked
package dev.milepost.plan;

import org.jspecify.annotations.NullMarked;
