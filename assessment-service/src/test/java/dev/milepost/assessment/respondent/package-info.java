@NullMarked
package dev.milepost.assessment.respondent;

import org.jspecify.annotations.NullMarked;
