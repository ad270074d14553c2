//! The acts of casework, shared by pages, the demonstration and other slices: each requests a grant, does one thing and
//! records it. The caller commits.

use db::Tx;

use super::store::{self, Party, Submission, Task};
use super::submissions::{self, Publish};
use super::tasks::{self, Ending};
use super::{affected, opinions};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor};

/// The tasks of a case in order, for actors who may see it.
pub async fn tasks(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<Vec<Task>> {
    let held = acting::by_id(tx, app, actor, case, Action::See).await?;
    Ok(store::tasks(tx, &held.case.id).await?)
}

/// Ends a task, by id. Ending a task that asks to notify somebody records that they were notified.
///
/// # Errors
/// If there is no such task, it has ended before, or it is skipped without a reason.
pub async fn end_task(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (task, ending): (&str, Ending<'_>),
) -> Outcome<()> {
    let act = match ending {
        Ending::Done => Act::EndTask,
        Ending::Skipped(_) => Act::SkipTask,
    };
    let mut held = acting::by_id(tx, app, actor, case, act).await?;
    let all = store::tasks(tx, &held.case.id).await?;
    let task = all.iter().find(|one| one.id == task).ok_or_else(Refusal::not_found)?;
    if ending == Ending::Done && matches!(task.name.as_str(), "cannot-be-told" | "put-up-sign") {
        let how = if task.name == "put-up-sign" { "sign-on-site" } else { "by-hand" };
        affected::told_by_hand(tx, app, &mut held, &task.about, how).await?;
    }
    tasks::end(tx, app, &mut held, task, ending).await
}

/// An officer settles a condition that the facts leave open: whether the people a rule names are notified, or an agency
/// consulted.
///
/// # Errors
/// If the task is not of this kind, or has ended before.
pub async fn settle(tx: &mut Tx, app: &App, actor: &Actor, case: &str, (task, applies): (&str, bool)) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::SettleWhoIsTold).await?;
    let all = store::tasks(tx, &held.case.id).await?;
    let task = all.iter().find(|one| one.id == task && one.is_open()).ok_or_else(Refusal::not_found)?;
    let service = held.service(app)?;
    match task.name.as_str() {
        "settle-who-is-told" => {
            let place = task.about.parse().map_err(|_| Refusal::not_found())?;
            let rule = service.affected.get(place).ok_or_else(Refusal::not_found)?;
            if applies {
                affected::tell_by_rule(tx, app, &mut held, (place, rule)).await?;
            }
        }
        "settle-who-is-asked" => {
            let consult = service.consult.iter().find(|consult| consult.agency == task.about);
            let consult = consult.ok_or_else(Refusal::not_found)?;
            if applies {
                opinions::ask_by_manifest(tx, app, &mut held, consult).await?;
            }
        }
        _ => return Err(Refusal::not_found()),
    }
    let ending = if applies { Ending::Done } else { Ending::Skipped("does-not-apply") };
    tasks::end(tx, app, &mut held, task, ending).await
}

/// Adds an affected party found by an officer, and notifies them.
///
/// # Errors
/// If neither a name nor an address is given, or the case is no longer being worked on.
pub async fn add_party(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (rule, name, address): (Option<usize>, &str, &str),
) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::AddParty).await?;
    affected::add_by_hand(tx, app, &mut held, rule, (name, address)).await
}

/// All affected parties of a case.
pub async fn parties(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<Vec<Party>> {
    let held = acting::by_id(tx, app, actor, case, Action::See).await?;
    Ok(store::parties(tx, &held.grant).await?)
}

/// The decision's answer to a submission.
///
/// # Errors
/// If the text is blank, there is no such submission, or the case is decided.
pub async fn answer_submission(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (submission, words): (&str, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::AnswerSubmission).await?;
    submissions::answer(tx, app, &held, submission, words).await
}

/// An officer decides what others may read of a submission: redacted by the marks in `marked`, in full, or not at all.
///
/// # Errors
/// If the marks cannot be parsed, the text was changed, or the manifest does not allow that much.
pub async fn publish_submission(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (submission, how, marked): (&str, &str, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::PublishSubmission).await?;
    let (submission, party) = submission_of(tx, &held, submission).await?;
    submissions::publish(tx, app, &held, (&submission, &party), way(how, marked)?).await
}

fn way<'m>(how: &str, marked: &'m str) -> Outcome<Publish<'m>> {
    Ok(match how {
        "redacted" => Publish::Redacted(marked),
        "in-full" => Publish::InFull,
        "not-published" => Publish::Not,
        _ => return Err(Refusal::unprocessable("submission-no-such-way")),
    })
}

/// What others would read if a submission were published so; `None` if they would read nothing. Changes nothing.
///
/// # Errors
/// As when it is published.
pub async fn preview_submission(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (submission, how, marked): (&str, &str, &str),
) -> Outcome<Option<String>> {
    let held = acting::by_id(tx, app, actor, case, Act::PublishSubmission).await?;
    let (submission, party) = submission_of(tx, &held, submission).await?;
    let (_, text) = submissions::published(app, &held, (&submission, &party), way(how, marked)?)?;
    Ok(text)
}

pub async fn submission_of(tx: &mut Tx, held: &CaseHandle, id: &str) -> Outcome<(Submission, Party)> {
    let submission = store::submissions(tx, &held.grant).await?.into_iter().find(|one| one.id == id);
    let submission = submission.ok_or_else(Refusal::not_found)?;
    let party = store::parties(tx, &held.grant).await?.into_iter().find(|party| party.id == submission.party_id);
    Ok((submission, party.ok_or_else(Refusal::not_found)?))
}
