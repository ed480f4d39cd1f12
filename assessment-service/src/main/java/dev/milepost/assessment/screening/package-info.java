/**
 * Whether a rule applies by what was answered, with not knowing kept apart from no. Pure: no framework, no database, no
 * clock.
 */
@NullMarked
package dev.milepost.assessment.screening;

import org.jspecify.annotations.NullMarked;
