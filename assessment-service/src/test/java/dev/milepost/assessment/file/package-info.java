@NullMarked
package dev.milepost.assessment.file;

import org.jspecify.annotations.NullMarked;
