@NullMarked
package dev.milepost.plan.people;

import org.jspecify.annotations.NullMarked;
