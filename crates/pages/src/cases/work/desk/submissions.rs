//! What those who are affected wrote, at the desk: all of it with a summary, and one with its publication and answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::attachments::Kind;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::work::acts;
use domain::cases::work::store::{self, Party, Submission};
use domain::cases::work::submissions::{proposal, publishes, summary};
use domain::refusal::Refusal;
use domain::trust::Action;

use super::super::hearing::stance;
use super::super::publishing::Publishing;
use super::submissions_view::{SubmissionLine, SubmissionPage, SubmissionsPage, TypedSubmission};
use super::{CaseFrame, Typed, held, lines, officer, page};
use crate::cases::files;
use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let all = store::submissions(&mut tx, &held.grant).await?;
    let parties = store::parties(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let party = |one: &Submission| parties.iter().find(|party| party.id == one.party_id);
    Ok(page(&visit, &held, "desk-submissions-title", None).show(SubmissionsPage {
        case: CaseFrame::new(&visit, &held, &Typed::default()),
        summary: summary(&all),
        submissions: all.iter().map(|one| line(&visit, &held, one, party(one))).collect(),
        told: parties.iter().filter(|party| party.told_at.is_some()).count(),
        until: parties.iter().filter_map(Party::hear_until).max(),
    }))
}

fn who(visit: &Visit, one: &Submission, party: Option<&Party>) -> String {
    let named = one.name.clone().or_else(|| party.and_then(|party| party.name.clone()));
    named.unwrap_or_else(|| visit.text("desk-submission-nameless"))
}

fn publication(visit: &Visit, one: &Submission) -> String {
    visit.text(match one.publication.as_str() {
        "redacted" => "desk-published-redacted",
        "in-full" => "desk-published-in-full",
        "not-published" => "desk-published-not",
        _ => "desk-published-waiting",
    })
}

fn line(visit: &Visit, held: &CaseHandle, one: &Submission, party: Option<&Party>) -> SubmissionLine {
    SubmissionLine {
        href: format!("/desk/cases/{}/submissions/{}", held.case.reference, one.id),
        who: who(visit, one, party),
        address: lines(party.and_then(|party| party.address.as_deref())),
        stance: stance(visit, &one.stance),
        is_late: one.is_late,
        at: one.received_at,
        body: paragraphs(&one.body),
        publication: publication(visit, one),
        is_answered: one.answer.is_some(),
    }
}

pub(super) async fn one(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, &id, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, id: &str, typed: Typed) -> Outcome<Response> {
    let (one, party) = acts::submission_of(tx, held, id).await?;
    let seen = domain::cases::files::seen(tx, &held.grant).await?;
    let sent = seen.files.iter().filter(|file| file.is_for(Kind::Submission, &one.id));
    let content = SubmissionPage {
        case: CaseFrame::new(visit, held, &typed),
        submission: line(visit, held, &one, Some(&party)),
        files: sent.map(|file| files::shown(visit, held, file)).collect(),
        allowed: Publishing::of(publishes(&visit.app, held, &party)),
        marked: proposal(&one, Some(&party)),
        published: one.published.as_deref().map(paragraphs),
        published_by: one.published_by,
        answer: one.answer,
        typed: TypedSubmission { marked: typed.get("marked"), answer: typed.get("answer") },
    };
    Ok(page(visit, held, "desk-submission-title", typed.error).show(content))
}

/// Publishes it or answers it, by the button that was pressed.
pub(super) async fn act(visit: Visit, Path((reference, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let done = match posted.get("act") {
        "publish" => {
            let how = (id.as_str(), posted.get("how"), posted.get("marked"));
            acts::publish_submission(&mut tx, &visit.app, &actor, &case.id, how).await
        }
        "answer" => {
            let answer = (id.as_str(), posted.get("answer"));
            acts::answer_submission(&mut tx, &visit.app, &actor, &case.id, answer).await
        }
        _ => Err(Refusal::not_found()),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/submissions/{id}", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let names: &[&'static str] = if posted.get("act") == "publish" { &["marked", "how"] } else { &["answer"] };
            let typed = Typed::again(&visit, &posted, names, problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, &id, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
