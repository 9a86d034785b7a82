package dev.kith.query.parse;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query text of the openCypher TCK, from its feature files on the class path. */
public final class TckQueries {
    private static final Pattern COMPILE_TIME_ERROR =
            Pattern.compile("a SyntaxError should be raised at compile time: ?(\\w+)");

    private TckQueries() {}

    /**
     * @param scenario its feature and name
     * @param text the query
     * @param compileTimeError the detail of the syntax error that the scenario expects of it
     */
    public record TckQuery(String scenario, String text, Optional<String> compileTimeError) {}

    /** All of them, with outlines expanded. */
    public static List<TckQuery> all() {
        try {
            URI features = Objects.requireNonNull(TckQueries.class.getResource("/features"))
                    .toURI();
            List<TckQuery> queries = new ArrayList<>();
            try (FileSystem jar = FileSystems.newFileSystem(features, Map.of());
                    Stream<Path> files = Files.walk(jar.getPath("/features"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".feature"))
                        .sorted()
                        .toList()) {
                    addFeature(file, queries);
                }
            }
            return queries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addFeature(Path file, List<TckQuery> queries) throws IOException {
        Envelope feature = Envelope.of(new Source(
                file.toString(),
                Files.readString(file),
                SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN));
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build();
        parser.parse(feature)
                .flatMap(envelope -> envelope.getPickle().stream())
                .forEach(pickle -> addScenario(file, pickle, queries));
    }

    /** Only the query under test can be meant to fail, and it is the last in front of the error. */
    private static void addScenario(Path file, Pickle pickle, List<TckQuery> queries) {
        String scenario = file.getFileName() + " " + pickle.getName();
        int underTest = -1;
        for (PickleStep step : pickle.getSteps()) {
            Matcher error = COMPILE_TIME_ERROR.matcher(step.getText());
            if (error.find()) {
                TckQuery query = queries.get(underTest);
                queries.set(
                        underTest,
                        new TckQuery(scenario, query.text(), Optional.of(error.group(1))));
            }
            Optional<String> text = step.getArgument()
                    .flatMap(PickleStepArgument::getDocString)
                    .map(docString -> docString.getContent());
            if (text.isPresent()) {
                underTest = queries.size();
                queries.add(new TckQuery(scenario, text.get(), Optional.empty()));
            }
        }
    }
}
