/** The decision matrix: options by weighted criteria, exactly, with the reasons. Knows no framework. */
@NullMarked
package dev.milepost.plan.decision;

import org.jspecify.annotations.NullMarked;
