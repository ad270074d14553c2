//! The context of the script: one transaction, one clock, and its people.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use catalogue::town::TownFacts;
use db::Tx;
use domain::app::App;
use domain::session::Assurance;
use domain::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};
use jiff::ToSpan;
use jiff::civil::Date;
use rules::Facts;

use super::clock::Clock;
use super::staff;

pub(super) struct Stage {
    /// The application with the script's clock.
    pub app: App,
    pub tx: Tx,
    pub clock: Clock,
    /// The real day, from which the script's days are counted.
    pub today: Date,
    people: BTreeMap<String, String>,
}

impl Stage {
    pub(super) fn new(app: &App, tx: Tx) -> Stage {
        let (clock, world) = Clock::new(app);
        let people = BTreeMap::new();
        Stage { app: app.in_world(world), tx, clock, today: app.today(), people }
    }

    pub(super) fn know(&mut self, key: &str, person: String) {
        self.people.insert(key.to_owned(), person);
    }

    /// The id of a person in the database.
    pub(super) fn person(&self, key: &str) -> anyhow::Result<String> {
        self.people.get(key).cloned().with_context(|| format!("nobody in the town is called {key}"))
    }

    /// A person of the town, signed in.
    pub(super) fn actor(&self, key: &str) -> anyhow::Result<Actor> {
        Ok(Actor::Person { id: self.person(key)?, assurance: Assurance::Code })
    }

    /// An officer of the town, signed in.
    pub(super) fn officer(&self, id: &str) -> anyhow::Result<Actor> {
        staff::actor(self.app.catalogue, id)
    }

    pub(super) fn day(&self, from_today: i32) -> Date {
        self.today.checked_add(from_today.days()).unwrap_or(self.today)
    }

    /// Facts of the script, with the days that are counted from today.
    pub(super) fn facts(&self, told: &TownFacts) -> anyhow::Result<Facts> {
        told.on(&self.app.catalogue.program, self.today).context("a fact of the town does not fit the catalogue")
    }

    /// A grant for something of a person's own.
    pub(super) async fn leave(&mut self, actor: &Actor, kind: &'static str, key: &str) -> anyhow::Result<Grant> {
        let resource = Resource::of_person(kind, &self.person(key)?);
        let asked = trust::authorise(&mut self.tx, &self.app, actor, Action::Change, resource, Purpose::OwnAffairs);
        asked.await.map_err(refused)
    }
}

/// A refusal is a mistake in the script.
pub(super) fn refused(refused: Refused) -> anyhow::Error {
    match refused {
        Refused::No(refusal) => anyhow!("the town is refused: {refusal:?}"),
        Refused::Failed(error) => error.into(),
    }
}
