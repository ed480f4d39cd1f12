/** Evidence: what stands behind answers, how good and how old it is, with its files. */
@NullMarked
package dev.milepost.assessment.evidence;

import org.jspecify.annotations.NullMarked;
