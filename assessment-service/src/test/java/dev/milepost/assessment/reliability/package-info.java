@NullMarked
package dev.milepost.assessment.reliability;

import org.jspecify.annotations.NullMarked;
