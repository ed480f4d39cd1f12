/** The whole assessment as one document, for people who were not there: HTML and tagged PDF, in four languages. */
@NullMarked
package dev.milepost.assessment.report;

import org.jspecify.annotations.NullMarked;
