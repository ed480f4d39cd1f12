@NullMarked
package dev.milepost.plan.timeline;

import org.jspecify.annotations.NullMarked;
