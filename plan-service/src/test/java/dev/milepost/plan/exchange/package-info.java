@NullMarked
package dev.milepost.plan.exchange;

import org.jspecify.annotations.NullMarked;
