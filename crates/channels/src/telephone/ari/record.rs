//! What callers say: recorded as a message, or understood as an answer by an engine that an installation may have.

use super::OF;
use super::call::{Call, Note, TurnEnd};
use super::event::{Event, What};
use crate::telephone::{Answering, Heard, Turn};

/// So long a silence ends a message.
const SILENCE: &str = "5";
/// An answer in words is no speech.
const LONGEST_ANSWER: &str = "15";
/// After so many milliseconds of silence somebody has finished; louder than this is a voice.
const PAUSE: &str = "900,256";

impl<A: Answering> Call<A> {
    /// A message after a tone.
    pub(super) async fn record(&mut self, turn: &Turn, most_seconds: u32) -> TurnEnd {
        let name = format!("{}{OF}r{}", self.id, turn.number);
        // One that went on while we were away.
        let is_on = self.exchange.0.ari.get(&["recordings", "live", &name]).await.is_ok();
        if !is_on {
            if let Some(outcome) = self.say_all(&turn.say, true).await {
                return outcome;
            }
            let most = most_seconds.max(1).to_string();
            let how = [
                ("maxDurationSeconds", most.as_str()),
                ("maxSilenceSeconds", SILENCE),
                ("beep", "true"),
                ("terminateOn", "#"),
            ];
            if !self.begin(&name, &how).await {
                return TurnEnd::Heard(Heard::Recording(Vec::new()));
            }
        }
        let outcome = loop {
            match self.next().await {
                Note::Of(Event { channel, what }) if channel == self.id => match what {
                    What::Recorded { name: recorded, has_failed, is_silent } if recorded == name => {
                        let file = self.file(&name, !has_failed).await;
                        break TurnEnd::Heard(Heard::Recording(if is_silent { Vec::new() } else { file }));
                    }
                    // What was recorded until then is told first, if it was.
                    What::Gone => {
                        self.is_over = true;
                        let file = self.file(&name, true).await;
                        if !file.is_empty() {
                            self.ask(Heard::Recording(file)).await;
                        }
                        return TurnEnd::Over;
                    }
                    _ => {}
                },
                Note::Change(next) if next.number > self.number => {
                    self.discard(&name).await;
                    break TurnEnd::Turn(next);
                }
                _ => {}
            }
        };
        // Keys pressed into a message were for nobody.
        self.ahead.forget();
        outcome
    }

    async fn begin(&self, name: &str, how: &[(&str, &str)]) -> bool {
        let query = [&[("name", name), ("format", "wav"), ("ifExists", "overwrite")], how].concat();
        self.note_trouble(self.exchange.0.ari.post(&["channels", &self.id, "record"], &query).await)
    }

    /// A recording that is over, which is not kept in Asterisk; empty if there is none.
    pub(super) async fn file(&self, name: &str, is_there: bool) -> Vec<u8> {
        if !is_there {
            return Vec::new();
        }
        let file = self.exchange.0.ari.recording(name).await;
        file.unwrap_or_else(|error| {
            tracing::warn!(%error, "what a caller said could not be had");
            Vec::new()
        })
    }

    /// Listens for an answer in words, if it should; returns how that is named.
    pub(super) async fn listen(&mut self, should: bool) -> Option<String> {
        if !should {
            return None;
        }
        let name = format!("{}{OF}w{}", self.id, self.exchange.0.speech.new_name());
        let detect = [("variable", "TALK_DETECT(set)"), ("value", PAUSE)];
        let detects = self.exchange.0.ari.post(&["channels", &self.id, "variable"], &detect).await;
        let how = [("maxDurationSeconds", LONGEST_ANSWER), ("beep", "false"), ("terminateOn", "none")];
        (self.note_trouble(detects) && self.begin(&name, &how).await).then_some(name)
    }

    /// Ends a recording, which is told when it is over.
    pub(super) async fn stop_recording(&self, name: Option<&str>) {
        if let Some(name) = name {
            self.note_trouble(self.exchange.0.ari.post(&["recordings", "live", name, "stop"], &[]).await);
        }
    }

    pub(super) async fn stop_listening(&self, listening: &mut Option<String>) {
        if let Some(name) = listening.take() {
            self.discard(&name).await;
        }
    }

    async fn discard(&self, name: &str) {
        self.note_trouble(self.exchange.0.ari.delete(&["recordings", "live", name]).await);
        self.note_trouble(self.exchange.0.ari.delete(&["recordings", "stored", name]).await);
    }

    /// The words of an answer; none if the engine understood none.
    pub(super) async fn understood(&self, name: &str, has_failed: bool) -> Option<String> {
        let transcriber = self.exchange.0.engines.transcriber.as_ref()?;
        let file = self.file(name, !has_failed).await;
        if file.is_empty() {
            return None;
        }
        let mark = format!("stoa{}", self.exchange.0.speech.new_name());
        match transcriber.words(&file, &self.language, &mark).await {
            Ok(words) => Some(words).filter(|words| !words.is_empty()),
            Err(error) => {
                tracing::warn!(%error, "an answer in words could not be understood; keys are heard");
                None
            }
        }
    }
}
