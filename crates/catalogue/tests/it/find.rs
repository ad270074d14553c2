//! What people say leads to services and life events.

use catalogue::{Confidence, FindTarget};

use crate::support::{WORDS, catalogue, good};

#[test]
fn a_name_and_what_people_say_are_found() {
    let catalogue = catalogue();
    assert_eq!(catalogue.find("solar grant")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.search("solar grant").confidence, Confidence::Sure);
}

#[test]
fn a_slip_of_the_pen_is_mended_and_told() {
    let catalogue = catalogue();
    let found = catalogue.search("solar gramt");
    assert_eq!(found.matches[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(found.mended.as_deref(), Some("solar grant"));
}

#[test]
fn a_name_in_another_language_is_found() {
    assert_eq!(catalogue().find("zuschuss für solaranlagen")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue().find("zuschuss fur solaranlagen")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn what_people_say_in_another_language_leads_to_a_service() {
    let said = "people-also-say = Sonnenstrom; Licht vom Dach\noutcome-grant = Zuschuss";
    let catalogue = good().replace(WORDS, "outcome-grant = Zuschuss", said).load();
    assert!(catalogue.problems.is_empty());
    assert_eq!(catalogue.find("sonnenstrom")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.find("licht dach")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn words_that_are_not_finished_are_completed() {
    let catalogue = catalogue();
    let found = catalogue.complete("sol", 5);
    assert!(found.iter().any(|found| found.target == FindTarget::Service("solar-grant")), "{found:?}");
    assert_eq!(catalogue.complete("sol", 1).len(), 1);
    let named = found.iter().find(|found| found.target == FindTarget::Service("solar-grant"));
    assert_eq!(named.map(|found| found.name), Some(catalogue.service("solar-grant").unwrap().name.as_str()));
}

#[test]
fn what_nobody_here_does_is_not_found() {
    let catalogue = catalogue();
    let found = catalogue.search("xylophone");
    assert_eq!((found.matches, found.confidence), (Vec::new(), Confidence::None));
}

#[test]
fn synonyms_lead_there() {
    let yaml = "synonyms:\n  - [photovoltaics, solar]\n  - { say: [shiny roof], means: [solar grant] }\n";
    let catalogue = good().with("synonyms.yaml", yaml).load();
    assert!(catalogue.problems.is_empty());
    assert_eq!(catalogue.find("photovoltaics grant")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.find("a shiny roof")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn words_of_a_service_lead_to_the_event_that_it_belongs_to() {
    let catalogue = catalogue();
    let purposes = catalogue.purposes("advice about the sun");
    assert_eq!(purposes.events.iter().map(|event| event.id.as_str()).collect::<Vec<_>>(), ["going-solar"]);
    assert!(purposes.understood().is_empty(), "the event itself was not named");
}
