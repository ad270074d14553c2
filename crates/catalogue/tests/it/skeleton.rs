//! The first text of a service and of a life event.

use catalogue::File;
use insta::assert_snapshot;

use crate::support::{Files, catalogue, day, good};

fn add(files: Files, new: Vec<File>) -> Files {
    new.into_iter().fold(files, |files, file| files.with(&file.path, &file.text))
}

#[test]
fn a_new_service_is_accepted_as_it_is() {
    let new = catalogue().new_service("energy-office/heat-pump-grant", day("2025-11-30")).unwrap();
    let paths: Vec<&str> = new.iter().map(|file| file.path.as_str()).collect();
    let folder = "services/energy-office/heat-pump-grant";
    assert_eq!(paths, [format!("{folder}/service.yaml"), format!("{folder}/cases.yaml")]);
    assert!(new.iter().all(|file| file.text.contains("TODO")));
    assert_eq!(add(good(), new).problems(), "");
}

#[test]
fn a_new_event_wants_people_who_try_it() {
    let new = catalogue().new_event("losing-power", day("2025-11-30")).unwrap();
    assert_snapshot!(add(good(), new).problems(), @"events/losing-power.cases.yaml:1:1: error: 1 people try this event; at least 10 are wanted (add people who differ) [missing-case]");
}

#[test]
fn where_nothing_new_can_stand() {
    let catalogue = catalogue();
    let today = day("2025-11-30");
    let refused = |place: &str| catalogue.new_service(place, today).unwrap_err();
    assert_snapshot!(refused("heat-pump-grant"), @"say whose service it is: stoa new service AGENCY/SERVICE");
    assert_snapshot!(refused("energy-ofice/heat-pump-grant"), @"there is no agency named `energy-ofice` (did you mean `energy-office`?)");
    assert_snapshot!(refused("energy-office/Heat Pump"), @"`Heat Pump` is not a name: use small letters, digits and `-`, beginning with a letter");
    assert_snapshot!(refused("energy-office/solar-grant"), @"there is a service `solar-grant` already");
    assert_snapshot!(catalogue.new_event("going-solar", today).unwrap_err(), @"there is a life event `going-solar` already");
}
