@NullMarked
package dev.milepost.plan.decision;

import org.jspecify.annotations.NullMarked;
