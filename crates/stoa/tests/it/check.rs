//! `stoa check`.

use crate::support::{Folder, stoa};

#[test]
fn the_catalogue_of_new_south_wales_has_no_problem() {
    let run = stoa(&["check"]);
    assert!(run.out.ends_with("     0 errors, 0 warnings\n"), "{}", run.out);
    assert_eq!(run.code, Some(0));
}

#[test]
fn a_mistake_is_reported_at_its_place_and_fails() {
    let folder = Folder::new("check-mistake");
    let catalogue = folder.copy_catalogue();
    let path = format!("{catalogue}/services/energy-nsw/gas-rebate/service.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("rule: nsw_resident", "rule: nsw_residant")).unwrap();
    let run = stoa(&["check", &catalogue]);
    let line = run.out.lines().find(|line| line.contains("[unknown-fact]")).unwrap_or_default();
    let line = line.replace(&catalogue, "");
    insta::assert_snapshot!(line, @"/services/energy-nsw/gas-rebate/service.yaml:22:11: error: there is no fact named `nsw_residant` (did you mean `nsw_resident`?) [unknown-fact]");
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_calendar_that_ends_soon_is_a_warning() {
    let run = stoa(&["check", "--on", "2026-12-30"]);
    assert!(run.out.ends_with("     0 errors, 0 warnings\n"), "{}", run.out);
    let run = stoa(&["check", "--on", "2027-02-01"]);
    let line = run.out.lines().find(|line| line.contains("[calendar-ends]")).unwrap_or_default();
    insta::assert_snapshot!(line, @"catalogues/nsw/calendar.yaml: warning: the calendar `nsw` ends on 2027-12-31; what is due after it cannot be counted (add the holidays of 2028 to `nsw` in calendar.yaml, and move its `covers`) [calendar-ends]");
    assert!(run.out.ends_with("     0 errors, 2 warnings\n"), "{}", run.out);
    assert_eq!(run.code, Some(0));
    assert_eq!(stoa(&["check", "--on", "soon"]).code, Some(2));
}

#[test]
fn problems_are_json_where_wanted() {
    let run = stoa(&["check", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["errors"], 0);
    assert!(json["counts"]["services"].as_u64().unwrap() >= 35);
}

#[test]
fn a_folder_that_is_not_a_catalogue_is_refused() {
    let folder = Folder::new("check-empty");
    let run = stoa(&["check", &folder.path()]);
    assert!(run.err.contains("holds no catalogue.yaml"), "{}", run.err);
    assert_eq!(run.code, Some(2));
    let run = stoa(&["check", "no/such/folder"]);
    assert!(run.err.contains("there is no folder no/such/folder"), "{}", run.err);
}
