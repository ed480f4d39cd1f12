/** Groups of people or sites that go live together: when, at what cost, through which gate, and the way back. */
@NullMarked
package dev.milepost.plan.phase;

import org.jspecify.annotations.NullMarked;
