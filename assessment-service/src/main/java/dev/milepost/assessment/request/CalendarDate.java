package dev.milepost.assessment.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** A date that something can have: in the years 1970 to 2999. */
@Constraint(validatedBy = CalendarDate.Check.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDate {

    String message() default "must be in the years 1970 to 2999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent dates are none of its business. */
    class Check implements ConstraintValidator<CalendarDate, LocalDate> {

        private static final int FIRST = 1970;
        private static final int LAST = 2999;

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= FIRST && date.getYear() <= LAST);
        }
    }
}
