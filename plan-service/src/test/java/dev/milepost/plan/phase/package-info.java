@NullMarked
package dev.milepost.plan.phase;

import org.jspecify.annotations.NullMarked;
