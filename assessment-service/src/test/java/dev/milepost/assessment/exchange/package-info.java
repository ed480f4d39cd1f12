@NullMarked
package dev.milepost.assessment.exchange;

import org.jspecify.annotations.NullMarked;
