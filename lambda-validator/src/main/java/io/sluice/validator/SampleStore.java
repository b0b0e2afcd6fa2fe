package io.sluice.validator;

import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A store of one small file and its contract, both part of the artifact, that takes everything and keeps nothing.
///
/// @param file the file
/// @param contracts its published contracts
record SampleStore(byte[] file, String contracts) implements ObjectStore {

    static SampleStore load() {
        return new SampleStore(
                resource("sample.parquet"), new String(resource("sample-contract.json"), StandardCharsets.UTF_8));
    }

    /// The file as an event reports it.
    RawObject object() {
        String table = PublishedContracts.read(contracts, "sample-contract.json")
                .versions()
                .getFirst()
                .id()
                .table();
        return new RawObject(
                "raw",
                "shop/public/%s/LOAD00000001.parquet".formatted(table),
                "sample",
                file.length,
                "2026-01-01T00:00:00Z");
    }

    @Override
    public void read(RawObject raw, long from, byte[] into, int at, int length) {
        System.arraycopy(file, (int) from, into, at, length);
    }

    @Override
    public void copy(RawObject raw, String bucket, String key) {}

    @Override
    public void delete(RawObject raw) {}

    @Override
    public boolean write(String bucket, String key, String text, Optional<String> knownEtag) {
        return true;
    }

    @Override
    public Fetched fetch(String bucket, String key, Optional<String> knownEtag) {
        return new Fetched.Found(contracts, "sample");
    }

    @Override
    public void remove(String bucket, String key) {}

    @Override
    public Optional<Stored> look(String bucket, String key) {
        return Optional.empty();
    }

    @Override
    public Upload upload(String bucket, String key) {
        throw new IllegalStateException("the sample is never split");
    }

    private static byte[] resource(String name) {
        try (InputStream stream = SampleStore.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
