package io.sluice.notifier.message;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.ContractChangeNotice;
import io.sluice.contract.pipeline.FailedFilesNotice;

/// One message of the topic.
public sealed interface Alert {

    /// What messages of one cause share: those are told as one.
    String cause();

    /// An alarm of CloudWatch that changed its state.
    ///
    /// @param name name of the alarm
    /// @param state `ALARM`, `OK` or `INSUFFICIENT_DATA`
    /// @param meaning the alarm's own description
    /// @param reason what CloudWatch saw
    /// @param region region of the alarm
    record Alarm(String name, String state, String meaning, String reason, String region) implements Alert {

        public Alarm {
            requireNonNull(name, "name is null");
            requireNonNull(state, "state is null");
            requireNonNull(meaning, "meaning is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(region, "region is null");
        }

        @Override
        public String cause() {
            return "alarm %s %s".formatted(name, state);
        }
    }

    /// An event of DMS.
    ///
    /// @param resourceArn task or instance
    /// @param id number of the event, empty where DMS gave none
    /// @param text what happened, in DMS's words
    /// @param region region of the resource
    record DmsEvent(String resourceArn, String id, String text, String region) implements Alert {

        public DmsEvent {
            requireNonNull(resourceArn, "resourceArn is null");
            requireNonNull(id, "id is null");
            requireNonNull(text, "text is null");
            requireNonNull(region, "region is null");
        }

        @Override
        public String cause() {
            return "dms %s %s".formatted(resourceArn, id.isEmpty() ? text : id);
        }

        /// Whether the event is about a task, which is then to be resumed.
        public boolean isOfTask() {
            return resourceArn.contains(":task:");
        }
    }

    /// Files that failed.
    ///
    /// @param notice what the validator said
    record FailedFiles(FailedFilesNotice notice) implements Alert {

        public FailedFiles {
            requireNonNull(notice, "notice is null");
        }

        @Override
        public String cause() {
            return "files %s %s %s".formatted(notice.database(), notice.table(), notice.rule());
        }
    }

    /// A source that is no longer what its contracts say.
    ///
    /// @param notice what the extractor said
    record ContractChange(ContractChangeNotice notice) implements Alert {

        public ContractChange {
            requireNonNull(notice, "notice is null");
        }

        @Override
        public String cause() {
            return "contract " + notice.database();
        }
    }

    /// Anything else: told as it is, because whoever published it wanted it heard.
    ///
    /// @param text the message
    record Other(String text) implements Alert {

        public Other {
            requireNonNull(text, "text is null");
        }

        @Override
        public String cause() {
            return "other " + text;
        }
    }
}
