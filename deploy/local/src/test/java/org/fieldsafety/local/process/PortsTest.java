package org.fieldsafety.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.fieldsafety.local.console.Failure;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takenPortIsNamedTogetherWithTheWayOut() throws Exception {
        Ports ports = Ports.free();

        try (ServerSocket other = new ServerSocket(ports.registry(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("SUITE_REGISTRY_PORT");
        }
    }

    @Test
    void environmentChoosesAnotherPort() {
        Ports ports = Ports.from(Map.of("SUITE_KAFKA_PORT", "19092"));

        assertThat(ports.kafka()).isEqualTo(19092);
        assertThat(ports.notice()).isEqualTo(8081);
    }

    @Test
    void wordIsNoPort() {
        assertThatThrownBy(() -> Ports.from(Map.of("SUITE_KAFKA_PORT", "many"))).isInstanceOf(Failure.class);
    }
}
