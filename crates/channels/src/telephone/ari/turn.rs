//! A turn: its words are said, keys cut them short, and what follows is waited for.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout};

use super::OF;
use super::call::{Call, Note, TurnEnd};
use super::event::{Event, What};
use super::keys::Gathering;
use crate::Error;
use crate::telephone::{Answering, Heard, Saying, Then, Turn};

/// Words that do not end by then never will.
const LONGEST_WORDS: Duration = Duration::from_secs(300);
/// How long it may take until a call that is hung up is over.
const HANGING_UP: Duration = Duration::from_secs(10);
/// Asterisk's own, where words could not be had: a caller never hears nothing.
const BEEP: &str = "sound:beep";
/// Which words are said in a channel, for the process that drives it next.
pub(super) const SAYING: &str = "STOA_SAYING";

impl<A: Answering> Call<A> {
    /// Says a turn, and waits for what follows.
    pub(super) async fn act(&mut self, turn: &Turn) -> TurnEnd {
        if !matches!(turn.then, Then::Wait | Then::Connect { .. }) {
            self.part().await;
        }
        match &turn.then {
            Then::Keys { most, seconds, also_words } => {
                let gathering = Gathering::new(*most, *seconds);
                self.keys(&turn.say, gathering, *also_words).await
            }
            Then::Record { most_seconds } => self.record(turn, *most_seconds).await,
            Then::Wait if self.link.is_on => self.linked(None).await,
            Then::Wait => {
                self.part().await;
                self.wait(&turn.say).await
            }
            Then::Connect { to, seconds } => self.connect(turn, to, *seconds).await,
            Then::HangUp => self.hang_up(&turn.say).await,
        }
    }

    async fn keys(&mut self, say: &[Saying], mut gathering: Gathering, also_words: bool) -> TurnEnd {
        if let Some(heard) = gathering.take(&mut self.ahead, Instant::now()) {
            return TurnEnd::Heard(heard);
        }
        let also_words = also_words && self.exchange.0.engines.transcriber.is_some();
        let mut saying = match gathering.has_begun() {
            true => None,
            false => self.say(say).await,
        };
        let mut listening = None;
        let mut speaks = false;
        if saying.is_none() {
            gathering.listens(Instant::now());
            listening = self.listen(also_words && !gathering.has_begun()).await;
        }
        loop {
            let ends = gathering.ends().unwrap_or_else(Instant::now);
            let waits = gathering.ends().is_some() && !speaks;
            let note = tokio::select! {
                note = self.next() => note,
                () = sleep_until(ends), if waits => {
                    self.stop_listening(&mut listening).await;
                    return TurnEnd::Heard(gathering.heard());
                }
            };
            match note {
                Note::Of(Event { channel, what }) if channel == self.id => match what {
                    What::Key(key) => {
                        self.hush_all(&mut saying).await;
                        self.stop_listening(&mut listening).await;
                        speaks = false;
                        if let Some(heard) = gathering.press(key, Instant::now(), &mut self.ahead) {
                            return TurnEnd::Heard(heard);
                        }
                    }
                    What::Said { name, has_failed } if saying.as_ref() == Some(&name) => {
                        saying = None;
                        self.beep_if(has_failed).await;
                        gathering.listens(Instant::now());
                        listening = self.listen(also_words).await;
                    }
                    What::Speaks => speaks = listening.is_some(),
                    What::Pauses if listening.is_some() => self.stop_recording(listening.as_deref()).await,
                    What::Recorded { name, has_failed, .. } if listening.as_ref() == Some(&name) => {
                        listening = None;
                        speaks = false;
                        if let Some(words) = self.understood(&name, has_failed).await {
                            return TurnEnd::Heard(Heard::Words(words));
                        }
                        gathering.listens(Instant::now());
                    }
                    What::Gone => return TurnEnd::Over,
                    _ => {}
                },
                Note::Change(next) if next.number > self.number => {
                    self.hush_all(&mut saying).await;
                    self.stop_listening(&mut listening).await;
                    return TurnEnd::Turn(next);
                }
                _ => {}
            }
        }
    }

    async fn wait(&mut self, say: &[Saying]) -> TurnEnd {
        if let Some(outcome) = self.say_all(say, false).await {
            return outcome;
        }
        self.music(true).await;
        let outcome = loop {
            match self.next().await {
                Note::Of(Event { channel, what: What::Gone }) if channel == self.id => return TurnEnd::Over,
                Note::Change(next) if next.number > self.number => break TurnEnd::Turn(next),
                _ => {}
            }
        };
        self.ahead.forget();
        self.music(false).await;
        outcome
    }

    async fn hang_up(&mut self, say: &[Saying]) -> TurnEnd {
        if let Some(outcome) = self.say_all(say, false).await {
            return outcome;
        }
        self.note_trouble(self.exchange.0.ari.delete(&["channels", &self.id]).await);
        let over = async {
            while !matches!(self.next().await, Note::Of(Event { channel, what: What::Gone }) if channel == self.id) {}
        };
        // One that never is over is so for us.
        let _ = timeout(HANGING_UP, over).await;
        TurnEnd::Over
    }

    /// Says words to their end, or to a key if keys cut them short. Returns what came instead.
    pub(super) async fn say_all(&mut self, say: &[Saying], keys_cut: bool) -> Option<TurnEnd> {
        let mut saying = self.say(say).await;
        let end = Instant::now() + LONGEST_WORDS;
        while saying.is_some() {
            let note = tokio::select! {
                note = self.next() => note,
                () = sleep_until(end) => break,
            };
            match note {
                Note::Of(Event { channel, what }) if channel == self.id => match what {
                    What::Said { name, has_failed } if saying.as_ref() == Some(&name) => {
                        saying = None;
                        self.beep_if(has_failed).await;
                    }
                    What::Key(_) if keys_cut => self.hush_all(&mut saying).await,
                    What::Gone => return Some(TurnEnd::Over),
                    _ => {}
                },
                Note::Change(next) if next.number > self.number => {
                    self.hush_all(&mut saying).await;
                    return Some(TurnEnd::Turn(next));
                }
                note @ Note::Add { .. } => self.later.push_back(note),
                _ => {}
            }
        }
        None
    }

    /// Begins to say words, and returns how that is named; none if there is nothing to say, or it cannot be said.
    pub(super) async fn say(&mut self, say: &[Saying]) -> Option<String> {
        if let Some(last) = say.last() {
            self.language.clone_from(&last.language);
        }
        let say = say.iter().filter(|saying| !saying.words.trim().is_empty());
        let sounds: Vec<String> = say.filter_map(|saying| self.exchange.0.speech.at(saying)).collect();
        if sounds.is_empty() {
            return None;
        }
        let media: Vec<String> = sounds.iter().map(|sound| format!("sound:{sound}")).collect();
        let name = format!("{}{OF}p{}", self.id, self.exchange.0.speech.new_name());
        let query = [("media", media.join(",")), ("playbackId", name.clone())];
        let query = [(query[0].0, query[0].1.as_str()), (query[1].0, query[1].1.as_str())];
        let said = self.exchange.0.ari.post(&["channels", &self.id, "play"], &query).await;
        self.note_trouble(said).then(|| self.leave_name(&name))?;
        Some(name)
    }

    /// Leaves the name of the words in the channel, beside what goes on.
    fn leave_name(&self, name: &str) {
        let (exchange, id, name) = (self.exchange.clone(), self.id.clone(), name.to_owned());
        tokio::spawn(async move {
            let query = [("variable", SAYING), ("value", name.as_str())];
            let _ = exchange.0.ari.post(&["channels", &id, "variable"], &query).await;
        });
    }

    /// Words that could not be had, which what speaks has told, are a tone at least. A caller who hung up hears nothing of it.
    async fn beep_if(&self, has_failed: bool) {
        if has_failed {
            let _ = self.exchange.0.ari.post(&["channels", &self.id, "play"], &[("media", BEEP)]).await;
        }
    }

    pub(super) async fn hush(&self, name: &str) {
        self.note_trouble(self.exchange.0.ari.delete(&["playbacks", name]).await);
    }

    async fn hush_all(&self, saying: &mut Option<String>) {
        if let Some(name) = saying.take() {
            self.hush(&name).await;
        }
    }

    /// Music on hold, until it is ended.
    pub(super) async fn music(&self, is_on: bool) {
        let path = ["channels", self.id.as_str(), "moh"];
        match is_on {
            true => self.note_trouble(self.exchange.0.ari.post(&path, &[]).await),
            false => self.note_trouble(self.exchange.0.ari.delete(&path).await),
        };
    }

    /// Whether it was done. What was not is in the log, unless the caller has just hung up, which is told anyway.
    pub(super) fn note_trouble<T>(&self, done: Result<T, Error>) -> bool {
        match &done {
            Err(Error::Refused(_)) | Ok(_) => {}
            Err(error) => tracing::warn!(%error, "Asterisk did not do what a call needed"),
        }
        done.is_ok()
    }
}
