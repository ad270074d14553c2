//! The outline of an area: polygons of `GeoJSON` (RFC 7946), and whether a point lies in one of them.

use rules::Diagnostic;

use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// A place on the globe, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub latitude: f64,
    pub longitude: f64,
}

/// Polygons, each an outer ring and its holes.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    polygons: Vec<Vec<Vec<Point>>>,
}

impl Outline {
    /// Whether a point lies inside. A hole counts as outside, since a ray from there crosses both rings.
    pub fn holds(&self, point: Point) -> bool {
        self.polygons.iter().any(|rings| {
            let crossings = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
            crossings.filter(|(from, to)| crosses(point, **from, **to)).count() % 2 == 1
        })
    }
}

/// Whether a ray to the east of a point crosses an edge. Half-open, so that a corner is counted once.
fn crosses(point: Point, from: Point, to: Point) -> bool {
    if (from.latitude > point.latitude) == (to.latitude > point.latitude) {
        return false;
    }
    let along = (point.latitude - from.latitude) / (to.latitude - from.latitude);
    point.longitude < from.longitude + along * (to.longitude - from.longitude)
}

/// Reads a Polygon or `MultiPolygon`, alone, as a Feature or in a `FeatureCollection`. JSON is YAML.
pub(super) fn read_outline(reader: &mut Reader<'_>, root: &Node) -> Option<Outline> {
    let mut polygons = Vec::new();
    collect(root, &mut polygons);
    if !polygons.is_empty() && polygons.iter().flatten().all(|ring| ring.len() >= 4) {
        return Some(Outline { polygons });
    }
    let problem = Diagnostic::error("bad-outline", root.span, "there is no outline of an area in this file");
    reader.problem(problem.help("write GeoJSON with a Polygon or a MultiPolygon, longitude before latitude"));
    None
}

fn collect(node: &Node, polygons: &mut Vec<Vec<Vec<Point>>>) {
    let kind = node.get("type").and_then(Node::scalar).unwrap_or_default();
    match kind {
        "Polygon" => polygons.extend(node.get("coordinates").and_then(polygon)),
        "MultiPolygon" => {
            let all = node.get("coordinates").map(Node::items).unwrap_or_default();
            polygons.extend(all.iter().filter_map(polygon));
        }
        "Feature" => node.get("geometry").into_iter().for_each(|node| collect(node, polygons)),
        "FeatureCollection" => {
            node.get("features").map(Node::items).unwrap_or_default().iter().for_each(|node| collect(node, polygons));
        }
        _ => {}
    }
}

fn polygon(node: &Node) -> Option<Vec<Vec<Point>>> {
    let ring = |node: &Node| node.items().iter().map(point).collect::<Option<Vec<Point>>>();
    node.items().iter().map(ring).collect()
}

fn point(node: &Node) -> Option<Point> {
    let number = |n: usize, most: f64| match &node.items().get(n)?.kind {
        Kind::Scalar(text, _) => text.parse::<f64>().ok().filter(|number| number.abs() <= most),
        _ => None,
    };
    Some(Point { longitude: number(0, 180.0)?, latitude: number(1, 90.0)? })
}
