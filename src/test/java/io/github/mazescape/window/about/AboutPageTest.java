package io.github.mazescape.window.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.SandboxCommands;
import io.github.mazescape.window.SandboxWindow;
import io.github.mazescape.window.canvas.SandboxCanvas;
import io.github.mazescape.window.command.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AboutPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>|&nbsp;");

    private static List<String> links(AboutPage page) {
        return LINK.matcher(page.html()).results().map(link -> link.group(1)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfAPageDoesSomethingThatThereIs(AboutPage page) {
        try (Sandbox sandbox = new Sandbox(Settings.defaults(), new Cores(1))) {
            List<String> keys = SandboxCommands.of(
                            sandbox, new SandboxCanvas(sandbox), new SandboxWindow(sandbox, Path.of("")))
                    .commands()
                    .stream()
                    .map(Command::key)
                    .toList();
            for (String address : links(page)) {
                AboutLink link = AboutLink.parse(address);
                if (link instanceof AboutLink.Key key) {
                    assertTrue(keys.contains(key.name()), address);
                } else if (link instanceof AboutLink.Change change) {
                    assertNotNull(change.wanted().apply(Settings.defaults()), address);
                } else if (link instanceof AboutLink.Begin begin) {
                    assertTrue(
                            Preset.of(begin.wanted().apply(Settings.defaults())).isPresent(), address);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsShortEnoughToBeRead(AboutPage page) {
        int words = TAG.matcher(page.html()).replaceAll(" ").strip().split("\\s+").length;
        assertTrue(words <= 220, page + " has " + words + " words");
        Matcher title = Pattern.compile("^<h2>.*</h2>").matcher(page.html());
        assertTrue(title.find(), page.name());
    }

    @Test
    void theFirstThingToTryIsTheMemorySwitch() {
        assertEquals(
                List.of("setup:preset=memory", "set:view.forget=1"),
                links(AboutPage.TRY).subList(0, 2));
    }

    @Test
    void aRunThatALinkBeginsKeepsTheSeed() {
        AboutLink.Begin begin = (AboutLink.Begin) AboutLink.parse("setup:preset=memory view.palette=grey");
        Settings begun = begin.wanted().apply(Settings.defaults().with("seed", "7"));
        assertEquals(7, begun.seed());
        assertEquals("grey", begun.choice(Parameters.VIEW_PALETTE));
        assertEquals(Optional.of(Preset.MEMORY), Preset.of(begun));
    }

    @Test
    void aLinkToElsewhereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AboutLink.parse("https://example.org"));
        assertFalse(links(AboutPage.NOTICE).isEmpty());
    }
}
