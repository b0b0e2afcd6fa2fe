package io.sluice.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LauncherTest {

    /// Class files of Java 11. See <https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html>
    private static final int JAVA_11 = 55;

    @Test
    void saysWhichJavaToPutFirst() {
        assertThat(Launcher.refusal("17.0.15+6"))
                .isEqualTo("sluice: the first 'java' on the PATH must be of version 25 or later but is 17.0.15+6:"
                        + " put a JDK 25 before it, as in PATH=\"$(./sluice --jdk)/bin:$PATH\" pulumi preview");
    }

    @Test
    void isReadByAnOldJava() throws IOException {
        try (DataInputStream file = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
            file.skipNBytes(6);

            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_11);
        }
    }
}
