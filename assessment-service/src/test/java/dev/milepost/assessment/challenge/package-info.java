@NullMarked
package dev.milepost.assessment.challenge;

import org.jspecify.annotations.NullMarked;
