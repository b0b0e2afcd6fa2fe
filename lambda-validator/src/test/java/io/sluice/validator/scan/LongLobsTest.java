package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.ReadLimits;
import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.MemoryFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A page with as many of the longest LOBs as DMS puts into one, which no compression makes smaller.
class LongLobsTest {

    private static final int LOBS = 1_024;
    private static final int LOB_KIB = 64;

    private static final TableContract CONTRACT = new TableContract(
            new TableId("shop", "public", "documents"),
            1,
            List.of(new Column("id", new ColumnType.Text(), true, Optional.empty(), Map.of())),
            List.of(),
            Map.of());

    private final byte[] file = file();

    @Test
    @Timeout(60)
    void isReadWhereTheTablesLobsAreThatLong() throws InvalidParquetException {
        assertThat(findings(ReadLimits.bytesFor(LOB_KIB))).isEmpty();
    }

    @Test
    @Timeout(60)
    void isRefusedWhereTheyAreNot() throws InvalidParquetException {
        assertThat(findings(ReadLimits.bytesFor(32)))
                .containsExactly("V-READ: column 'id', row group 1, page 1: page must be at most 34603008 bytes but was"
                        + " 67112967");
    }

    private List<String> findings(long bytes) throws InvalidParquetException {
        ReadLimits limits = new ReadLimits(bytes, Optional.empty());
        ParquetFile<RuntimeException> opened = new MemoryFile(file).open(limits);
        long held = opened.memory().held();
        List<String> findings = new RowScan(FileLayout.standard(), OptionalInt.empty())
                .scan(opened, CONTRACT, Kind.FULL_LOAD)
                .findings();
        // Another version of the contract may be tried behind this one.
        assertThat(opened.memory().held()).isEqualTo(held);
        return findings;
    }

    private static byte[] file() {
        ByteBuffer values =
                ByteBuffer.allocate(LOBS * (Integer.BYTES + (LOB_KIB << 10))).order(ByteOrder.LITTLE_ENDIAN);
        byte[] lob = new byte[LOB_KIB << 10];
        for (int row = 0; row < LOBS; row++) {
            Arrays.fill(lob, (byte) (row % 64 + 32));
            values.putInt(lob.length).put(lob);
        }
        byte[] levels = HandMadeFile.levels(LOBS, 1);
        int size = levels.length + values.capacity();
        return new HandMadeFile(Type.BYTE_ARRAY, CompressionCodec.UNCOMPRESSED)
                .page(HandMadeFile.data(LOBS, Encoding.PLAIN, size, size), levels, values.array())
                .group(LOBS)
                .bytes();
    }
}
