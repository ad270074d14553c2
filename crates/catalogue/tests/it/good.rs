//! A tiny complete catalogue without a mistake, with one service that says everything a manifest can say.

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        /// Paths below the catalogue's folder, and texts.
        pub(crate) const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../good/", $path)))),*];
    };
}

files![
    "agencies.de.ftl",
    "agencies.yaml",
    "calendar.yaml",
    "catalogue.de.ftl",
    "catalogue.yaml",
    "crosswalks/theirs.yaml",
    "events/going-solar.yaml",
    "events/words.de.ftl",
    "facts/home.de.ftl",
    "facts/home.yaml",
    "facts/person.de.ftl",
    "facts/person.yaml",
    "population/people.yaml",
    "rates/solar_grant.yaml",
    "services/advice-centre/sun-advice/cases.yaml",
    "services/advice-centre/sun-advice/service.yaml",
    "services/energy-office/solar-grant/cases.yaml",
    "services/energy-office/solar-grant/service.yaml",
    "services/energy-office/solar-grant/words.de.ftl",
    "services/words.de.ftl",
    "ventures.yaml",
];
