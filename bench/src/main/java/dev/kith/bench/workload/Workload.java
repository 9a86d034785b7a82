package dev.kith.bench.workload;

import dev.kith.load.BulkLoad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data of one scale, as CSV files in a folder. The same scale gives the same bytes everywhere.
 *
 * @param scale how large
 * @param folder where the files lie
 */
public record Workload(Scale scale, Path folder) {
    /** Writes the files unless they are there; the folder is made. */
    public static Workload in(Path folder, Scale scale) throws IOException {
        var workload = new Workload(scale, folder);
        Path complete = folder.resolve("complete");
        if (!Files.exists(complete)) {
            Files.createDirectories(folder);
            PeopleFile.write(scale, workload.people());
            FriendshipsFile.write(scale, workload.friendships());
            RatingsFiles.writeMovies(scale, workload.movies());
            RatingsFiles.writeRatings(scale, workload.ratings());
            TransfersFiles.writeAccounts(scale, workload.accounts());
            TransfersFiles.writeTransfers(scale, workload.transfers());
            Files.createFile(complete);
        }
        return workload;
    }

    public Path people() {
        return folder.resolve("people.csv");
    }

    public Path friendships() {
        return folder.resolve("friendships.csv");
    }

    public Path movies() {
        return folder.resolve("movies.csv");
    }

    public Path ratings() {
        return folder.resolve("ratings.csv");
    }

    public Path accounts() {
        return folder.resolve("accounts.csv");
    }

    public Path transfers() {
        return folder.resolve("transfers.csv");
    }

    /** What loads all of it, with the indexes that the questions are asked with. */
    public BulkLoad load(Path target) {
        return BulkLoad.into(target)
                .nodes("Person", people())
                .nodes("Movie", movies())
                .nodes("Account", accounts())
                .relationships("KNOWS", friendships())
                .relationships("RATED", ratings())
                .relationships("TRANSFER", transfers())
                .uniqueIndex("Person", "id")
                .uniqueIndex("Movie", "id")
                .uniqueIndex("Account", "id")
                .index("Person", "firstName")
                .index("Person", "age");
    }
}
