@NullMarked
package dev.milepost.plan.process;

import org.jspecify.annotations.NullMarked;
