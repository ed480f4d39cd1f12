package dev.milepost.roi.money;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;

/**
 * A number of at most 18 digits before the point and 18 behind it. An annotation of its own because the contract would
 * otherwise say {@code multipleOf}, which no binary fraction keeps.
 */
@Digits(integer = 18, fraction = 18)
@ReportAsSingleViolation
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Amount {
    String message() default "must have at most 18 digits before the point and 18 behind it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
