//! Any text at all in the place of one file of a good catalogue: the catalogue is read, and every problem
//! has a place in its file. A catalogue without errors is judged, planned and drawn from. Nothing may panic.
#![no_main]

#[path = "../../crates/catalogue/tests/it/good.rs"]
mod good;

use catalogue::{Catalogue, File, Judgement};
use libfuzzer_sys::{Corpus, fuzz_target};
use rules::{Date, Facts};

/// Beyond this a file is only longer, not different.
const LONGEST: usize = 8000;

const FACTS: &str = "resident: true\nincome: 30000\nmoved_in: 2025-01-31\nchildren: { told: [{}], more: true }\n";

fn use_catalogue(catalogue: &Catalogue) {
    let told = catalogue.read_facts("facts.yaml", FACTS);
    for facts in [Facts::new(&catalogue.program.vocabulary)].into_iter().chain(told.ok()) {
        for day in [Date::constant(2024, 2, 29), Date::constant(2025, 3, 1)] {
            for service in &catalogue.services {
                Judgement::new(&catalogue.program, service, &facts, day);
            }
            for event in catalogue.events.iter().map(Some).chain([None]) {
                catalogue.plan(event, &facts, day).steps.iter().for_each(|step| drop(step.needs()));
            }
        }
    }
    let mut n = 0.0;
    catalogue.household(Date::constant(2025, 3, 1), &mut || {
        n = (n + 0.37) % 1.0;
        n
    });
}

fuzz_target!(|input: (u8, &str)| -> Corpus {
    let (chosen, text) = input;
    if text.len() > LONGEST {
        return Corpus::Reject;
    }
    // Most inputs are manifests; the others are shared out among the files.
    let manifest = good::FILES.iter().position(|(path, _)| path.ends_with("solar-grant/service.yaml"));
    let chosen = if chosen < 128 { manifest.unwrap_or(0) } else { usize::from(chosen) % good::FILES.len() };
    let file = |(n, (path, good)): (usize, &(&str, &str))| File {
        path: path.to_string(),
        text: if n == chosen { text.to_string() } else { good.to_string() },
    };
    let catalogue = Catalogue::load(good::FILES.iter().enumerate().map(file).collect());
    for problem in catalogue.problems.iter() {
        let span = problem.diagnostic.span;
        let text = catalogue.files.get(problem.file.0).map_or("", |file| file.text.as_str());
        assert!(text.get(span.start..span.end).is_some(), "{problem:?} is outside the text");
        assert!(!problem.line(&catalogue.files).is_empty());
    }
    use_catalogue(&catalogue);
    Corpus::Keep
});
