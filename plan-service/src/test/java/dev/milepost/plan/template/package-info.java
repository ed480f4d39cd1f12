@NullMarked
package dev.milepost.plan.template;

import org.jspecify.annotations.NullMarked;
