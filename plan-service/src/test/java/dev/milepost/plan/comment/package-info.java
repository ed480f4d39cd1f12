@NullMarked
package dev.milepost.plan.comment;

import org.jspecify.annotations.NullMarked;
