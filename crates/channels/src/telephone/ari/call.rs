//! One call, from its beginning to its end: a task of its own, which asks what is said next and says it.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep_until};

use super::Exchange;
use super::event::{Event, What};
use super::keys::Ahead;
use super::link::Link;
use crate::telephone::{Answering, Heard, Turn};

/// After so long without an answer the caller hears that there is trouble, and music.
const PATIENCE: Duration = Duration::from_secs(3);
/// From how long to how long it is waited before it is asked again.
const BETWEEN: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(10));

/// What a call is told.
#[derive(Debug)]
pub(super) enum Note {
    Of(Event),
    Change(Turn),
    Add { to: String, seconds: u32 },
}

/// How a call begins for us.
#[derive(Debug)]
pub(super) enum First {
    Called {
        from: Option<String>,
        to: String,
    },
    /// We call somebody.
    Ring {
        to: String,
        seconds: u32,
    },
    /// We did before we were away, and nobody has answered yet.
    Ringing,
    /// It went on while we were away.
    Back,
}

/// What came of a turn.
#[derive(Debug)]
pub(super) enum TurnEnd {
    Heard(Heard),
    /// An order to go on with another one.
    Turn(Turn),
    Over,
}

pub(super) struct Call<A> {
    pub(super) exchange: Exchange,
    pub(super) answering: A,
    pub(super) id: String,
    pub(super) notes: UnboundedReceiver<Note>,
    /// What came while something else was waited for.
    pub(super) later: VecDeque<Note>,
    /// The number of the turn that is now.
    pub(super) number: i64,
    pub(super) ahead: Ahead,
    pub(super) language: String,
    pub(super) link: Link,
    pub(super) is_over: bool,
    /// Recordings of before we were away.
    pub(super) left: Vec<String>,
}

impl<A: Answering> Call<A> {
    pub(super) fn new(
        exchange: &Exchange,
        answering: &A,
        id: &str,
        notes: UnboundedReceiver<Note>,
        (legs, left): (Vec<String>, Vec<String>),
    ) -> Call<A> {
        Call {
            exchange: exchange.clone(),
            answering: answering.clone(),
            id: id.to_owned(),
            notes,
            later: VecDeque::new(),
            number: 0,
            ahead: Ahead::default(),
            language: String::new(),
            link: Link::of(legs),
            is_over: false,
            left,
        }
    }

    /// Goes on until the call is over, and that is known.
    pub(super) async fn run(mut self, first: First) {
        let heard = match first {
            First::Called { from, to } => {
                self.answer().await;
                Some(Heard::Began { from, to })
            }
            First::Ring { to, seconds } => self.ring(&to, seconds).await,
            First::Ringing => self.rings(None).await,
            First::Back => {
                self.recover().await;
                Some(Heard::Back)
            }
        };
        let mut turn = match heard {
            Some(heard) => self.ask(heard).await,
            None => None,
        };
        while let Some(now) = turn {
            turn = match self.act(&now).await {
                TurnEnd::Heard(heard) => self.ask(heard).await,
                TurnEnd::Turn(next) => {
                    self.number = next.number;
                    Some(next)
                }
                TurnEnd::Over => None,
            };
        }
        self.is_over = true;
        self.part().await;
        self.ask(Heard::Over).await;
    }

    /// The next note. Nothing is lost if this is dropped while it waits.
    pub(super) async fn next(&mut self) -> Note {
        if let Some(note) = self.later.pop_front() {
            return note;
        }
        match self.notes.recv().await {
            Some(note) => note,
            // The driver is ending, and this task with it.
            None => std::future::pending().await,
        }
    }

    /// What follows after what was heard, however long it takes to know; none if the call is over.
    pub(super) async fn ask(&mut self, heard: Heard) -> Option<Turn> {
        let mut is_soothed = None;
        let mut wait = BETWEEN.0;
        let turn = loop {
            let answering = self.answering.clone();
            let (id, number, told) = (self.id.clone(), self.number, heard.clone());
            let mut asked = std::pin::pin!(async move { answering.heard(&id, number, told).await });
            let asked_at = Instant::now();
            let answer = loop {
                tokio::select! {
                    answer = &mut asked => break answer,
                    Some(note) = self.notes.recv() => self.meanwhile(note),
                    () = sleep_until(asked_at + PATIENCE), if is_soothed.is_none() && !self.is_over => {
                        is_soothed = Some(self.soothe().await);
                    }
                }
            };
            match answer {
                Ok(turn) => break turn,
                Err(error) => tracing::warn!(%error, "what a caller hears next is not known; it is asked again"),
            }
            if is_soothed.is_none() && !self.is_over {
                is_soothed = Some(self.soothe().await);
            }
            let again = Instant::now() + wait;
            wait = (wait * 2).min(BETWEEN.1);
            loop {
                tokio::select! {
                    () = sleep_until(again) => break,
                    Some(note) = self.notes.recv() => self.meanwhile(note),
                }
            }
        };
        if let Some(words) = is_soothed {
            if let Some(words) = words {
                self.hush(&words).await;
            }
            self.music(false).await;
        }
        if self.is_over {
            return None;
        }
        let changed =
            self.later.iter().rposition(|note| matches!(note, Note::Change(next) if next.number > turn.number));
        let turn = match changed.and_then(|place| self.later.remove(place)) {
            Some(Note::Change(next)) => next,
            _ => turn,
        };
        self.number = turn.number;
        Some(turn)
    }

    /// What comes while it is asked what follows.
    fn meanwhile(&mut self, note: Note) {
        match note {
            Note::Of(Event { channel, what }) if channel == self.id => match what {
                What::Key(key) => self.ahead.press(key, Instant::now()),
                What::Gone => self.is_over = true,
                _ => {}
            },
            note => self.later.push_back(note),
        }
    }

    /// Says that there is trouble, and plays music after it.
    async fn soothe(&mut self) -> Option<String> {
        if self.link.is_on {
            // They talk to each other.
            return None;
        }
        let words = self.exchange.trouble(&self.language).cloned();
        let words = match words {
            Some(words) => self.say(&[words]).await,
            None => None,
        };
        self.music(true).await;
        words
    }
}
