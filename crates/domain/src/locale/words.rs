//! The messages of one language: parsed, checked and formatted.

use std::collections::{HashMap, HashSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rules::Decimal;
use unic_langid::LanguageIdentifier;

use super::files::WordsFile;
use super::formats::Formats;
use super::message::{self, Message};
use super::{Error, LocaleSettings};

/// A value for a placeholder. Numbers select the plural form and are formatted for the language; values with formats of
/// their own (days, money) are formatted beforehand and passed as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    Whole(i64),
    Fraction(f64),
}

/// All messages of a language.
pub(super) struct LanguageBundle {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    /// The variables of each message, against which other languages are checked.
    variables: HashMap<String, Vec<String>>,
    /// The messages of pages that people see, as against those of the desk.
    to_people: HashSet<String>,
}

impl LanguageBundle {
    /// The messages of `tag` in `files`. A message may only use the variables it has in English, because no others are
    /// passed; messages missing in English belong to an agency's own pages and may use any.
    pub(super) fn new(
        (tag, place): (&str, &LocaleSettings),
        files: &[WordsFile],
        english: Option<&LanguageBundle>,
    ) -> Result<Self, Error> {
        let mut language: LanguageIdentifier = tag.parse().map_err(|_| Error::Tag(tag.to_owned()))?;
        if language.region.is_none() {
            language.region = place.region.as_deref().and_then(|region| region.parse().ok());
        }
        let mut words = LanguageBundle {
            tag: tag.to_owned(),
            bundle: FluentBundle::new_concurrent(vec![language]),
            variables: HashMap::new(),
            to_people: HashSet::new(),
        };
        // Fluent can put invisible isolation marks around every value, for bidirectional text. On a page they would be
        // copied along with references and telephone numbers, and break comparisons of texts. The browser isolates
        // directions by `dir`; the two places where a text itself needs a mark (the sign before an amount in Arabic)
        // have it in the message.
        words.bundle.set_use_isolating(false);
        words.bundle.set_formatter(Some(written));
        let mut written_in: HashMap<String, &str> = HashMap::new();
        let mut messages = Vec::new();
        for file in files.iter().filter(|file| file.tag == tag) {
            let resource = read(file)?;
            for message in message::all(&resource, &file.text) {
                let before = written_in.insert(message.key.clone(), &file.name);
                if let Some(before) = before.filter(|before| !file.replaces || *before == file.name) {
                    let (file, line, before) = (file.name.clone(), message.line, before.to_owned());
                    return Err(Error::Twice { file, line, key: message.key, before });
                }
                let known = match english {
                    Some(english) => english.variables.get(&message.key),
                    None => words.variables.get(&message.key),
                };
                check_variables(file, &message, known)?;
                // An English message that overrides ours may drop a variable; the other languages may still use it.
                words.variables.entry(message.key.clone()).or_insert_with(|| message.variables.clone());
                if !file.is_for_staff() {
                    words.to_people.insert(message.key.clone());
                }
                messages.push((file, message));
            }
            words.bundle.add_resource_overriding(resource);
        }
        for (file, message) in &messages {
            words.check_references(file, message)?;
        }
        Ok(words)
    }

    /// Whether people would miss words here that another language has.
    pub(super) fn says_more_to_people_than(&self, other: &LanguageBundle) -> bool {
        self.to_people.iter().any(|key| !other.variables.contains_key(key))
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    /// The formatted message; `None` if this language lacks it.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let mut errors = Vec::new();
        let text = self.format(key, args, &mut errors)?;
        for error in errors {
            tracing::warn!(language = self.tag, key, %error, "a value is missing in these words");
        }
        Some(text)
    }

    fn format(&self, key: &str, args: &[(&str, Arg)], errors: &mut Vec<FluentError>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, FluentValue::from(value));
        }
        Some(self.bundle.format_pattern(pattern, Some(&values), errors).into_owned())
    }

    fn check_references(&self, file: &WordsFile, message: &Message) -> Result<(), Error> {
        let args: Vec<_> = message.variables.iter().map(|name| (name.as_str(), Arg::Whole(1))).collect();
        let mut errors = Vec::new();
        self.format(&message.key, &args, &mut errors);
        let missing = errors.iter().find_map(message::missing_reference);
        match missing {
            Some(what) => {
                Err(Error::Unknown { file: file.name.clone(), line: message.line, key: message.key.clone(), what })
            }
            None => Ok(()),
        }
    }
}

pub(super) fn read(file: &WordsFile) -> Result<FluentResource, Error> {
    FluentResource::try_new(file.text.clone()).map_err(|(_, errors)| {
        let first = errors.first();
        let place = first.map_or(0, |error| error.pos.start);
        let what = first.map_or_else(|| "this is not Fluent".to_owned(), ToString::to_string);
        Error::Syntax { file: file.name.clone(), line: message::line(&file.text, place), what }
    })
}

fn check_variables(file: &WordsFile, message: &Message, known: Option<&Vec<String>>) -> Result<(), Error> {
    let Some(known) = known else { return Ok(()) };
    let Some(strange) = message.variables.iter().find(|name| !known.contains(name)) else { return Ok(()) };
    let known = match known.as_slice() {
        [] => "It has no variables: take this one out".to_owned(),
        names => format!("Use ${} instead", names.join(" or $")),
    };
    let (key, variable) = (message.key.clone(), strange.clone());
    Err(Error::Variable { file: file.name.clone(), line: message.line, key, variable, known })
}

/// Numbers in messages are formatted as everywhere else: `1,234`.
fn written(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number: Decimal = number.as_string().parse().ok()?;
    memoizer.with_try_get::<Habits, _, _>((), |habits| habits.0.decimal(number)).ok()
}

/// A function inside Fluent only knows the language through what is memoised in the bundle.
struct Habits(Formats);

impl Memoizable for Habits {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Formats::new(&language.to_string(), None).map(Habits).ok_or(())
    }
}

impl<'a> From<&'a Arg> for FluentValue<'a> {
    fn from(arg: &'a Arg) -> Self {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Whole(number) => FluentValue::from(*number),
            Arg::Fraction(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Whole(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Arg::Whole(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Whole(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Arg::Fraction(number)
    }
}
