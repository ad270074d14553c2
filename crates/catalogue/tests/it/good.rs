//! A tiny complete catalogue without a mistake, with one service that says everything a manifest can say.

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        /// Paths below the catalogue's folder, and texts.
        pub(crate) const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../good/", $path)))),*];
    };
}

files![
    "agencies.yaml",
    "calendar.yaml",
    "catalogue.yaml",
    "crosswalks/theirs.yaml",
    "events/going-solar.yaml",
    "facts/home.yaml",
    "facts/person.yaml",
    "population/people.yaml",
    "rates/solar_grant.yaml",
    "services/advice-centre/sun-advice/cases.yaml",
    "services/advice-centre/sun-advice/service.yaml",
    "services/energy-office/solar-grant/cases.yaml",
    "services/energy-office/solar-grant/service.yaml",
    "services/energy-office/solar-grant/words.de.ftl",
    "ventures.yaml",
];
