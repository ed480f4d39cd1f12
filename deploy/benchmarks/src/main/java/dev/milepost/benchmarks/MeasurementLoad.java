package dev.milepost.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.PGConnection;

/**
 * Sends measurements, and files of charges, to a running roi-service and asks for them, and says what the same rows take by
 * plain JDBC and by COPY in
 * the same run. Needs the settings {@code roi} (the service's address up to the version), {@code token}, and for the comparison
 * {@code database}, {@code owner} and {@code password} of its database (without a password nothing is compared);
 * {@code metrics} is where the service tells how much heap it uses. {@code parts} names what is measured, everything if absent;
 * {@code large} is how many measurements one KPI gets, 10,000,000 if absent, and {@code charges} how many charges a file has,
 * 1,000,000 if absent: they stay in the books of the organization.
 */
public final class MeasurementLoad {
    private static final String ROI = System.getProperty("roi", "http://127.0.0.1:8083/api/roi/v1");
    private static final int BATCH = 5_000;
    private static final int SENDERS = Integer.getInteger("senders", 4);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int LARGE = Integer.getInteger("large", 10_000_000);
    private static final int CHARGES = Integer.getInteger("charges", 1_000_000);
    private static final int PART = Math.min(500_000, LARGE / 4);
    private static final String CHARGE_COLUMNS = "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,BilledCost,BillingCurrency,"
            + "BillingAccountId,ServiceName,ProviderName,ChargeCategory,ResourceId";
    private static final String LARGE_KPI = ROI + "/kpis/key:large";
    private static final URI METRICS = URI.create(System.getProperty("metrics", "http://127.0.0.1:9083/q/metrics"));
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    private MeasurementLoad() {
    }

    public static void main(String[] arguments) throws Exception {
        new MeasurementLoad().all();
    }

    private void all() throws Exception {
        List<String> parts = List.of(System.getProperty("parts", "plain,small,year,latest,file,fill,large,charges").split(","));
        if (parts.contains("plain") && !System.getProperty("password", "").isEmpty()) {
            plain();
        }
        if (parts.contains("small")) {
            small();
        }
        if (parts.contains("year")) {
            year();
        }
        if (parts.contains("latest")) {
            latest();
        }
        if (parts.contains("file")) {
            file();
        }
        if (parts.contains("fill")) {
            fill();
        }
        if (parts.contains("large")) {
            large();
        }
        if (parts.contains("charges")) {
            charges();
        }
    }

    /** The same rows into a table of the same columns and key, without a service in front. */
    private static void plain() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(System.getProperty("database"), System.getProperty("owner"),
                System.getProperty("password")); Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists benchmark_measurement");
            statement.execute(
                    """
                            create table benchmark_measurement (organization_id text not null, kpi_id uuid not null, at timestamptz not null,
                                source text not null, dimensions_hash uuid not null, dimensions jsonb not null, value numeric not null,
                                weight numeric not null, revision integer not null, recorded_at timestamptz not null,
                                primary key (organization_id, kpi_id, at, source, dimensions_hash))""");
            upsert(connection, 0, 20);
            tell("plain JDBC, unnest upsert in batches of 5,000, rows/s", rate(40 * BATCH, () -> upsert(connection, 20, 40)));
            tell("COPY, rows/s", rate(40 * BATCH, () -> copy(connection, 60, 40)));
            statement.execute("drop table benchmark_measurement");
        }
    }

    private static int upsert(Connection connection, int first, int batches) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                """
                        insert into benchmark_measurement as m
                        select 'demo', '01a21c30-0000-7000-8000-000000000001', timestamptz 'epoch' + u * interval '1 microsecond', 'load',
                            '00000000-0000-0000-0000-000000000000', '{}', v, 1, 1, now() from unnest(?::int8[], ?::numeric[]) as i(u, v)
                        on conflict (organization_id, kpi_id, at, source, dimensions_hash) do update
                            set value = excluded.value, revision = m.revision + 1
                            where m.value is distinct from excluded.value""")) {
            for (int batch = first; batch < first + batches; batch++) {
                long[] micros = new long[BATCH];
                String[] values = new String[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    micros[i] = (FIRST.getEpochSecond() + 60L * (batch * BATCH + i)) * 1_000_000;
                    values[i] = Integer.toString(i % 997);
                }
                statement.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", micros));
                statement.setArray(2, connection.createArrayOf("numeric", values));
                statement.executeUpdate();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
        return batches;
    }

    private static long copy(Connection connection, int first, int batches) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = first * BATCH; i < (first + batches) * BATCH; i++) {
            rows.append("demo\t01a21c30-0000-7000-8000-000000000001\t").append(FIRST.plusSeconds(60L * i))
                    .append("\tload\t00000000-0000-0000-0000-000000000000\t{}\t").append(i % 997).append("\t1\t1\t")
                    .append(FIRST)
                    .append('\n');
        }
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy benchmark_measurement from stdin",
                new StringReader(rows.toString()));
    }

    private void small() throws Exception {
        send(SENDERS, 20, 0);
        double rate = rate(SENDERS * 25 * BATCH, () -> send(SENDERS, 25, 0));
        tell("HTTP, " + SENDERS + " senders, each a KPI of its own, batches of 5,000, measurements/s", rate);
        tell("HTTP, one sender, measurements/s", rate(25 * BATCH, () -> send(1, 25, 0)));
    }

    /** Each sender sends batches, a measurement a minute, to a KPI of its own. */
    private int send(int senders, int batches, int first) throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            String kpi = kpi("load");
            List<byte[]> bodies = new ArrayList<>();
            for (int batch = first; batch < first + batches; batch++) {
                bodies.add(batch(FIRST, batch * BATCH, BATCH, 60));
            }
            work.add(() -> {
                for (byte[] body : bodies) {
                    post(kpi + "/measurements", body);
                }
                return bodies.size();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return batches;
    }

    private void year() throws Exception {
        String kpi = kpi("year");
        post(kpi + "/measurements", batch(FIRST, 0, 5_000, 3_600));
        post(kpi + "/measurements", batch(FIRST, 5_000, 3_760, 3_600));
        String months = kpi + "/series?from=2025-01-01&to=2026-01-01&bucket=MONTH";
        times("a year of hourly points to months, just sent", 200, months);
        Thread.sleep(30_000);
        times("a year of hourly points to months, rolled up", 200, months);
        times("a year of hourly points to days, rolled up", 200, months.replace("MONTH", "DAY"));
    }

    private void latest() throws Exception {
        List<byte[]> lines = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String kpi = kpi("latest" + run);
            for (int point = 0; point < 10; point++) {
                rows.append(rows.isEmpty() ? "" : ",").append("{\"kpi\":\"").append(kpi.substring(kpi.lastIndexOf('/') + 1))
                        .append("\",\"at\":\"").append(FIRST.plus(Duration.ofDays(30L * point))).append("\",\"value\":")
                        .append(point)
                        .append('}');
            }
        }
        lines.add(("{\"measurements\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8));
        post(ROI + "/measurements", lines.getFirst());
        times("latest values and status of 500 KPIs, just sent", 200, ROI + "/kpis/standings?owner=latest" + run);
        Thread.sleep(30_000);
        times("latest values and status of 500 KPIs, rolled up", 200, ROI + "/kpis/standings?owner=latest" + run);
    }

    /** The speed of a long file, and what the service holds while it reads it. */
    private void file() throws Exception {
        try (HeapWatch watch = new HeapWatch(METRICS)) {
            rest(watch);
            show("heap in use after a collection, while nothing but small requests come: %.0f MB"
                    .formatted(watch.lastMegabytes()));
        }
        try (HeapWatch watch = new HeapWatch(METRICS)) {
            sendFile();
            show("heap in use after a collection, at most of %d while the file was read: %.0f MB".formatted(watch.collections(),
                    watch.mostMegabytes()));
        }
    }

    /** Small requests until garbage has been collected three times, or for two minutes. */
    private void rest(HeapWatch watch) throws Exception {
        String kpi = kpi("rest");
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (watch.collections() < 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No garbage was collected in two minutes: is %s right?".formatted(METRICS));
            }
            call("GET", kpi, new byte[0]);
        }
    }

    private void sendFile() throws Exception {
        String kpi = kpi("file");
        String started = ROI + "/measurement-imports/" + id(call("POST", kpi + "/measurement-imports",
                "{\"format\": \"CSV\"}".getBytes(StandardCharsets.UTF_8)));
        int rows = 1_000_000;
        tell("import of a CSV file of 1,000,000 lines, lines/s", rate(rows, () -> {
            HttpResponse<String> answer = http.send(request(started + "/content", "application/octet-stream")
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new Lines("at,value", rows, i -> FIRST.plusSeconds(30L * i) + "," + i % 997)))
                    .build(),
                    HttpResponse.BodyHandlers.ofString());
            return check(answer).body();
        }));
    }

    /** A file of charges, the same again, and one that restates it without each tenth. */
    private void charges() throws Exception {
        call("POST", ROI + "/cost-rules",
                "{\"name\": \"load\", \"position\": 0, \"billingAccountId\": \"%s\", \"planId\": \"%s\"}"
                        .formatted(run, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        tell("import of a FOCUS file of %,d charges, charges/s".formatted(CHARGES), rate(CHARGES, () -> charges(1)));
        tell("the same again, charges/s", rate(CHARGES, () -> charges(1)));
        tell("restated without each tenth, charges/s", rate(CHARGES, () -> charges(10)));
    }

    /** @param step each so many-th charge is left out, of more than one */
    private String charges(int step) throws IOException, InterruptedException {
        int rows = step == 1 ? CHARGES : CHARGES - (CHARGES + step - 1) / step;
        return check(http.send(request(ROI + "/ledger-imports/focus?restates=true", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Lines(CHARGE_COLUMNS, rows,
                        i -> charge(step == 1 ? i : i + i / (step - 1) + 1))))
                .build(), HttpResponse.BodyHandlers.ofString())).body();
    }

    private String charge(int i) {
        return "2025-01-01T00:00:00Z,2025-01-%02dT00:00:00Z,2025-02-01T00:00:00Z,0.%03d,EUR,%s,Language Models,Example Cloud,Usage,resource-%d"
                .formatted(1 + i % 28, 1 + i % 997, run, i);
    }

    /**
     * A KPI of which nearly as much is measured in a year as {@code large} says; its first part is what goes into a table in
     * which
     * nothing of that size stands yet, if the database is new.
     */
    private void fill() throws Exception {
        send(kpi("warm"), FIRST.minus(Duration.ofDays(1_000)), 0, 100_000);
        call("POST", ROI + "/kpis", "{\"name\": \"load\", \"key\": \"large\", \"direction\": \"AT_LEAST\"}"
                .getBytes(StandardCharsets.UTF_8));
        tell("one KPI, the first " + PART + " of " + LARGE + ", measurements/s",
                rate(PART, () -> send(LARGE_KPI, FIRST, 0, PART)));
        int more = LARGE - 2 * PART;
        tell("one KPI, the next " + more + ", measurements/s", rate(more, () -> send(LARGE_KPI, FIRST, PART, more)));
    }

    /**
     * The rest into the KPI that {@link #fill()} has made, to be compared with its first part; and the same into another KPI
     * and
     * a time in which there is nothing, which tells what the partition alone makes of it.
     */
    private void large() throws Exception {
        Thread.sleep(Integer.getInteger("pause", 60_000));
        String empty = kpi("empty");
        send(empty, FIRST.minus(Duration.ofDays(1_000)), 0, 100_000);
        tell("another KPI, " + PART + " into a partition in which there is nothing, beside the large one, measurements/s",
                rate(PART, () -> send(empty, FIRST.minus(Duration.ofDays(730)), 0, PART)));
        tell("one KPI, the last " + PART + " of " + LARGE + ", measurements/s",
                rate(PART, () -> send(LARGE_KPI, FIRST, LARGE - PART, PART)));
        Thread.sleep(30_000);
        times("one KPI of " + LARGE + " measurements, a year by day", 100,
                LARGE_KPI + "/series?from=2025-01-01&to=2026-01-01&bucket=DAY");
    }

    private int send(String kpi, Instant begin, int first, int count) throws Exception {
        double step = Duration.ofDays(365).toSeconds() / (double) LARGE;
        for (int i = first; i < first + count; i += BATCH) {
            post(kpi + "/measurements", batch(begin, i, Math.min(BATCH, first + count - i), step));
        }
        return count;
    }

    private static byte[] batch(Instant begin, int first, int count, double step) {
        StringBuilder rows = new StringBuilder("{\"measurements\":[");
        for (int i = first; i < first + count; i++) {
            rows.append(i == first ? "" : ",").append("{\"at\":\"").append(begin.plusMillis((long) (i * step * 1_000)))
                    .append("\",\"value\":").append(i % 997).append('}');
        }
        return rows.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String kpi(String owner) throws IOException, InterruptedException {
        return ROI + "/kpis/"
                + id(call("POST", ROI + "/kpis", "{\"name\": \"load\", \"owner\": \"%s\", \"direction\": \"AT_LEAST\"}"
                        .formatted(owner).getBytes(StandardCharsets.UTF_8)));
    }

    private static String id(String body) {
        Matcher matcher = ID.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("No id in " + body);
        }
        return matcher.group(1);
    }

    private void post(String address, byte[] body) throws IOException, InterruptedException {
        String answer = call("POST", address, body);
        if (!answer.contains("\"rejected\":[]")) {
            throw new IllegalStateException(answer);
        }
    }

    private String call(String method, String address, byte[] body) throws IOException, InterruptedException {
        return check(http.send(request(address, "application/json").method(method, body.length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString())).body();
    }

    private static HttpRequest.Builder request(String address, String type) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + Objects.requireNonNull(
                System.getProperty("token"), "-Dtoken")).header("Content-Type", type);
    }

    private static HttpResponse<String> check(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private void times(String what, int rounds, String address) throws IOException, InterruptedException {
        long[] nanos = new long[rounds];
        for (int i = -rounds / 2; i < rounds; i++) {
            long begun = System.nanoTime();
            call("GET", address, new byte[0]);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        show("%s: half %.1f ms, 95 of 100 %.1f ms".formatted(what, nanos[rounds / 2] / 1e6, nanos[rounds * 95 / 100] / 1e6));
    }

    private static double rate(int rows, Callable<?> work) {
        long begun = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    private static void tell(String what, double rate) {
        show("%s: %,.0f".formatted(what, rate));
    }

    @SuppressWarnings("SystemOut") // a program for the command line
    private static void show(String line) {
        System.out.println(line);
    }

    /** A CSV file that is made while it is sent. */
    private static final class Lines extends InputStream {
        private final int rows;
        private final IntFunction<String> row;
        private int next;
        private byte[] line;
        private int position;

        /** @param row the line of a number from 0 on */
        Lines(String header, int rows, IntFunction<String> row) {
            this.rows = rows;
            this.row = row;
            this.line = (header + '\n').getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == line.length) {
                if (next == rows) {
                    return -1;
                }
                StringBuilder some = new StringBuilder();
                for (int i = 0; i < 1_000 && next < rows; i++, next++) {
                    some.append(row.apply(next)).append('\n');
                }
                line = some.toString().getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, bytes, offset, count);
            position += count;
            return count;
        }
    }
}
