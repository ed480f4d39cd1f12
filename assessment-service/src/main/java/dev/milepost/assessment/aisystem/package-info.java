/**
 * The register of AI that is, or will be, in use: what it is for, who answers for it, whom it concerns, how it is switched off,
 * which bias was looked for and what was found, and which impact was assessed.
 */
@NullMarked
package dev.milepost.assessment.aisystem;

import org.jspecify.annotations.NullMarked;
