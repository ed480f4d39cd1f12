package dev.milepost.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theProcessThatHasAPortIsNamed() throws IOException {
        assumeThat(System.getProperty("os.name")).as("only Linux tells").isEqualTo("Linux");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Optional<String> holder = Ports.holder(socket.getLocalPort());

            assertThat(holder).get().asString().contains("process " + ProcessHandle.current().pid());
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void aFreePortIsFree() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(Ports.isFree(port)).isTrue();
    }
}
