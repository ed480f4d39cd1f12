/**
 * Finds out how ready a small business is to bring AI into its work.
 *
 * <p>
 * The service owns instruments (questionnaires as data), assessments with their respondents, answers and evidence, the scores
 * computed from them, the challenges and recommendations found, and the registers of AI systems, data and skill gaps. It never
 * owns plans or
 * money: an accepted recommendation is handed to plan-service by an event, and the answer to that event is all it knows
 * of the task. A request is bound by a resource, decided by one transactional service method, stored by a repository
 * under the caller's organization, and scored by pure calculation whenever a result is read. Scores come with bounds,
 * with what they rest on, and with a reason where there is none. What respondents answer is told only together, as they were
 * promised.
 */
@NullMarked
package dev.milepost.assessment;

import org.jspecify.annotations.NullMarked;
