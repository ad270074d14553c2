//! Casework on the page of the person: the steps, who is heard, which agencies are asked, which cases belong to it.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::model::State;
use domain::cases::work::store::{self, Link, Opinion, Party, Task};
use domain::cases::work::submissions::summary;
use domain::codes;

use super::hearing::shown_to_others;
use super::shown_view::{CaseLink, Casework, HeardSummary, OpinionWords, StepLine};
use super::words::step_name;
use crate::cases::requests::paragraphs;
use crate::cases::words::{agency_name, tag};
use crate::web::{Outcome, Visit};

pub(in crate::cases) async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Casework> {
    let tasks = store::tasks(tx, &held.case.id).await?;
    let opinions = store::opinions(tx, &held.grant).await?;
    let links = store::links(tx, &held.grant).await?;
    let hand_overs = store::hand_overs(tx, &held.case.id).await?;
    let waiting = hand_overs.iter().find(|one| one.state == "proposed");
    Ok(Casework {
        steps: steps(visit, held, &tasks),
        heard: heard(tx, visit, held).await?,
        opinions: opinions.iter().map(|opinion| opinion_words(visit, opinion)).collect(),
        links: links.iter().filter_map(|link| linked(visit, held, link)).collect(),
        hand_over: waiting.map(|one| {
            visit.locale().say("case-hand-over-proposed", &[("agency", agency_name(visit, &one.to_agency).into())])
        }),
    })
}

/// The steps of the service, with the one whose turn it is; none once the case has ended.
fn steps(visit: &Visit, held: &CaseHandle, tasks: &[Task]) -> Vec<StepLine> {
    if held.case.state().is_final() {
        return Vec::new();
    }
    let turn = tasks.iter().find(|task| task.is_step && task.is_open()).map(|task| task.id.as_str());
    let step = |task: &Task| {
        let is_next = turn == Some(task.id.as_str());
        let (key, classes) = match task.state.as_str() {
            "done" => ("case-step-done", "govuk-tag--green"),
            "skipped" => ("case-step-skipped", "govuk-tag--grey"),
            _ if is_next => ("case-step-next", "govuk-tag--blue"),
            _ => ("case-step-later", "govuk-tag--grey"),
        };
        let agency = task.owner.as_deref().filter(|_| task.owner_kind == "agency");
        StepLine {
            name: step_name(visit, &held.case.service, &task.name),
            tag: visit.text(key),
            classes,
            due: task.due().filter(|_| task.is_open() && is_next),
            agency: agency.map(|agency| agency_name(visit, agency)),
        }
    };
    tasks.iter().filter(|task| task.is_step).map(step).collect()
}

/// How many were told and wrote, and what of it is published; names and addresses of others are not the applicant's.
async fn heard(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Option<HeardSummary>> {
    let parties = store::parties(tx, &held.grant).await?;
    if parties.is_empty() {
        return Ok(None);
    }
    let submissions = store::submissions(tx, &held.grant).await?;
    let summary = summary(&submissions);
    let told = parties.iter().filter(|party| party.told_at.is_some() && party.address.is_some()).count();
    let until = parties.iter().filter_map(Party::hear_until).max();
    let until = until.map(|until| [("day", visit.locale().date(until).into())]);
    let wrote = [("n", summary.all.into()), ("support", summary.support.into()), ("object", summary.object.into())];
    Ok(Some(HeardSummary {
        told: visit.locale().say("case-heard-told", &[("n", told.into())]),
        until: until.map(|day| visit.locale().say("case-heard-until", &day)),
        wrote: visit.locale().say("case-heard-wrote", &wrote),
        is_unread: submissions.iter().any(|one| one.publication == "waiting"),
        published: submissions.iter().filter_map(|one| shown_to_others(visit, one)).collect(),
    }))
}

fn opinion_words(visit: &Visit, opinion: &Opinion) -> OpinionWords {
    let agency = agency_name(visit, &opinion.agency);
    let key = match opinion.state.as_str() {
        "asked" if opinion.due().is_some() => "case-opinion-asked",
        "asked" => "case-opinion-asked-open",
        "supports" => "case-opinion-supports",
        "with-conditions" => "case-opinion-with-conditions",
        "objects" => "case-opinion-objects",
        "declined" => "case-opinion-declined",
        _ => "case-opinion-none-in-time",
    };
    let day = opinion.due().map(|due| visit.locale().date(due)).unwrap_or_default();
    OpinionWords {
        text: visit.locale().say(key, &[("agency", agency.into()), ("day", day.into())]),
        words: paragraphs(opinion.words.as_deref().unwrap_or_default()),
    }
}

/// A case that belongs to this one, if it is of the same person.
fn linked(visit: &Visit, held: &CaseHandle, link: &Link) -> Option<CaseLink> {
    if !link.is_same_person {
        return None;
    }
    let is_from = link.case_id == held.case.id;
    let reference = if is_from { &link.other_reference } else { &link.reference };
    let shown = codes::grouped(reference);
    let say = |key: &str| visit.locale().say(key, &[("reference", shown.as_str().into())]);
    let (text, href) = match (link.kind.as_str(), is_from) {
        ("part-of", false) => {
            let state = State::of(&link.state).unwrap_or(State::InProgress);
            let state = tag(visit, state).text;
            let agency = agency_name(visit, &link.agency);
            let args = [("agency", agency.into()), ("state", state.into())];
            (visit.locale().say("case-linked-part", &args), None)
        }
        // The page of what was merged leads here; what was sent with it is still there to read.
        ("merged-into", false) => (say("case-linked-merged"), Some(format!("/cases/{reference}/answers"))),
        ("split-from", false) => (say("case-linked-split"), Some(format!("/cases/{reference}"))),
        _ => (say("case-linked-with"), Some(format!("/cases/{reference}"))),
    };
    Some(CaseLink { text, href })
}
