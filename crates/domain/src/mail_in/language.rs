//! The language of a mail: what its head says, or what its words show.

use crate::app::App;

/// The tag of the language to answer in.
pub(super) fn of(app: &App, told: Option<&str>, words: &str) -> String {
    let shown = || app.locales.written(words).map(|locale| locale.tag().to_owned());
    let tag = told.map(str::to_owned).or_else(shown);
    app.locales.of(tag.as_deref().unwrap_or(app.catalogue.about.language())).tag().to_owned()
}
