//! Our own words in every supported language, and dates, numbers and money as each language writes them.
//!
//! Words are in `locales/LANGUAGE/*.ftl`: one file for each slice of the application, together one bundle. They are
//! compiled into the binary. An agency's folder may contain `locales/LANGUAGE/*.ftl` as well: its messages override
//! ours one by one, and its files alone can add a language. Names of services and their questions are in the catalogue,
//! not here.

mod channels;
mod choose;
mod components;
mod error;
mod files;
mod formats;
mod frame;
mod message;
mod templates;
pub mod words;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rules::Decimal;

use formats::Formats;
use words::LanguageBundle;

pub use error::Error;
pub use templates::add_to;
pub use words::Arg;

/// The fallback language, in which every message is written first.
const ENGLISH: &str = "en";

/// All supported languages, English first, then by tag.
pub struct Locales {
    locales: Vec<Locale>,
}

/// One language: its messages and conventions.
pub struct Locale {
    own_name: String,
    words: Arc<LanguageBundle>,
    english: Arc<LanguageBundle>,
    formats: Formats,
    missing: Mutex<HashSet<String>>,
}

impl Locales {
    /// The messages in the binary, overridden by those in the folder `overrides`.
    ///
    /// # Errors
    /// If a file is not readable or not Fluent, a message is defined twice, or a message refers to something that does
    /// not exist. The error says where, and what to do.
    pub fn load(overrides: Option<&Path>) -> Result<Self, Error> {
        let mut files = files::built_in()?;
        if let Some(folder) = overrides {
            files.extend(files::of_agency(folder)?);
        }
        Self::from_files(files)
    }

    fn from_files(files: Vec<files::WordsFile>) -> Result<Self, Error> {
        let english = Arc::new(LanguageBundle::new(ENGLISH, &files, None)?);
        let others: HashSet<&str> = files.iter().map(|file| file.tag.as_str()).filter(|tag| *tag != ENGLISH).collect();
        let mut others: Vec<&str> = others.into_iter().collect();
        others.sort_unstable();
        let mut locales = vec![Locale::new(Arc::clone(&english), Arc::clone(&english))?];
        for tag in others {
            let words = Arc::new(LanguageBundle::new(tag, &files, Some(&english))?);
            locales.push(Locale::new(words, Arc::clone(&english))?);
        }
        Ok(Locales { locales })
    }

    /// The language with exactly this tag, ignoring case.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The best language for a person: `wanted` is their explicit choice, if any, and takes precedence over their
    /// browser's `Accept-Language`. English if nothing matches.
    #[must_use]
    pub fn choose(&self, accept_language: Option<&str>, wanted: Option<&str>) -> &Locale {
        let tags: Vec<&str> = self.all().map(Locale::tag).collect();
        let chosen = choose::best(&tags, accept_language, wanted).unwrap_or_default();
        // `from_files` puts English first, so there is always one.
        &self.locales[chosen]
    }

    /// All languages, English first.
    pub fn all(&self) -> impl Iterator<Item = &Locale> {
        self.locales.iter()
    }
}

impl Locale {
    fn new(words: Arc<LanguageBundle>, english: Arc<LanguageBundle>) -> Result<Self, Error> {
        let formats = Formats::new(words.tag()).ok_or_else(|| Error::Tag(words.tag().to_owned()))?;
        let own_name = words.say("language-name", &[]).ok_or_else(|| Error::NoName(words.tag().to_owned()))?;
        Ok(Locale { own_name, words, english, formats, missing: Mutex::default() })
    }

    /// The BCP 47 tag: `zh-Hans`.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.words.tag()
    }

    /// The name of the language in the language itself.
    #[must_use]
    pub fn own_name(&self) -> &str {
        &self.own_name
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        screens::direction(self.tag())
    }

    /// The text of `key`. See [`Locale::say`].
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The text of `key` with its placeholders filled in. A message missing in this language is shown in English; one
    /// missing in English too is shown as its key, so that a page is never empty, and is logged once.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        if let Some(text) = self.words.say(key, args) {
            return text;
        }
        // A poisoned lock only means that another thread panicked while noting a key.
        let news = self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        if news {
            tracing::warn!(language = self.tag(), key, "no words for this key; add it to a file in locales/");
        }
        self.english.say(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The keys that were requested but have no text here, in order.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut missing: Vec<String> = missing.iter().cloned().collect();
        missing.sort();
        missing
    }

    /// A day in full: "3 July 2026".
    #[must_use]
    pub fn date(&self, day: jiff::civil::Date) -> String {
        self.formats.date(day)
    }

    /// A day in short form: "3 Jul 2026". Never digits alone, which are ambiguous.
    #[must_use]
    pub fn date_short(&self, day: jiff::civil::Date) -> String {
        self.formats.date_short(day)
    }

    /// A moment, in milliseconds since 1970 UTC, as day and time in a time zone.
    #[must_use]
    pub fn moment(&self, ms_utc: i64, zone: &jiff::tz::TimeZone) -> String {
        self.formats.moment(ms_utc, zone)
    }

    #[must_use]
    pub fn number(&self, number: i64) -> String {
        self.formats.decimal(Decimal::from(number))
    }

    /// All significant digits, without trailing zeros.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        self.formats.decimal(number.normalize())
    }

    /// An amount with two decimal places, rounded half away from zero. The currency sign comes from the messages
    /// `money` and `money-below-zero`.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> String {
        let cents = formats::cents(amount);
        let key = if cents.is_sign_negative() && !cents.is_zero() { "money-below-zero" } else { "money" };
        self.say(key, &[("amount", self.formats.decimal(cents.abs()).into())])
    }

    /// Items joined as in this language: "a, b and c".
    #[must_use]
    pub fn list<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        self.formats.list(items)
    }
}

#[cfg(test)]
mod tests;
