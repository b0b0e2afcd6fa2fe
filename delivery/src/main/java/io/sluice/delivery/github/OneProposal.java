package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.util.Map;
import java.util.Optional;

/// The one pull request that a branch of a job has, kept as things stand.
///
/// What somebody else committed to the branch is never written over, and such a pull request is never closed.
public final class OneProposal {

    private final Branches branches;
    private final Proposals proposals;
    private final String branch;
    private final String base;
    private final Optional<Proposal> open;

    /// @param github the repository
    /// @param branch the job's own
    /// @param base branch that it is for
    public OneProposal(GitHub github, String branch, String base) {
        this.branches = new Branches(requireNonNull(github, "github is null"));
        this.proposals = new Proposals(github);
        this.branch = requireNonNull(branch, "branch is null");
        this.base = requireNonNull(base, "base is null");
        this.open = proposals.find(branch, base);
    }

    /// Proposes these files and no others.
    ///
    /// @param files contents by path; empty for a file that is to go
    /// @return address of the pull request, empty if the base has all of it already
    /// @throws DeliveryException if others worked on the branch
    public Optional<String> put(Map<String, Optional<String>> files, String title, String text) {
        open.filter(proposal -> !isOurs(proposal)).ifPresent(proposal -> {
            throw new DeliveryException(
                    ("branch '%s' must hold commits of a job alone but others worked on it: nothing was written; merge or"
                                    + " close %s")
                            .formatted(branch, proposal.address()));
        });
        if (!branches.write(branch, base, files, title)) {
            return Optional.empty();
        }
        open.ifPresent(proposal -> proposals.tell(proposal, title, text));
        return open.map(Proposal::address).or(() -> Optional.of(proposals.open(branch, base, title, text)));
    }

    /// Closes it with a last word, because there is nothing to propose.
    ///
    /// @return what was done, for a log; empty if none is open
    public Optional<String> close(String word) {
        return open.map(proposal -> {
            if (!isOurs(proposal)) {
                return "left open, because others worked on it: " + proposal.address();
            }
            proposals.close(proposal, word);
            return "closed: " + proposal.address();
        });
    }

    private static boolean isOurs(Proposal proposal) {
        return proposal.authors() == Proposal.Authors.BOTS_ALONE;
    }
}
