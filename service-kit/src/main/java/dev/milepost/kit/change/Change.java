package dev.milepost.kit.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * On every POST, PUT, PATCH and DELETE method of a resource that saves something: opens the transaction that everything below
 * joins, keeps the answer under the caller's {@code Idempotency-Key} in that same transaction, and rolls back at the end when
 * the caller asks for a dry run.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Change {

    /** Whether callers may send {@code dryRun=true}; elsewhere the parameter is refused. */
    @Nonbinding
    boolean dryRun() default false;

    /** The answer holds a secret that is shown once: it is never kept, so that a repeated key is refused with 409. */
    @Nonbinding
    boolean secret() default false;

    /**
     * The body is a file of any length, read and saved in portions while it arrives: nothing is begun around the method, which
     * commits each portion by itself.
     */
    @Nonbinding
    boolean stream() default false;

    /** What must be fetched from elsewhere before the transaction begins; the interface itself stands for nothing. */
    @Nonbinding
    Class<? extends FetchFirst> first() default FetchFirst.class;
}
