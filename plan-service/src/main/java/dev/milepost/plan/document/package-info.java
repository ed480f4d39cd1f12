/** The plan as one document, for a bank, a grant office or a board: PDF, tagged, in four languages. */
@NullMarked
package dev.milepost.plan.document;

import org.jspecify.annotations.NullMarked;
