@NullMarked
package dev.milepost.plan;

import org.jspecify.annotations.NullMarked;
