/**
 * Questionnaires as data: dimensions, questions with anchored levels, scoring rules, challenges and recommendations.
 *
 * <p>
 * The built-in ones are files of this service, versioned with it and the same for every organization, so they are kept
 * once and not as rows per organization: nothing to seed, nothing to migrate, and row-level security needs no exception.
 * Those that an organization publishes itself are rows of its own, in the same form. A published version never changes,
 * and an assessment names the version it runs on.
 */
@NullMarked
package dev.milepost.assessment.instrument;

import org.jspecify.annotations.NullMarked;
