package dev.kith.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

class DatabaseFolderTest {
    @TempDir
    Path temporary;

    @Test
    void aMissingOrEmptyFolderBecomesADatabase() throws IOException {
        for (Path path : new Path[] {temporary.resolve("a/b"), temporary.resolve("empty")}) {
            if (path.endsWith("empty")) {
                Files.createDirectory(path);
            }
            try (DatabaseFolder folder = DatabaseFolder.open(path, true)) {
                assertThat(folder.isNew()).isTrue();
                folder.markAsDatabase();
            }
            try (DatabaseFolder folder = DatabaseFolder.open(path, false)) {
                assertThat(folder.isNew()).isFalse();
            }
        }
    }

    @Test
    void aFolderWhoseMakerDiedIsMadeAgain() {
        DatabaseFolder.open(temporary, true).close();
        try (DatabaseFolder folder = DatabaseFolder.open(temporary, true)) {
            assertThat(folder.isNew()).isTrue();
        }
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Path holiday = Files.writeString(temporary.resolve("holiday.txt"), "sun");
        assertRefused(
                () -> DatabaseFolder.open(temporary, true),
                ErrorCode.NOT_A_DATABASE,
                "holds other files");
        assertThat(temporary).isDirectoryContaining(holiday::equals);
        try (var files = Files.list(temporary)) {
            assertThat(files).containsExactly(holiday);
        }
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertRefused(
                () -> DatabaseFolder.open(file, true), ErrorCode.NOT_A_DATABASE, "it is a file");
    }

    @Test
    void aMissingFolderIsRefusedWhereNoneMayBeMade() {
        Path missing = temporary.resolve("missing");
        assertRefused(
                () -> DatabaseFolder.open(missing, false),
                ErrorCode.DATABASE_NOT_FOUND,
                "no database");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        try (DatabaseFolder folder = DatabaseFolder.open(temporary, true)) {
            folder.markAsDatabase();
        }
        Path marker = temporary.resolve("kith.format");
        Files.writeString(marker, Files.readString(marker).replace("format 1", "format 2"));
        assertRefused(
                () -> DatabaseFolder.open(temporary, true),
                ErrorCode.UNSUPPORTED_FORMAT,
                "format version 2");
    }

    @Test
    void theSystemsExceptionsMeanTheseErrors() {
        assertThat(DatabaseFolder.failed(temporary, new AccessDeniedException("x")))
                .hasMessageStartingWith("READ_ONLY: ");
        assertThat(DatabaseFolder.failed(
                        temporary, new FileSystemException("x", null, "Read-only file system")))
                .hasMessageStartingWith("READ_ONLY: ");
        assertThat(DatabaseFolder.failed(temporary, new IOException("No space left on device")))
                .hasMessageStartingWith("DISK_FULL: ");
        assertThat(DatabaseFolder.failed(
                        temporary, new IOException("Not enough space to fallocate 11 MiB")))
                .hasMessageStartingWith("DISK_FULL: ");
        assertThat(DatabaseFolder.failed(temporary, new IOException("Input/output error")))
                .hasMessageStartingWith("IO: ");
    }

    private static void assertRefused(ThrowingCallable opening, ErrorCode code, String words) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        KithException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }
}
