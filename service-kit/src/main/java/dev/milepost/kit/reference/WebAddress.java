package dev.milepost.kit.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The address of a page, of at most 2,000 characters: nothing that a browser would run instead of opening. */
@Size(max = 2_000)
@Pattern(regexp = "^[hH][tT][tT][pP][sS]?://[^\\s/?#]+\\S*$", message = "must be an address that begins with http:// or https://")
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /** What fields of this kind are described as. */
    String DESCRIPTION = "An address that begins with http:// or https://";

    String message() default "must be an address that begins with http:// or https://";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
