package io.sluice.validator.support;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// A pipeline of database `shop` on a local S3 server: its four buckets and what is put there.
public record Pipeline(LocalS3 s3, ValidatorEnvironment environment) {

    public static final String RAW = "raw-bucket";
    public static final String LAKE = "lake-bucket";
    public static final String FAIL = "fail-bucket";
    public static final String METADATA = "metadata-bucket";
    public static final String EVENT_TIME = "2026-03-04T05:06:07.089Z";

    public static Pipeline on(LocalS3 s3) {
        s3.createBuckets(List.of(RAW, LAKE, FAIL, METADATA));
        return new Pipeline(
                s3,
                new ValidatorEnvironment(
                        "shop",
                        new Buckets(RAW, LAKE, FAIL, METADATA),
                        FileLayout.standard(),
                        Optional.empty(),
                        OptionalInt.empty()));
    }

    /// What the function would find in its environment.
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(environment.variables());
        variables.putAll(s3.variables());
        return variables;
    }

    public void publish(TableContract... versions) {
        PublishedContracts contracts = new PublishedContracts(List.of(versions));
        s3.put(
                METADATA,
                PublishedContracts.key(contracts.versions().getFirst().id()),
                contracts.write().getBytes(StandardCharsets.UTF_8));
    }

    /// Removes every object.
    public void empty() {
        for (String bucket : List.of(RAW, LAKE, FAIL, METADATA)) {
            for (String key : s3.keys(bucket)) {
                s3.client().deleteObject(request -> request.bucket(bucket).key(key));
            }
        }
    }

    /// Puts an object into the raw bucket.
    ///
    /// @return the object as its event reports it
    public RawObject land(String key, byte[] content) {
        return new RawObject(RAW, key, s3.put(RAW, key, content), content.length, EVENT_TIME);
    }

    public Receipt receipt(String to) {
        String text = new String(s3.get(METADATA, Receipt.key(to)), StandardCharsets.UTF_8);
        return Receipt.read(text, to);
    }
}
