package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.SlackConfig;
import io.sluice.contract.pipeline.NotifierEnvironment;
import io.sluice.function.FunctionLog;
import io.sluice.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Everything that tells people about one pipeline, but the topic itself, which the pipeline's parts publish to.
public final class Alerting extends ComponentResource {

    private static final String TYPE = "sluice:alerting:Alerting";

    private final ComponentResourceOptions child =
            ComponentResourceOptions.builder().parent(this).build();

    public Alerting(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        String slug = args.names().slug();
        StateEvents events = new StateEvents(
                slug + "-dms", new StateEvents.Args(args.watched().eventSources(), args.topicArn()), child);
        List<Alarm> alarms = new ArrayList<>(args.watched().alarms());
        alarms.addAll(events.undelivered());
        tellSlack(slug, args).ifPresent(alarms::add);
        List<LogSignal> signals = args.watched().signals();
        Alarms.Args own = new Alarms.Args(args.namespace(), alarms, signals, args.topicArn());
        new Alarms(name, own, child);
        signals.forEach(signal -> alarms.add(signal.alarm(args.namespace())));
        new Dashboard(
                name + "-dashboard",
                new Dashboard.Args(args.names().dashboard(), args.account().region(), alarms),
                child);
        registerOutputs(Map.of());
    }

    /// @return an alarm of the messenger itself, where it is one of ours
    private Optional<Alarm> tellSlack(String name, Args args) {
        return switch (args.slack()) {
            case SlackConfig.Webhook webhook ->
                Optional.of(notifier(name, args, webhook).unheard());
            case SlackConfig.Chat chat -> {
                chat(name, args, chat);
                yield Optional.empty();
            }
            case SlackConfig.None none -> Optional.empty();
        };
    }

    /// AWS keeps the names of these apart within an account, so the stack is part of it.
    private void chat(String name, Args args, SlackConfig.Chat chat) {
        String configuration = "%s-%s".formatted(name, args.names().stack());
        new SlackChat(configuration, new SlackChat.Args(args.account().id(), args.topicArn(), chat), child);
    }

    private SlackNotifier notifier(String name, Args args, SlackConfig.Webhook webhook) {
        NotifierEnvironment environment =
                new NotifierEnvironment(args.names().database(), args.names().stack(), webhook.secretArn());
        SlackNotifier.Args own =
                new SlackNotifier.Args(args.account().id(), args.topicArn(), environment, args.decrypt(), args.log());
        return new SlackNotifier(name + "-notifier", own, child);
    }

    /// @param account account and region of the pipeline
    /// @param names its physical names
    /// @param topicArn where everything is published
    /// @param slack who tells Slack
    /// @param watched what is watched
    /// @param decrypt opens the key that messages are encrypted under
    /// @param log how logs are kept, and under which key
    public record Args(
            Account account,
            Names names,
            Output<String> topicArn,
            SlackConfig slack,
            Watched watched,
            Output<IamStatement> decrypt,
            FunctionLog log) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(names, "names is null");
            requireNonNull(topicArn, "topicArn is null");
            requireNonNull(slack, "slack is null");
            requireNonNull(watched, "watched is null");
            requireNonNull(decrypt, "decrypt is null");
            requireNonNull(log, "log is null");
        }

        /// Log lines are counted without dimensions, so the namespace tells pipelines apart.
        String namespace() {
            return "Sluice/%s-%s".formatted(names.slug(), names.stack());
        }
    }
}
