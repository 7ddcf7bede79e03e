package io.github.mazescape.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A page in a headless Chromium, driven by the protocol of its developer tools through pipes: descriptors 3 and 4, to
 * which a shell connects its input and output.
 */
public final class Chromium implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the browser says of a question that a page did not answer because another one took its place. */
    private static final Pattern LEFT = Pattern.compile(
            "target navigated or closed|Cannot find (default execution )?context|Execution context was destroyed");

    private final Process process;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private String session = "";
    private int next;

    private Chromium(Process process) {
        this.process = process;
    }

    /** The browser of this machine, if there is one. */
    public static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens a page.
     *
     * @param profile an empty folder
     */
    public static Chromium open(Path browser, Path profile, String address, int width, int height) throws IOException {
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "exec \"$0\" \"$@\" 3<&0 4>&1 1>/dev/null",
                        browser.toString(),
                        "--headless",
                        "--remote-debugging-pipe",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Chromium chromium = new Chromium(process);
        Thread reader = new Thread(chromium::listen, "chromium");
        reader.setDaemon(true);
        reader.start();
        try {
            String target = chromium.ask("Target.createTarget", object().put("url", "about:blank"))
                    .get("targetId")
                    .asText();
            chromium.session = chromium.ask(
                            "Target.attachToTarget",
                            object().put("targetId", target).put("flatten", true))
                    .get("sessionId")
                    .asText();
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                chromium.ask(domain + ".enable", object());
            }
            chromium.size(width, height);
            chromium.ask("Page.navigate", object().put("url", address));
            return chromium;
        } catch (RuntimeException | Error e) {
            chromium.close();
            throw e;
        }
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Gives the page another size [px]. */
    public void size(int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** What an expression of the page says, as text; a promise is waited for. */
    public String say(String expression) {
        JsonNode said = ask(
                "Runtime.evaluate",
                object().put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (said.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + said.get("exceptionDetails"));
        }
        return said.get("result").path("value").asText();
    }

    /** Waits until an expression of the page is true; a page that is being left for another one is waited for, too. */
    public void await(String expression) {
        waitFor(expression, () -> {
            try {
                return say("Boolean(" + expression + ")").equals("true");
            } catch (PageLeft left) {
                return false;
            }
        });
    }

    private static void waitFor(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!happened.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("it did not happen: " + what);
                }
                Thread.sleep(30);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Moves the pointer, and clicks where asked [px]. */
    public void point(double x, double y, boolean click) {
        for (String kind : click ? List.of("mouseMoved", "mousePressed", "mouseReleased") : List.of("mouseMoved")) {
            ask(
                    "Input.dispatchMouseEvent",
                    object().put("type", kind)
                            .put("x", x)
                            .put("y", y)
                            .put("button", kind.equals("mouseMoved") ? "none" : "left")
                            .put("clickCount", kind.equals("mouseMoved") ? 0 : 1));
        }
    }

    /** What is seen. */
    public BufferedImage screenshot() throws IOException {
        String data = ask("Page.captureScreenshot", object().put("format", "png"))
                .get("data")
                .asText();
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }

    /** What the console said of errors and warnings. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The addresses that were asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private JsonNode ask(String method, ObjectNode parameters) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        synchronized (this) {
            int id = ++next;
            asked.put(id, answer);
            ObjectNode message = object().put("id", id).put("method", method);
            message.set("params", parameters);
            if (!session.isEmpty()) {
                message.put("sessionId", session);
            }
            try {
                process.getOutputStream().write((message + "\0").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(method, e);
            }
        }
        try {
            JsonNode given = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (given.has("error")) {
                String error = method + ": " + given.get("error");
                throw LEFT.matcher(error).find() ? new PageLeft(error) : new AssertionError(error);
            }
            return given.get("result");
        } catch (Exception e) {
            throw new AssertionError(method, e);
        }
    }

    private void listen() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (InputStream in = process.getInputStream()) {
            byte[] some = new byte[1 << 16];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                for (int i = 0; i < count; i++) {
                    if (some[i] != 0) {
                        message.write(some[i]);
                    } else {
                        take(JSON.readTree(message.toByteArray()));
                        message.reset();
                    }
                }
            }
        } catch (IOException ended) {
            complaints.add(ended.toString());
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonNode told = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown" -> complaints.add(told.toString());
            case "Runtime.consoleAPICalled" -> {
                if (!told.path("type").asText().matches("log|debug|info")) {
                    complaints.add(told.toString());
                }
            }
            case "Log.entryAdded" -> complaints.add(told.toString());
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asText());
            default -> {}
        }
    }

    private static final class PageLeft extends AssertionError {
        private static final long serialVersionUID = 1L;

        PageLeft(String message) {
            super(message);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
