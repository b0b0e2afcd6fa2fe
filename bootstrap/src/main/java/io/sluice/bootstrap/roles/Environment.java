package io.sluice.bootstrap.roles;

import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// One of the three GitHub environments of a stack.
enum Environment {
    DEPLOY("sluice-deploy-", "", "Deploys stack %s") {
        @Override
        List<IamStatement> statements(StackPermissions may) {
            return may.deploy();
        }
    },
    PREVIEW("sluice-preview-", "-preview", "Previews stack %s and looks for drift") {
        @Override
        List<IamStatement> statements(StackPermissions may) {
            return may.preview();
        }
    },
    METADATA("sluice-metadata-", "-metadata", "Asks the extractors of stack %s") {
        @Override
        List<IamStatement> statements(StackPermissions may) {
            return may.metadata();
        }
    };

    private final String prefix;
    private final String suffix;
    private final String purpose;

    Environment(String prefix, String suffix, String purpose) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.purpose = purpose;
    }

    /// What the name of its role begins with; the stack follows.
    String prefix() {
        return prefix;
    }

    /// What follows the stack in the environment's name.
    String suffix() {
        return suffix;
    }

    /// With a place for the stack.
    String purpose() {
        return purpose;
    }

    abstract List<IamStatement> statements(StackPermissions may);
}
