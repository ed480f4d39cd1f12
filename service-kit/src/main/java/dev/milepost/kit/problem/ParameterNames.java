package dev.milepost.kit.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Tells what callers know a parameter of a resource method by: {@code ?limit}, {@code {planId}}, {@code If-Match:}, or the
 * body.
 */
final class ParameterNames {

    private ParameterNames() {
    }

    /** @return empty for the body */
    static String pointer(ConstraintViolation<?> violation, String parameter) {
        Class<?> resource = violation.getRootBeanClass();
        if (parameter.isEmpty() || resource == null) {
            return "";
        }
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (violation.getPropertyPath().iterator().next().getName().equals(method.getName())) {
                    for (Parameter one : method.getParameters()) {
                        if (one.getName().equals(parameter)) {
                            return pointer(one);
                        }
                    }
                }
            }
        }
        return "";
    }

    private static String pointer(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            switch (annotation) {
                case QueryParam query -> {
                    return "?" + query.value();
                }
                case RestQuery query -> {
                    return "?" + (query.value().isEmpty() ? parameter.getName() : query.value());
                }
                case PathParam path -> {
                    return "{" + path.value() + "}";
                }
                case RestPath path -> {
                    return "{" + (path.value().isEmpty() ? parameter.getName() : path.value()) + "}";
                }
                case HeaderParam header -> {
                    return header.value() + ":";
                }
                case RestHeader header -> {
                    return (header.value().isEmpty() ? parameter.getName() : header.value()) + ":";
                }
                default -> {
                    // says nothing about where the parameter comes from
                }
            }
        }
        return "";
    }
}
