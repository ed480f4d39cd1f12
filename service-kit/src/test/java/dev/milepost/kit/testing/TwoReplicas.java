package dev.milepost.kit.testing;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The scheduled jobs of a service, done by two replicas at the same moment against one database. While they are, every
 * statement
 * that writes takes a while, so that neither has ended before the other begins: without locks both would do the same work.
 */
public final class TwoReplicas {

    /** What the kit brings into every service; tried in its own tests. */
    public static final Set<String> JOBS_OF_THE_KIT = Set.of("event-dispatcher", "outbox-metrics", "business-counts",
            "idempotency-clean-up");

    private static final int REPLICAS = 2;
    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = 'public'
            AND c.relname <> 'flyway_schema_history'""";

    private TwoReplicas() {
    }

    /** Nothing runs by itself, so that the two are all that do. */
    public static class Unscheduled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    /** The identities of all jobs of the service under test. */
    public static Set<String> jobs() {
        return all().keySet();
    }

    /** Lets both do a job at once; what one of them throws is thrown. */
    public static void run(String identity) throws SQLException, InterruptedException {
        Callable<Object> job = all().get(identity);
        if (job == null) {
            throw new IllegalArgumentException("There is no job " + identity + " among " + jobs());
        }
        slowly(() -> atOnce(job));
    }

    private static void atOnce(Callable<Object> job) throws InterruptedException {
        CyclicBarrier begin = new CyclicBarrier(REPLICAS);
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int number = 0; number < REPLICAS; number++) {
                running.add(replicas.submit(() -> {
                    begin.await(10, TimeUnit.SECONDS);
                    return job.call();
                }));
            }
            for (Future<Object> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A replica failed beside the other", e.getCause());
        }
    }

    private static Map<String, Callable<Object>> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(TwoReplicas::ofBean).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Callable<Object>>> ofBean(Bean<?> bean) {
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Scheduled.class))
                .map(method -> Map.entry(method.getAnnotation(Scheduled.class).identity(), () -> call(bean, method)));
    }

    private static Object call(Bean<?> bean, Method method) throws Exception {
        method.setAccessible(true);
        Object target = ClientProxy.unwrap(Arc.container().instance((InjectableBean<?>) bean).get());
        try {
            return String.valueOf(method.invoke(target));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void slowly(Work work) throws SQLException, InterruptedException {
        try (Connection migrator = migrator(); Statement statement = migrator.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(TABLES)) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            statement.execute("""
                    CREATE OR REPLACE FUNCTION take_a_while() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_sleep(0.05); RETURN NULL; END $$""");
            for (String table : tables) {
                statement.execute("CREATE TRIGGER take_a_while BEFORE INSERT OR UPDATE OR DELETE ON " + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION take_a_while()");
            }
            try {
                work.run();
            } finally {
                for (String table : tables) {
                    statement.execute("DROP TRIGGER take_a_while ON " + table);
                }
            }
        }
    }

    /** Who owns the tables. */
    public static Connection migrator() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("milepost.database.url", String.class),
                config.getValue("milepost.database.migrator.username", String.class),
                config.getValue("milepost.database.migrator.password", String.class));
    }
}
