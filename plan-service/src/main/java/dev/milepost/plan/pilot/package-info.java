/** Small tests before anything is rolled out: what is tested, when to stop, and what was decided on which facts. */
@NullMarked
package dev.milepost.plan.pilot;

import org.jspecify.annotations.NullMarked;
