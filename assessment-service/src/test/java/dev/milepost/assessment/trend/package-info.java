@NullMarked
package dev.milepost.assessment.trend;

import org.jspecify.annotations.NullMarked;
