//! A city read beside its country: one plan over both, and the address decides whose council it is.

use std::path::PathBuf;

use catalogue::{Catalogue, Responsible, Site};
use rules::Facts;
use stoa::files::Folders;

fn folder(name: &str) -> PathBuf {
    format!("{}/../../catalogues/{name}", env!("CARGO_MANIFEST_DIR")).into()
}

fn wellington() -> Catalogue {
    Folders { catalogue: vec![folder("nz"), folder("wellington")] }.load_checked().unwrap()
}

/// The services of a plan, offers included, with whether they are the city's.
fn services(catalogue: &Catalogue, event: &str) -> Vec<(String, bool)> {
    let alone = stoa::files::load_checked(&folder("nz")).unwrap();
    let nothing = Facts::new(&catalogue.program.vocabulary);
    let plan = catalogue.plan(catalogue.event(event), &nothing, rules::parse_date("2026-12-01").unwrap());
    let steps = plan.steps.iter().chain(&plan.also.steps).map(|step| &step.judgement.service.id);
    steps.map(|id| (id.clone(), alone.service(id).is_none())).collect()
}

#[test]
fn one_plan_has_what_the_country_and_the_city_do() {
    let catalogue = wellington();
    for event in ["something-in-my-street", "building-or-renovating"] {
        let services = services(&catalogue, event);
        assert!(services.iter().any(|(_, is_of_city)| *is_of_city), "{event}: {services:?}");
        assert!(services.iter().any(|(_, is_of_city)| !is_of_city), "{event}: {services:?}");
    }
}

#[test]
fn the_address_decides_the_council() {
    let catalogue = wellington();
    let council = |address: &str| match catalogue.responsible("council", Site { address, point: None }) {
        Responsible::Agency(agency) => agency.to_owned(),
        Responsible::Nowhere => "nowhere".to_owned(),
        Responsible::Several(names) => names.join(" or "),
    };
    assert_eq!(council("12 Cuba Street, Te Aro, Wellington 6011"), "wellington-city-council");
    assert_eq!(council("3 Parumoana Street, Porirua 5022"), "porirua-city-council");
    assert_eq!(council("30 Laings Road, Lower Hutt"), "hutt-city-council");
    assert_eq!(council("1 Queen Street, Oamaru"), "nowhere");
}
