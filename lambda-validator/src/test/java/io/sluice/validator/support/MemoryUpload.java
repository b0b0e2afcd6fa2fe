package io.sluice.validator.support;

import io.sluice.validator.move.Upload;
import java.io.ByteArrayOutputStream;

/// A file that is written into memory.
public final class MemoryUpload implements Upload {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public byte[] bytes() {
        return out.toByteArray();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        out.write(bytes, from, length);
    }

    @Override
    public void complete() {}

    @Override
    public void abort() {}
}
