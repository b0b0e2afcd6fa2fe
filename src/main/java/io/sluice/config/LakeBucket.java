package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Where files that passed are kept.
public sealed interface LakeBucket {

    /// A bucket for each database, made with its pipeline.
    record Own() implements LakeBucket {}

    /// A bucket that others made, shared by every database: keys in it begin with the database's name.
    ///
    /// Its own policy, and its key's, must let the validators in.
    ///
    /// @param name name of the bucket
    /// @param keyArn key that its objects are encrypted under, absent where S3 manages the key
    record Existing(String name, Optional<String> keyArn) implements LakeBucket {

        public Existing {
            requireNonNull(name, "name is null");
            requireNonNull(keyArn, "keyArn is null");
        }
    }
}
