package org.fieldsafety.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fieldsafety.local.console.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path root;

    private DataDirectory data;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(root);
    }

    @Test
    void directoryOfThisVersionIsTakenUpAgain() {
        new DataLayout(data).require();

        assertThatCode(() -> new DataLayout(data).require()).doesNotThrowAnyException();
    }

    @Test
    void directoryOfAnotherPostgresqlIsRefusedWithTheWayOut() throws Exception {
        Files.writeString(root.resolve("layout"), "layout=1 postgresql=9\n");

        assertThatThrownBy(() -> new DataLayout(data).require())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("postgresql=9")
                .hasMessageContaining("suite reset");
    }

    @Test
    void directoryInUseIsNeitherRunNorDeleted() throws Exception {
        try (FileLock lock = data.lock()) {
            assertThatThrownBy(data::lock).isInstanceOf(Failure.class).hasMessageContaining("already running");
            assertThatThrownBy(data::delete).isInstanceOf(Failure.class);
        }
        assertThat(root).isNotEmptyDirectory();
    }

    @Test
    void processIsFoundByItsPidAndStart() throws Exception {
        data.lock().channel().close();
        RunningProcess self = RunningProcess.of("self", ProcessHandle.current(), 1);

        data.run().record(self);

        assertThat(data.run().find("self")).contains(self);
    }

    @Test
    void anotherProgramWithTheSamePidIsNotOurs() throws Exception {
        data.lock().channel().close();
        Instant longAgo = Instant.now().minusSeconds(86_400);
        RunningProcess earlier =
                new RunningProcess("earlier", ProcessHandle.current().pid(), longAgo, 1);

        data.run().record(earlier);

        assertThat(data.run().find("earlier")).isEmpty();
        assertThat(data.processes()).isEmpty();
    }
}
