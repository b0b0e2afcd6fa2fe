package io.sluice.local.dms.parquet;

import io.sluice.local.dms.value.ValueSink;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/// Hands each value to Parquet as the field that was last begun; a field without a value is NULL.
final class FieldSink implements ValueSink {

    private final RecordConsumer consumer;
    private final Notices notices;
    private String name = "";
    private int index;

    FieldSink(RecordConsumer consumer, Notices notices) {
        this.consumer = consumer;
        this.notices = notices;
    }

    void begin(String fieldName, int fieldIndex) {
        name = fieldName;
        index = fieldIndex;
    }

    @Override
    public void int32(int value) {
        consumer.startField(name, index);
        consumer.addInteger(value);
        consumer.endField(name, index);
    }

    @Override
    public void int64(long value) {
        consumer.startField(name, index);
        consumer.addLong(value);
        consumer.endField(name, index);
    }

    @Override
    public void float32(float value) {
        consumer.startField(name, index);
        consumer.addFloat(value);
        consumer.endField(name, index);
    }

    @Override
    public void float64(double value) {
        consumer.startField(name, index);
        consumer.addDouble(value);
        consumer.endField(name, index);
    }

    @Override
    public void bool(boolean value) {
        consumer.startField(name, index);
        consumer.addBoolean(value);
        consumer.endField(name, index);
    }

    @Override
    public void bytes(byte[] holder, int offset, int length) {
        consumer.startField(name, index);
        consumer.addBinary(Binary.fromReusedByteArray(holder, offset, length));
        consumer.endField(name, index);
    }

    @Override
    public void unwritable(String reason) {
        notices.unwritable(name, reason);
    }

    @Override
    public void altered(String reason) {
        notices.altered(name, reason);
    }
}
