package dev.kith.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One set of parameters; a question uses some of them.
 *
 * @param id of a person, or for rings of an account
 * @param otherId of another person
 * @param bound an age, or the id that a triangle's smallest id is below
 * @param prefix how a name begins
 */
public record Parameters(int id, int otherId, int bound, String prefix) {
    private static final int PREFIX_LENGTH = 4;
    private static final int NAMES_OF_PREFIXES = 1_225;
    private static final int YOUNGEST = 18;

    /** The parameters that a question is asked with, always the same. */
    public static List<Parameters> of(Question question, Scale scale) {
        var random = new Random(scale.seed(question.name()));
        var sets = new ArrayList<Parameters>();
        for (int i = 0; i < question.parameterSets(); i++) {
            sets.add(draw(question, scale, random, i));
        }
        return sets;
    }

    private static Parameters draw(Question question, Scale scale, Random random, int number) {
        int id = question == Question.RINGS
                ? account(scale, random, number)
                : random.nextInt(scale.people());
        int otherId = (id + 1 + random.nextInt(scale.people() - 1)) % scale.people();
        int bound = switch (question) {
            case TRIANGLES -> scale.people() / 10;
            case ALL_TRIANGLES -> scale.people();
            default -> YOUNGEST + number;
        };
        String prefix = Names.of(random.nextInt(NAMES_OF_PREFIXES)).substring(0, PREFIX_LENGTH);
        return new Parameters(id, otherId, bound, prefix);
    }

    /** Every second one is the first of a planted ring. */
    private static int account(Scale scale, Random random, int number) {
        int[][] rings = PlantedRings.of(scale);
        return number % 2 == 0
                ? rings[random.nextInt(rings.length)][0]
                : random.nextInt(scale.accounts());
    }

    /** As parameters of a Cypher statement. */
    public Map<String, Object> byName() {
        return Map.of(
                "id", (long) id,
                "otherId", (long) otherId,
                "bound", (long) bound,
                "prefix", prefix,
                "afterPrefix", afterPrefix());
    }

    /** The least string above all that begin with the prefix. */
    private String afterPrefix() {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }
}
