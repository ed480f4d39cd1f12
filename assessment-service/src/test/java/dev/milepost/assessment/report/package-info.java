@NullMarked
package dev.milepost.assessment.report;

import org.jspecify.annotations.NullMarked;
