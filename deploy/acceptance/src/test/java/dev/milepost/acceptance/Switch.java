package dev.milepost.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * One address for whoever is the primary, as a service of Kubernetes is: connections go to where it points when they are
 * opened,
 * and those that are open stay where they are.
 */
final class Switch implements AutoCloseable {

    private static final int CONNECTS_WITHIN_MILLISECONDS = 1_000;

    private final ServerSocket entrance;
    private volatile int target;

    private Switch(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    static Switch to(int port) throws IOException {
        Switch made = new Switch(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(made::accept);
        return made;
    }

    void turnTo(int port) {
        target = port;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller; Socket other = new Socket()) {
            other.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECTS_WITHIN_MILLISECONDS);
            caller.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> copy(other, caller));
            copy(caller, other);
            back.join();
        } catch (IOException unreachable) {
            // The caller sees its connection closed, as it would without anybody between
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until either side ends, which then ends both. */
    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            // Closing both is all there is to do, and done
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
