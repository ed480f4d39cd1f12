/** Files: their content in one store, whatever feature they belong to. */
@NullMarked
package dev.milepost.assessment.file;

import org.jspecify.annotations.NullMarked;
