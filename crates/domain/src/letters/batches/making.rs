//! Which letters go into a batch; and recording that all of one were handed over, by an agency that prints itself.

use db::Tx;
use jiff::civil::Date;

use super::POST;
use super::store::{self, Batch};
use crate::app::App;
use crate::events::{self, LetterEvent, Subject};
use crate::letters::access::open;
use crate::letters::bulk;
use crate::letters::sending::grant_of;
use crate::letters::store as letters;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor};

/// The most letters of a batch; more make another one.
const MOST: i64 = 1_000;

/// Puts what waits at an agency into a batch; `None` if nothing waits.
///
/// # Errors
/// If the database is unavailable.
pub async fn make(tx: &mut Tx, app: &App, agency: &str) -> Outcome<Option<Batch>> {
    let waiting = store::waiting(tx, agency, MOST).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let (id, day) = (app.world.new_id(), app.today());
    let due = due(app, day).to_string();
    let mut letters = 0;
    for one in &waiting {
        if !store::put(tx, &id, (one, letters + 1, &due)).await? {
            continue;
        }
        letters += 1;
        let Some(grant) = grant_of(tx, app, &POST, &one.id, Action::See).await? else { continue };
        let Some(row) = letters::letter(tx, &grant).await? else { continue };
        let kind = row.kind().map(|kind| kind.name().to_owned());
        let event = LetterEvent::Batched { letter: one.id.clone(), kind, batch: id.clone() };
        let subject = Subject { person: row.person_id.clone(), ..Subject::case(&row.case_id) };
        events::record(tx, app, &POST, subject, event).await?;
    }
    let batch = Batch {
        id,
        agency: agency.to_owned(),
        day: day.to_string(),
        state: "made".to_owned(),
        letters,
        made_at: app.world.now(),
    };
    store::insert(tx, &batch).await?;
    Ok(Some(batch))
}

/// The next working day, or the next day where no calendar says which days are.
fn due(app: &App, day: Date) -> Date {
    let calendar = app.catalogue.calendars.first();
    let working = calendar.and_then(|calendar| calendar.working_days_after(day, 1));
    working.or_else(|| day.tomorrow().ok()).unwrap_or(day)
}

/// A batch of an officer's agency, now. Each letter is authorised by itself.
///
/// # Errors
/// If the officer may not post one of the letters that wait.
pub async fn make_own(tx: &mut Tx, app: &App, actor: &Actor) -> Outcome<Option<Batch>> {
    let agency = actor.agency().ok_or_else(Refusal::sign_in_first)?;
    for one in store::waiting(tx, agency, MOST).await? {
        open(tx, app, actor, &one.id, Act::PostLetter).await?;
    }
    make(tx, app, agency).await
}

/// What became of letters that were to be recorded as handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    pub posted: usize,
    /// Recorded before, or came back.
    pub already: usize,
}

/// Records that every letter of a batch was handed over on a day, by an officer of its agency.
///
/// # Errors
/// If it is no batch of theirs, the day has not come, or they may not post one of them.
pub async fn hand_over(tx: &mut Tx, app: &App, actor: &Actor, batch: &str, day: Date) -> Outcome<Handed> {
    let found = store::one(tx, batch).await?.filter(|one| actor.agency() == Some(one.agency.as_str()));
    let batch = found.ok_or_else(Refusal::not_found)?;
    if day > app.today() {
        return Err(Refusal::unprocessable("letter-day-to-come"));
    }
    let mut done = Handed::default();
    for item in store::items(tx, &batch.id).await? {
        if !matches!(item.state.as_str(), "batched" | "printed") {
            done.already += 1;
            continue;
        }
        let (row, grant) = open(tx, app, actor, &item.letter_id, Act::PostLetter).await?;
        store::handed_over(tx, &item, &day.to_string()).await?;
        match bulk::post_one(tx, app, (&row, &grant), (&batch.id, day)).await? {
            true => done.posted += 1,
            false => done.already += 1,
        }
    }
    Ok(done)
}
