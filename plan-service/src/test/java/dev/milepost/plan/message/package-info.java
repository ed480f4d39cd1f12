@NullMarked
package dev.milepost.plan.message;

import org.jspecify.annotations.NullMarked;
