//! Requirements on the catalogue of New South Wales.

use std::collections::BTreeSet;

use catalogue::service::Provider;
use stoa::files;

use crate::support::root;

#[test]
fn there_are_enough_services_bodies_and_life_events() {
    let catalogue = files::load(&root().join("catalogues/nsw")).unwrap();
    let bodies: BTreeSet<String> = catalogue
        .services
        .iter()
        .map(|service| match &service.provider {
            Provider::Agency(agency) => agency.clone(),
            Provider::Any { kind, .. } => kind.clone(),
        })
        .collect();
    let offered = catalogue.services.len() + catalogue.signposts.len();
    assert!(offered >= 60, "{offered} services and signposts");
    assert!(bodies.len() >= 14, "{} bodies", bodies.len());
    assert!(catalogue.events.len() >= 25, "{} life events", catalogue.events.len());
}

#[test]
fn every_service_can_be_reached_from_a_life_event() {
    let catalogue = files::load(&root().join("catalogues/nsw")).unwrap();
    for service in &catalogue.services {
        let stepped = catalogue.events.iter().any(|event| event.names_service(&service.id));
        assert!(stepped || !service.events.is_empty(), "no life event leads to `{}`", service.id);
    }
}

#[test]
fn every_life_event_is_found_by_what_people_say() {
    let catalogue = files::load(&root().join("catalogues/nsw")).unwrap();
    for event in &catalogue.events {
        for phrase in event.people_also_say.iter().chain([&event.name]) {
            let found = catalogue.find(phrase);
            let first: Vec<String> = found.iter().take(5).map(|hit| format!("{:?}", hit.target)).collect();
            let reached = first.iter().any(|target| target.contains(&event.id))
                || found.iter().take(3).any(|hit| match hit.target {
                    catalogue::FindTarget::Service(id) | catalogue::FindTarget::Signpost(id) => {
                        event.step(id).is_some()
                    }
                    catalogue::FindTarget::Event(_) => false,
                });
            assert!(reached, "`{phrase}` leads to {first:?}, not to {}", event.id);
        }
    }
}

#[test]
fn words_without_meaning_here_find_nothing() {
    let catalogue = files::load(&root().join("catalogues/nsw")).unwrap();
    assert_eq!(catalogue.find("xylophone quark"), []);
    assert_eq!(catalogue.find("I want to have the"), []);
}
