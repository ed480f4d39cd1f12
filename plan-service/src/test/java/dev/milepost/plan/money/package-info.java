@NullMarked
package dev.milepost.plan.money;

import org.jspecify.annotations.NullMarked;
