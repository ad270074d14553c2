//! What officers do with a letter that nothing says whose it is. They see those of their own agency alone, and each look
//! is recorded.

use db::Tx;
use jiff::civil::Date;

use super::changed;
use super::placing::{self, Target};
use super::store::{self, OpenScan, Scan, Settled};
use crate::app::App;
use crate::attachments::{self, File};
use crate::codes;
use crate::conversations::{REFERENCE, store as talks};
use crate::events::{ScanEvent, Thing};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Action, Actor, Grant, Purpose, Resource};
use crate::{cases, staff};

/// The most on one page.
pub const MOST: i64 = 100;

pub(super) fn officer(actor: &Actor) -> Option<(&str, &str)> {
    match actor {
        Actor::Officer { id, name, .. } => Some((id, name)),
        _ => None,
    }
}

/// What waits at an officer's agency.
///
/// # Errors
/// If it is no officer.
pub async fn waiting(tx: &mut Tx, actor: &Actor) -> Outcome<Vec<OpenScan>> {
    let agency = actor.agency().ok_or_else(Refusal::sign_in_first)?;
    Ok(store::waiting(tx, agency, MOST).await?)
}

async fn grant(tx: &mut Tx, app: &App, actor: &Actor, id: &str, action: Action) -> Outcome<Grant> {
    let agency = store::agency_of(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let resource = Resource { agency: Some(agency), id: id.to_owned(), ..Resource::of_person("scan", "") };
    Ok(trust::authorise(tx, app, actor, action, resource, Purpose::Casework).await?)
}

/// A letter and the name of the file that it came in.
///
/// # Errors
/// If it is none of the officer's agency.
pub async fn open(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<(Scan, String)> {
    let grant = grant(tx, app, actor, id, Action::See).await?;
    let scan = store::scan(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let name = store::file_name(tx, &grant).await?.unwrap_or_default();
    Ok((scan, name))
}

/// The file of a letter that belongs to nothing yet.
///
/// # Errors
/// If it is none of the officer's agency.
pub async fn file_of_scan(tx: &mut Tx, app: &App, actor: &Actor, file: File, action: Action) -> Outcome<File> {
    let id = Some(file.owner_id.as_str()).filter(|_| file.owner == "scan").ok_or_else(Refusal::not_found)?;
    grant(tx, app, actor, id, action).await?;
    Ok(file)
}

/// Gives a letter to a case or a conversation that the officer may work on.
///
/// # Errors
/// If there is no such matter or they may not work on it, the day has not come, or the letter is settled.
pub async fn attach(tx: &mut Tx, app: &App, actor: &Actor, id: &str, (typed, day): (&str, Date)) -> Outcome<Target> {
    let grant = grant(tx, app, actor, id, Action::Change).await?;
    if day > app.today() {
        return Err(Refusal::unprocessable("scan-day-to-come"));
    }
    let scan = store::locked(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let target = matter(tx, app, actor, typed).await?;
    placing::place(tx, app, (actor, &scan), (&target, day)).await?;
    store::forget_name(tx, &scan.file_id).await?;
    Ok(target)
}

/// The matter that a reference names, if the officer may work on it.
pub(super) async fn matter(tx: &mut Tx, app: &App, actor: &Actor, typed: &str) -> Outcome<Target> {
    let reference = codes::typed(typed, REFERENCE).ok_or_else(|| Refusal::unprocessable("scan-no-such-matter"))?;
    let found = placing::targets(tx, &reference).await?;
    let target = found.into_iter().next().ok_or_else(|| Refusal::unprocessable("scan-no-such-matter"))?;
    if target.thing == Thing::Case {
        let resource = cases::resource(tx, &target.id).await?.ok_or_else(Refusal::not_found)?;
        trust::authorise(tx, app, actor, Act::RecordEvidence.into(), resource, Purpose::Casework).await?;
    } else {
        let whose = talks::whose_by_id(tx, &target.id).await?.ok_or_else(Refusal::not_found)?;
        trust::authorise(tx, app, actor, Action::Change, whose.into(), Purpose::Casework).await?;
    }
    Ok(target)
}

/// Says that a letter is nothing, such as an empty page: its picture and its words are deleted.
///
/// # Errors
/// If it is none of the officer's agency, or settled.
pub async fn nothing(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let grant = grant(tx, app, actor, id, Action::Change).await?;
    let scan = store::locked(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let settled = Settled {
        state: "nothing",
        subject: None,
        received_on: &scan.received_on,
        officer: officer(actor),
        now: app.world.now(),
    };
    if !store::settle(tx, id, &settled).await? {
        return Err(Refusal::conflict("scan-settled"));
    }
    attachments::let_go_of(tx, "scan", id).await?;
    store::forget_name(tx, &scan.file_id).await?;
    Ok(changed(tx, app, actor, id, ScanEvent::Nothing { agency: scan.agency }).await?)
}

/// Passes a letter on to another agency that has officers here.
///
/// # Errors
/// If it is none of the officer's agency, or settled, or nobody of the other agency is here.
pub async fn pass_on(tx: &mut Tx, app: &App, actor: &Actor, id: &str, agency: &str) -> Outcome<()> {
    let grant = grant(tx, app, actor, id, Action::Change).await?;
    if app.catalogue.agencies.get(agency).is_none() || !staff::is_staffed(tx, agency).await? {
        return Err(Refusal::unprocessable("scan-no-such-agency"));
    }
    if !store::pass_on(tx, &grant, agency).await? {
        return Err(Refusal::conflict("scan-settled"));
    }
    let why = store::scan(tx, &grant).await?.map(|scan| scan.why).unwrap_or_default();
    Ok(changed(tx, app, actor, id, ScanEvent::Waiting { agency: agency.to_owned(), why }).await?)
}

/// The agencies to which a letter may be passed on.
///
/// # Errors
/// If the database is unavailable.
pub async fn others(tx: &mut Tx, app: &App, actor: &Actor) -> db::Result<Vec<String>> {
    let mut here = Vec::new();
    for agency in app.catalogue.agencies.iter().filter(|agency| actor.agency() != Some(agency.id.as_str())) {
        if staff::is_staffed(tx, &agency.id).await? {
            here.push(agency.id.clone());
        }
    }
    Ok(here)
}
