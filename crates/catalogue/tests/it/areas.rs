//! Which agency answers for a place.

use catalogue::{Point, Responsible, Site};
use insta::assert_snapshot;

use crate::support::{Files, good};

const COUNCILS: &str = r"agencies:
  - { id: energy-office, name: Hillshire Energy Office, kind: state, phone: '13 00 01' }
  - { id: advice-centre, name: Advice Centre, kind: partner, website: https://advice.example, about: Free advice. }
  - { id: heritage-office, name: Heritage Office, kind: state }
  - { id: hill-council, name: Hill Council, kind: council }
  - { id: hillshire-ombudsman, name: Hillshire Ombudsman, kind: ombudsman }
  - { id: auckland-council, name: Auckland Council, kind: council }
  - { id: wellington-city-council, name: Wellington City Council, kind: council }
";

const AREAS: &str = r#"areas:
  - { area: auckland, name: Auckland, kind: council, agency: auckland-council, localities: [Auckland, Ponsonby, Sandringham], postcodes: ["1011"] }
  - { area: wellington-city, name: Wellington City, kind: council, agency: wellington-city-council, localities: [Wellington, Te Aro, Karori, North Karori], postcodes: ["6011", "6012"], sample: true }
  - { area: hills, name: The hills, kind: council, agency: hill-council, localities: [Sandringham], polygon: hills.geojson }
"#;

/// A square of a degree with a hole in its middle, and another one to the east; longitude first.
const HILLS: &str = r#"{ "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": null, "geometry": {
  "type": "MultiPolygon", "coordinates": [
    [ [[174, -41], [175, -41], [175, -40], [174, -40], [174, -41]],
      [[174.4, -40.6], [174.6, -40.6], [174.6, -40.4], [174.4, -40.4], [174.4, -40.6]] ],
    [ [[176, -41], [177, -41], [176, -40], [176, -41]] ] ] } } ] }"#;

fn two_councils() -> Files {
    let files = good().with("agencies.yaml", COUNCILS).without("agencies.de.ftl");
    files.with("areas/councils.yaml", AREAS).with("areas/hills.geojson", HILLS)
}

fn check_at(address: &str, point: Option<(f64, f64)>) -> String {
    let catalogue = two_councils().load();
    assert_eq!(catalogue.problems.errors(), 0, "{:?}", catalogue.problems.lines(&catalogue.files));
    let point = point.map(|(latitude, longitude)| Point { latitude, longitude });
    match catalogue.responsible("council", Site { address, point }) {
        Responsible::Agency(agency) => agency.to_owned(),
        Responsible::Nowhere => "nowhere".to_owned(),
        Responsible::Several(names) => names.join(" or "),
    }
}

fn check(address: &str) -> String {
    check_at(address, None)
}

#[test]
fn the_locality_of_the_address_decides() {
    assert_eq!(check("12 Cuba Street, Wellington"), "wellington-city-council");
    assert_eq!(check("12 CUBA ST TE ARO"), "wellington-city-council");
    assert_eq!(check("1 Queen Street\nAuckland 1011"), "auckland-council");
}

#[test]
fn a_street_that_is_called_like_a_place_is_not_that_place() {
    assert_eq!(check("3 Auckland Road, Karori"), "wellington-city-council");
    assert_eq!(check("3 Karori Road, Ponsonby"), "auckland-council");
    assert_eq!(check("3 Auckland Road"), "nowhere");
}

#[test]
fn a_postcode_decides_where_no_locality_is_named() {
    assert_eq!(check("12 Cuba Street 6011"), "wellington-city-council");
    assert_eq!(check("6011 Cuba Street"), "nowhere");
    assert_eq!(check("12 Cuba Street, Dunedin 9016"), "nowhere");
    assert_eq!(check(""), "nowhere");
}

#[test]
fn a_locality_in_two_areas_is_nobodys_unless_the_postcode_or_the_place_on_the_map_says_so() {
    assert_eq!(check("5 Hill Lane, Sandringham"), "Auckland or The hills");
    assert_eq!(check("5 Hill Lane, Sandringham 1011"), "auckland-council");
    assert_eq!(check_at("5 Hill Lane, Sandringham", Some((-40.2, 174.2))), "hill-council");
    assert_eq!(check_at("5 Hill Lane, Sandringham", Some((-30.0, 170.0))), "auckland-council", "outside the outline");
}

#[test]
fn an_outline_has_holes_and_parts() {
    let at = |latitude, longitude| check_at("nowhere", Some((latitude, longitude)));
    assert_eq!(at(-40.2, 174.2), "hill-council");
    assert_eq!(at(-40.5, 174.5), "nowhere", "in the hole");
    assert_eq!(at(-40.9, 176.2), "hill-council", "in the second part");
    assert_eq!(at(-40.1, 176.9), "nowhere", "beyond its slope");
    assert_eq!(at(-40.2, 175.5), "nowhere", "between the parts");
}

#[test]
fn without_areas_only_the_one_agency_of_its_kind_answers() {
    let one = good().load();
    let site = Site { address: "12 Cuba Street", point: None };
    assert_eq!(one.responsible("council", site), Responsible::Agency("hill-council"));
    let several = two_councils().without("areas/councils.yaml").load();
    assert_eq!(several.responsible("council", site), Responsible::Nowhere);
}

fn problems(old: &str, new: &str) -> String {
    two_councils().replace("areas/councils.yaml", old, new).problems()
}

#[test]
fn what_is_wrong_with_areas_is_said_at_its_place() {
    assert_snapshot!(problems("area: auckland,", "area: auckland,"), @"areas/councils.yaml:4:5: warning: Sandringham is in Auckland and in The hills, both of the kind `council` (tell them apart by `postcodes` or a `polygon`, or an officer decides for each address) [two-areas]");
    assert_snapshot!(problems("agency: auckland-council, localities: [Auckland, Ponsonby, Sandringham]", "agency: aukland-council, localities: [Auckland]"), @"areas/councils.yaml:2:62: error: there is no agency named `aukland-council` (did you mean `auckland-council`?) [unknown-agency]");
    assert_snapshot!(problems("agency: auckland-council, localities: [Auckland, Ponsonby, Sandringham]", "agency: energy-office, localities: [Auckland]"), @"areas/councils.yaml:2:62: error: the agency `energy-office` is not of the kind `council` (name the agency of this kind that answers for the area) [wrong-kind]");
    assert_snapshot!(problems("localities: [Auckland, Ponsonby, Sandringham], postcodes: [\"1011\"]", "sample: true"), @"areas/councils.yaml:2:5: error: this area has no ground (list its `localities` or `postcodes`, or give a `polygon`) [empty-area]");
    assert_snapshot!(problems("localities: [Sandringham], polygon: hills.geojson", "polygon: hill.geojson"), @"areas/councils.yaml:4:83: error: there is no file in the folder `areas` named `hill.geojson` (did you mean `hills.geojson`?) [unknown-outline]");
    let files = two_councils().with("areas/hills.geojson", r#"{ "type": "Point", "coordinates": [1, 2] }"#);
    assert_snapshot!(files.replace("areas/councils.yaml", ", Sandringham]", "]").problems(), @"areas/hills.geojson:1:1: error: there is no outline of an area in this file (write GeoJSON with a Polygon or a MultiPolygon, longitude before latitude) [bad-outline]");
}
