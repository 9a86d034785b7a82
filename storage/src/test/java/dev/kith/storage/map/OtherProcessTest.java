package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OtherProcessTest {
    @TempDir
    Path temporary;

    @Test
    void aProgramWithoutFlagsOpensWritesAndClosesAndNothingIsPrintedBeyondTheJvmsOwnWarning()
            throws Exception {
        Path home = Files.createDirectory(temporary.resolve("home"));
        for (int opening = 0; opening < 2; opening++) {
            ChildProcess.Outcome outcome = ChildProcess.run(
                    temporary,
                    List.of("-Duser.home=" + home),
                    OpeningProcess.class,
                    temporary.resolve("store").toString());
            assertThat(outcome.output()).isEmpty();
            // Since version 24 the JVM itself names the first class that uses Unsafe.
            assertThat(outcome.errors())
                    .allMatch(line -> line.startsWith("WARNING: ")
                            && (line.contains("Unsafe")
                                    || line.contains("Please consider reporting this")))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(outcome.exitCode()).isZero();
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whereOpeningPackagesIsForbiddenTheErrorHasTheFlagsToPasteAndTheyWork() throws Exception {
        ChildProcess.Outcome refused = ChildProcess.run(
                temporary,
                List.of("-Dkith.selfopen=false"),
                OpeningProcess.class,
                temporary.resolve("store").toString());
        assertThat(refused.exitCode()).isEqualTo(3);
        String message = String.join("\n", refused.output());
        assertThat(message).startsWith("JVM_FLAGS_NEEDED: ");

        String flags = message.substring(message.indexOf("--add-"));
        var arguments = new ArrayList<String>(List.of(flags.split(" ")));
        arguments.add("-Dkith.selfopen=false");
        ChildProcess.Outcome accepted = ChildProcess.run(
                temporary,
                arguments,
                OpeningProcess.class,
                temporary.resolve("store").toString());
        assertThat(accepted.output()).isEmpty();
        assertThat(accepted.exitCode()).isZero();
    }

    @Test
    void aSecondProcessIsRefusedAndToldWhoHoldsTheFolder() throws Exception {
        Path folder = temporary.resolve("store");
        try (var held = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            ChildProcess.Outcome refused =
                    ChildProcess.run(temporary, List.of(), OpeningProcess.class, folder.toString());
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.output())
                    .singleElement()
                    .asString()
                    .startsWith("DATABASE_LOCKED: ")
                    .contains("process " + ProcessHandle.current().pid() + " on ");
            assertThat(held.version()).isZero();
        }
        assertThat(ChildProcess.run(temporary, List.of(), OpeningProcess.class, folder.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aSecondOpeningInThisProcessIsRefused() {
        Path folder = temporary.resolve("store");
        try (var held = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            assertThatThrownBy(() -> ChronicleRecordStore.open(folder, StoreOptions.defaults()))
                    .isInstanceOfSatisfying(
                            KithException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.DATABASE_LOCKED))
                    .hasMessageContaining("this process");
            assertThat(held.version()).isZero();
        }
    }

    @Test
    void aRefusedSecondOpeningInThisProcessDoesNotLetAnotherProcessIn() throws Exception {
        Path folder = temporary.resolve("store");
        try (var held = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            assertThatThrownBy(() -> ChronicleRecordStore.open(folder, StoreOptions.defaults()))
                    .isInstanceOf(KithException.class);
            ChildProcess.Outcome refused =
                    ChildProcess.run(temporary, List.of(), OpeningProcess.class, folder.toString());
            assertThat(refused.output())
                    .singleElement()
                    .asString()
                    .startsWith("DATABASE_LOCKED: ")
                    .contains("process " + ProcessHandle.current().pid() + " on ");
            assertThat(held.version()).isZero();
        }
    }
}
