//! An officer who reads the queue: their scope, whose work counts as theirs, and who is away.

use db::Tx;
use domain::desk::item_access::pick;
use domain::desk::scope::scope;
use domain::officers;
use domain::staff::{self, Officer};
use domain::work_items::{Counts, Filter, Item, Pick, Scope, View};

use crate::web::Visit;

pub(super) struct QueueReader {
    pub officer: Officer,
    pub scope: Scope,
    /// The officer, and those whose deputy they are today.
    mine: Vec<String>,
    /// The holder that the last filter asked for, by name.
    team: Vec<Officer>,
}

impl QueueReader {
    pub(super) async fn begin(tx: &mut Tx, visit: &Visit, officer: &Officer) -> db::Result<QueueReader> {
        let scope = scope(tx, &visit.app, officer).await?;
        let mut mine = officers::deputises(tx, &officer.id, visit.app.today()).await?;
        mine.insert(0, officer.id.clone());
        let team = staff::of_agency(tx, &officer.agency).await?;
        Ok(QueueReader { officer: officer.clone(), scope, mine, team })
    }

    pub(super) fn pick(&self, visit: &Visit) -> Pick<'_> {
        Pick { mine: &self.mine, ..pick(&visit.app) }
    }

    /// Under which counts for this officer are cached.
    pub(super) fn key(&self) -> String {
        self.mine.join(" ")
    }

    /// The filter with those who are away today, if it asks for their work.
    pub(super) async fn resolved(&self, tx: &mut Tx, visit: &Visit, filter: Filter) -> db::Result<Filter> {
        let Some(_) = &filter.away else { return Ok(filter) };
        let away = officers::away_on(tx, &self.officer.agency, visit.app.today()).await?;
        Ok(Filter { away: Some(away), ..filter })
    }

    /// How much stands in the view of a filter.
    pub(super) fn count(&self, counts: &Counts, filter: &Filter) -> Option<i64> {
        let place = View::ALL.into_iter().position(|view| view == filter.view)?;
        counts.get(place).copied()
    }

    pub(super) fn is_mine(&self, item: &Item) -> bool {
        item.holder.as_ref().is_some_and(|holder| self.mine.contains(holder))
    }

    /// Whether somebody has it whose deputy the officer is.
    pub(super) fn is_of_absent(&self, item: &Item) -> bool {
        self.mine.iter().skip(1).any(|id| item.holder.as_ref() == Some(id))
    }

    /// The name of the officer whose work a filter asks for.
    pub(super) fn holder_name(&self, filter: &Filter) -> Option<String> {
        let id = filter.holder.as_ref().filter(|_| !filter.only_mine)?;
        let known = self.team.iter().find(|one| one.id == *id);
        Some(known.map_or_else(|| id.clone(), |one| one.name.clone()))
    }
}
