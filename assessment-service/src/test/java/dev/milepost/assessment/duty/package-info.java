@NullMarked
package dev.milepost.assessment.duty;

import org.jspecify.annotations.NullMarked;
