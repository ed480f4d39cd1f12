@NullMarked
package dev.milepost.plan.profile;

import org.jspecify.annotations.NullMarked;
