//! Many letters at once: printed in one file, recorded as posted, and corrected. Each is authorised by itself.

use catalogue::Channel;
use db::Tx;
use jiff::civil::Date;

use super::access::open;
use super::kinds::State;
use super::posting_store::{self, ListedLetter, NewPosting};
use super::sending::{LetterOutcome, tell};
use super::store::{self, Row};
use crate::app::App;
use crate::events::{self, LetterEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor, Grant};

/// The most letters on a page, and in one file.
pub const MOST: usize = 100;

/// The longest reason for a correction, in characters.
const LONGEST: usize = 1_000;

/// Letters of an officer's agency in a state, of one kind if it is given.
pub async fn listed(tx: &mut Tx, actor: &Actor, (state, kind): (State, Option<&str>)) -> Outcome<Vec<ListedLetter>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Ok(posting_store::listed(tx, agency(actor)?, (state, kind), most).await?)
}

/// How many letters of an officer's agency wait, by state.
pub async fn counts(tx: &mut Tx, actor: &Actor) -> Outcome<Vec<(String, i64)>> {
    Ok(posting_store::counts(tx, agency(actor)?).await?)
}

/// The letters that were recorded as posted together, less those that were corrected.
pub async fn of_batch(tx: &mut Tx, actor: &Actor, batch: &str) -> Outcome<Vec<ListedLetter>> {
    Ok(posting_store::of_batch(tx, agency(actor)?, batch).await?)
}

/// A letter that is printed with others.
pub struct PrintedLetter {
    pub row: Row,
    /// The reference of its case.
    pub reference: String,
    pub pdf: Vec<u8>,
    /// When and by whom it was printed before.
    pub before: Option<(i64, String)>,
}

/// Reads the letters to be printed and records that they are. Those that do not wait to be posted are left out.
pub async fn print(tx: &mut Tx, app: &App, actor: &Actor, ids: &[&str]) -> Outcome<Vec<PrintedLetter>> {
    let (batch, now) = (app.world.new_id(), app.world.now());
    let mut letters = Vec::new();
    for id in ids.iter().take(MOST) {
        let (row, grant) = open(tx, app, actor, id, Action::Download).await?;
        if row.state() != Some(State::ToPost) {
            continue;
        }
        let Some(pdf) = store::pdf(tx, &grant).await? else { continue };
        let before = posting_store::last_print(tx, &grant).await?;
        posting_store::printed(tx, &grant, (&batch, name(actor)), now).await?;
        let reference = posting_store::reference(tx, &grant).await?.unwrap_or_default();
        letters.push(PrintedLetter { row, reference, pdf, before });
    }
    // Those in large print go on other paper or through another tray, so they come last.
    letters.sort_by_key(|one| one.row.large_print);
    Ok(letters)
}

/// What became of letters that were to be recorded as posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// The key of what was recorded together.
    pub batch: String,
    pub posted: usize,
    /// Recorded before, perhaps by a colleague at the same time.
    pub already: usize,
    /// Not ready to be posted.
    pub left: usize,
}

/// Records that letters were posted on a day. A letter is recorded once, even if a colleague does it at the same time.
///
/// # Errors
/// If the day has not come.
pub async fn post(tx: &mut Tx, app: &App, actor: &Actor, ids: &[&str], day: Date) -> Outcome<Posted> {
    if day > app.today() {
        return Err(Refusal::unprocessable("letter-day-to-come"));
    }
    let mut done = Posted { batch: app.world.new_id(), ..Posted::default() };
    for id in ids.iter().take(MOST) {
        let (row, grant) = open(tx, app, actor, id, Act::PostLetter).await?;
        match row.state() {
            Some(State::Sent) => done.already += 1,
            _ if !row.may_be_posted() => done.left += 1,
            _ if post_one(tx, app, (&row, &grant), (&done.batch, day)).await? => done.posted += 1,
            _ => done.already += 1,
        }
    }
    Ok(done)
}

/// Records one letter as posted; false if it was before.
pub(super) async fn post_one(
    tx: &mut Tx,
    app: &App,
    (row, grant): (&Row, &Grant),
    (batch, day): (&str, Date),
) -> Outcome<bool> {
    let (actor, now) = (grant.actor(), app.world.now());
    let by_hand = row.state() == Some(State::Failed);
    let new = NewPosting { id: &app.world.new_id(), batch, name: name(actor), day, by_hand, now };
    if !posting_store::post(tx, grant, &new).await? || !store::sent(tx, grant, moment(app, day)).await? {
        return Ok(false);
    }
    tell(tx, app, (actor, LetterOutcome::Sent), row, Channel::Post).await?;
    Ok(true)
}

/// Takes back that letters of a batch were posted, or says the right day.
///
/// # Errors
/// Without a reason, or if the day has not come.
pub async fn correct(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    batch: &str,
    (ids, day, why): (&[&str], Option<Date>, &str),
) -> Outcome<usize> {
    let why = why.trim();
    if why.is_empty() || why.chars().count() > LONGEST {
        return Err(Refusal::unprocessable("letter-no-reason"));
    }
    if day.is_some_and(|day| day > app.today()) {
        return Err(Refusal::unprocessable("letter-day-to-come"));
    }
    let (again, now) = (app.world.new_id(), app.world.now());
    let mut corrected = 0;
    for one in of_batch(tx, actor, batch).await?.iter().filter(|one| ids.contains(&one.id.as_str())) {
        let (row, grant) = open(tx, app, actor, &one.id, Act::PostLetter).await?;
        if !posting_store::take_back(tx, &grant, (name(actor), why), now).await? {
            continue;
        }
        corrected += 1;
        match day {
            Some(day) => {
                let (row, grant) = open(tx, app, actor, &one.id, Act::PostLetter).await?;
                post_one(tx, app, (&row, &grant), (&again, day)).await?;
            }
            None => {
                let (letter, to_person) = (row.id.clone(), row.person_id.is_some());
                let kind = row.kind().map(|kind| kind.name().to_owned());
                let event = LetterEvent::NotPosted { letter, kind, why: why.to_owned(), to_person };
                let subject = Subject { person: row.person_id.clone(), ..Subject::case(&row.case_id) };
                events::record(tx, app, actor, subject, event).await?;
            }
        }
    }
    Ok(corrected)
}

/// Now, if the day is today; noon of a day before.
fn moment(app: &App, day: Date) -> i64 {
    let noon = day.at(12, 0, 0, 0).to_zoned(app.zone.clone()).map(|noon| noon.timestamp().as_millisecond());
    if day == app.today() { app.world.now() } else { noon.unwrap_or_else(|_| app.world.now()) }
}

fn agency(actor: &Actor) -> Outcome<&str> {
    actor.agency().ok_or_else(Refusal::sign_in_first)
}

pub(super) fn name(actor: &Actor) -> &str {
    match actor {
        Actor::Officer { name, .. } => name,
        _ => actor.id(),
    }
}
