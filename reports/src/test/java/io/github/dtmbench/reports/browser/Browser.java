package io.github.dtmbench.reports.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One page of a headless Chromium, driven over its DevTools protocol. Keeps every message of the
 * console and every request, for tests to look at. Selenium and Playwright would do the same
 * through a driver to be downloaded; this needs the browser alone.
 */
public final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;
  private static final String ADDRESS = "DevTools listening on ";
  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> failed = new CompletableFuture<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final String session;

  private Browser(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    this.session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  /**
   * Where Chromium is.
   *
   * @return its path, empty if it is not installed under one of its usual names
   */
  private static Optional<String> executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /**
   * Where Chromium is; where it is not, the test is skipped and says so.
   *
   * @param what what then does not happen, such as {@code the page was not opened}
   * @return its path
   */
  public static String requireExecutable(String what) {
    Optional<String> executable = executable();
    if (executable.isEmpty()) {
      System.err.println("SKIPPED: no Chromium on the path, " + what);
    }
    assumeTrue(executable.isPresent(), "no Chromium on the path: " + what);
    return executable.orElseThrow();
  }

  /**
   * Starts the browser.
   *
   * @param executable its path
   * @return the browser with an empty page
   */
  public static Browser start(String executable) throws IOException {
    Path profile = Files.createTempDirectory("dtm-bench-browser");
    Process process =
        new ProcessBuilder(
                executable,
                "--headless=new",
                "--no-sandbox", // tests run as root in containers, where the sandbox cannot
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, profile, address(process));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      delete(profile);
      throw e;
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    List<String> seen = new ArrayList<>();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      seen.add(line);
      if (line.startsWith(ADDRESS)) {
        Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
        return line.substring(ADDRESS.length()).strip();
      }
    }
    throw new IOException("the browser did not start: " + seen);
  }

  /** Opens a file and waits until it is loaded. */
  public void open(Path file) {
    loaded = new CompletableFuture<>();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    await(loaded, "the page to load");
  }

  /** The value of a JavaScript expression; a promise is waited for. */
  public JsonNode evaluate(String expression) {
    JsonNode reply =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (reply.has("exceptionDetails")) {
      throw new IllegalStateException(
          expression + " failed: " + reply.get("exceptionDetails").toString());
    }
    return reply.get("result").path("value");
  }

  /** Presses and releases a key, as a person would. */
  public void press(String key, int code, String text) {
    Map<String, Object> down =
        Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text);
    call("Input.dispatchKeyEvent", down);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /** What the reader of the page prefers: {@code light} or {@code dark}. */
  public void prefer(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The size of the window in CSS pixels. */
  public void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** A picture of what the window shows. */
  public byte[] screenshot() {
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", Map.of("format", "png")).get("data").asText());
  }

  /** Errors and warnings of the console, refused requests and violations of the page's policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** After complaints that a test has provoked. */
  public void forgetComplaints() {
    complaints.clear();
  }

  /** The addresses of all requests. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    return call(session, method, parameters);
  }

  private JsonNode call(String toSession, String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> reply = new CompletableFuture<>();
    replies.put(id, reply);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!toSession.isEmpty()) {
      message.put("sessionId", toSession);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode answer = await(reply, method);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private <T> T await(CompletableFuture<T> future, String what) {
    try {
      CompletableFuture.anyOf(future, failed).get(SECONDS, TimeUnit.SECONDS);
      return future.getNow(null);
    } catch (TimeoutException e) {
      throw new IllegalStateException("waited " + SECONDS + " s for " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the browser is gone while waiting for " + what, e);
    }
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      replies.remove(message.get("id").asInt()).complete(message);
      return;
    }
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
      case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
      case "Runtime.consoleAPICalled" -> complaints.add("console: " + parameters.path("args"));
      case "Log.entryAdded" -> complaints.add(parameters.path("entry").path("text").asText());
      default -> {
        // Of no interest here.
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.abort();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      delete(profile);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What cannot be deleted is the system's to clean away, not a reason to fail. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("left behind: " + folder);
    }
  }

  /** Puts the parts of a message together. */
  private final class Messages implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        try {
          receive(JSON.readTree(parts.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          parts.setLength(0);
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      failed.completeExceptionally(error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      failed.completeExceptionally(new IOException("closed: " + reason));
      return null;
    }
  }
}
