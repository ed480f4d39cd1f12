/** An AI system on one page, for a works council or an authority: as HTML and as tagged PDF, in four languages. */
@NullMarked
package dev.milepost.assessment.sheet;

import org.jspecify.annotations.NullMarked;
