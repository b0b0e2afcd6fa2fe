package io.sluice.validator.move;

import io.sluice.contract.TableId;
import io.sluice.contract.json.PublishedContracts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The published contracts of the tables that were judged lately.
///
/// A remembered contract may let a file pass, for it was open a moment ago. It may not fail one: before that the
/// caller must ask [#fetch], which costs a request but no content where nothing changed.
public final class ContractCache {

    /// How long a contract is believed without asking. A version that is closed lets files pass for so long.
    public static final Duration MAX_AGE = Duration.ofMinutes(5);

    /// Tables that are remembered; the one not used for longest goes first.
    private static final int MAX_TABLES = 2_000;

    private final ObjectStore store;
    private final String bucket;
    private final InstantSource clock;
    private final Map<TableId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /// @param bucket metadata bucket
    public ContractCache(ObjectStore store, String bucket, InstantSource clock) {
        this.store = store;
        this.bucket = bucket;
        this.clock = clock;
    }

    /// The contracts of the table as they were at most [#MAX_AGE] ago, if they are remembered.
    public synchronized Optional<PublishedContracts> remembered(TableId table) {
        return Optional.ofNullable(entries.get(table))
                .filter(entry -> clock.instant().isBefore(entry.fetched().plus(MAX_AGE)))
                .map(Entry::contracts);
    }

    /// The contracts of the table as they are, empty if none are published. While one table's are fetched, nobody
    /// waits for it.
    ///
    /// @throws StoreException if they cannot be fetched, or are not what must be there
    public Optional<PublishedContracts> fetch(TableId table) throws StoreException {
        Instant asked = clock.instant();
        Optional<Entry> known = known(table);
        Optional<Entry> current = switch (store.fetch(bucket, PublishedContracts.key(table), known.map(Entry::etag))) {
            case ObjectStore.Fetched.Found(String text, String etag) ->
                Optional.of(new Entry(parse(table, text), etag, asked));
            case ObjectStore.Fetched.Unchanged() ->
                known.map(entry -> new Entry(entry.contracts(), entry.etag(), asked));
            case ObjectStore.Fetched.Absent() -> Optional.empty();
        };
        remember(table, asked, current);
        return current.map(Entry::contracts);
    }

    private synchronized Optional<Entry> known(TableId table) {
        return Optional.ofNullable(entries.get(table));
    }

    /// Of two answers that cross, the one counts that was asked for later.
    private synchronized void remember(TableId table, Instant asked, Optional<Entry> current) {
        Entry other = entries.get(table);
        if (other != null && other.fetched().isAfter(asked)) {
            return;
        }
        current.ifPresentOrElse(entry -> entries.put(table, entry), () -> entries.remove(table));
        if (entries.size() > MAX_TABLES) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private PublishedContracts parse(TableId table, String text) throws StoreException {
        String source = "s3://%s/%s".formatted(bucket, PublishedContracts.key(table));
        try {
            PublishedContracts contracts = PublishedContracts.read(text, source);
            TableId found = contracts.versions().getFirst().id();
            if (!found.equals(table)) {
                throw new StoreException("%s: contract must be of %s but was of %s"
                        .formatted(source, table.qualifiedName(), found.qualifiedName()));
            }
            return contracts;
        } catch (IllegalArgumentException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }

    /// @param fetched when it was last known to be current
    private record Entry(PublishedContracts contracts, String etag, Instant fetched) {}
}
