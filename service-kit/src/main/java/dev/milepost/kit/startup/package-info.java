/** What is checked before the service serves anybody. */
@NullMarked
package dev.milepost.kit.startup;

import org.jspecify.annotations.NullMarked;
