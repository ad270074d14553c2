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
fn a_language_that_the_pages_do_not_speak_is_a_warning() {
    let folder = Folder::new("check-language");
    let catalogue = folder.copy_catalogue();
    let path = format!("{catalogue}/catalogue.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("languages: [en,", "languages: [en, de,")).unwrap();
    let run = stoa(&["check", &catalogue]);
    let line = run.out.lines().find(|line| line.contains("[unspoken-language]")).unwrap_or_default();
    let line = line.replace(&catalogue, "");
    insta::assert_snapshot!(line, @"/catalogue.yaml: warning: the pages have no words in `de`; they are shown in another language (write locales/de/pages.ftl with `language-name` and what people read: docs/manifest.md) [unspoken-language]");
    assert!(run.out.ends_with("     0 errors, 1 warnings\n"), "{}", run.out);
}

#[test]
fn an_address_that_cannot_be_read_is_an_error_at_its_line() {
    let folder = Folder::new("check-addresses");
    let catalogue = folder.copy_catalogue();
    std::fs::write(
        format!("{catalogue}/addresses.csv"),
        "id,line,place,latitude,longitude\n1,1 Gumtree Row,Gumtree Bend,-45.1,160.2\n2,3 Gumtree Row,Gumtree Bend,-145,160.2\n",
    )
    .unwrap();
    let run = stoa(&["check", &catalogue]);
    assert_eq!(run.code, Some(1));
    let line = run.out.lines().find(|line| line.contains("[wrong-address]")).unwrap_or_default();
    let line = line.replace(&catalogue, "");
    insta::assert_snapshot!(line, @"/addresses.csv:3: error: write the latitude in degrees, from -90 to 90 (no address of the file is used before each line can be read) [wrong-address]");
}

#[test]
fn problems_are_json_where_wanted() {
    let run = stoa(&["check", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["errors"], 0);
    assert!(json["counts"]["services"].as_u64().unwrap() >= 25);
    assert!(json["counts"]["personas"].as_u64().unwrap() >= 250);
    assert!(json["mean_questions"].as_f64().unwrap() <= 8.0);
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

/// New South Wales with a town beside it.
fn with_town(folder: &Folder) -> (String, String) {
    folder.write("hill-town/catalogue.yaml", "catalogue: hill-town\nname: Hill Town\nwithin: nsw\n");
    let facts = "facts:\n  swims_in_the_pool: { type: boolean, ask: Do you swim in the pool? }\n";
    folder.write("hill-town/facts/pool.yaml", facts);
    (folder.copy_catalogue(), format!("{}/hill-town", folder.path()))
}

#[test]
fn several_catalogues_are_read_together() {
    let folder = Folder::new("check-several");
    let (base, town) = with_town(&folder);
    let facts = |run: &crate::support::Run| {
        let line = run.out.lines().find(|line| line.ends_with(" facts")).unwrap_or_default();
        line.trim().trim_end_matches(" facts").parse::<usize>().unwrap()
    };
    let alone = stoa(&["check", &base]);
    let both = stoa(&["check", "--catalogue", &base, "--catalogue", &town]);
    assert!(both.out.ends_with("     0 errors, 0 warnings\n"), "{}", both.out);
    assert_eq!(facts(&both), facts(&alone) + 1);
    // What a catalogue stands beside is found by its name.
    assert_eq!(facts(&stoa(&["check", &town])), facts(&both));
    let plan = stoa(&["plan", "--catalogue", &base, "--catalogue", &town, "--event", "having-a-baby"]);
    assert_eq!(plan.code, Some(0), "{}", plan.err);
}

#[test]
fn a_problem_of_a_catalogue_beside_another_is_at_its_own_place() {
    let folder = Folder::new("check-clash");
    let (base, town) = with_town(&folder);
    folder.write("hill-town/facts/pool.yaml", "facts:\n  nsw_resident: { type: boolean, ask: Here? }\n");
    let run = stoa(&["check", &base, &town]);
    let line = run.out.lines().next().unwrap_or_default().replace(&folder.path(), "");
    insta::assert_snapshot!(line, @"/hill-town/facts/pool.yaml:2:3: error: the fact `nsw_resident` is described in facts/person.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
    assert_eq!(run.code, Some(1));
    let far = stoa(&["check", &town, &base]);
    assert!(far.out.contains("[other-base]") || far.out.contains("[duplicate-id]"), "{}", far.out);
}
