//! `stoa new`, `stoa explain`, `stoa diff`, `stoa schema`, `stoa graph` and `stoa check --pairs`.

use serde_json::Value;

use crate::support::{Folder, stoa};

#[test]
fn a_new_service_is_written_once_and_accepted() {
    let folder = Folder::new("authors-new");
    let catalogue = folder.copy_catalogue();
    let new = ["new", "--catalogue", &catalogue, "service", "energy-nsw/heat-pump-grant"];
    let run = stoa(&new);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let path = format!("{catalogue}/services/energy-nsw/heat-pump-grant/service.yaml");
    std::fs::write(&path, format!("{}# Mine.\n", std::fs::read_to_string(&path).unwrap())).unwrap();
    assert_eq!(stoa(&new).code, Some(2), "nothing is overwritten");
    assert!(std::fs::read_to_string(&path).unwrap().ends_with("# Mine.\n"));
    let run = stoa(&["check", &catalogue]);
    assert!(run.out.ends_with("     0 errors, 0 warnings\n"), "{}", run.out);
}

#[test]
fn an_explanation_has_the_value_of_each_part() {
    let folder = Folder::new("authors-explain");
    let facts = folder.write("facts.yaml", "nsw_resident: false\n");
    let run = stoa(&["explain", "--service", "gas-rebate", "--facts", &facts, "--on", "2026-11-30", "--json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["verdict"], "no");
    assert_eq!(json["requirements"][0]["rule"]["source"], "told");
    let run = stoa(&["explain", "--service", "gas-rebat"]);
    insta::assert_snapshot!(run.err, @"error: there is no service named `gas-rebat` (did you mean `gas-rebate`?)");
}

#[test]
fn a_difference_names_the_people_that_it_changes() {
    let folder = Folder::new("authors-diff");
    let catalogue = folder.copy_catalogue();
    assert_eq!(stoa(&["diff", "catalogues/nsw", &catalogue]).code, Some(0));
    let path = format!("{catalogue}/rates/gas_rebate.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("value: 110 }"), "{text}");
    std::fs::write(&path, text.replace("value: 110 }", "value: 140 }")).unwrap();
    let run = stoa(&["diff", "catalogues/nsw", &catalogue, "--json"]);
    assert_eq!(run.code, Some(1));
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["figures"][0]["id"], "gas_rebate.retail");
    let people = json["people"].as_array().unwrap();
    assert!(people.iter().any(|one| one["service"] == "gas-rebate"), "{}", run.out);
}

#[test]
fn a_schema_is_written_for_each_kind_of_file() {
    let folder = Folder::new("authors-schema");
    let to = format!("{}/schemas", folder.path());
    let run = stoa(&["schema", "--to", &to]);
    let settings: Value = serde_json::from_str(&run.out).unwrap();
    let kinds = settings["yaml.schemas"].as_object().unwrap();
    for path in kinds.keys() {
        let name = path.rsplit('/').next().unwrap();
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(format!("{to}/{name}")).unwrap()).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    }
    assert_eq!(stoa(&["schema", "--kind", "servise"]).code, Some(2));
}

#[test]
fn pairs_that_nothing_tells_apart_are_listed_where_they_are_wanted() {
    let run = stoa(&["check", "--json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let pairs = json["unseparated_pairs"].as_array().unwrap().len();
    let notes = |run: &crate::support::Run| run.out.matches("[unseparated-pair]").count();
    assert_eq!(notes(&stoa(&["check"])), 0);
    assert_eq!(notes(&stoa(&["check", "--pairs"])), pairs);
}

#[test]
fn a_life_event_is_drawn() {
    let run = stoa(&["graph", "having-a-baby"]);
    assert!(run.out.starts_with("flowchart LR\n"), "{}", run.out);
    assert!(run.out.contains(" --> "), "{}", run.out);
}
