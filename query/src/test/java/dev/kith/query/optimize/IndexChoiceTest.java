package dev.kith.query.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexChoiceTest {
    @Test
    void aPrefixIsSought() {
        assertThat(people("p.firstName STARTS WITH $s"))
                .contains("IndexSeek(p:Person(firstName) STARTS WITH $s)")
                .doesNotContain("Filter");
    }

    @Test
    void bothBoundsOfARangeAreOneSeek() {
        assertThat(people("p.age >= $x AND p.age < $x + 2"))
                .contains("IndexSeek(p:Person(age) >= $x < $x + 2)")
                .doesNotContain("Filter");
    }

    @Test
    void aComparisonWrittenTheOtherWayRoundIsTheSame() {
        assertThat(people("30 < p.age")).contains("IndexSeek(p:Person(age) > 30)");
    }

    @Test
    void aListOfValuesIsSought() {
        assertThat(people("p.id IN [1, 2]")).contains("IndexSeek(p:Person(id) IN [1, 2])");
    }

    @Test
    void aCompositeIndexNeedsAllItsKeys() {
        assertThat(people("p.city = 'Ulm' AND p.age = 3"))
                .contains("IndexSeek(p:Person(city, age) = 'Ulm', 3)");
        assertThat(people("p.city = 'Ulm'")).contains("NodesWithLabel(p:Person)");
    }

    @Test
    void theMoreSelectiveIndexWins() {
        assertThat(people("p.age > 30 AND p.id = 7"))
                .contains("IndexSeek(p:Person(id) = 7)", "Filter(p.age > 30)");
    }

    @Test
    void aValueFromTheRowBeforeIsSoughtForEachRow() {
        assertThat(Plans.explain("UNWIND $rows AS r MATCH (p:Person {id: r.id}) RETURN p.age AS a"))
                .isEqualTo("""
                        Result(a)
                          Project(p.age AS a)
                            IndexSeek(p:Person(id) = r.id)
                              Unwind($rows AS r)
                                Argument()
                        """);
    }

    @Test
    void withoutIndexTheLabelIsScanned() {
        assertThat(people("p.shoeSize = 44"))
                .contains("NodesWithLabel(p:Person)", "Filter(p.shoeSize = 44)");
    }

    @Test
    void ofTwoLabelsTheRarerIsScannedAndTheOtherTested() {
        assertThat(Plans.explain("MATCH (n:Person:Movie) RETURN n"))
                .contains("NodesWithLabel(n:Movie)", "Filter(n:Person)");
    }

    @Test
    void aValueOfTheNodeItselfIsNotSought() {
        assertThat(people("p.id = p.age")).contains("NodesWithLabel(p:Person)");
    }

    private static String people(String condition) {
        return Plans.explain("MATCH (p:Person) WHERE " + condition + " RETURN p");
    }
}
