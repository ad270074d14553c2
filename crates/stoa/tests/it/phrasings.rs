//! Everyday phrasings, written before the search was: is the right answer among the first three?

use catalogue::FindTarget;
use stoa::files;

use crate::support::root;

/// At least this share must be found.
const LEAST: f64 = 0.9;

/// The phrasings and what each may mean, from lines such as `- { say: dad died, means: [someone-died] }`.
fn phrasings() -> Vec<(String, Vec<String>)> {
    let path = root().join("crates/stoa/tests/data/phrasings.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix("- { say: ")?.split_once(", means: ["));
    lines
        .map(|(say, means)| {
            let means = means.trim_end_matches(['}', ' ', ']']).split(',').map(|id| id.trim().to_string());
            (say.trim_matches('"').to_string(), means.collect())
        })
        .collect()
}

#[test]
fn what_people_say_leads_to_the_right_service() {
    let catalogue = files::load(&root().join("catalogues/nsw-tests")).unwrap();
    let phrasings = phrasings();
    assert!(phrasings.len() >= 60, "only {} phrasings", phrasings.len());
    for id in phrasings.iter().flat_map(|(_, means)| means) {
        assert!(catalogue.service(id).is_some() || catalogue.event(id).is_some(), "nothing is named `{id}`");
    }
    let found = |(say, means): &&(String, Vec<String>)| {
        catalogue.find(say).iter().take(3).any(|hit| match hit.target {
            FindTarget::Event(id) | FindTarget::Service(id) | FindTarget::Signpost(id) => {
                means.iter().any(|wanted| wanted == id)
            }
        })
    };
    let hits = phrasings.iter().filter(found).count();
    let share = hits as f64 / phrasings.len() as f64;
    assert!(share >= LEAST, "{hits} of {} are found: {share:.2}", phrasings.len());
    println!("{hits} of {} are found", phrasings.len());
}
