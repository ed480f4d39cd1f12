@NullMarked
package dev.milepost.roi.casetemplate;

import org.jspecify.annotations.NullMarked;
