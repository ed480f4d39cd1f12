/** Business cases to start from, one for each way in which AI helps a business. */
@NullMarked
package dev.milepost.roi.casetemplate;

import org.jspecify.annotations.NullMarked;
