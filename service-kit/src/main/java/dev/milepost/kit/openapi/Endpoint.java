package dev.milepost.kit.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.page.Page;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;

/** A resource method as far as the contract depends on it. */
record Endpoint(Method method) {

    /** All that are documented, by operation id. */
    static Map<String, Endpoint> all(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass).distinct()
                .filter(type -> type.isAnnotationPresent(Path.class)).flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !operationId(method).isEmpty())
                .collect(Collectors.toMap(Endpoint::operationId, Endpoint::new, (one, other) -> one));
    }

    private static String operationId(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null || operation.hidden() ? "" : operation.operationId();
    }

    boolean isPublic() {
        return method.isAnnotationPresent(PermitAll.class) || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    /** Whether any valid token will do, whatever it allows and in whichever organization. */
    boolean isForEverybodySignedIn() {
        return method.isAnnotationPresent(Authenticated.class);
    }

    List<String> permissions() {
        PermissionsAllowed[] needed = method.getAnnotationsByType(PermissionsAllowed.class);
        if (needed.length == 0) {
            needed = method.getDeclaringClass().getAnnotationsByType(PermissionsAllowed.class);
        }
        return Arrays.stream(needed).flatMap(one -> Arrays.stream(one.value())).toList();
    }

    boolean isChange() {
        return change() != null;
    }

    boolean hasDryRun() {
        Change change = change();
        return change != null && change.dryRun();
    }

    /** Whether it changes an object that exists, by the version the caller has seen. */
    boolean needsVersion() {
        return Arrays.asList(method.getParameterTypes()).contains(Precondition.class);
    }

    boolean answersNothing() {
        Type answer = answer();
        return answer == void.class || answer == Void.class;
    }

    boolean answersPage() {
        return answer() instanceof ParameterizedType type && type.getRawType() == Page.class;
    }

    Type answer() {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType response && response.getRawType() == RestResponse.class
                ? response.getActualTypeArguments()[0]
                : type;
    }

    private @Nullable Change change() {
        return method.getAnnotation(Change.class);
    }
}
