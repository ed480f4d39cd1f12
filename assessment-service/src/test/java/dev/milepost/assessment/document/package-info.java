@NullMarked
package dev.milepost.assessment.document;

import org.jspecify.annotations.NullMarked;
