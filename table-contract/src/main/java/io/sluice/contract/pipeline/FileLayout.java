package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.json.Json;
import io.sluice.contract.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/// Which columns stand around a table's own ones in every file of a pipeline, and in which order.
///
/// The order is `[operation, timestamp, the table's columns…, change sequence, position, before images…]`; that
/// added columns come last, in the order of their rules, is assumed, not documented by AWS.
///
/// @param operation name of DMS's own first column, `Op`
/// @param timestamp name given as `timestampColumnName`
/// @param changeSequence name of the column that holds `$AR_H_CHANGE_SEQ`
/// @param position name of the column that holds `$AR_H_STREAM_POSITION`
/// @param beforeImagePrefix prefix of the columns that hold values from before a change
public record FileLayout(
        String operation, String timestamp, String changeSequence, String position, String beforeImagePrefix) {

    public FileLayout {
        requireNonNull(operation, "operation is null");
        requireNonNull(timestamp, "timestamp is null");
        requireNonNull(changeSequence, "changeSequence is null");
        requireNonNull(position, "position is null");
        requireNonNull(beforeImagePrefix, "beforeImagePrefix is null");
    }

    /// The names Sluice gives, which the curation tools of the field know.
    public static FileLayout standard() {
        return new FileLayout("Op", "extraction_timestamp", "change_seq", "stream_position", "bi_");
    }

    /// The same for files of one engine: the commit position of Oracle is called as Oracle calls it.
    public static FileLayout of(Engine engine) {
        FileLayout standard = standard();
        return switch (engine) {
            case ORACLE ->
                new FileLayout(
                        standard.operation,
                        standard.timestamp,
                        standard.changeSequence,
                        "scn",
                        standard.beforeImagePrefix);
            case POSTGRES, SQLSERVER, MYSQL, MARIADB -> standard;
        };
    }

    /// Every column of a file of the table, in file order.
    public List<FileColumn> columns(TableContract contract) {
        ColumnType text = new ColumnType.Text();
        List<FileColumn> columns = new ArrayList<>();
        columns.add(new FileColumn(operation, text, Role.OPERATION));
        columns.add(new FileColumn(timestamp, text, Role.TIMESTAMP));
        contract.columns().forEach(column -> columns.add(new FileColumn(column.name(), column.type(), Role.DATA)));
        columns.add(new FileColumn(changeSequence, text, Role.CHANGE_SEQUENCE));
        columns.add(new FileColumn(position, text, Role.POSITION));
        beforeImages(contract)
                .forEach(column -> columns.add(
                        new FileColumn(beforeImagePrefix + column.name(), column.type(), Role.BEFORE_IMAGE)));
        return List.copyOf(columns);
    }

    /// The columns whose earlier value a change carries: the key, or for a table without one every column, so that the
    /// row that changed can be told by its values. LOBs never: `add-before-image-columns` leaves them out.
    public List<Column> beforeImages(TableContract contract) {
        return contract.columns().stream()
                .filter(column -> !column.isLob())
                .filter(column ->
                        !TableKey.isPrimary(contract) || contract.primaryKey().contains(column.name()))
                .toList();
    }

    /// One line of JSON, for an environment variable.
    public String write() {
        return Json.compact(this);
    }

    /// @throws IllegalArgumentException if the text is not what [#write] gives
    public static FileLayout read(String text) {
        JsonNode node = Json.parse(text, "file layout");
        return new FileLayout(
                node.path("operation").asText(),
                node.path("timestamp").asText(),
                node.path("changeSequence").asText(),
                node.path("position").asText(),
                node.path("beforeImagePrefix").asText());
    }

    /// @param name name in the file
    /// @param type type in the file
    /// @param role why the column is there
    public record FileColumn(String name, ColumnType type, Role role) {}

    /// Why a column is in a file.
    public enum Role {
        OPERATION,
        TIMESTAMP,
        DATA,
        CHANGE_SEQUENCE,
        POSITION,
        BEFORE_IMAGE
    }
}
