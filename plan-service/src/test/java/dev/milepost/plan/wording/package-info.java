@org.jspecify.annotations.NullMarked
package dev.milepost.plan.wording;
