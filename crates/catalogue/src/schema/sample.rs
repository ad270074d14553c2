//! A small catalogue that uses every key, so that a schema knows them where a catalogue does not use them yet.

use crate::problems::File;

macro_rules! sample {
    ($($path:literal),* $(,)?) => {
        const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("sample/", $path)))),*];
    };
}

sample![
    "agencies.yaml",
    "areas/towns.yaml",
    "calendar.yaml",
    "catalogue.yaml",
    "centres/all.yaml",
    "crisis.yaml",
    "crosswalks/theirs.yaml",
    "events/moving.cases.yaml",
    "events/moving.yaml",
    "facts/all.yaml",
    "heard.yaml",
    "hill-town/catalogue.yaml",
    "population/people.yaml",
    "rates/levels.yaml",
    "services/council/other/cases.yaml",
    "services/council/other/service.yaml",
    "services/office/billed/cases.yaml",
    "services/office/billed/service.yaml",
    "services/office/free/cases.yaml",
    "services/office/free/service.yaml",
    "services/office/grant/cases.yaml",
    "services/office/grant/service.yaml",
    "signposts/all.yaml",
    "synonyms.yaml",
    "town/articles.yaml",
    "town/cases.yaml",
    "town/conversations.yaml",
    "town/holdings.yaml",
    "town/officers.yaml",
    "town/residents.yaml",
    "town/town.yaml",
    "ventures.yaml",
];

pub(super) fn files() -> Vec<File> {
    FILES.iter().map(|(path, text)| File { path: (*path).to_string(), text: (*text).to_string() }).collect()
}
