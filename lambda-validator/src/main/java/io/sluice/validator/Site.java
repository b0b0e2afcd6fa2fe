package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.validator.aws.S3Clients;
import io.sluice.validator.aws.SnsTopics;
import io.sluice.validator.batch.Deadline;
import io.sluice.validator.batch.TimedStore;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.move.ContractCache;
import io.sluice.validator.move.Mover;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.notice.NoticeTopic;
import io.sluice.validator.notice.Notices;
import io.sluice.validator.parquet.ReadLimits;
import io.sluice.validator.quarantine.RowQuarantine;
import io.sluice.validator.quarantine.Splitter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What the function has beyond one invocation.
///
/// @param environment what it is told
/// @param store where the objects are
/// @param contracts the contracts of the tables that were judged lately
/// @param topic where failed files are told, empty where nobody is told
/// @param clock time of log lines and of remembered contracts
record Site(
        ValidatorEnvironment environment,
        ObjectStore store,
        ContractCache contracts,
        Optional<NoticeTopic> topic,
        InstantSource clock) {

    Site {
        requireNonNull(environment, "environment is null");
        requireNonNull(store, "store is null");
        requireNonNull(contracts, "contracts is null");
        requireNonNull(topic, "topic is null");
        requireNonNull(clock, "clock is null");
    }

    Site(ValidatorEnvironment environment, ObjectStore store, Optional<NoticeTopic> topic, InstantSource clock) {
        this(environment, store, new ContractCache(store, environment.buckets().metadata(), clock), topic, clock);
    }

    /// @param variables the function's environment, or a map that stands for it
    static Site of(Map<String, String> variables) {
        ValidatorEnvironment environment = ValidatorEnvironment.from(variables);
        return new Site(
                environment,
                S3Clients.store(variables),
                environment.alertTopicArn().map(arn -> SnsTopics.from(variables, arn)),
                InstantSource.system());
    }

    /// What takes an object to its end within the time of one invocation.
    ///
    /// @param limits what judging it may take
    FileValidator validator(Deadline deadline, ReadLimits limits) {
        ObjectStore timed = new TimedStore(store, deadline);
        FileCheck check = FileCheck.of(environment.layout(), environment.lobLimitKib());
        RowQuarantine quarantine =
                new RowQuarantine(timed, environment.buckets().metadata(), environment.layout());
        Splitter splitter = new Splitter(timed, environment.buckets(), limits);
        return new FileValidator(
                new Judge(environment.database(), timed, limits, contracts, check, quarantine),
                new Mover(timed, environment.buckets(), splitter));
    }

    /// Groups files that failed.
    Notices notices() {
        return new Notices(environment.database(), environment.buckets());
    }
}
