/** The worked example: the main job from plan to overview, through the public APIs alone, repeatable at any time. */
@NullMarked
package dev.milepost.local.demo;

import org.jspecify.annotations.NullMarked;
