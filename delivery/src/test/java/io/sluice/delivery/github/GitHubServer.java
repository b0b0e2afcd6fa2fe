package io.sluice.delivery.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers as GitHub's REST API does by its documentation, for the few calls that deliveries make, and keeps what it is
/// told: comments, issues, pull requests, and the trees, commits and branches of one repository.
/// See <https://docs.github.com/en/rest>
public final class GitHubServer implements AutoCloseable {

    private static final String REPOSITORY = "acme/lake";
    private static final Pattern NUMBERED = Pattern.compile("(pulls|issues)/(\\d+)");

    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private final Map<Integer, ObjectNode> issues = new LinkedHashMap<>();
    private final Map<Integer, ObjectNode> pulls = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> comments = new LinkedHashMap<>();
    private final Map<String, String> branches = new LinkedHashMap<>(Map.of("main", "commit-0"));
    private final Map<String, ObjectNode> commits = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> trees = new LinkedHashMap<>();
    private final Map<String, String> comparisons = new LinkedHashMap<>();
    private int next = 1;

    /// @param status what is answered instead
    /// @param header of the answer, `name: value`, or nothing
    private record Refusal(int status, String header) {}

    public GitHubServer() throws IOException {
        trees.put("tree-0", new LinkedHashMap<>(Map.of("README.md", "read me", "metadata/shop/a.json", "{}")));
        commits.put("commit-0", Json.object().put("sha", "commit-0").put("tree", "tree-0"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Another answer below a path.
    void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// All that was written, for a program.
    synchronized ObjectNode state() {
        ObjectNode state = Json.object();
        state.set("comments", Json.mapper().valueToTree(comments.values()));
        state.set("issues", Json.mapper().valueToTree(issues.values()));
        state.set("pulls", Json.mapper().valueToTree(pulls.values()));
        ObjectNode files = state.putObject("branches");
        branches.keySet().forEach(branch -> files.set(branch, Json.mapper().valueToTree(files(branch))));
        return state;
    }

    /// What a workflow's environment holds.
    public Map<String, String> environment() {
        return Map.of(
                "GITHUB_TOKEN",
                "token-of-the-test",
                "GITHUB_REPOSITORY",
                REPOSITORY,
                "GITHUB_API_URL",
                "http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    GitHub client() {
        return new GitHub(
                GitHubSettings.of(environment()),
                new Retries(3, java.time.Duration.ofMillis(1), java.time.Duration.ofSeconds(2)));
    }

    void refuseNext(int status, String header) {
        refusals.add(new Refusal(status, header));
    }

    /// A pull request as somebody opened it.
    public int open(String head, String sha) {
        int number = next++;
        ObjectNode pull = Json.object().put("number", number).put("state", "open");
        pull.putObject("head").put("label", head).put("sha", sha);
        pull.putObject("base").put("ref", "main");
        pulls.put(number, pull);
        return number;
    }

    /// Two commits that are known.
    public void compare(String from, String to, String status) {
        comparisons.put("compare/%s...%s".formatted(from, to), status);
    }

    /// A commit of somebody on a branch.
    public void push(String branch, String authorType, String committerType) {
        ObjectNode commit = commitOf(branch).deepCopy().put("sha", "commit-" + next++);
        commit.putArray("parents").add(branches.get(branch));
        sign(commit, authorType, committerType, "somebody");
        commits.put(commit.path("sha").asText(), commit);
        branches.put(branch, commit.path("sha").asText());
    }

    private static void sign(ObjectNode commit, String authorType, String committerType, String committer) {
        commit.putObject("author").put("type", authorType);
        commit.putObject("committer").put("type", committerType).put("login", committer);
    }

    void comment(int number, String userType, String body) {
        addComment(number, userType, body);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Bodies of the comments of an issue or a pull request.
    public List<String> comments(int number) {
        return bodies(comments.values(), comment -> comment.path("issue").asInt() == number);
    }

    List<String> openIssues() {
        return bodies(issues.values(), issue -> issue.path("state").asText().equals("open"));
    }

    List<ObjectNode> pulls() {
        return List.copyOf(pulls.values());
    }

    ObjectNode issue(int number) {
        return issues.get(number);
    }

    /// Files that a branch has.
    Map<String, String> files(String branch) {
        return trees.get(commits.get(branches.get(branch)).path("tree").asText());
    }

    ObjectNode commitOf(String branch) {
        return commits.get(branches.get(branch));
    }

    private static List<String> bodies(Iterable<ObjectNode> rows, Predicate<JsonNode> filter) {
        List<String> bodies = new ArrayList<>();
        rows.forEach(row -> {
            if (filter.test(row)) {
                bodies.add(row.path("body").asText());
            }
        });
        return bodies;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode body = text.isEmpty() ? Json.object() : Json.parse(text, "request");
        String path = exchange.getRequestURI().toString().substring(("/repos/" + REPOSITORY + "/").length());
        synchronized (this) {
            requests.add(exchange.getRequestMethod() + " " + path);
            Refusal refusal = refusals.poll();
            if (refusal != null) {
                refuse(exchange, refusal);
                return;
            }
            boolean isOurs = "Bearer token-of-the-test"
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            JsonNode answer = isOurs ? answer(exchange.getRequestMethod(), URI.create(path), body) : null;
            if (answer == null) {
                refuse(exchange, new Refusal(isOurs ? 404 : 401, ""));
            } else {
                send(exchange, 200, Json.compact(answer));
            }
        }
    }

    private JsonNode answer(String method, URI uri, JsonNode body) {
        Map<String, String> query = query(uri.getRawQuery());
        String path = uri.getPath();
        return switch (method + " "
                + NUMBERED.matcher(path).replaceFirst("$1/N").replaceFirst("comments/\\d+", "comments/N")) {
            case "GET pulls" -> page(pulls.values(), query, pull -> matches(pull, query));
            case "GET pulls/N/commits" -> page(commitsOf(number(path)), query, _ -> true);
            case "GET issues" ->
                page(
                        issues.values(),
                        query,
                        issue -> issue.path("state").asText().equals("open"));
            case "GET issues/N/comments" ->
                page(comments.values(), query, comment -> comment.path("issue").asInt() == number(path));
            case "POST issues/N/comments" ->
                addComment(number(path), "Bot", body.path("body").asText());
            case "PATCH issues/comments/N" ->
                comments.get(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                        .setAll((ObjectNode) body);
            case "POST issues" -> add("issues", issues, body);
            case "PATCH issues/N" -> issues.get(number(path)).setAll((ObjectNode) body);
            case "POST pulls" -> addPull(body);
            case "PATCH pulls/N" -> pulls.get(number(path)).setAll((ObjectNode) body);
            default -> git(method, path, body);
        };
    }

    private JsonNode git(String method, String path, JsonNode body) {
        String name = path.substring(path.lastIndexOf("heads/") + "heads/".length());
        if (method.equals("GET") && path.startsWith("git/ref/heads/")) {
            return branches.containsKey(name) ? ref(name) : null;
        }
        if (method.equals("GET") && path.startsWith("compare/")) {
            return comparisons.containsKey(path) ? Json.object().put("status", comparisons.get(path)) : null;
        }
        if (method.equals("GET") && path.startsWith("git/commits/")) {
            ObjectNode commit =
                    commits.get(path.substring("git/commits/".length())).deepCopy();
            String tree = commit.path("tree").asText();
            commit.putObject("tree").put("sha", tree);
            return commit;
        }
        return switch (method + " " + path) {
            case "POST git/trees" -> addTree(body);
            case "POST git/commits" -> {
                ObjectNode commit = ((ObjectNode) body.deepCopy()).put("sha", "commit-" + next++);
                sign(commit, "Bot", "User", "web-flow");
                commits.put(commit.path("sha").asText(), commit);
                yield commit;
            }
            case "POST git/refs" -> {
                String branch = body.path("ref").asText().substring("refs/heads/".length());
                branches.put(branch, body.path("sha").asText());
                yield ref(branch);
            }
            default -> {
                branches.put(name, body.path("sha").asText());
                yield ref(name);
            }
        };
    }

    /// Those of its branch that the base does not have.
    private List<ObjectNode> commitsOf(int number) {
        List<ObjectNode> found = new ArrayList<>();
        String label = pulls.get(number).path("head").path("label").asText();
        String sha = branches.get(label.substring(label.indexOf(':') + 1));
        while (!sha.equals(branches.get("main")) && !sha.equals("commit-0")) {
            found.addFirst(commits.get(sha));
            sha = commits.get(sha).path("parents").path(0).asText();
        }
        return found;
    }

    private ObjectNode addTree(JsonNode body) {
        Map<String, String> files =
                new LinkedHashMap<>(trees.get(body.path("base_tree").asText()));
        body.path("tree").forEach(entry -> {
            if (entry.has("content")) {
                files.put(entry.path("path").asText(), entry.path("content").asText());
            } else {
                files.remove(entry.path("path").asText());
            }
        });
        String sha = trees.entrySet().stream()
                .filter(tree -> tree.getValue().equals(files))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("tree-" + next++);
        trees.put(sha, files);
        return Json.object().put("sha", sha);
    }

    private ObjectNode ref(String branch) {
        ObjectNode ref = Json.object().put("ref", "refs/heads/" + branch);
        ref.putObject("object").put("sha", branches.get(branch));
        return ref;
    }

    private ObjectNode addPull(JsonNode body) {
        ObjectNode pull = add("pulls", pulls, body);
        pull.putObject("head").put("label", "acme:" + body.path("head").asText());
        pull.putObject("base").put("ref", body.path("base").asText());
        return pull;
    }

    private ObjectNode add(String kind, Map<Integer, ObjectNode> rows, JsonNode body) {
        int number = next++;
        ObjectNode row = ((ObjectNode) body.deepCopy())
                .put("number", number)
                .put("state", "open")
                .put("html_url", "https://github.test/%s/%d".formatted(kind, number));
        rows.put(number, row);
        return row;
    }

    private ObjectNode addComment(int number, String userType, String body) {
        long id = next++;
        ObjectNode comment = Json.object()
                .put("id", id)
                .put("issue", number)
                .put("body", body)
                .put("html_url", "https://github.test/comments/" + id);
        comment.putObject("user").put("type", userType);
        comments.put(id, comment);
        return comment;
    }

    private static boolean matches(JsonNode pull, Map<String, String> query) {
        String head = query.getOrDefault("head", "");
        // A head without an owner is none to GitHub, which then answers with every pull request.
        boolean isAsked =
                !head.contains(":") || pull.path("head").path("label").asText().equals(head);
        return pull.path("state").asText().equals("open")
                && isAsked
                && query.getOrDefault("base", "main")
                        .equals(pull.path("base").path("ref").asText());
    }

    private static ArrayNode page(Iterable<ObjectNode> rows, Map<String, String> query, Predicate<JsonNode> filter) {
        int size = Integer.parseInt(query.get("per_page"));
        int skip = size * (Integer.parseInt(query.get("page")) - 1);
        ArrayNode page = Json.mapper().createArrayNode();
        for (ObjectNode row : rows) {
            if (filter.test(row) && skip-- <= 0 && page.size() < size) {
                page.add(row);
            }
        }
        return page;
    }

    private static int number(String path) {
        Matcher matcher = NUMBERED.matcher(path);
        return matcher.find() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                query.put(
                        pair.substring(0, pair.indexOf('=')),
                        URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        if (!refusal.header().isEmpty()) {
            exchange.getResponseHeaders()
                    .set(refusal.header().split(": ")[0], refusal.header().split(": ")[1]);
        }
        send(exchange, refusal.status(), "{\"message\":\"Resource not accessible by integration\"}");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
