package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The functions {@code coll.*} and {@code vector.*}, and the other names of some aggregates. */
@OnBothStores
class CollectionFunctionsTest {
    @AutoClose
    private final TestGraph graph;

    CollectionFunctionsTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void listsAreSortedAndThinnedOut() {
        assertThat(graph.value(
                        "RETURN coll.sort([3, null, 1]), coll.distinct([1, 1.0, null, null, 'a']),"
                                + " coll.max([1, 3]), coll.max([1, null, 3]), coll.min([]),"
                                + " coll.min([2, 'a']), coll.min([null, 2])"))
                .isEqualTo("[1, 3, null] | [1, null, 'a'] | 3 | null | null | 'a' | 2");
    }

    @Test
    void elementsAreFoundPutInAndTakenOut() {
        assertThat(
                        graph.value(
                                "RETURN coll.indexOf([1, 2, 2], 2), coll.indexOf([1], 5),"
                                        + " coll.insert([1, 3], 1, 2), coll.insert([], 0, null), coll.remove([1, 2], 0)"))
                .isEqualTo("1 | -1 | [1, 2, 3] | [null] | [2]");
        assertThatThrownBy(() -> graph.rows("RETURN coll.remove([1], 1)"))
                .hasMessageContaining("an index from 0 to 0 here, not 1");
        assertThatThrownBy(() -> graph.rows("RETURN coll.insert([1], -1, 0)"))
                .hasMessageContaining("INVALID_ARGUMENT");
    }

    @Test
    void listsInListsAreFlattened() {
        assertThat(graph.value("RETURN coll.flatten([1, [2, [3]]]), coll.flatten([1, [2, [3]]], 2),"
                        + " coll.flatten([[1]], 0)"))
                .isEqualTo("[1, 2, [3]] | [1, 2, 3] | [[1]]");
    }

    @Test
    void nullInGivesNullOut() {
        assertThat(graph.value(
                        "RETURN coll.sort(null), coll.indexOf(null, 1), coll.flatten([1], null),"
                                + " coll.indexOf([null], null),"
                                + " coll.insert([1], null, 1), coll.max(null)"))
                .isEqualTo("null | null | null | null | null | null");
    }

    @Test
    void vectorsAreCompared() {
        assertThat(graph.value("RETURN vector.similarity.cosine([1, 0], [2, 0]),"
                        + " vector.similarity.cosine([1, 0], [0, 1.0]),"
                        + " vector.similarity.euclidean([1, 1], [1, 2])"))
                .isEqualTo("1.0 | 0.5 | 0.5");
        assertThatThrownBy(() -> graph.rows("RETURN vector.similarity.cosine([1], [1, 2])"))
                .hasMessageContaining("as many numbers, not 1 and 2");
    }

    @Test
    void theStandardHasOtherNames() {
        graph.rows("CREATE (:A)-[:R]->(:B)");
        assertThat(
                        graph.value(
                                "UNWIND [1, 2, 3] AS x RETURN collect_list(x), percentile_cont(x, 0.5),"
                                        + " percentile_disc(x, 0.5), stdev_samp(x), stdev_pop(x) = stDevP(x)"))
                .isEqualTo("[1, 2, 3] | 2.0 | 2 | 1.0 | true");
        assertThat(graph.value(
                        "MATCH p = (a:A)-->() RETURN path_length(p), element_id(a) = elementId(a)"))
                .isEqualTo("1 | true");
    }

    @Test
    void replaceMayBeLimited() {
        assertThat(
                        graph.value(
                                "RETURN replace('abab', 'a', 'x'), replace('abab', 'a', 'x', 1),"
                                        + " replace('abab', 'a', 'x', 0), replace('abab', 'ab', 'a', 9), replace('ab', '', 'x', 2)"))
                .isEqualTo("'xbxb' | 'xbab' | 'abab' | 'aa' | 'xaxb'");
    }
}
