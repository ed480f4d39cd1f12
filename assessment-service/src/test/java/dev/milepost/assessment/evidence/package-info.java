@NullMarked
package dev.milepost.assessment.evidence;

import org.jspecify.annotations.NullMarked;
