//! Small suites, answered with a small catalogue.

use catalogue::{Catalogue, File};
use serde_json::{Value, json};

use super::{Answered, Suite, SuiteCase};

const FACTS: &str = "facts:
  income: { type: whole number, ask: What do you earn?, about: person, sensitivity: personal, source: person }
  partner_income: { type: whole number, ask: What does your partner earn?, about: person, sensitivity: personal, source: person }
  has_partner: { type: boolean, ask: Do you have a partner?, about: person, sensitivity: personal, source: person }
  rates: { type: whole number, ask: How much are the rates?, about: person, sensitivity: personal, source: person }
  owners_income: { type: whole number, ask: What do the owners earn?, about: person, sensitivity: personal, source: person }
  children: { type: list of person, ask: Do you have children?, about: person, sensitivity: personal, source: person }
  others: { type: list of person, ask: Who else lives with you?, about: person, sensitivity: personal, source: person }
  times_here: { type: list of stay, ask: When were you here?, about: person, sensitivity: personal, source: person }
  together: { type: whole number, derive: if has_partner then income + partner_income else income, name: Together }
  ages: { type: whole number, derive: sum(children.age), name: Ages of the children }
  oldest_other: { type: whole number, derive: 'sum(others.age)', name: Ages of the others }
  left: { type: whole number, derive: rates - owners_income, name: What is left }
  stays: { type: whole number, derive: count(times_here), name: Stays }
records:
  person: { name: Person, fields: { age: { type: whole number, ask: How old?, sensitivity: personal } } }
  stay:
    name: Stay
    fields:
      from: { type: date, ask: From?, sensitivity: personal }
      until: { type: date, ask: Until?, sensitivity: personal }
";

const CROSSWALK: &str = "crosswalk: theirs
defaults: [gain]
subject:
  facts: { gain: income }
  children: { group: home, role: child, fact: children, facts: { years: age } }
  others: { group: home, roles: [parent, partner], fact: others, facts: { years: age } }
  partner: { group: home, role: partner, of: [parent], present: has_partner, facts: { gain: partner_income } }
  groups: { house: { facts: { rates: rates }, people: [{ roles: [owner], facts: { gain: owners_income } }] } }
  spans: { here: { fact: times_here, from: from, until: until } }
ignore: [unwanted]
outcomes:
  together: { fact: together }
  ages: { fact: ages }
  others: { fact: oldest_other }
  left: { fact: left }
  stays: { fact: stays }
";

fn catalogue() -> Catalogue {
    let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    let about = "catalogue: small\nname: Small\ntime_zone: Etc/UTC\ncurrency: EUR\nlanguages: [en]\n";
    Catalogue::load(vec![
        file("catalogue.yaml", about),
        file("facts/all.yaml", FACTS),
        file("crosswalks/theirs.yaml", CROSSWALK),
    ])
}

/// The value and the number of defaults for one expectation, or what became of it.
fn answer(people: Value, groups: Value, asked: [&str; 4]) -> String {
    let catalogue = catalogue();
    let crosswalk = catalogue.crosswalk("theirs").unwrap();
    let suite =
        Suite::new(&catalogue, crosswalk, r#"{ "gain": { "default": 7 }, "years": { "default": 5 } }"#).unwrap();
    let [entity, id, outcome, period] = asked;
    let case = json!({
        "id": "one", "service": "any", "period": null, "people": people, "groups": groups,
        "expected": [{ "entity": entity, "id": id, "outcome": outcome, "period": period, "value": 0 }],
    });
    let case = SuiteCase::read(&case).unwrap();
    match suite.answers(&case).remove(0) {
        Answered::Yes { line, defaults } => format!("{} with {defaults} defaults", line["value"]),
        Answered::Ignored => "ignored".to_string(),
        Answered::Unmapped(outcome) => format!("no {outcome}"),
        Answered::Failed(problem) => format!("{problem:#}"),
    }
}

fn home() -> Value {
    json!({ "home": { "a": { "roles": { "ana": "parent", "ben": "partner", "cim": "child", "dan": "child" } } } })
}

#[test]
fn a_partner_brings_facts_of_their_own() {
    let people = json!({ "ana": { "gain": 10 }, "ben": { "gain": 30 }, "cim": {}, "dan": {} });
    assert_eq!(answer(people.clone(), home(), ["person", "ana", "together", "2020"]), "40 with 0 defaults");
    assert_eq!(answer(people.clone(), home(), ["person", "ben", "together", "2020"]), "30 with 0 defaults");
    assert_eq!(answer(people, json!({}), ["person", "ana", "together", "2020"]), "10 with 0 defaults");
}

#[test]
fn a_default_decides_only_where_it_may_and_is_counted() {
    let people = json!({ "ana": {}, "ben": { "gain": 30 }, "cim": { "years": 3 }, "dan": {} });
    assert_eq!(answer(people.clone(), home(), ["person", "ana", "together", "2020"]), "37 with 1 defaults");
    assert_eq!(
        answer(people, home(), ["person", "ana", "ages", "2020"]),
        "ana: ages (2020): not settled; the case does not tell children"
    );
}

#[test]
fn children_are_not_each_others_and_everybody_else_is_another() {
    let people =
        json!({ "ana": { "years": 40 }, "ben": { "years": 41 }, "cim": { "years": 3 }, "dan": { "years": 4 } });
    assert_eq!(answer(people.clone(), home(), ["person", "ana", "ages", "2020"]), "7 with 0 defaults");
    assert_eq!(answer(people.clone(), home(), ["person", "cim", "ages", "2020"]), "0 with 0 defaults");
    assert_eq!(answer(people, home(), ["person", "ana", "others", "2020"]), "41 with 0 defaults");
}

#[test]
fn an_outcome_of_a_group_adds_up_its_people() {
    let people = json!({ "ana": { "gain": { "2019": 100, "2020": 10 } }, "ben": { "gain": 20 } });
    let groups =
        json!({ "house": { "h": { "roles": { "ana": "owner", "ben": "owner" }, "facts": { "rates": 500 } } } });
    assert_eq!(answer(people.clone(), groups.clone(), ["house", "h", "left", "2020"]), "470 with 0 defaults");
    assert_eq!(answer(people, groups, ["house", "h", "left", "2021-02"]), "473 with 1 defaults");
}

#[test]
fn a_history_becomes_a_list_of_spans() {
    let people = json!({ "ana": { "here": { "day:2020-01-01:10": true, "day:2020-01-05:2": false } } });
    assert_eq!(answer(people, json!({}), ["person", "ana", "stays", "2020"]), "2 with 0 defaults");
    assert_eq!(
        answer(json!({ "ana": {} }), json!({}), ["person", "ana", "stays", "2020"]),
        "ana: stays (2020): not settled; the case does not tell times_here"
    );
}

#[test]
fn outcomes_that_are_left_out_or_unknown() {
    let ana = json!({ "ana": { "gain": 1 } });
    assert_eq!(answer(ana.clone(), json!({}), ["person", "ana", "unwanted", "2020"]), "ignored");
    assert_eq!(answer(ana.clone(), json!({}), ["person", "ana", "shoe_size", "2020"]), "no shoe_size");
    assert_eq!(
        answer(ana, json!({}), ["person", "zoe", "together", "2020"]),
        "zoe: together (2020): the case has no person `zoe`"
    );
}
