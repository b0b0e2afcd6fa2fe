package io.sluice.validator.notice;

/// Where people hear of files that failed.
public interface NoticeTopic {

    /// @param message one notice
    /// @throws NoticeRefusedException if the topic did not take it
    void publish(String message) throws NoticeRefusedException;
}
