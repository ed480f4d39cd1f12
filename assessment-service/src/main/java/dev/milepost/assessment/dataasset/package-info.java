/**
 * What data there is, how good and how much it is, and how it can be reached: enough, or to be collected, cleaned or
 * integrated first, by a rule that is shown.
 */
@NullMarked
package dev.milepost.assessment.dataasset;

import org.jspecify.annotations.NullMarked;
