package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFilesTest {
    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(ResultJson.of(ExampleReports.barriers()));
    }

    @Test
    void theJsonHoldsVerdictMeasuresControlsAndCalibration() throws IOException {
        JsonNode json = json();
        assertEquals("supported", json.get("verdict").asText());
        assertEquals(0.1184, json.at("/primary/estimate").asDouble());
        assertEquals(20, json.at("/primary/n").asInt());
        assertEquals("steps", json.at("/measures/1/unit").asText());
        assertEquals("random group element", json.at("/controls/0/name").asText());
        assertFalse(json.at("/calibration/holds").asBoolean());
        assertEquals(33, json.at("/basis/parameters/experiment.barriers.points").asInt());
        assertEquals("tables/pairs.csv", json.at("/tables/0").asText());
        assertEquals("plots/profiles.svg", json.at("/plots/0").asText());
    }

    @Test
    void whatIsNotFiniteIsNullInTheJson() throws IOException {
        JsonNode json = json();
        assertTrue(json.at("/measures/2/low").isNull());
        assertTrue(json.at("/calibration/checks/2/high").isNull());
        assertEquals(1.371e18, json.at("/measures/2/estimate").asDouble());
    }

    @Test
    void aVerdictOfSeveralWordsIsOneWordInTheJson() throws IOException {
        Reported reported = ExampleReports.reported("x", Verdict.CALIBRATION_FAILED, List.of());
        assertEquals(
                "calibration-failed",
                new ObjectMapper()
                        .readTree(ResultJson.of(reported))
                        .get("verdict")
                        .asText());
    }

    @Test
    void aTableIsCommaSeparatedAndQuotedWhereItMustBe() {
        Table table = new Table(
                "t",
                List.of("who", "a, b"),
                List.of(
                        new Table.Line("plain", 0.1),
                        new Table.Line("a \"b\"\nc", Double.NaN),
                        new Table.Line("tiny", 1e-7)));
        assertEquals("who,\"a, b\"\nplain,0.1\n\"a \"\"b\"\"\nc\",nan\ntiny,0.0000001\n", TableText.of(table));
    }
}
