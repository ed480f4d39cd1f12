@NullMarked
package dev.milepost.plan.simulation;

import org.jspecify.annotations.NullMarked;
