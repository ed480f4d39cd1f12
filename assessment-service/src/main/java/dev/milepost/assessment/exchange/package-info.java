/**
 * Questionnaires as files of others: what comes in becomes a draft, with an account of what was taken and what was not. Our
 * own YAML travels without loss; the formats of others carry what they have a place for.
 */
@NullMarked
package dev.milepost.assessment.exchange;

import org.jspecify.annotations.NullMarked;
