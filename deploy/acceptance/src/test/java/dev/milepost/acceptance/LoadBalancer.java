package dev.milepost.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * HAProxy before the replicas of one service; it follows their readiness, as a service of Kubernetes does, and repeats nothing.
 */
final class LoadBalancer implements AutoCloseable {

    private final int port;
    private final Process process;

    private LoadBalancer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static LoadBalancer before(List<Replica> replicas, int port, Path folder) throws IOException {
        StringBuilder servers = new StringBuilder();
        for (Replica replica : replicas) {
            servers.append("    server replica-%1$d 127.0.0.1:%1$d check port %2$d inter 500ms fall 3 rise 1%n".formatted(
                    replica.port(), replica.managementPort()));
        }
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, """
                global
                    maxconn 2000
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 60s
                    timeout server 60s
                    timeout check 10s
                    option redispatch
                frontend milepost
                    bind 127.0.0.1:%d
                    default_backend replicas
                backend replicas
                    balance roundrobin
                    option httpchk GET /q/health/ready
                    http-check expect status 200
                %s""".formatted(port, servers));
        Process process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile()).start();
        LoadBalancer balancer = new LoadBalancer(port, process);
        await().atMost(Duration.ofSeconds(20)).until(balancer::answers);
        return balancer;
    }

    String at(Service service, String path) {
        return "http://127.0.0.1:" + port + service.base() + path;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("haproxy doesn't run; on Debian: apt-get install haproxy");
        }
        try (Socket connection = new Socket("127.0.0.1", port)) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
