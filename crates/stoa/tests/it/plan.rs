//! `stoa plan`.

use crate::support::{Folder, stoa, stoa_in_zone};

const PENSIONER: &str = "
nsw_resident: true
date_of_birth: 1950-03-01
energy_account_holder: true
gas_connection: bottled
energy_connection: retail
gas_rebate_issued: false
holds_pensioner_concession_card: true
gas_bottles_45_kg: true
gas_bill_in_own_name: true
";

#[test]
fn the_law_of_the_day_decides() {
    let folder = Folder::new("plan-day");
    let facts = folder.write("facts.yaml", PENSIONER);
    let amount = |on: &str| {
        let run = stoa(&["plan", "--facts", &facts, "--on", on, "--json"]);
        let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let steps = json["steps"].as_array().unwrap().clone();
        let step = steps.into_iter().find(|step| step["service"] == "gas-rebate");
        step.map(|step| (step["verdict"].as_str().unwrap().to_string(), step["outcomes"][0]["value"].clone()))
    };
    assert_eq!(amount("2019-02-01"), Some(("yes".to_string(), "121".into())));
    assert_eq!(amount("2010-02-01"), None, "the rebate did not exist then");
}

#[test]
fn a_no_comes_with_the_clause_and_what_was_told() {
    let folder = Folder::new("plan-no");
    let facts = folder.write("facts.yaml", "nsw_resident: false\n");
    let run = stoa(&["plan", "--facts", &facts, "--on", "2019-02-01"]);
    let block: Vec<&str> = run.out.lines().skip_while(|line| !line.contains("NSW Gas Rebate")).take(4).collect();
    insta::assert_snapshot!(block.join("\n"), @r"
      NSW Gas Rebate
        NSW Department of Climate Change, Energy, the Environment and Water
        ✗ You do not live in New South Wales. [NSW Social Programs for Energy Code, Gas Rebate, eligibility (a)]
          because you told us: Lives in NSW: no
    ");
}

#[test]
fn nothing_known_leaves_everything_open() {
    let run = stoa(&["plan", "--event", "having-a-baby", "--on", "2026-07-01", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    for step in json["steps"].as_array().unwrap() {
        assert_eq!(step["verdict"], "open", "{} must not be refused while nothing is known", step["service"]);
        assert!(!step["needs"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_due_date_is_counted_from_the_fact() {
    let folder = Folder::new("plan-due");
    let facts = folder.write("facts.yaml", "new_baby: born\nbirth_date: 2026-06-01\n");
    let run = stoa(&["plan", "--event", "having-a-baby", "--facts", &facts, "--on", "2026-07-01"]);
    assert!(run.out.contains("By: 2026-07-31"), "{}", run.out);
}

#[test]
fn mistakes_in_the_facts_are_all_reported_and_nothing_is_planned() {
    let folder = Folder::new("plan-mistakes");
    let facts = folder.write("facts.yaml", "nsw_residant: true\ndate_of_birth: yesterday\n");
    let run = stoa(&["plan", "--facts", &facts]);
    let err = run.err.replace(&facts, "facts.yaml");
    insta::assert_snapshot!(err, @r"
    error: facts.yaml:1:1: error: there is no fact named `nsw_residant` (did you mean `nsw_resident`?) [unknown-fact]
    error: facts.yaml:2:16: error: expected a date such as 2019-02-01, but this is `yesterday` [bad-value]
    ");
    assert_eq!((run.out.as_str(), run.code), ("", Some(1)));
}

#[test]
fn an_unknown_event_or_day_says_what_to_write() {
    let run = stoa(&["plan", "--event", "having-a-babby"]);
    insta::assert_snapshot!(run.err, @"error: there is no life event named `having-a-babby` (did you mean `having-a-baby`?)");
    let run = stoa(&["plan", "--on", "soon"]);
    insta::assert_snapshot!(run.err, @"error: `soon` is not a day such as 2019-02-01");
    assert_eq!(run.code, Some(2));
}

#[test]
fn today_is_the_day_of_the_catalogue_wherever_the_machine_is() {
    let day = |zone: &str| {
        let run = stoa_in_zone(zone, &["plan", "--event", "having-a-baby", "--json"]);
        let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        json["on"].as_str().unwrap().to_owned()
    };
    // These two are never on the same day.
    let (early, late) = (day("Pacific/Kiritimati"), day("Etc/GMT+12"));
    assert_eq!(early, late);
    assert_eq!(day("America/Los_Angeles"), late);
}
