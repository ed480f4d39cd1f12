/**
 * The public frameworks and laws that questions and recommendations refer to, read from the files in {@code reference/}, and
 * browsed.
 */
@NullMarked
package dev.milepost.assessment.catalogue;

import org.jspecify.annotations.NullMarked;
