@NullMarked
package dev.milepost.plan.schedule;

import org.jspecify.annotations.NullMarked;
