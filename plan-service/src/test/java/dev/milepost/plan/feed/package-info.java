@NullMarked
package dev.milepost.plan.feed;

import org.jspecify.annotations.NullMarked;
