package io.sluice.bootstrap.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What an account is for.
public sealed interface Purpose {

    /// The account of pipelines, which GitHub's workflows deploy to.
    ///
    /// @param repository as the subject of GitHub's tokens names it: `owner/name`, or `owner@id/name@id`
    /// @param provider whether the account has GitHub's identity provider already
    /// @param stacks the stacks that are deployed here, one or more
    record Pipelines(String repository, ProviderOrigin provider, List<PipelineStack> stacks) implements Purpose {

        public Pipelines {
            requireNonNull(repository, "repository is null");
            requireNonNull(provider, "provider is null");
            stacks = List.copyOf(stacks);
            if (stacks.isEmpty()) {
                throw new IllegalArgumentException("stacks must be 1 or more but was []");
            }
        }
    }

    /// The account of a lake, which deployments of another account reach by a role here.
    ///
    /// @param stacks the stacks whose lake is here, one or more
    record Lake(List<LakeStack> stacks) implements Purpose {

        public Lake {
            stacks = List.copyOf(stacks);
            if (stacks.isEmpty()) {
                throw new IllegalArgumentException("stacks must be 1 or more but was []");
            }
        }
    }
}
