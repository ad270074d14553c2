//! Our own words in every supported language, and dates, numbers and money as each language writes them.
//!
//! Words are in `locales/LANGUAGE/*.ftl`: one file for each slice of the application, together one bundle. They are
//! compiled into the binary. A catalogue's folder and an agency's may contain `locales/LANGUAGE/*.ftl` as well: their
//! messages override ours one by one, and their files alone can add a language. Names of services and their questions
//! are in the catalogue itself. Which languages are offered, in which one is said what another lacks, and how amounts
//! and dates are written, follows from the catalogue.

mod channels;
mod choose;
mod components;
mod currency;
mod error;
mod files;
mod formats;
mod frame;
mod message;
pub mod script;
mod templates;
pub mod words;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use catalogue::Catalogue;
use rules::Decimal;

use formats::Formats;
use words::LanguageBundle;

pub use currency::Currency;
pub use error::Error;
pub use templates::add_to;
pub use words::Arg;

/// The language in which every message is written first, and that of the desk.
const ENGLISH: &str = "en";

/// The languages of a catalogue, its own first.
pub struct Locales {
    /// Those that are offered to people, and English behind them if it is none of them.
    locales: Vec<Locale>,
    offered: usize,
}

/// What our words follow from in a place.
#[derive(Clone, Debug)]
pub struct LocaleSettings {
    /// The languages of the catalogue, its own first.
    pub languages: Vec<String>,
    /// The country, in the two letters of ISO 3166.
    pub region: Option<String>,
    pub currency: Currency,
}

impl LocaleSettings {
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> LocaleSettings {
        let about = &catalogue.about;
        LocaleSettings {
            languages: about.languages.clone(),
            region: about.region.clone(),
            currency: Currency::of(&about.currency),
        }
    }
}

/// One language: its messages and conventions.
pub struct Locale {
    own_name: String,
    words: Arc<LanguageBundle>,
    /// Where words are found that this language lacks: the catalogue's own language, then English.
    others: Vec<Arc<LanguageBundle>>,
    formats: Formats,
    currency: Currency,
    is_partial: bool,
    missing: Mutex<HashSet<String>>,
}

impl Locales {
    /// The messages in the binary, overridden by those of the catalogue and then by those in the folder `overrides`.
    ///
    /// # Errors
    /// If a file is not readable or not Fluent, a message is defined twice, or a message refers to something that does
    /// not exist. The error says where, and what to do.
    pub fn load(catalogue: &Catalogue, overrides: Option<&Path>) -> Result<Self, Error> {
        let mut files = files::built_in()?;
        files.extend(files::of_catalogue(catalogue));
        if let Some(folder) = overrides {
            files.extend(files::of_agency(folder)?);
        }
        Self::from_files(&files, &LocaleSettings::of(catalogue))
    }

    fn from_files(files: &[files::WordsFile], place: &LocaleSettings) -> Result<Self, Error> {
        let english = Arc::new(LanguageBundle::new((ENGLISH, place), files, None)?);
        let has_words = |tag: &&String| files.iter().any(|file| file.tag == **tag);
        let offered: Vec<&str> = place.languages.iter().filter(has_words).map(String::as_str).collect();
        let mut bundles: Vec<Arc<LanguageBundle>> = Vec::new();
        for tag in offered {
            bundles.push(match tag {
                ENGLISH => Arc::clone(&english),
                tag => Arc::new(LanguageBundle::new((tag, place), files, Some(&english))?),
            });
        }
        // A catalogue in languages that nobody has put our words into is shown in English.
        let offered = bundles.len().max(1);
        if !bundles.iter().any(|words| words.tag() == ENGLISH) {
            bundles.push(Arc::clone(&english));
        }
        let base = bundles.first().map_or_else(|| Arc::clone(&english), Arc::clone);
        let others = [base, english];
        let locales = bundles.into_iter().map(|words| Locale::new(words, &others, place)).collect::<Result<_, _>>()?;
        Ok(Locales { locales, offered })
    }

    /// The language with exactly this tag, ignoring case.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The best language for a person: `wanted` is their explicit choice, if any, and takes precedence over their
    /// browser's `Accept-Language`. The catalogue's own language if nothing matches.
    #[must_use]
    pub fn choose(&self, accept_language: Option<&str>, wanted: Option<&str>) -> &Locale {
        let tags: Vec<&str> = self.all().map(Locale::tag).collect();
        let chosen = choose::best(&tags, accept_language, wanted).unwrap_or_default();
        // `from_files` makes at least one.
        &self.locales[chosen]
    }

    /// A language that was chosen before, or that of the desk.
    #[must_use]
    pub fn of(&self, tag: &str) -> &Locale {
        self.get(tag).unwrap_or_else(|| self.choose(None, Some(tag)))
    }

    /// The language in which a text is written, as far as its script and its commonest words show it, if people are
    /// offered it.
    pub fn written(&self, text: &str) -> Option<&Locale> {
        let found = script::language_of(text)?;
        self.all().find(|locale| locale.tag().split('-').next() == Some(found))
    }

    /// All languages that people are offered, the catalogue's own first.
    pub fn all(&self) -> impl Iterator<Item = &Locale> {
        self.locales.iter().take(self.offered)
    }

    /// What staff pages are written in.
    #[must_use]
    pub fn desk(&self) -> &Locale {
        self.of(ENGLISH)
    }

    /// The language in which is said what another lacks, and in which laws are cited.
    #[must_use]
    pub fn base(&self) -> &Locale {
        &self.locales[0]
    }
}

impl Locale {
    fn new(words: Arc<LanguageBundle>, others: &[Arc<LanguageBundle>], place: &LocaleSettings) -> Result<Self, Error> {
        let tag = words.tag();
        let formats = Formats::new(tag, place.region.as_deref()).ok_or_else(|| Error::Tag(tag.to_owned()))?;
        let own_name = words.say("language-name", &[]).ok_or_else(|| Error::NoName(tag.to_owned()))?;
        let is_partial = others.iter().any(|other| other.says_more_to_people_than(&words));
        let (others, currency) = (others.to_vec(), place.currency.clone());
        Ok(Locale { own_name, words, others, formats, currency, is_partial, missing: Mutex::default() })
    }

    /// Whether people will find words of another language on its pages.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.is_partial
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

    /// The text of `key` with its placeholders filled in. A message missing in this language is shown in the
    /// catalogue's own, then in English; one missing there too is shown as its key, so that a page is never empty. What
    /// is missing is logged once.
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
        self.others.iter().find_map(|other| other.say(key, args)).unwrap_or_else(|| key.to_owned())
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

    /// A day with its name: "Friday 3 July 2026".
    #[must_use]
    pub fn weekday(&self, day: jiff::civil::Date) -> String {
        self.formats.weekday(day)
    }

    /// A moment's time of day in a time zone: "9:20 am".
    #[must_use]
    pub fn time(&self, ms_utc: i64, zone: &jiff::tz::TimeZone) -> String {
        self.formats.time(ms_utc, zone)
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

    /// What the language writes before a fraction.
    #[must_use]
    pub fn decimal_mark(&self) -> char {
        self.formats.decimal_mark()
    }

    /// An amount in the currency of the catalogue, rounded half away from zero. Where the sign stands is said by the
    /// messages `money` and `money-below-zero`, and follows from the language where it has none.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> String {
        let rounded = formats::rounded(amount, self.currency.places);
        let is_below_zero = rounded.is_sign_negative() && !rounded.is_zero();
        let key = if is_below_zero { "money-below-zero" } else { "money" };
        let amount = self.formats.decimal(rounded.abs());
        let symbol = self.currency.symbol.as_str();
        let own = self.words.say(key, &[("amount", amount.as_str().into()), ("symbol", symbol.into())]);
        own.unwrap_or_else(|| {
            let sign = if is_below_zero { "-" } else { "" };
            format!("{sign}{}", self.currency.beside(self.tag(), &amount))
        })
    }

    /// The sign of the currency as it stands before and after an amount that is being typed; one of them is empty.
    #[must_use]
    pub fn around_money(&self) -> (&str, &str) {
        let sign = self.currency.sign();
        if currency::is_after(self.tag()) { ("", sign) } else { (sign, "") }
    }

    /// Items joined as in this language: "a, b and c".
    #[must_use]
    pub fn list<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        self.formats.list(items)
    }
}

#[cfg(test)]
pub(crate) mod tests;
