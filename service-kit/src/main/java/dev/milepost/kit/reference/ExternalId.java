package dev.milepost.kit.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A caller's own id: up to 100 characters without a slash, and without a space at its ends. */
@Size(max = 100)
@Pattern(regexp = "^[^\\s/]([^/]*[^\\s/])?$", message = "must have no slash, and no space at its ends")
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ExternalId {

    String message() default "must be up to 100 characters without a slash, and without a space at its ends";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
