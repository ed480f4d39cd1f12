package dev.milepost.roi.money;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A calendar month of 1900 to 2199, such as {@code 2026-01}. */
@Pattern(regexp = "^(19|20|21)\\d\\d-(0[1-9]|1[0-2])$")
@ReportAsSingleViolation
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface MonthName {
    String message() default "must be a month, such as 2026-01";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
