@NullMarked
package dev.milepost.assessment.benchmark;

import org.jspecify.annotations.NullMarked;
