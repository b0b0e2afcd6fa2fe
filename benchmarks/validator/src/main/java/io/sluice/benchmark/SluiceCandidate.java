package io.sluice.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.RowScan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The validator itself, on its own ranged reads.
final class SluiceCandidate implements Candidate {

    private static final Pattern FINDING = Pattern.compile("R-(\\w+): column '(\\w+)' .*\\((\\d+) rows?: .*");

    private static final Map<String, ColumnType> TYPES = Map.ofEntries(
            Map.entry("id", new ColumnType.Int(64, true)),
            Map.entry("customer_id", new ColumnType.Int(64, true)),
            Map.entry("amount", new ColumnType.Decimal(12, 2)),
            Map.entry("tax", new ColumnType.Decimal(9, 4)),
            Map.entry("balance", new ColumnType.Decimal(18, 2)),
            Map.entry("precise", new ColumnType.Decimal(38, 10)),
            Map.entry("quantity", new ColumnType.Int(32, true)),
            Map.entry("score", new ColumnType.Int(16, true)),
            Map.entry("flag", new ColumnType.Int(8, true)),
            Map.entry("rating", new ColumnType.Float32()),
            Map.entry("ratio", new ColumnType.Float64()),
            Map.entry("latitude", new ColumnType.Float64()),
            Map.entry("longitude", new ColumnType.Float64()),
            Map.entry("created_at", new ColumnType.Timestamp(TimestampUnit.MICROS)),
            Map.entry("updated_at", new ColumnType.Timestamp(TimestampUnit.MICROS)),
            Map.entry("birth", new ColumnType.Date()),
            Map.entry("paid", new ColumnType.Bool()),
            Map.entry("weight", new ColumnType.Int(32, true)));

    private final RowScan scan = new RowScan(FileLayout.standard(), OptionalInt.empty());
    private final TableContract contract;

    SluiceCandidate() {
        this(contract());
    }

    /// @param contract what is asked of the file
    SluiceCandidate(TableContract contract) {
        this.contract = contract;
    }

    /// The contract as the metadata bucket holds it.
    static String published() {
        return new PublishedContracts(List.of(contract())).write();
    }

    @Override
    public long footer(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return open(bytes).footer().rows();
        }
    }

    @Override
    public Map<String, Long> scan(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            Map<String, Long> broken = new TreeMap<>();
            for (String finding : scan.scan(open(bytes), contract, Kind.FULL_LOAD).findings()) {
                Matcher parts = FINDING.matcher(finding);
                if (!parts.matches()) {
                    throw new IllegalStateException(finding);
                }
                String what = parts.group(1).equals("NULL") ? "null" : "value";
                broken.put("%s %s".formatted(parts.group(2), what), Long.parseLong(parts.group(3)));
            }
            return broken;
        }
    }

    private static ParquetFile<IOException> open(RandomAccessFile bytes) throws Exception {
        return ParquetFile.open(bytes.length(), (from, into, at, length) -> {
            bytes.seek(from);
            bytes.readFully(into, at, length);
        });
    }

    private static TableContract contract() {
        List<Column> columns = new ArrayList<>();
        Asked.all().forEach((name, asked) -> columns.add(new Column(
                name,
                TYPES.getOrDefault(name, new ColumnType.Text()),
                name.equals(Asked.NULLABLE),
                Optional.empty(),
                properties(asked, TYPES.get(name)))));
        return new TableContract(new TableId("shop", "public", "orders"), 1, columns, List.of(), Map.of());
    }

    private static Map<String, JsonNode> properties(Asked asked, ColumnType type) {
        ObjectNode node = Json.object();
        switch (asked) {
            case Asked.Nothing() -> {}
            case Asked.Range(String least, String most) -> {
                if (type instanceof ColumnType.Timestamp || type instanceof ColumnType.Date) {
                    node.put("minimum", least).put("maximum", most);
                } else {
                    node.put("minimum", new BigDecimal(least)).put("maximum", new BigDecimal(most));
                }
            }
            case Asked.Length(int least, int most) -> node.put("minLength", least).put("maxLength", most);
            case Asked.Enum(List<String> values) -> {
                ArrayNode list = node.putArray("enum");
                values.forEach(list::add);
            }
            case Asked.Pattern(String expression) -> node.put("pattern", expression);
        }
        Map<String, JsonNode> properties = new HashMap<>();
        node.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }
}
