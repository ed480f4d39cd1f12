@NullMarked
package dev.milepost.assessment.finding;

import org.jspecify.annotations.NullMarked;
