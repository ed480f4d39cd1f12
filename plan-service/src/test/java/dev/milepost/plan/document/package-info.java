@NullMarked
package dev.milepost.plan.document;

import org.jspecify.annotations.NullMarked;
