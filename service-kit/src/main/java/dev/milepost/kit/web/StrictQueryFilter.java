package dev.milepost.kit.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/**
 * Refuses query parameters that the resource method does not declare: a misspelt filter must not answer with everything. So it
 * does with a yes or no that is something else; one that is empty the framework would take for one that isn't there.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.STRICT_QUERY)
class StrictQueryFilter implements ContainerRequestFilter {

    static final String DRY_RUN = "dryRun";
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final ResourceInfo resource;
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    StrictQueryFilter(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        MultivaluedMap<String, String> values = request.getUriInfo().getQueryParameters();
        Set<String> sent = values.keySet();
        if (sent.isEmpty() || method == null) {
            return;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, StrictQueryFilter::parameters);
        Set<String> allowed = types.keySet();
        Set<String> unknown = new TreeSet<>(sent);
        unknown.removeAll(allowed);
        if (unknown.isEmpty()) {
            values.forEach((one, texts) -> {
                if (isBoolean(types.get(one)) && !YES_OR_NO.containsAll(texts)) {
                    throw KitProblem.INVALID_PARAMETER.because("%s must be true or false", one).at("?" + one, "wrong-type",
                            "must be true or false");
                }
            });
            return;
        }
        if (unknown.contains(DRY_RUN)) {
            throw KitProblem.DRY_RUN_NOT_AVAILABLE.because("This operation has no dry run; nothing was done")
                    .at("?dryRun", "unknown-parameter", "not available here");
        }
        String name = unknown.iterator().next();
        ProblemException problem = KitProblem.UNKNOWN_PARAMETER.because("There is no query parameter \"%s\" here; %s",
                name.length() > 80 ? name.substring(0, 80) : name,
                allowed.isEmpty() ? "this address has none" : "there are: " + String.join(", ", allowed));
        unknown.forEach(one -> problem.at("?" + one, "unknown-parameter", "not a parameter of this address"));
        throw problem;
    }

    private static boolean isBoolean(@Nullable Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** By their names, with their types. */
    private static Map<String, Class<?>> parameters(Method method) {
        Map<String, Class<?>> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), parameter.getType());
        }
        Change change = method.getAnnotation(Change.class);
        if (change != null && change.dryRun()) {
            names.put(DRY_RUN, boolean.class);
        }
        return names;
    }

    private static void add(Map<String, Class<?>> names, AnnotatedElement element, String ownName, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.put(query.value(), type);
        } else if (restQuery != null) {
            names.put(restQuery.value().isEmpty() ? ownName : restQuery.value(), type);
        } else if (element.isAnnotationPresent(BeanParam.class) || element instanceof Parameter && hasParameters(type)) {
            for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
                for (Field field : one.getDeclaredFields()) {
                    add(names, field, field.getName(), field.getType());
                }
            }
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    add(names, component, component.getName(), component.getType());
                }
            }
        }
    }

    /** The framework takes a class with such fields as a bean of parameters also without the annotation. */
    private static boolean hasParameters(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class) || field.isAnnotationPresent(RestQuery.class)) {
                return true;
            }
        }
        return false;
    }
}
