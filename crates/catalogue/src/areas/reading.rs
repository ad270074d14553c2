//! Reads `areas/TOPIC.yaml` and the outlines beside it, and checks the areas of a kind against each other.

use std::collections::BTreeMap;

use rules::{Diagnostic, Span};

use super::outline::{Outline, read_outline};
use super::{Area, address_key};
use crate::agencies::Agencies;
use crate::problems::Problems;
use crate::reader::Reader;
use crate::yaml::Node;

/// What areas are checked against.
pub(crate) struct AreaContext<'c> {
    pub(crate) agencies: &'c Agencies,
    /// The outlines of the folder, by the name of their file.
    pub(crate) outlines: BTreeMap<String, Option<Outline>>,
}

impl AreaContext<'_> {
    /// Reads `areas/NAME.geojson`.
    pub(crate) fn add_outline(&mut self, reader: &mut Reader<'_>, path: &str, root: &Node) {
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        let outline = read_outline(reader, root);
        self.outlines.insert(name, outline);
    }
}

pub(crate) fn read_areas(reader: &mut Reader<'_>, cx: &AreaContext<'_>, root: &Node) -> Vec<(Area, Span)> {
    let mut areas = Vec::new();
    let Some(keys) = reader.keys(root, "the areas") else { return areas };
    for node in keys.require(reader, "areas").map(|node| reader.list(node)).unwrap_or_default() {
        areas.extend(read_area(reader, cx, node).map(|area| (area, node.span)));
    }
    keys.finish(reader, "the areas");
    areas
}

fn read_area(reader: &mut Reader<'_>, cx: &AreaContext<'_>, node: &Node) -> Option<Area> {
    let keys = reader.keys(node, "an area")?;
    let id = keys.require(reader, "area").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let kind_node = keys.require(reader, "kind");
    let kinds = cx.agencies.iter().map(|agency| agency.kind.as_str());
    let kind = kind_node.and_then(|node| reader.known(node, "unknown-agency", "kind of agency", kinds));
    let agency_node = keys.require(reader, "agency");
    let agency = agency_node.and_then(|node| reader.known(node, "unknown-agency", "agency", cx.agencies.ids()));
    let localities = keys.get("localities").map(|node| reader.texts(node)).unwrap_or_default();
    let postcodes = keys.get("postcodes").map(|node| reader.texts(node)).unwrap_or_default();
    let polygon = keys.get("polygon");
    let outline = polygon.and_then(|node| {
        let names = cx.outlines.keys().map(String::as_str);
        let name = reader.known(node, "unknown-outline", "file in the folder `areas`", names)?;
        cx.outlines.get(&name).cloned().flatten()
    });
    let sample = keys.get("sample").and_then(|node| reader.boolean(node)).unwrap_or(false);
    keys.finish(reader, "an area");
    if let (Some(kind), Some(agency), Some(node)) = (&kind, &agency, agency_node)
        && cx.agencies.get(agency).is_some_and(|known| known.kind != *kind)
    {
        let message = format!("the agency `{agency}` is not of the kind `{kind}`");
        let problem = Diagnostic::error("wrong-kind", node.span, message);
        reader.problem(problem.help("name the agency of this kind that answers for the area"));
    }
    if localities.is_empty() && postcodes.is_empty() && polygon.is_none() {
        let problem = Diagnostic::error("empty-area", node.span, "this area has no ground");
        reader.problem(problem.help("list its `localities` or `postcodes`, or give a `polygon`"));
    }
    let file = reader.file;
    Some(Area { id: id?, file, name: name?, kind: kind?, agency: agency?, localities, postcodes, outline, sample })
}

/// Areas that are described twice, and places that are in two areas of one kind.
pub(crate) fn check_areas(areas: &[(Area, Span)], problems: &mut Problems) {
    for (n, (area, span)) in areas.iter().enumerate() {
        for (other, _) in areas.iter().take(n) {
            if other.id == area.id {
                let problem =
                    Diagnostic::error("duplicate-id", *span, format!("the area `{}` is there twice", area.id));
                problems.add(area.file, problem.help("give each its own id"));
            }
            if let Some(place) = shared(area, other) {
                let message =
                    format!("{place} is in {} and in {}, both of the kind `{}`", other.name, area.name, area.kind);
                let problem = Diagnostic::warning("two-areas", *span, message);
                problems.add(
                    area.file,
                    problem
                        .help("tell them apart by `postcodes` or a `polygon`, or an officer decides for each address"),
                );
            }
        }
    }
}

/// A place that words alone would put into both areas.
fn shared<'a>(area: &'a Area, other: &Area) -> Option<&'a str> {
    if area.kind != other.kind || area.agency == other.agency || (area.outline.is_some() && other.outline.is_some()) {
        return None;
    }
    let both = |mine: &'a [String], theirs: &[String]| {
        let same = |one: &&String| theirs.iter().any(|known| address_key(known) == address_key(one));
        mine.iter().find(same).map(String::as_str)
    };
    let has_postcodes = !area.postcodes.is_empty() && !other.postcodes.is_empty();
    let postcode = both(&area.postcodes, &other.postcodes);
    match both(&area.localities, &other.localities) {
        Some(locality) => (!has_postcodes || postcode.is_some()).then_some(locality),
        // Where both list localities, a postcode only helps where no locality is named.
        None if area.localities.is_empty() || other.localities.is_empty() => postcode,
        None => None,
    }
}
