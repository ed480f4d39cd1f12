/** Systems that the AI must work with, and how a plan connects them. */
@NullMarked
package dev.milepost.plan.system;

import org.jspecify.annotations.NullMarked;
