package io.sluice.bootstrap.permissions;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What the provider calls to manage one type of resource.
///
/// @param token such as `aws:sqs/queue:Queue`
/// @param read what a preview and a refresh call
/// @param write what a deployment calls besides
public record ManagedType(String token, List<Grant> read, List<Grant> write) {

    public ManagedType {
        requireNonNull(token, "token is null");
        read = List.copyOf(read);
        write = List.copyOf(write);
    }
}
