package dev.milepost.kit.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import dev.milepost.kit.web.BasePath;
import io.quarkus.arc.Unremovable;

/** Which methods an address knows, for the Allow header of a 405: the framework leaves it out. */
@Singleton
@Unremovable
class AllowedMethods {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private final List<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> bean.getBeanClass()).distinct()
                .filter(type -> type.isAnnotationPresent(Path.class)).forEach(this::add);
    }

    /** @return empty for an address that isn't known */
    Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        endpoints.stream().filter(endpoint -> endpoint.path().matcher(path).matches())
                .forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private void add(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            add(root, method);
        }
        for (Method method : resource.getDeclaredMethods()) {
            add(root, method);
        }
    }

    private void add(String root, Method method) {
        Path path = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                endpoints.add(new Endpoint(http.value(), pattern(root, path == null ? "" : path.value())));
            }
        }
    }

    private static Pattern pattern(String root, String path) {
        String whole = BasePath.value() + ("/" + root + "/" + path).replaceAll("/+", "/").replaceAll("/$", "");
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (var placeholder = PLACEHOLDER.matcher(whole); placeholder.find(); end = placeholder.end()) {
            pattern.append(Pattern.quote(whole.substring(end, placeholder.start())));
            String expression = placeholder.group().replaceAll("^\\{[^:}]*:?|}$", "").strip();
            pattern.append(expression.isEmpty() ? "[^/]+" : "(?:" + expression + ")");
        }
        return Pattern.compile(pattern.append(Pattern.quote(whole.substring(end))).append("/?").toString());
    }

    private record Endpoint(String method, Pattern path) {
    }
}
