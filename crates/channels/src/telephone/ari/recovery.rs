//! Calls that others have, and calls that went on while we were away: Asterisk still has them, and tells where they are.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep_until};

use super::call::{Call, Note};
use super::event::{Event, What};
use super::turn::SAYING;
use super::{Exchange, OF, call_of};
use crate::Error;
use crate::telephone::{Answering, Heard};

/// How much longer than Asterisk we wait for somebody to answer.
const LONGER: Duration = Duration::from_secs(3);

/// What Asterisk has of this application.
#[derive(Debug, Default)]
pub(super) struct There {
    pub(super) channels: Vec<String>,
    /// Recordings that are over, or go on.
    recordings: Vec<String>,
}

impl There {
    pub(super) async fn now(exchange: &Exchange) -> Result<There, Error> {
        let ari = &exchange.0.ari;
        let app = ari.get(&["applications", &ari.app]).await?;
        let strings = |value: Option<&Value>| -> Vec<String> {
            let all = value.and_then(Value::as_array).into_iter().flatten();
            all.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let channels = strings(app.get("channel_ids"));
        let stored = ari.get(&["recordings", "stored"]).await?;
        let names = stored.as_array().into_iter().flatten().filter_map(|one| one.get("name")?.as_str());
        let recordings = names.filter(|name| name.contains(OF)).map(str::to_owned).collect();
        Ok(There { channels, recordings })
    }

    /// The calls: channels that are no leg of another.
    pub(super) fn calls(&self) -> impl Iterator<Item = &String> {
        self.channels.iter().filter(|channel| !channel.contains(OF))
    }

    pub(super) fn legs(&self, call: &str) -> Vec<String> {
        let is_its = |channel: &&String| channel.contains(OF) && call_of(channel) == call;
        self.channels.iter().filter(is_its).cloned().collect()
    }

    /// Legs of calls that are not there any more.
    pub(super) fn orphans(&self) -> impl Iterator<Item = &String> {
        let is_there = |call: &str| self.channels.iter().any(|channel| channel == call);
        self.channels.iter().filter(move |channel| channel.contains(OF) && !is_there(call_of(channel)))
    }

    /// Messages that a caller has left: their names.
    pub(super) fn recordings(&self, call: &str) -> Vec<String> {
        self.recordings.iter().filter(|name| call_of(name) == call).cloned().collect()
    }

    /// Calls of which nothing is left but a message.
    pub(super) fn that_left_messages(&self) -> Vec<String> {
        let mut calls: Vec<String> = self.recordings.iter().map(|name| call_of(name).to_owned()).collect();
        calls.sort();
        calls.dedup();
        calls.retain(|call| !self.channels.contains(call));
        calls
    }
}

/// The turn in which a message was left, by its name; none for an answer in words.
fn turn_of(recording: &str) -> Option<i64> {
    recording.split(OF).nth(1)?.strip_prefix('r')?.parse().ok()
}

impl<A: Answering> Call<A> {
    pub(super) async fn answer(&self) {
        self.note_trouble(self.exchange.0.ari.post(&["channels", &self.id, "answer"], &[]).await);
    }

    /// Calls somebody; none if nobody answers.
    pub(super) async fn ring(&mut self, to: &str, seconds: u32) -> Option<Heard> {
        let end = Instant::now() + Duration::from_secs(u64::from(seconds)) + LONGER;
        let why = format!("ring,{to}");
        let seconds = seconds.max(1).to_string();
        let rung = match self.exchange.endpoint(to) {
            Ok(endpoint) => {
                let query = [
                    ("endpoint", endpoint.as_str()),
                    ("app", self.exchange.0.ari.app.as_str()),
                    ("appArgs", why.as_str()),
                    ("channelId", self.id.as_str()),
                    ("timeout", seconds.as_str()),
                ];
                self.exchange.0.ari.post(&["channels"], &query).await
            }
            Err(error) => Err(error),
        };
        match rung {
            Ok(_) => self.rings(Some(end)).await,
            Err(error) => {
                tracing::warn!(%error, "somebody could not be called");
                None
            }
        }
    }

    /// Waits until somebody answers; none if nobody does.
    pub(super) async fn rings(&mut self, until: Option<Instant>) -> Option<Heard> {
        loop {
            let end = until.unwrap_or_else(Instant::now);
            let note = tokio::select! {
                note = self.next() => note,
                () = sleep_until(end), if until.is_some() => {
                    self.note_trouble(self.exchange.0.ari.delete(&["channels", &self.id]).await);
                    return None;
                }
            };
            match note {
                Note::Of(Event { channel, what }) if channel == self.id => match what {
                    What::Begins { why, .. } => {
                        let to = why.get(1).cloned().unwrap_or_default();
                        return Some(Heard::Began { from: None, to });
                    }
                    What::Gone => return None,
                    _ => {}
                },
                _ => {}
            }
        }
    }

    /// Takes up a call as it is: its words are cut short, what was recorded is told, who talks to each other goes on.
    pub(super) async fn recover(&mut self) {
        self.answer().await;
        self.tell_messages().await;
        let bridge = self.exchange.0.ari.get(&["bridges", &self.bridge()]).await.unwrap_or_default();
        let inside: Vec<&str> =
            bridge.get("channels").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        for leg in &mut self.link.legs {
            leg.is_in = inside.contains(&leg.id.as_str());
        }
        self.link.is_on = inside.contains(&self.id.as_str()) && self.link.legs.iter().any(|leg| leg.is_in);
        if self.link.is_on {
            return;
        }
        self.part().await;
        if !bridge.is_null() {
            self.note_trouble(self.exchange.0.ari.delete(&["bridges", &self.bridge()]).await);
        }
        self.music(false).await;
        let path = ["channels", &self.id, "variable"];
        let saying = self.exchange.0.ari.variable(&path, SAYING).await;
        if let Some(name) = saying {
            self.hush(&name).await;
        }
    }

    /// Tells what callers left while we were away, in the turns in which they did.
    pub(super) async fn tell_messages(&mut self) {
        for name in std::mem::take(&mut self.left) {
            if self.exchange.0.ari.get(&["recordings", "live", &name]).await.is_ok() {
                continue;
            }
            let file = self.file(&name, true).await;
            if let Some(number) = turn_of(&name).filter(|_| !file.is_empty()) {
                self.number = number;
                self.ask(Heard::Recording(file)).await;
            }
        }
    }

    /// A call that is not there any more.
    pub(super) async fn tell_end(mut self) {
        self.is_over = true;
        self.tell_messages().await;
        self.ask(Heard::Over).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_told_apart_by_its_names() {
        let strings = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let there = There {
            channels: strings(&["1.1", "1.1~a", "1.1~b", "7.7~c", "1.10"]),
            recordings: strings(&["1.1~r4", "9.9~r2", "9.9~wx"]),
        };
        assert_eq!(there.calls().collect::<Vec<_>>(), ["1.1", "1.10"]);
        assert_eq!(there.legs("1.1"), ["1.1~a", "1.1~b"]);
        assert_eq!(there.orphans().collect::<Vec<_>>(), ["7.7~c"]);
        assert_eq!((there.recordings("1.1"), there.that_left_messages()), (strings(&["1.1~r4"]), strings(&["9.9"])));
        assert_eq!((turn_of("1.1~r4"), turn_of("9.9~wx"), turn_of("odd")), (Some(4), None, None));
    }
}
