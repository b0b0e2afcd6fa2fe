package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.PublishedContracts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The contracts of one database as they stand in the metadata bucket.
///
/// Every write is conditional, so two runs at once cannot undo each other.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html>
///
/// @param client S3
/// @param bucket the metadata bucket
/// @param database name of the pipeline's source database
public record MetadataBucket(S3Client client, String bucket, String database) {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final String JSON = "application/json";
    private static final Pattern VERSION = Pattern.compile("contracts/([^/]+)/([^/]+)/([^/]+)/v(\\d+)\\.json");
    private static final Pattern INDEX = Pattern.compile("contracts/([^/]+)/([^/]+)/([^/]+)/index\\.json");

    public MetadataBucket {
        requireNonNull(client, "client is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(database, "database is null");
    }

    /// What is there of each table of the database.
    public NavigableMap<TableId, Known> tables() {
        Set<TableId> indexed = new HashSet<>();
        NavigableMap<TableId, NavigableSet<Integer>> versions = new TreeMap<>();
        client
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PublishedContracts.folder(database)))
                .contents()
                .stream()
                .map(S3Object::key)
                .forEach(key -> {
                    Matcher index = INDEX.matcher(key);
                    if (index.matches()) {
                        indexed.add(id(index));
                        versions.computeIfAbsent(id(index), _ -> new TreeSet<>());
                    }
                    Matcher version = VERSION.matcher(key);
                    if (version.matches()) {
                        versions.computeIfAbsent(id(version), _ -> new TreeSet<>())
                                .add(Integer.valueOf(version.group(4)));
                    }
                });
        NavigableMap<TableId, Known> tables = new TreeMap<>();
        versions.forEach((id, numbers) -> tables.put(id, new Known(indexed.contains(id), numbers)));
        return tables;
    }

    /// What files of a table are accepted by, with the tag of the object.
    public Index index(TableId id) {
        ResponseBytes<GetObjectResponse> object =
                client.getObjectAsBytes(request -> request.bucket(bucket).key(PublishedContracts.key(id)));
        String source = "s3://%s/%s".formatted(bucket, PublishedContracts.key(id));
        return new Index(
                PublishedContracts.read(object.asUtf8String(), source),
                object.response().eTag());
    }

    /// One version of a table alone.
    public Optional<TableContract> version(TableId id, int version) {
        String key = PublishedContracts.versionKey(id, version);
        try {
            String text = client.getObjectAsBytes(
                            request -> request.bucket(bucket).key(key))
                    .asUtf8String();
            String source = "s3://%s/%s".formatted(bucket, key);
            return Optional.of(ContractJson.read(Json.parse(text, source), source));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /// Writes a version unless there is one of its number.
    public Written add(TableContract contract) {
        return put(() -> client.putObject(
                request -> request.bucket(bucket)
                        .key(PublishedContracts.versionKey(contract.id(), contract.version()))
                        .contentType(JSON)
                        .ifNoneMatch("*"),
                RequestBody.fromString(Json.pretty(ContractJson.write(contract)))));
    }

    /// Accepts one more version, unless somebody changed the index since it was read.
    public Written accept(Index index, TableContract contract) {
        List<TableContract> versions =
                new java.util.ArrayList<>(index.contracts().versions());
        versions.add(contract);
        return put(() -> client.putObject(
                request -> request.bucket(bucket)
                        .key(PublishedContracts.key(contract.id()))
                        .contentType(JSON)
                        .ifMatch(index.etag()),
                RequestBody.fromString(new PublishedContracts(versions).write())));
    }

    private static Written put(Runnable write) {
        try {
            write.run();
            return Written.DONE;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return Written.OVERTAKEN;
            }
            throw e;
        }
    }

    private static TableId id(Matcher key) {
        return new TableId(key.group(1), key.group(2), key.group(3));
    }

    /// What became of a conditional write.
    public enum Written {
        DONE,
        /// Somebody else wrote in the meantime.
        OVERTAKEN
    }

    /// What is there of a table.
    ///
    /// @param isDeployed whether it has an index, and so a contract by which files are accepted
    /// @param versions numbers of the versions that were written alone
    public record Known(boolean isDeployed, NavigableSet<Integer> versions) {

        public Known {
            versions = Collections.unmodifiableNavigableSet(new TreeSet<>(versions));
        }

        /// The newest version that was written, 0 where none was.
        int newest() {
            return versions.isEmpty() ? 0 : versions.last();
        }
    }

    /// @param contracts open versions of a table
    /// @param etag tag of the object they were read from
    public record Index(PublishedContracts contracts, String etag) {

        public Index {
            requireNonNull(contracts, "contracts is null");
            requireNonNull(etag, "etag is null");
        }
    }
}
