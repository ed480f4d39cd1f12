@NullMarked
package dev.milepost.plan.opportunity;

import org.jspecify.annotations.NullMarked;
