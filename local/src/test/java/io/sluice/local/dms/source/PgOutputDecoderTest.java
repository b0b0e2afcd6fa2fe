package io.sluice.local.dms.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.Operation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgOutputDecoderTest {

    private final List<String> calls = new ArrayList<>();
    private final PgOutputDecoder decoder = new PgOutputDecoder();

    @Test
    void readsBeginAndCommit() throws IOException {
        decode(out -> {
            out.write('B');
            out.writeLong(0x1_0000_0002L);
            out.writeLong(1_000_000);
            out.writeInt(7);
        });
        decode(out -> {
            out.write('C');
            out.write(0);
            out.writeLong(0x1_0000_0002L);
            out.writeLong(0x1_0000_0050L);
            out.writeLong(1_000_000);
        });
        assertThat(calls).containsExactly("begin 4294967298 946684801000000", "commit 4294967376");
    }

    @Test
    void readsTheColumnsOfATable() throws IOException {
        decode(out -> {
            out.write('R');
            out.writeInt(16_385);
            text(out, "");
            text(out, "é");
            out.write('d');
            out.writeShort(2);
            out.write(1);
            text(out, "id");
            out.writeInt(-1);
            out.writeInt(-1);
            out.write(0);
            text(out, "name");
            out.writeInt(1043);
            out.writeInt(24);
        });
        assertThat(calls)
                .containsExactly("shape 16385 LoggedTable[name=pg_catalog.é, columns=["
                        + "LoggedColumn[name=id, typeNumber=4294967295, modifier=-1, role=IDENTITY], "
                        + "LoggedColumn[name=name, typeNumber=1043, modifier=24, role=OTHER]]]");
    }

    @Test
    void readsRowsWithNullsAndUnchangedValues() throws IOException {
        decode(out -> {
            out.write('U');
            out.writeInt(1);
            out.write('K');
            out.writeShort(3);
            value(out, "1");
            out.write('n');
            out.write('n');
            out.write('N');
            out.writeShort(3);
            value(out, "2");
            out.write('n');
            out.write('u');
        });
        decode(out -> {
            out.write('I');
            out.writeInt(1);
            out.write('N');
            out.writeShort(1);
            value(out, "");
        });
        decode(out -> {
            out.write('D');
            out.writeInt(1);
            out.write('O');
            out.writeShort(1);
            value(out, "9");
        });
        assertThat(calls)
                .containsExactly(
                        "UPDATE 1 [2, null, unchanged] [1, null, null] KEY",
                        "INSERT 1 [] [] NOTHING",
                        "DELETE 1 [] [9] ALL");
    }

    @Test
    void readsTruncateAndPassesOverWhatIsNotAboutRows() throws IOException {
        decode(out -> {
            out.write('T');
            out.writeInt(2);
            out.write(0);
            out.writeInt(5);
            out.writeInt(6);
        });
        decode(out -> out.write('Y'));
        decode(out -> out.write('O'));
        assertThat(calls).containsExactly("truncate [5, 6]");
    }

    private void decode(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[5]);
        message.write(new DataOutputStream(bytes));
        byte[] holder = bytes.toByteArray();
        decoder.decode(ByteBuffer.wrap(holder, 5, holder.length - 5).slice(), new Recorder());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.write(0);
    }

    private static void value(DataOutputStream out, String text) throws IOException {
        out.write('t');
        out.writeInt(text.length());
        out.write(text.getBytes(UTF_8));
    }

    @FunctionalInterface
    private interface Message {
        void write(DataOutputStream out) throws IOException;
    }

    private final class Recorder implements ChangeHandler {

        @Override
        public void begin(long commit, long commitMicros) {
            calls.add("begin %d %d".formatted(commit, commitMicros));
        }

        @Override
        public void shape(int relation, LoggedTable table) {
            calls.add("shape %d %s".formatted(relation, table));
        }

        @Override
        public void change(int relation, Operation operation, TextRow after, TextRow before, Known known) {
            calls.add("%s %d %s %s %s".formatted(operation, relation, values(after), values(before), known));
        }

        @Override
        public void truncate(List<Integer> relations) {
            calls.add("truncate " + relations);
        }

        @Override
        public void commit(long end) {
            calls.add("commit " + end);
        }

        private static List<String> values(TextRow row) {
            List<String> values = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                values.add(
                        switch (row.length(index)) {
                            case TextRow.NULL -> "null";
                            case TextRow.UNCHANGED -> "unchanged";
                            default -> new String(row.holder(index), row.offset(index), row.length(index), UTF_8);
                        });
            }
            return values;
        }
    }
}
