//! Our own words in every language we speak, and dates, numbers and money as each language writes them.
//!
//! Words live in `locales/LANGUAGE/*.ftl`: one file for each slice of the application, all of them one bundle. They
//! are inside the binary. An agency's folder may hold `locales/LANGUAGE/*.ftl` too: its words win, message by
//! message, and a language we do not have is added by its files alone. What a service is called and what it asks
//! stands beside its manifest, not here.

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

/// The language of last resort, and the one in which every word is written first.
const ENGLISH: &str = "en";

/// All languages we speak, English first, then by tag.
pub struct Locales {
    locales: Vec<Locale>,
}

/// One language: its words and its habits.
pub struct Locale {
    own_name: String,
    words: Arc<LanguageBundle>,
    english: Arc<LanguageBundle>,
    formats: Formats,
    missing: Mutex<HashSet<String>>,
}

impl Locales {
    /// The words inside the binary, and over them those of the folder `overrides`.
    ///
    /// # Errors
    /// When a file is not readable or not Fluent, when a message is written twice, or when it names something that
    /// is not there. The error says where, and what to do.
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

    /// The language with exactly this tag, in whatever case.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The best language for a person: `wanted` is what they chose here, if they did, and goes before what their
    /// browser says in `Accept-Language`. Without a match it is English.
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

    /// The words for `key`. See [`Locale::say`].
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The words for `key` with values in their places. A message that this language lacks is said in English; one
    /// that English lacks too is the key itself, so that a page is never empty, and the log has it once.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        if let Some(text) = self.words.say(key, args) {
            return text;
        }
        // A poisoned lock only means that another thread stopped while it noted a key down.
        let news = self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        if news {
            tracing::warn!(language = self.tag(), key, "no words for this key; add it to a file in locales/");
        }
        self.english.say(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The keys that were asked for and have no words here, in order.
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

    /// A day where there is little room: "3 Jul 2026". Never digits alone, which people read in two ways.
    #[must_use]
    pub fn date_short(&self, day: jiff::civil::Date) -> String {
        self.formats.date_short(day)
    }

    /// A moment, in milliseconds of UTC since 1970, as day and time of day in a time zone.
    #[must_use]
    pub fn moment(&self, ms_utc: i64, zone: &jiff::tz::TimeZone) -> String {
        self.formats.moment(ms_utc, zone)
    }

    #[must_use]
    pub fn number(&self, number: i64) -> String {
        self.formats.decimal(Decimal::from(number))
    }

    /// All digits that there are, without zeros at the end.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        self.formats.decimal(number.normalize())
    }

    /// An amount with two places, rounded half away from zero as people do. The sign of the currency is a word: the
    /// messages `money` and `money-below-zero`.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> String {
        let cents = formats::cents(amount);
        let key = if cents.is_sign_negative() && !cents.is_zero() { "money-below-zero" } else { "money" };
        self.say(key, &[("amount", self.formats.decimal(cents.abs()).into())])
    }

    /// Items joined as this language does: "a, b and c".
    #[must_use]
    pub fn list<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        self.formats.list(items)
    }
}

#[cfg(test)]
mod tests;
