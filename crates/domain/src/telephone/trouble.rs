//! What callers hear while it is not known what they should hear.

use channels::telephone::Saying;

use crate::app::App;

/// That there is trouble, in each language, the usual one first.
pub fn trouble(app: &App) -> Vec<Saying> {
    let usual = app.locales.base().tag().to_owned();
    let mut all: Vec<Saying> = app
        .locales
        .all()
        .map(|locale| Saying {
            words: locale.text("call-trouble"),
            language: locale.tag().to_owned(),
            is_slow: false,
            is_public: true,
        })
        .collect();
    all.sort_by_key(|saying| saying.language != usual);
    all
}
