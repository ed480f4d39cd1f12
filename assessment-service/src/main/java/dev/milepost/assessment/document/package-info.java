/** What documents are made with: words and numbers in four languages, and pages written as tagged PDF. */
@NullMarked
package dev.milepost.assessment.document;

import org.jspecify.annotations.NullMarked;
