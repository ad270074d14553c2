//! Drives an exchange: hears what happens in it, gives each call a task, and passes on orders. Whenever the connection
//! ends it is made again, and every call that is still there is taken up.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::call::{Call, First, Note};
use super::event::{Event, Notice, What};
use super::recovery::There;
use super::socket::Socket;
use super::{Exchange, OF, call_of};
use crate::Error;
use crate::telephone::{Answering, Order};

/// From how long to how long it is waited before the connection is made again: callers wait.
const BETWEEN: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(5));
/// How long it is waited before orders are asked for again after an error.
const AFTER_ERROR: Duration = Duration::from_secs(2);

/// Drives the exchange until it is time to end, or another process drives it. Only one may; calls go on without any for a
/// while.
pub async fn run<A: Answering>(exchange: Exchange, answering: A, mut until: watch::Receiver<bool>) {
    let (give, mut given) = mpsc::channel(64);
    let orders = async {
        loop {
            match answering.orders().await {
                Ok(orders) => {
                    for order in orders {
                        // Never full for long, and never closed: both ends are here.
                        let _ = give.send(order).await;
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, "what the exchange should do is not known now");
                    sleep(AFTER_ERROR).await;
                }
            }
        }
    };
    let driving = async {
        let mut wait = BETWEEN.0;
        loop {
            let mut was_on = false;
            match drive(&exchange, &answering, &mut given, &mut was_on).await {
                Ok(Replaced) => return tracing::warn!("another process drives the exchange"),
                Err(error) => tracing::warn!(%error, "the exchange is away; it is asked again"),
            }
            if was_on {
                wait = BETWEEN.0;
            }
            sleep(wait).await;
            wait = (wait * 2).min(BETWEEN.1);
        }
    };
    tokio::select! {
        _ = until.wait_for(|is_over| *is_over) => {}
        () = driving => {}
        () = orders => {}
    }
}

/// Another process drives the application of the exchange.
struct Replaced;

/// The calls of one connection; their tasks end with it.
struct Calls<'a, A> {
    exchange: &'a Exchange,
    answering: &'a A,
    tasks: JoinSet<String>,
    open: HashMap<String, UnboundedSender<Note>>,
}

async fn drive<A: Answering>(
    exchange: &Exchange,
    answering: &A,
    given: &mut mpsc::Receiver<Order>,
    was_on: &mut bool,
) -> Result<Replaced, Error> {
    let mut socket = Socket::open(&exchange.0.ari).await?;
    let mut calls = Calls { exchange, answering, tasks: JoinSet::new(), open: HashMap::new() };
    calls.take_up().await?;
    *was_on = true;
    tracing::info!(calls = calls.open.len(), "the exchange is there");
    loop {
        tokio::select! {
            told = socket.next() => match told? {
                Notice::Of(event) => calls.told(event),
                Notice::Replaced => return Ok(Replaced),
                Notice::Nothing => {}
            },
            Some(order) = given.recv() => calls.order(order),
            Some(ended) = calls.tasks.join_next() => {
                if let Ok(call) = ended {
                    calls.open.remove(&call);
                }
            }
        }
    }
}

impl<A: Answering> Calls<'_, A> {
    /// Goes on with every call that is there, and tells of each that is not any more.
    async fn take_up(&mut self) -> Result<(), Error> {
        let going_on: HashSet<String> = self.answering.going_on().await?.into_iter().collect();
        let there = There::now(self.exchange).await?;
        let ari = &self.exchange.0.ari;
        for leg in there.orphans() {
            ari.delete(&["channels", leg]).await?;
        }
        let mut here = HashSet::new();
        for call in there.calls() {
            let Ok(channel) = ari.get(&["channels", call]).await else { continue };
            here.insert(call.clone());
            let at = |path: &str| channel.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
            let first = match (at("/state").as_str(), going_on.contains(call)) {
                ("Down" | "Dialing" | "Ringing", _) => First::Ringing,
                (_, true) => First::Back,
                (_, false) => {
                    let from = Some(at("/caller/number")).filter(|number| !number.is_empty());
                    First::Called { from, to: at("/dialplan/exten") }
                }
            };
            self.begin(call, first, (there.legs(call), there.recordings(call)));
        }
        let left = there.that_left_messages();
        for call in going_on
            .iter()
            .filter(|call| !here.contains(*call))
            .chain(left.iter().filter(|left| !going_on.contains(*left)))
        {
            let gone = Call::new(
                self.exchange,
                self.answering,
                call,
                mpsc::unbounded_channel().1,
                (Vec::new(), there.recordings(call)),
            );
            let call = call.clone();
            self.tasks.spawn(async move {
                gone.tell_end().await;
                call
            });
        }
        Ok(())
    }

    fn begin(&mut self, call: &str, first: First, left: (Vec<String>, Vec<String>)) -> UnboundedSender<Note> {
        let (sender, notes) = mpsc::unbounded_channel();
        let task = Call::new(self.exchange, self.answering, call, notes, left);
        let name = call.to_owned();
        self.tasks.spawn(async move {
            task.run(first).await;
            name
        });
        self.open.insert(call.to_owned(), sender.clone());
        sender
    }

    fn told(&mut self, event: Event) {
        if let Some(open) = self.open.get(call_of(&event.channel)) {
            // One that has just ended needs nothing more.
            let _ = open.send(Note::Of(event));
            return;
        }
        let Event { channel, what: What::Begins { from, to, why } } = event else { return };
        if channel.contains(OF) {
            // Its call is over meanwhile.
            let ari = self.exchange.0.ari.clone();
            tokio::spawn(async move { ari.delete(&["channels", &channel]).await });
            return;
        }
        match why.first().map(String::as_str) {
            Some("ring") => {
                let sender = self.begin(&channel, First::Ringing, Default::default());
                let _ = sender.send(Note::Of(Event { channel, what: What::Begins { from, to, why } }));
            }
            _ => {
                self.begin(&channel, First::Called { from, to }, Default::default());
            }
        }
    }

    fn order(&mut self, order: Order) {
        match order {
            Order::Ring { call, to, seconds } => {
                if !self.open.contains_key(&call) && !call.is_empty() && !call.contains(OF) {
                    self.begin(&call, First::Ring { to, seconds }, Default::default());
                }
            }
            Order::Change { call, turn } => self.note(&call, Note::Change(turn)),
            Order::Add { call, to, seconds } => self.note(&call, Note::Add { to, seconds }),
        }
    }

    fn note(&self, call: &str, note: Note) {
        match self.open.get(call) {
            Some(open) => {
                let _ = open.send(note);
            }
            None => tracing::info!("an order for a call that is over changes nothing"),
        }
    }
}
