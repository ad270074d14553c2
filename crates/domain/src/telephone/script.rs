//! What is said in one turn, in the language of the call.

use channels::telephone::{Saying, Then, Turn};

use super::store::Call;
use crate::locale::{Arg, Locale};

/// How long keys are waited for: no shorter than ten seconds (WCAG 2.2.1 has twenty for pages; a call repeats what it said).
const CHOICE: u32 = 10;

/// For codes and days, which have to be found on paper.
const ENTRY: u32 = 20;

/// What is said, as it is put together.
pub(super) struct Script<'s> {
    locale: &'s Locale,
    is_slow: bool,
    say: Vec<Saying>,
    then: Then,
}

impl<'s> Script<'s> {
    pub(super) fn new(locale: &'s Locale, call: &Call) -> Script<'s> {
        Script { locale, is_slow: call.is_slow, say: Vec::new(), then: Then::HangUp }
    }

    pub(super) fn locale(&self) -> &'s Locale {
        self.locale
    }

    fn add(&mut self, words: String, language: &str, is_public: bool) {
        if !words.trim().is_empty() {
            let language = language.to_owned();
            self.say.push(Saying { words, language, is_slow: self.is_slow, is_public });
        }
    }

    /// Words that everybody hears.
    pub(super) fn text(&mut self, words: String) -> &mut Self {
        self.add(words, self.locale.tag(), true);
        self
    }

    /// The same in another language.
    pub(super) fn text_in(&mut self, locale: &Locale, words: String) -> &mut Self {
        self.add(words, locale.tag(), true);
        self
    }

    /// Words about this person alone.
    pub(super) fn own(&mut self, words: String) -> &mut Self {
        self.add(words, self.locale.tag(), false);
        self
    }

    /// A choice: "For … press 2."
    pub(super) fn choice(&mut self, key: usize, what: &str) -> &mut Self {
        self.text(self.locale.say("call-for-press", &[("what", what.into()), ("key", Arg::from(key.to_string()))]))
    }

    /// One key is waited for, or words.
    pub(super) fn one_key(&mut self, also_words: bool) -> &mut Self {
        self.then = Then::Keys { most: 1, seconds: CHOICE, also_words };
        self
    }

    /// Up to so many keys are waited for.
    pub(super) fn keys(&mut self, most: usize) -> &mut Self {
        self.then = Then::Keys { most, seconds: ENTRY, also_words: false };
        self
    }

    pub(super) fn then(&mut self, then: Then) -> &mut Self {
        self.then = then;
        self
    }

    pub(super) fn turn(self, number: i64) -> Turn {
        Turn { number, say: self.say, then: self.then }
    }
}
