/** What the answers given so far say about an instrument itself, for its author; no part of any score. */
@NullMarked
package dev.milepost.assessment.reliability;

import org.jspecify.annotations.NullMarked;
