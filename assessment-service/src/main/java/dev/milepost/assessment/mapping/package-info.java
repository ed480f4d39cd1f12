/**
 * Which questions and which parts of frameworks and laws say the same, more, less, or something overlapping: mappings that
 * come with the instruments and catalogues, and those that an organization makes itself.
 */
@NullMarked
package dev.milepost.assessment.mapping;

import org.jspecify.annotations.NullMarked;
