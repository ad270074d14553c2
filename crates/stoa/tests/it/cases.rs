//! `stoa cases`: another project's test cases by our rules. The data is outside this repository; if it is absent, the
//! tests that need it say so and pass.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{Folder, root, stoa};

/// Every expectation of a suite is met, by the suite's own tolerance.
fn all_right(catalogue: &str, suite: &str, skipped: &[&str]) {
    let file = root().join("../shared/data").join(suite).join("cases.dev.jsonl");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("skipped: {} is not here", file.display());
        return;
    };
    let run = stoa(&["cases", "--catalogue", catalogue, &file.display().to_string()]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let answers: BTreeMap<String, Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|line| (line["id"].as_str().unwrap().to_string(), line["answers"].clone()))
        .collect();
    let cases = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let cases = cases.filter(|case| !skipped.contains(&case["service"].as_str().unwrap()));
    let mut seen = 0;
    for case in cases {
        let given = answers[case["id"].as_str().unwrap()].as_array().unwrap();
        let slack = case["tolerance"]["abs"].as_f64().unwrap_or_default().max(5e-3);
        for (expected, given) in case["expected"].as_array().unwrap().iter().zip(given) {
            let same = match (expected["value"].as_f64(), given["value"].as_f64()) {
                (Some(wanted), Some(found)) => (wanted - found).abs() <= slack,
                _ => expected["value"] == given["value"],
            };
            assert!(same, "{}: expected {expected}, but got {given}", case["id"]);
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} expectations");
}

#[test]
fn every_case_of_new_south_wales_is_right() {
    all_right("catalogues/nsw", "rules-nsw", &["nabers-ess", "gaming-2019"]);
}

#[test]
fn every_case_of_community_gaming_is_right() {
    all_right("catalogues/nsw", "rules-nsw-gaming", &[]);
}

#[test]
fn every_case_of_new_zealand_that_is_encoded_is_right() {
    let skipped = [
        "accommodation-supplement",
        "acc-lope",
        "family-tax-credit",
        "income-tax",
        "nz-super",
        "student-allowance",
        "young-parent-payment",
    ];
    all_right("catalogues/nz", "rules-nz", &skipped);
}

fn suite(folder: &Folder, case: &Value) -> String {
    folder.write("facts.json", &json!({ "is_nsw_resident": { "default": false } }).to_string());
    folder.write("cases.jsonl", &format!("{case}\n"))
}

#[test]
fn an_outcome_without_a_crosswalk_is_named_and_the_others_are_answered() {
    let folder = Folder::new("cases-unknown");
    let case = json!({
        "id": "one", "service": "age", "period": "2019-02",
        "people": { "ana": { "birth": "1980-02-29" } }, "groups": {},
        "expected": [
            { "entity": "person", "id": "ana", "outcome": "shoe_size", "period": "2019-02", "value": 1 },
            { "entity": "person", "id": "ana", "outcome": "shoe_size", "period": "2019-03", "value": 1 },
            { "entity": "person", "id": "ana", "outcome": "age", "period": "2015-02", "value": 34 },
        ],
    });
    let file = suite(&folder, &case);
    let run = stoa(&["cases", &file, "--crosswalk", "rules-nsw"]);
    assert!(run.err.contains("has no outcome `shoe_size` (asked 2 times)"), "{}", run.err);
    assert_eq!(run.err.matches("shoe_size").count(), 1, "{}", run.err);
    insta::assert_snapshot!(run.out, @r#"{"id":"one","answers":[{"entity":"person","id":"ana","outcome":"age","period":"2015-02","value":34}]}"#);
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_line_that_is_not_json_is_named_and_the_others_are_answered() {
    let folder = Folder::new("cases-broken");
    let case = json!({
        "id": "one", "service": "age", "period": null,
        "people": { "ana": { "birth": "1980-02-29" } }, "groups": {},
        "expected": [{ "entity": "person", "id": "ana", "outcome": "age", "period": "2015-02", "value": 34 }],
    });
    let file = suite(&folder, &case);
    std::fs::write(&file, format!("{{ not json\n{{}}\n{case}\n")).unwrap();
    let run = stoa(&["cases", &file, "--crosswalk", "rules-nsw"]);
    assert!(run.err.contains("cases.jsonl:1: this line is not JSON"), "{}", run.err);
    assert!(run.err.contains("cases.jsonl:2: a case needs `expected`, a list"), "{}", run.err);
    assert!(run.err.contains("2 lines could not be read; the others were"), "{}", run.err);
    assert_eq!((run.out.lines().count(), run.code), (1, Some(1)));
    let run = stoa(&["cases", &file, "--crosswalk", "rules-ns"]);
    assert!(run.err.contains("there is no crosswalk named `rules-ns`"), "{}", run.err);
}

#[test]
fn a_crosswalk_beside_the_catalogue_is_found_by_its_name() {
    let folder = Folder::new("cases-beside");
    let base = folder.copy_catalogue();
    folder.write("for-suites/catalogue.yaml", "catalogue: for-suites\nname: For suites\nwithin: nsw\n");
    let walk = "crosswalk: theirs\nsubject:\n  facts:\n    is_nsw_resident: nsw_resident\noutcomes:\n  lives_here: { fact: nsw_resident }\n";
    folder.write("for-suites/crosswalks/theirs.yaml", walk);
    let case = json!({
        "id": "one", "service": "any", "period": "2019-02",
        "people": { "ana": { "is_nsw_resident": true } }, "groups": {},
        "expected": [{ "entity": "person", "id": "ana", "outcome": "lives_here", "period": "2019-02", "value": true }],
    });
    let run = stoa(&["cases", &suite(&folder, &case), "--crosswalk", "theirs", "--catalogue", &base]);
    assert!(run.out.contains(r#""value":true"#), "{}{}", run.out, run.err);
}
