/** What the assessment service has told of the AI systems in its register, so that gates can ask for a complete sheet. */
@NullMarked
package dev.milepost.plan.aisystem;

import org.jspecify.annotations.NullMarked;
