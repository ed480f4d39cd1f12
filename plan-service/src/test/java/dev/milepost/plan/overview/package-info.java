@NullMarked
package dev.milepost.plan.overview;

import org.jspecify.annotations.NullMarked;
