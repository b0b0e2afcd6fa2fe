package io.sluice.validator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.PipelineMetrics;
import io.sluice.contract.pipeline.QueueMessage;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.BatchRun.Handled;
import io.sluice.validator.BatchRun.Work;
import io.sluice.validator.batch.Deadline;
import io.sluice.validator.batch.HeavyWork;
import io.sluice.validator.batch.Workers;
import io.sluice.validator.notice.NoticeRefusedException;
import io.sluice.validator.notice.NoticeTopic;
import io.sluice.validator.notice.Notices.Group;
import io.sluice.validator.parquet.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crac.Core;

/// Entry point of the function: takes a batch of the queue and reports the messages that must come again.
///
/// The queue must be attached with `ReportBatchItemFailures`, or a message reported here is deleted all the same.
/// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html>
public final class ValidatorHandler implements RequestStreamHandler {

    private final Site site;
    private final Priming priming = new Priming();
    private final long fileBytes;
    private final Workers workers;
    private final HeavyWork heavy = new HeavyWork();

    /// For AWS: settings from the function's environment, client and credentials from the SDK's defaults.
    public ValidatorHandler() {
        this(System.getenv());
        // The context does not keep what is registered from being collected; the field does.
        Core.getGlobalContext().register(priming);
    }

    /// For one machine: the same, with a map in place of the environment. `AWS_ENDPOINT_URL_S3` in it names another
    /// S3 server, `AWS_ENDPOINT_URL_SNS` another SNS server. Either needs `AWS_REGION`, `AWS_ACCESS_KEY_ID` and
    /// `AWS_SECRET_ACCESS_KEY` beside it.
    ///
    /// @throws IllegalArgumentException naming every variable that is missing
    public ValidatorHandler(Map<String, String> environment) {
        this(Site.of(environment));
    }

    ValidatorHandler(Site site) {
        this.site = site;
        long heapBytes = Runtime.getRuntime().maxMemory();
        this.fileBytes = Workers.fileBytes(heapBytes, site.environment().longestLobKib());
        this.workers = new Workers(Workers.fitting(heapBytes, fileBytes));
    }

    /// @throws IllegalArgumentException if the input is not an SQS event
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Deadline deadline = Deadline.in(Duration.ofMillis(context.getRemainingTimeInMillis()));
        List<QueueMessage> messages = QueueMessage.readBatch(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        RunLog log = new RunLog(context, site.clock());
        ReadLimits limits =
                new ReadLimits(fileBytes, Optional.of(deadline.processorTime(context.getMemoryLimitInMB())));
        BatchRun run = new BatchRun(site.environment(), site.validator(deadline, limits), log);
        List<Handled> handled = handle(run, run.read(messages), deadline);
        Set<Receipt> untold =
                tell(handled.stream().flatMap(each -> each.failed().stream()).toList(), log);
        // A file that failed must not go untold: until the topic has taken its notice, its message comes again.
        Set<String> done = handled.stream()
                .filter(Handled::isDone)
                .filter(each -> Collections.disjoint(each.failed(), untold))
                .map(each -> each.message().id())
                .collect(Collectors.toSet());
        ObjectNode answer = Json.object();
        ArrayNode failures = answer.putArray("batchItemFailures");
        messages.stream()
                .map(QueueMessage::id)
                .filter(id -> !done.contains(id))
                .forEach(id -> failures.addObject().put("itemIdentifier", id));
        output.write(Json.compact(answer).getBytes(StandardCharsets.UTF_8));
    }

    private List<Handled> handle(BatchRun run, List<Work> works, Deadline deadline) {
        List<Callable<Handled>> tasks = works.stream()
                .map(work -> heavy.inTurn(work.bytes(), () -> run.handle(work)))
                .toList();
        List<Handled> handled = new ArrayList<>();
        try {
            List<Optional<Handled>> results = workers.run(tasks, deadline);
            for (int place = 0; place < results.size(); place++) {
                Work work = works.get(place);
                results.get(place).ifPresentOrElse(handled::add, () -> run.giveUp(work));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the invocation was interrupted", e);
        }
        return handled;
    }

    /// Tells the topic of files that failed. Once it did not take a notice, it is not waited for again.
    ///
    /// @return receipts of those that nobody was told of
    private Set<Receipt> tell(List<Receipt> failed, RunLog log) {
        Optional<NoticeTopic> topic = site.topic();
        Optional<String> fault = Optional.empty();
        Set<Receipt> untold = new HashSet<>();
        for (Group group : topic.isEmpty() ? List.<Group>of() : site.notices().of(failed)) {
            if (fault.isEmpty()) {
                fault = publish(topic.get(), group.notice());
            }
            fault.ifPresent(reason -> {
                untold.addAll(group.files());
                log.write(
                        LogLine.refused(group.notice(), reason),
                        Optional.of(MetricLine.of(log.function(), Map.of(PipelineMetrics.NOTICES_REFUSED, 1L))));
            });
        }
        return untold;
    }

    private static Optional<String> publish(NoticeTopic topic, FailedFilesNotice notice) {
        try {
            topic.publish(notice.write());
            return Optional.empty();
        } catch (NoticeRefusedException e) {
            return Optional.of(e.getMessage());
        }
    }
}
