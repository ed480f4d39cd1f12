@NullMarked
package dev.milepost.plan.outline;

import org.jspecify.annotations.NullMarked;
