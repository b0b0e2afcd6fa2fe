package io.sluice.validator.support;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/// Files of changes to orders whose bad rows are set aside: `status` is `new` or `paid`, `phone` begins with a digit
/// and is sensitive.
public final class ChangedOrders {

    private final List<Group> rows = new ArrayList<>();
    private final MessageType schema =
            MessageTypeParser.parseMessageType("message schema {\n%s\n}".formatted(ParquetFiles.columns(contract(""))));

    /// @param properties further properties of the table, each after a comma
    public static TableContract contract(String properties) {
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public", "contract_version": 1,
                "primary_key": ["id"], "quarantine": "rows", "columns": [
                {"name": "id", "type": "int64"},
                {"name": "status", "type": "string", "enum": ["new", "paid"]},
                {"name": "phone", "type": "string", "pattern": "^[0-9]", "sensitive": true}]%s}""".formatted(properties);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json");
    }

    /// Adds an update.
    public ChangedOrders update(long id, String status, String phone) {
        Group row = new SimpleGroup(schema);
        row.append("Op", "U").append("extraction_timestamp", "2026-03-04 05:06:07.089000");
        row.append("id", id).append("status", status).append("phone", phone);
        row.append("change_seq", "%035d".formatted(rows.size() + 1)).append("stream_position", "0/1");
        rows.add(row.append("bi_id", id));
        return this;
    }

    /// Adds an update without a key.
    public ChangedOrders updateOfNothing(String status) {
        Group row = new SimpleGroup(schema);
        row.append("Op", "U").append("extraction_timestamp", "2026-03-04 05:06:07.089000");
        row.append("status", status).append("change_seq", "%035d".formatted(rows.size() + 1));
        rows.add(row.append("stream_position", "0/1"));
        return this;
    }

    public byte[] file() {
        return ParquetFiles.write(schema, rows, WriterSettings.plain());
    }
}
