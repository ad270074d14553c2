//! Everyday phrasings in four languages lead to what they want, and the answer says when it is not sure. Those of the
//! half `blind` were never looked at one by one; their totals were read more than once while search was made ready.

use catalogue::{Catalogue, Confidence, FindTarget};
use serde_json::Value;

use crate::support::files_of;

const PHRASINGS: &str = include_str!("../data/phrasings.jsonl");

/// The fewest of a half in one language: 80 phrasings that something is meant by, and 20 that nothing here is for.
struct Floor {
    half: &'static str,
    language: &'static str,
    /// What is wanted is among the first three.
    in_first_three: usize,
    /// And the answer is not called unsure.
    and_sure: usize,
    /// Nothing here is for it, and the answer says that it is not sure.
    honest: usize,
}

const fn floor(
    half: &'static str,
    language: &'static str,
    in_first_three: usize,
    and_sure: usize,
    honest: usize,
) -> Floor {
    Floor { half, language, in_first_three, and_sure, honest }
}

const FLOORS: [Floor; 8] = [
    floor("dev", "en", 78, 70, 17),
    floor("dev", "ar", 76, 59, 18),
    floor("dev", "vi", 78, 61, 17),
    floor("dev", "zh-Hans", 77, 65, 17),
    floor("blind", "en", 76, 58, 15),
    floor("blind", "ar", 73, 50, 18),
    floor("blind", "vi", 78, 49, 18),
    floor("blind", "zh-Hans", 72, 53, 17),
];

#[test]
fn phrasings_lead_to_what_they_want() {
    let catalogue = Catalogue::load(files_of("nsw"));
    let phrasings: Vec<Value> = PHRASINGS.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut too_few = Vec::new();
    for floor in FLOORS {
        let (mut in_first_three, mut and_sure, mut honest) = (0, 0, 0);
        for phrasing in phrasings.iter().filter(|phrasing| phrasing["half"] == floor.half) {
            let wanted = phrasing["wanted"].as_array().unwrap();
            let found = catalogue.search(phrasing[floor.language].as_str().unwrap());
            let is_sure = found.confidence >= Confidence::Likely;
            let is_there = found.matches.iter().take(3).any(|found| wanted.contains(&name(found.target)));
            in_first_three += usize::from(is_there);
            and_sure += usize::from(is_there && is_sure);
            honest += usize::from(wanted.is_empty() && !is_sure);
        }
        let Floor { half, language, .. } = floor;
        println!("{half} {language}: {in_first_three} in the first three, {and_sure} and sure, {honest} honest");
        if in_first_three < floor.in_first_three || and_sure < floor.and_sure || honest < floor.honest {
            too_few.push(format!("{half} {language}: {in_first_three}, {and_sure}, {honest}"));
        }
    }
    assert!(too_few.is_empty(), "{too_few:#?}");
}

fn name(target: FindTarget<'_>) -> Value {
    Value::String(match target {
        FindTarget::Event(id) => format!("event:{id}"),
        FindTarget::Service(id) => format!("service:{id}"),
        FindTarget::Signpost(id) => format!("signpost:{id}"),
    })
}
