package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import io.sluice.config.Account;
import io.sluice.config.ConfigException;
import io.sluice.contract.json.Json;
import io.sluice.plan.document.PlanDocument;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Level;

/// Every resource of a stack, by URN.
///
/// @param project name of the project
/// @param stack name of the stack
/// @param resources what the program registered
/// @param notes what the stack says beside them
record Plan(String project, String stack, List<PlannedResource> resources, StackNotes notes) {

    private static final Mocks UNUSED =
            resource -> CompletableFuture.failedFuture(new IllegalStateException("not asked"));

    Plan {
        requireNonNull(project, "project is null");
        requireNonNull(stack, "stack is null");
        requireNonNull(notes, "notes is null");
        resources = List.copyOf(resources);
    }

    /// Runs the program.
    ///
    /// @throws ConfigException if the program refuses its configuration or a contract
    static Plan of(StackFile file, PlanSettings settings, Consumer<Context> program) {
        Account account = new Account(
                settings.values().getOrDefault("sluice:accountId", "000000000000"),
                settings.values().getOrDefault("aws:region", "us-east-1"));
        PlanMonitor monitor = new PlanMonitor(file.project(), file.stack(), new PlausibleOutputs(account), UNUSED);
        run(file, settings, monitor, program);
        return new Plan(file.project(), file.stack(), monitor.resources(), StackNotes.of(file, settings));
    }

    /// The document that other parts of the project read.
    String json() {
        StringWriter text = new StringWriter();
        write(text);
        return text.toString();
    }

    /// Writes the document resource by resource: that of a large stack is too long to be held as one text.
    void write(Writer out) {
        new PlanWriter(this).write(out);
    }

    /// The same, for readers in this process.
    PlanDocument document() {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("format", PlanDocument.FORMAT);
        root.put("version", PlanDocument.VERSION);
        root.put("project", project);
        root.put("stack", stack);
        root.set("secretSettings", node(notes.secretSettings()));
        root.set("exemptions", node(notes.exemptionsJson()));
        ArrayNode all = root.putArray("resources");
        resources.forEach(resource -> all.add(node(resource.json())));
        return PlanDocument.of(root, "plan");
    }

    /// As if it were read from a file: a number of either kind of plan is then the same kind of node.
    private static JsonNode node(Object value) {
        return Json.parse(Json.compact(value), "plan");
    }

    private static void run(StackFile file, PlanSettings settings, PlanMonitor monitor, Consumer<Context> program) {
        TestOptions options = TestOptions.builder()
                .projectName(file.project())
                .stackName(file.stack())
                .preview(false)
                .build();
        try {
            refuseFailure(
                    file.unknownKeys(),
                    PulumiTestInternal.builder()
                            .options(options)
                            .mocks(UNUSED)
                            .config(settings.values(), settings.secrets())
                            .standardLogger(PulumiTestInternal.logger(Level.OFF))
                            .monitorDecorator(mockMonitor -> monitor)
                            .build()
                            .runTest(program));
        } finally {
            PulumiTestInternal.cleanup();
        }
    }

    private static void refuseFailure(List<String> unknownKeys, TestResult result) {
        Set<String> refusals = new LinkedHashSet<>(unknownKeys);
        for (Exception exception : result.exceptions()) {
            Throwable cause = cause(exception);
            if (!(cause instanceof IllegalArgumentException)) {
                throw new IllegalStateException("the program failed", cause);
            }
            refusals.add(cause.getMessage());
        }
        if (!refusals.isEmpty()) {
            throw new ConfigException(List.copyOf(refusals));
        }
        if (result.exitCode() != 0 || !result.errors().isEmpty()) {
            throw new IllegalStateException("the program failed: " + result.errors());
        }
    }

    private static Throwable cause(Throwable exception) {
        return exception instanceof CompletionException && exception.getCause() != null
                ? cause(exception.getCause())
                : exception;
    }
}
