package io.sluice.validator.aws;

import io.sluice.validator.notice.NoticeRefusedException;
import io.sluice.validator.notice.NoticeTopic;
import java.util.Optional;
import java.util.function.Supplier;

/// A topic whose client is made for the first notice: most functions never have one, and its classes take longer to
/// load than a small file takes to be judged.
final class LateTopic implements NoticeTopic {

    private final Supplier<NoticeTopic> maker;
    private Optional<NoticeTopic> topic = Optional.empty();

    LateTopic(Supplier<NoticeTopic> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized void publish(String message) throws NoticeRefusedException {
        if (topic.isEmpty()) {
            topic = Optional.of(maker.get());
        }
        topic.get().publish(message);
    }
}
