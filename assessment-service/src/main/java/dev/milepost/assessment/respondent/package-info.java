/**
 * Respondents: the people beside the owner who are asked, by their own account or by a personal link, what they answered, and
 * what of it may be told.
 */
@NullMarked
package dev.milepost.assessment.respondent;

import org.jspecify.annotations.NullMarked;
