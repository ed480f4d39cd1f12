/** How an organization's results develop from one assessment to the next, and what was really looked at again. */
@NullMarked
package dev.milepost.assessment.trend;

import org.jspecify.annotations.NullMarked;
