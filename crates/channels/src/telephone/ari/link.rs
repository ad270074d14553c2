//! Two who talk to each other, or three: whom we call is a leg of the call, and all who answered are in its bridge.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::OF;
use super::call::{Call, Note, TurnEnd};
use super::event::{Event, What};
use crate::Error;
use crate::telephone::{Answering, Heard, Then, Turn};

/// How much longer than Asterisk we wait for somebody to answer.
const LONGER: Duration = Duration::from_secs(3);

/// Who is called from within a call.
#[derive(Debug, Default)]
pub(super) struct Link {
    /// Whom the caller is connected with; unknown if that was before we were away.
    to: Option<String>,
    pub(super) legs: Vec<Leg>,
    /// At least one of them and the caller can talk.
    pub(super) is_on: bool,
    /// `Answering` knows it.
    is_told: bool,
}

#[derive(Debug)]
pub(super) struct Leg {
    pub(super) id: String,
    pub(super) is_in: bool,
}

impl Link {
    pub(super) fn of(legs: Vec<String>) -> Link {
        let legs = legs.into_iter().map(|id| Leg { id, is_in: false }).collect();
        Link { legs, ..Link::default() }
    }

    fn is_with(&self, to: &str) -> bool {
        self.is_on && self.to.as_deref().is_none_or(|with| with == to)
    }
}

impl<A: Answering> Call<A> {
    /// The bridge of the call.
    pub(super) fn bridge(&self) -> String {
        format!("{}{OF}b", self.id)
    }

    pub(super) async fn connect(&mut self, turn: &Turn, to: &str, seconds: u32) -> TurnEnd {
        if self.link.is_with(to) {
            if !self.link.is_told {
                self.link.is_told = true;
                return TurnEnd::Heard(Heard::Connected);
            }
            return self.linked(None).await;
        }
        self.part().await;
        if let Some(outcome) = self.say_all(&turn.say, false).await {
            return outcome;
        }
        self.ahead.forget();
        self.music(true).await;
        if let Err(error) = self.invite(to, seconds).await {
            tracing::warn!(%error, "nobody could be called for a caller");
            self.music(false).await;
            return TurnEnd::Heard(Heard::Parted { was_connected: false });
        }
        self.link.to = Some(to.to_owned());
        self.linked(Some(Instant::now() + Duration::from_secs(u64::from(seconds)) + LONGER)).await
    }

    /// Waits for what happens between those who are connected, or are about to be.
    pub(super) async fn linked(&mut self, until: Option<Instant>) -> TurnEnd {
        loop {
            let end = until.unwrap_or_else(Instant::now);
            let note = tokio::select! {
                note = self.next() => note,
                () = sleep_until(end), if until.is_some() && !self.link.is_on => return self.parted().await,
            };
            match note {
                Note::Of(Event { channel, what: What::Gone }) if channel == self.id => return TurnEnd::Over,
                Note::Of(Event { channel, what: What::Begins { .. } }) => {
                    let was_on = self.link.is_on;
                    self.join(&channel).await;
                    match (was_on, self.link.is_on) {
                        (false, true) => {
                            self.link.is_told = true;
                            return TurnEnd::Heard(Heard::Connected);
                        }
                        (false, false) if self.link.legs.is_empty() => return self.parted().await,
                        _ => {}
                    }
                }
                Note::Of(Event { channel, what: What::Gone }) => {
                    self.link.legs.retain(|leg| leg.id != channel);
                    let is_alone = match self.link.is_on {
                        true => !self.link.legs.iter().any(|leg| leg.is_in),
                        false => self.link.legs.is_empty(),
                    };
                    if is_alone {
                        return self.parted().await;
                    }
                }
                Note::Change(next) if next.number > self.number => {
                    // What goes on with those who talk is no change for them.
                    let goes_on = self.link.is_on && matches!(&next.then, Then::Wait | Then::Connect { .. });
                    if !goes_on {
                        self.parted().await;
                    }
                    return TurnEnd::Turn(next);
                }
                Note::Add { to, seconds } if self.link.is_on => {
                    let invited = self.invite(&to, seconds).await;
                    if let Err(error) = invited {
                        tracing::warn!(%error, "a third party could not be called");
                    }
                }
                _ => {}
            }
        }
    }

    async fn parted(&mut self) -> TurnEnd {
        let was_connected = self.link.is_on;
        self.part().await;
        if !was_connected {
            self.music(false).await;
        }
        TurnEnd::Heard(Heard::Parted { was_connected })
    }

    /// Ends every connection; the caller stays.
    pub(super) async fn part(&mut self) {
        let link = std::mem::take(&mut self.link);
        for leg in &link.legs {
            self.note_trouble(self.exchange.0.ari.delete(&["channels", &leg.id]).await);
        }
        if link.is_on {
            let bridge = self.bridge();
            let query = [("channel", self.id.as_str())];
            if !self.is_over {
                let left = self.exchange.0.ari.post(&["bridges", &bridge, "removeChannel"], &query).await;
                self.note_trouble(left);
            }
            self.note_trouble(self.exchange.0.ari.delete(&["bridges", &bridge]).await);
        }
    }

    async fn invite(&mut self, to: &str, seconds: u32) -> Result<(), Error> {
        let endpoint = self.exchange.endpoint(to)?;
        let id = format!("{}{OF}{}", self.id, self.exchange.0.speech.new_name());
        let seconds = seconds.max(1).to_string();
        let app = &self.exchange.0.ari.app;
        let query = [
            ("endpoint", endpoint.as_str()),
            ("app", app.as_str()),
            ("appArgs", "leg"),
            ("channelId", id.as_str()),
            ("timeout", seconds.as_str()),
            ("originator", self.id.as_str()),
        ];
        self.exchange.0.ari.post(&["channels"], &query).await?;
        self.link.legs.push(Leg { id, is_in: false });
        Ok(())
    }

    /// Somebody has answered: all can talk.
    async fn join(&mut self, leg: &str) {
        let bridge = self.bridge();
        let mut who = leg.to_owned();
        if !self.link.is_on {
            self.music(false).await;
            let query = [("type", "mixing"), ("name", bridge.as_str())];
            if !self.note_trouble(self.exchange.0.ari.post(&["bridges", &bridge], &query).await) {
                return;
            }
            who = format!("{},{leg}", self.id);
        }
        let query = [("channel", who.as_str())];
        let is_in = self.note_trouble(self.exchange.0.ari.post(&["bridges", &bridge, "addChannel"], &query).await);
        for one in self.link.legs.iter_mut().filter(|one| one.id == leg) {
            one.is_in = is_in;
        }
        if is_in {
            self.link.is_on = true;
        } else {
            self.note_trouble(self.exchange.0.ari.delete(&["channels", leg]).await);
            self.link.legs.retain(|one| one.id != leg);
        }
    }
}
