//! One turn of a call: what was heard leads to a place, and the place says what is said.

use channels::telephone::{Heard, Then, Turn};
use db::Tx;

use super::model::{CallPlace, Standing};
use super::script::Script;
use super::store::Call;
use super::{cases, menu, people, plans, visits};
use crate::app::App;
use crate::locale::Locale;
use crate::refusal::Outcome;

/// A call with what is needed for a turn of it.
pub(super) struct Flow<'f> {
    pub(super) tx: &'f mut Tx,
    pub(super) app: &'f App,
    pub(super) call: &'f mut Call,
    pub(super) standing: &'f mut Standing,
    /// Whether the exchange understands words.
    pub(super) understands: bool,
}

impl<'f> Flow<'f> {
    pub(super) fn locale(&self) -> &'f Locale {
        self.app.locales.of(&self.call.language)
    }

    pub(super) fn day(&self) -> String {
        self.app.today().to_string()
    }

    /// Adds to what an officer reads who takes over.
    pub(super) fn note(&mut self, words: String) {
        const MOST: usize = 20;
        if self.standing.trail.len() < MOST && self.standing.trail.last() != Some(&words) {
            self.standing.trail.push(words);
        }
    }

    /// Moves the call to where what was heard leads.
    pub(super) async fn hear(&mut self, heard: Heard) -> Outcome<()> {
        match heard {
            Heard::Began { .. } | Heard::Back => Ok(()),
            Heard::Over => people::over(self).await,
            Heard::Connected => people::connected(self).await,
            Heard::Parted { was_connected } => people::parted(self, was_connected).await,
            Heard::Recording(sound) => people::recorded(self, sound).await,
            Heard::Words(words) => menu::words(self, &words).await,
            Heard::Nothing => {
                match self.standing.place {
                    // A caller who waits says nothing.
                    CallPlace::Waiting { .. } => self.standing.go(CallPlace::Waiting { told: false }),
                    CallPlace::Talking | CallPlace::CallingBack | CallPlace::Goodbye { .. } | CallPlace::Over => {}
                    _ => self.standing.silence(),
                }
                Ok(())
            }
            Heard::Keys(keys) => self.keys(&keys).await,
        }
    }

    async fn keys(&mut self, keys: &str) -> Outcome<()> {
        self.standing.note = None;
        self.standing.silences = 0;
        // Where a number is keyed in, these are answers, and a person is a star and a zero away.
        let is_answer = plans::is_entry(self);
        match keys {
            "*" => return Ok(()),
            "#" if !is_answer => {
                self.call.is_slow = !self.call.is_slow;
                return Ok(());
            }
            "0" if !is_answer && !matches!(self.standing.place, CallPlace::Person | CallPlace::Waiting { .. }) => {
                self.standing.go(CallPlace::Person);
                return Ok(());
            }
            "*0" => {
                self.standing.go(CallPlace::Person);
                return Ok(());
            }
            _ => {}
        }
        match self.standing.place.clone() {
            CallPlace::Language
            | CallPlace::Menu
            | CallPlace::Danger { .. }
            | CallPlace::Events { .. }
            | CallPlace::Event { .. } => menu::keys(self, keys).await,
            CallPlace::Code
            | CallPlace::Plan { .. }
            | CallPlace::Question { .. }
            | CallPlace::Check { .. }
            | CallPlace::Draft { .. } => plans::keys(self, keys).await,
            CallPlace::Reference | CallPlace::Birth { .. } | CallPlace::Case { .. } => cases::keys(self, keys).await,
            CallPlace::Centre | CallPlace::Times { .. } | CallPlace::Visit { .. } => visits::keys(self, keys).await,
            CallPlace::Person | CallPlace::Number { .. } | CallPlace::Voicemail | CallPlace::Waiting { .. } => {
                people::keys(self, keys).await
            }
            CallPlace::Talking | CallPlace::CallingBack | CallPlace::Goodbye { .. } | CallPlace::Over => Ok(()),
        }
    }

    /// What is said where the call stands. The same again as long as nothing was heard.
    pub(super) async fn turn(&mut self) -> Outcome<Turn> {
        let locale = self.locale();
        let mut script = Script::new(locale, self.call);
        if let Some(note) = &self.standing.note {
            script.text(locale.text(note));
        }
        match self.standing.place.clone() {
            CallPlace::Language
            | CallPlace::Menu
            | CallPlace::Danger { .. }
            | CallPlace::Events { .. }
            | CallPlace::Event { .. } => {
                menu::say(self, &mut script);
            }
            CallPlace::Code => {
                script.text(locale.text("call-code")).keys(crate::phone_codes::DIGITS);
            }
            CallPlace::Plan { .. } | CallPlace::Question { .. } | CallPlace::Check { .. } | CallPlace::Draft { .. } => {
                plans::say(self, &mut script).await?
            }
            CallPlace::Reference | CallPlace::Birth { .. } | CallPlace::Case { .. } => {
                cases::say(self, &mut script).await?
            }
            CallPlace::Centre | CallPlace::Times { .. } | CallPlace::Visit { .. } => {
                visits::say(self, &mut script).await?
            }
            CallPlace::Person
            | CallPlace::Number { .. }
            | CallPlace::Voicemail
            | CallPlace::Waiting { .. }
            | CallPlace::Talking
            | CallPlace::CallingBack => people::say(self, &mut script).await?,
            CallPlace::Goodbye { key, words } => {
                let words: Vec<_> = words.iter().map(|(name, word)| (name.as_str(), word.as_str().into())).collect();
                script.own(locale.say(&key, &words)).text(locale.text("call-bye")).then(Then::HangUp);
            }
            CallPlace::Over => {
                script.then(Then::HangUp);
            }
        }
        Ok(script.turn(self.call.turn))
    }
}
