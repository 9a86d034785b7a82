package dev.kith.query.tck;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the scenarios and the named graphs out of the kit's jar. */
final class TckScenarios {
    private TckScenarios() {}

    /** All scenarios, in the order of features and of lines. */
    static List<TckScenario> all() throws IOException {
        List<TckScenario> scenarios = new ArrayList<>();
        String resource = resource("/features/clauses/match/Match1.feature").toString();
        String jar = resource.substring("jar:".length(), resource.indexOf('!'));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)));
                Stream<Path> features = Files.walk(files.getPath("/features"))) {
            for (Path feature : features.filter(path -> path.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                scenarios.addAll(ofFeature(feature));
            }
        }
        return List.copyOf(scenarios);
    }

    /** The statement that makes one of the kit's graphs. */
    static String graph(String name) throws IOException {
        String path = "/graphs/%s/%s.cypher".formatted(name, name);
        try (InputStream stream = TckScenarios.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("the kit has no graph " + name);
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static List<TckScenario> ofFeature(Path feature) throws IOException {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .includePickles(true)
                .build();
        String name = feature.getFileName().toString().replace(".feature", "");
        Map<String, Integer> seen = new HashMap<>();
        List<TckScenario> scenarios = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(feature)) {
            for (Envelope envelope : parser.parse(name, stream).toList()) {
                if (envelope.getPickle().isPresent()) {
                    scenarios.add(ofPickle(name, envelope.getPickle().get(), seen));
                }
            }
        }
        return scenarios;
    }

    private static TckScenario ofPickle(String feature, Pickle pickle, Map<String, Integer> seen) {
        String title = feature + " " + pickle.getName();
        int example = seen.merge(title, 1, Integer::sum);
        return new TckScenario(
                title + " (" + example + ")",
                pickle.getSteps().stream().map(TckStepReader::read).toList());
    }

    private static URI resource(String path) {
        var found = TckScenarios.class.getResource(path);
        if (found == null) {
            throw new IllegalStateException("the kit is not on the class path");
        }
        return URI.create(found.toString());
    }
}
