/**
 * Questionnaires that an organization is writing itself. A draft may have mistakes, and says where; publishing makes a
 * version of it that never changes and belongs to {@code instrument} from then on.
 */
@NullMarked
package dev.milepost.assessment.draft;

import org.jspecify.annotations.NullMarked;
