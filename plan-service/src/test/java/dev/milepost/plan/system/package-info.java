@NullMarked
package dev.milepost.plan.system;

import org.jspecify.annotations.NullMarked;
