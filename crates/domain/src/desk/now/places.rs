//! Where the officers of an agency are at this moment, and whether they are free.

use catalogue::Centre;
use db::Tx;
use jiff::civil::Date;

use crate::app::App;
use crate::conversations::{chat, chat_store};
use crate::counter::hall::{Hall, seat_of};
use crate::officers;
use crate::staff::{self, Officer};
use crate::work_items;

/// Whether an officer is at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    SignedIn,
    SignedOut,
    /// Away until this day, as was entered.
    Absent(Date),
}

/// The counter at which an officer sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CounterNow {
    pub centre: String,
    pub counter: String,
    /// Whether somebody was called there.
    pub is_busy: bool,
}

/// What an officer takes beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakesNow {
    pub most: i64,
    pub by_phone: bool,
    /// Whether they have a page of the desk open.
    pub is_here: bool,
}

/// An officer at this moment.
#[derive(Clone, Debug)]
pub struct OfficerNow {
    pub officer: Officer,
    pub presence: Presence,
    pub counter: Option<CounterNow>,
    pub takes: Option<TakesNow>,
    /// The chats and the calls that they have.
    pub chats: i64,
    pub calls: i64,
    /// The work that they have, chats and calls among it.
    pub holds: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficerState {
    Free,
    Busy,
    Away,
}

impl OfficerNow {
    /// As those of a hall see it; none if they sit at no counter of it.
    pub fn in_hall(&self, centre: &str) -> Option<OfficerState> {
        let seat = self.counter.as_ref().filter(|seat| seat.centre == centre)?;
        Some(self.unless_away(true, seat.is_busy))
    }

    /// As one who takes chats, and as one who takes calls: one capacity for both.
    pub fn in_chats(&self, by_phone: bool) -> Option<OfficerState> {
        let takes = self.takes.filter(|takes| takes.by_phone || !by_phone)?;
        Some(self.unless_away(takes.is_here, self.chats + self.calls >= takes.most))
    }

    /// As one who works on the inbox alone; none for others.
    pub fn in_inbox(&self) -> Option<OfficerState> {
        let is_elsewhere = self.counter.is_some() || self.takes.is_some();
        (!is_elsewhere).then(|| self.unless_away(true, self.holds > 0))
    }

    /// Where they are first of all: at a counter, in chats, or with the inbox.
    pub fn state(&self) -> OfficerState {
        let at_counter = self.counter.as_ref().and_then(|seat| self.in_hall(&seat.centre));
        at_counter.or_else(|| self.in_chats(false)).or_else(|| self.in_inbox()).unwrap_or(OfficerState::Away)
    }

    fn unless_away(&self, is_here: bool, is_busy: bool) -> OfficerState {
        match (self.presence, is_here, is_busy) {
            (Presence::SignedIn, true, true) => OfficerState::Busy,
            (Presence::SignedIn, true, false) => OfficerState::Free,
            _ => OfficerState::Away,
        }
    }

    /// The officers of an agency, by name.
    pub(super) async fn all(tx: &mut Tx, app: &App, agency: &str, halls: &[Hall]) -> db::Result<Vec<OfficerNow>> {
        let signed_in = officers::signed_in(tx, agency, app.world.now()).await?;
        let mut all = Vec::new();
        for officer in staff::of_agency(tx, agency).await?.into_iter().filter(|one| one.active) {
            let presence = match absent(tx, app, &officer.id).await? {
                Some(until) => Presence::Absent(until),
                None if signed_in.contains(&officer.id) => Presence::SignedIn,
                None => Presence::SignedOut,
            };
            let seat = seat_of(tx, app, &officer.id).await?;
            let takes = chat_store::taker(tx, &officer.id).await?;
            let (chats, calls) = chat::has_open(tx, app, &officer.id).await?;
            all.push(OfficerNow {
                presence,
                counter: seat.map(|seat| CounterNow {
                    is_busy: halls.iter().any(|hall| is_busy(hall, &seat.centre, &seat.counter)),
                    centre: seat.centre,
                    counter: seat.counter,
                }),
                takes: takes.map(|takes| TakesNow {
                    most: takes.most,
                    by_phone: takes.phone.is_some(),
                    is_here: takes.here_until > app.world.now(),
                }),
                chats,
                calls,
                holds: work_items::held_by(tx, &officer.id).await?,
                officer,
            });
        }
        Ok(all)
    }
}

/// Until when an officer is away, if they are today.
pub(super) async fn absent(tx: &mut Tx, app: &App, officer: &str) -> db::Result<Option<Date>> {
    let today = app.today();
    let absence = officers::absence(tx, officer, today).await?.filter(|absence| absence.covers(today));
    Ok(absence.map(|absence| absence.until))
}

fn is_busy(hall: &Hall, centre: &str, counter: &str) -> bool {
    hall.centre.id == centre
        && hall.places.iter().any(|place| place.is_at_counter() && place.counter.as_deref() == Some(counter))
}

/// The centres of an agency.
pub(super) fn of_agency<'a>(app: &'a App, agency: &'a str) -> impl Iterator<Item = &'static Centre> + use<'a> {
    crate::counter::centres(app).filter(move |centre| centre.agency == agency)
}
