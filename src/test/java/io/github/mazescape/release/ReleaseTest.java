package io.github.mazescape.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Builds a release, in a folder of its own, and holds it to the rules of Maven Central
 * (https://central.sonatype.org/publish/requirements/).
 */
@Tag("long")
class ReleaseTest {
    private static final String VERSION = "0.1.0";
    private static final String LAYOUT = "io/github/mazescape/mazescape/" + VERSION + "/";
    private static final Set<String> SUFFIXES =
            Set.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
    private static final Map<String, String> SUMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    @TempDir
    private static Path folder = Path.of("");

    private static ReleaseBuild build = new ReleaseBuild(Path.of(""));

    @BeforeAll
    static void release() throws IOException, InterruptedException {
        build = ReleaseBuild.of(folder.resolve("clone"), VERSION, Map.of());
    }

    private static Path central(String name) {
        return build.target().resolve("central").resolve(LAYOUT + "mazescape-" + VERSION + name);
    }

    private static Set<String> entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theBundleHasEachFileWithItsSumsAndNoOther() throws IOException, NoSuchAlgorithmException {
        Set<String> expected = new TreeSet<>();
        for (String suffix : SUFFIXES) {
            expected.add(LAYOUT + "mazescape-" + VERSION + suffix);
            for (Map.Entry<String, String> sum : SUMS.entrySet()) {
                expected.add(LAYOUT + "mazescape-" + VERSION + suffix + sum.getKey());
                byte[] digest = MessageDigest.getInstance(sum.getValue()).digest(Files.readAllBytes(central(suffix)));
                assertEquals(
                        HexFormat.of().formatHex(digest),
                        Files.readString(central(suffix + sum.getKey())).strip(),
                        suffix);
            }
        }
        assertEquals(expected, entries(build.target().resolve("central/mazescape-" + VERSION + "-bundle.zip")));
    }

    @Test
    void thePomSaysWhatCentralAsksFor() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(central(".pom").toFile())
                .getDocumentElement();
        assertEquals("io.github.mazescape", child(project, "groupId"));
        assertEquals("mazescape", child(project, "artifactId"));
        assertEquals(VERSION, child(project, "version"));
        for (String path : List.of(
                "modelVersion",
                "packaging",
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/organization",
                "developers/developer/organizationUrl",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertFalse(child(project, path).isBlank(), path);
        }
        // A release depends on released files of Central alone.
        assertFalse(Files.readString(central(".pom")).contains("-SNAPSHOT"));
        assertFalse(Files.readString(central(".pom")).contains("<repositor"));
    }

    private static String child(Element element, String path) {
        Element at = element;
        for (String name : path.split("/")) {
            NodeList children = at.getChildNodes();
            Element next = null;
            for (int i = 0; i < children.getLength() && next == null; i++) {
                next = children.item(i) instanceof Element e && e.getTagName().equals(name) ? e : null;
            }
            if (next == null) {
                throw new AssertionError("no " + path + " in the pom");
            }
            at = next;
        }
        return at.getTextContent();
    }

    @Test
    void theSourcesAreThoseOfTheClasses() throws IOException {
        Set<String> sources = entries(central("-sources.jar"));
        List<String> without = entries(central(".jar")).stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceFirst("(\\$.*)?\\.class$", ".java"))
                .filter(name -> !sources.contains(name))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void theJarHoldsNothingOfOthers() throws IOException {
        List<String> foreign = entries(central(".jar")).stream()
                .filter(name -> !name.startsWith("io/github/mazescape/") && !name.startsWith("META-INF/"))
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void theJavadocHasThePublicPackagesAloneAndNoWarning() throws IOException {
        Set<String> expected = Pattern.compile("<sourceFileInclude>(.*)/\\*\\.java</sourceFileInclude>")
                .matcher(Files.readString(central(".pom")))
                .results()
                .map((MatchResult match) -> match.group(1) + "/package-summary.html")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = entries(central("-javadoc.jar")).stream()
                .filter(name -> name.endsWith("package-summary.html"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, found);
        String log = build.log();
        String javadoc = log.substring(log.indexOf("--- javadoc"));
        List<String> warnings = javadoc.substring(0, javadoc.indexOf("Building jar"))
                .lines()
                .filter(line -> line.contains("warning: ") || line.contains("error: "))
                .filter(line -> !line.contains("using incubating module"))
                .toList();
        assertEquals(List.of(), warnings);
    }

    @Test
    void theBillOfMaterialsListsEachJarBesideTheProgram() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(central("-cyclonedx.json").toFile());
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        Set<String> listed = new TreeSet<>();
        List<String> bare = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            String name = component.path("name").asText();
            String url = component.path("purl").asText();
            Matcher classifier = CLASSIFIER.matcher(URLDecoder.decode(url, StandardCharsets.UTF_8));
            listed.add(name + "-" + component.path("version").asText()
                    + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar");
            if (component.path("licenses").isEmpty() || component.path("hashes").isEmpty()) {
                bare.add(name);
            }
        }
        Set<String> jars;
        try (Stream<Path> files = Files.list(build.target().resolve("lib"))) {
            jars = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(jars, listed);
        assertEquals(List.of(), bare);
    }

    @Test
    void anotherBuildInAnotherPlaceAndTimeZoneIsEqualToTheByteUntilItIsSigned()
            throws IOException, InterruptedException {
        ReleaseBuild other = ReleaseBuild.of(
                folder.resolve("a-longer-path/of-another-person"),
                VERSION,
                Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C", "LANG", "C"));
        Map<String, String> first = sums(build.target());
        assertTrue(first.size() > 80, first.keySet()::toString);
        assertEquals(first, sums(other.target()));
        signs(other);
    }

    /** Builds once more with a key, whose signature then lies beside each file. */
    private static void signs(ReleaseBuild build) throws IOException, InterruptedException {
        Path keys = Files.createDirectory(
                folder.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, String> home = Map.of("GNUPGHOME", keys.toString());
        assumeTrue(run(home, "gpg", "--version") == 0, "no gpg here");
        assertEquals(0, run(home, "gpg", "--batch", "--passphrase", "", "--quick-generate-key", "Tester", "ed25519"));
        try {
            build.verify(home, "-Dgpg.keyname=Tester");
            for (String suffix : SUFFIXES) {
                Path file = build.target().resolve("central").resolve(LAYOUT + "mazescape-" + VERSION + suffix);
                assertEquals(0, run(home, "gpg", "--verify", file + ".asc", file.toString()), suffix);
            }
        } finally {
            run(home, "gpgconf", "--kill", "all");
        }
    }

    private static int run(Map<String, String> environment, String... command) throws InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /** The sum of each file that leaves the build. */
    private static Map<String, String> sums(Path target) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Stream.of("central", "lib", "libraries", "processing")
                .map(target::resolve)
                .filter(Files::isDirectory)
                .flatMap(ReleaseTest::walk)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    sums.put(target.relativize(file).toString(), HexFormat.of().formatHex(digest));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return sums;
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
