/** What was found of gates and pilots, as codes with texts in English, German, Spanish and French. */
@NullMarked
package dev.milepost.plan.wording;

import org.jspecify.annotations.NullMarked;
