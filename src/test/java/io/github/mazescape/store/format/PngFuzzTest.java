package io.github.mazescape.store.format;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class PngFuzzTest {
    @Test
    void aPictureHasTextsOrIsRefused() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<PngPicture.Text> texts = List.of(
                new PngPicture.Text("mazescape", "version=1 | generation=3"),
                new PngPicture.Text("other", "x".repeat(200)),
                new PngPicture.Text("mazescape.maze", "#####\n#>..#\n#####\n"));
        PngPicture.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), texts, bytes);
        Fuzz.run(
                Fuzz.Target.PICTURES,
                List.of(bytes.toString(StandardCharsets.ISO_8859_1)),
                text -> PngTexts.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "fuzz", "mazescape"),
                InputException.class);
    }
}
