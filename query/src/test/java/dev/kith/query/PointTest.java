package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Points: made, stored, read, compared, measured. */
@OnBothStores
class PointTest {
    @AutoClose
    private final TestGraph graph;

    PointTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aPointIsMadeOfAMap() {
        assertThat(
                        graph.value(
                                "RETURN point({x: 1, y: 2}), point({x: 1, y: 2, z: 3}),"
                                        + " point({longitude: 12.5, latitude: 55}),"
                                        + " point({longitude: 12, latitude: 55, height: 3}).srid,"
                                        + " point({x: 12, y: 55, crs: 'WGS-84'}).crs, point({x: 1, y: 2, srid: 7203}).crs"))
                .isEqualTo(
                        "point({srid:7203, x:1.0, y:2.0}) | point({srid:9157, x:1.0, y:2.0, z:3.0})"
                                + " | point({srid:4326, x:12.5, y:55.0}) | 4979 | 'wgs-84' | 'cartesian'");
    }

    @Test
    void aPointWithAnUnknownCoordinateIsUnknown() {
        assertThat(graph.value("RETURN point({x: null, y: 1}), point(null), point(null).x"))
                .isEqualTo("null | null | null");
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        refused("point({x: 1})", "needs a number for `y`");
        refused("point({x: 'a', y: 1})", "needs a number for `x`");
        refused("point({x: 1, y: 2, w: 3})", "knows no coordinate `w`");
        refused("point({longitude: 1, latitude: 91})", "latitude is 91.0; must be -90 to 90");
        refused("point({x: 1, y: 2, z: 3, crs: 'cartesian'})", "do not fit the system cartesian");
        refused("point({longitude: 1, latitude: 2, crs: 'cartesian'})", "do not fit");
        refused(
                "point({x: 1, y: 2, crs: 'moon'})",
                "there is no coordinate reference system 'moon'");
        refused("point({x: 1, y: 0.0/0.0})", "must be finite");
    }

    private void refused(String point, String message) {
        assertThatThrownBy(() -> graph.rows("RETURN " + point)).hasMessageContaining(message);
    }

    @Test
    void coordinatesAreReadLikeProperties() {
        assertThat(
                        graph.value(
                                "WITH point({longitude: 12.5, latitude: 55.6, height: 7}) AS p"
                                        + " RETURN p.x, p.y, p.z, p.longitude, p.latitude, p.height, p.crs, p.srid"))
                .isEqualTo("12.5 | 55.6 | 7.0 | 12.5 | 55.6 | 7.0 | 'wgs-84-3d' | 4979");
        refused("point({x: 1, y: 2}).longitude", "has no field `longitude`");
        refused("point({x: 1, y: 2}).z", "has no field `z`");
        refused("point({x: 1, y: 2}).colour", "has no field `colour`");
    }

    @Test
    void aStoredPointComesBack() {
        graph.rows("CREATE (:Place {at: point({longitude: 12.5, latitude: 55.6}),"
                + " corners: [point({x: 1, y: 1}), point({x: 2, y: 1})]})");
        assertThat(graph.value("MATCH (p:Place) RETURN p.at.latitude, p.corners[1].x"))
                .isEqualTo("55.6 | 2.0");
        assertThat(graph.value(
                        "MATCH (p:Place) WHERE p.at = point({longitude: 12.5, latitude: 55.6})"
                                + " RETURN count(*)"))
                .isEqualTo("1");
    }

    @Test
    void pointsAreEqualIfTheyAreOnePlaceOfOneSystemAndNeverLess() {
        assertThat(graph.value("RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2}),"
                        + " point({x: 1, y: 2}) = point({longitude: 1, latitude: 2}),"
                        + " point({x: 1, y: 2}) < point({x: 2, y: 3})"))
                .isEqualTo("true | false | null");
    }

    @Test
    void theDistanceOnAPlaneAndInSpaceIsStraight() {
        assertThat(graph.value("RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})),"
                        + " point.distance(point({x: 0, y: 0, z: 0}), point({x: 1, y: 2, z: 2}))"))
                .isEqualTo("5.0 | 3.0");
    }

    /** A degree of a great circle is 1/360 of 2 pi times 6,378,140 metres: 111,319.5. */
    @Test
    void theDistanceOnTheEarthGoesRoundIt() {
        assertThat(graph.value("WITH point({longitude: 0, latitude: 0}) AS p RETURN"
                        + " round(point.distance(p, point({longitude: 1, latitude: 0})), 1),"
                        + " round(point.distance(p, point({longitude: 0, latitude: 1})), 1),"
                        + " round(point.distance(p, point({longitude: 180, latitude: 0}))),"
                        + " point.distance(point({longitude: 0, latitude: 0, height: 3}),"
                        + " point({longitude: 0, latitude: 0, height: 10}))"))
                .isEqualTo("111319.5 | 111319.5 | 2.0037518E7 | 7.0");
    }

    @Test
    void pointsOfDifferentSystemsAreNoDistanceApart() {
        assertThat(graph.value("RETURN point.distance(point({x: 0, y: 0}),"
                        + " point({longitude: 0, latitude: 0})), point.distance(null, point({x: 0, y: 0})),"
                        + " point.withinBBox(point({x: 0, y: 0}), point({x: 0, y: 0}),"
                        + " point({longitude: 0, latitude: 0}))"))
                .isEqualTo("null | null | null");
        refused("point.distance(1, 2)", "point.distance() takes a Point for from");
    }

    @Test
    void aBoxHoldsItsEdgesAndMayCrossTheDateLine() {
        assertThat(
                        graph.value(
                                "WITH point({x: 0, y: 0}) AS low, point({x: 2, y: 2}) AS high RETURN"
                                        + " point.withinBBox(point({x: 2, y: 0}), low, high),"
                                        + " point.withinBBox(point({x: 2.1, y: 0}), low, high),"
                                        + " point.withinBBox(point({x: 1, y: 1}), high, low),"
                                        + " point.withinBBox(point({longitude: 179, latitude: 1}),"
                                        + " point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))"))
                .isEqualTo("true | false | false | true");
    }
}
