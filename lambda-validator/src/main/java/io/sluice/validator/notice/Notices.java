package io.sluice.validator.notice;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.key.RawKey;
import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.FailedFilesNotice.Place;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups the files of a batch that failed, so that a load that fails whole is told in a few messages.
///
/// @param database name of the pipeline's source database
/// @param buckets where files and receipts are
public record Notices(String database, Buckets buckets) {

    /// Longest reason, in characters: a finding may quote a long pattern, and a notice is read in a chat.
    static final int MAX_REASON = 1_000;

    public Notices {
        requireNonNull(database, "database is null");
        requireNonNull(buckets, "buckets is null");
    }

    /// One notice for each table and rule that failed first, in the order in which they were met.
    ///
    /// @param failed receipts of files that failed
    public List<Group> of(List<Receipt> failed) {
        Map<List<String>, List<Receipt>> groups = new LinkedHashMap<>();
        for (Receipt receipt : failed) {
            List<String> group = List.of(table(receipt), rule(receipt));
            groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(receipt);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(notice(group.getKey(), group.getValue()), group.getValue()))
                .toList();
    }

    /// Identifier of the rule that failed first: what the first reason begins with.
    public static String rule(Receipt failed) {
        String reason = failed.reasons().getFirst();
        return reason.substring(0, Math.max(0, reason.indexOf(':')));
    }

    /// `schema.table`, or the raw key where it names no table.
    private String table(Receipt receipt) {
        return RawKey.parse(database, receipt.from().key()) instanceof RawKey.DataFile file
                ? "%s.%s".formatted(file.schema(), file.table())
                : receipt.from().key();
    }

    private FailedFilesNotice notice(List<String> group, List<Receipt> files) {
        String reason = files.getFirst().reasons().getFirst();
        return new FailedFilesNotice(
                database,
                group.getFirst(),
                group.getLast(),
                reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON - 1) + "…" : reason,
                files.size(),
                place(files.getFirst()),
                place(files.getLast()));
    }

    private Place place(Receipt receipt) {
        return new Place(buckets.fail(), receipt.asideKey(), buckets.metadata(), Receipt.key(receipt.to()));
    }

    /// @param notice what is told
    /// @param files receipts of the files that it is about
    public record Group(FailedFilesNotice notice, List<Receipt> files) {

        public Group {
            requireNonNull(notice, "notice is null");
            files = List.copyOf(files);
        }
    }
}
