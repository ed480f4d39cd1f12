package dev.milepost.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.local.Installation;
import dev.milepost.local.Port;

class UpTest {

    /** Without it the supervisor would start everything on the usual ports, where another platform may be. */
    @Test
    void theSupervisorIsToldHowFarThePortsAreMoved() {
        List<String> command = Up.supervisorCommand(new Installation(Path.of("/root"), Path.of("/state")));

        assertThat(command).contains(Port.option());
        assertThat(command.indexOf(Port.option())).isLessThan(command.indexOf("-cp"));
    }
}
