//! What those who are affected wrote, at the desk: all of it with a summary, and one with its publication and answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::attachments::Kind;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::work::acts;
use domain::cases::work::store::{self, Party, Submission};
use domain::cases::work::submissions::{pieces, proposal, publishes, summary};
use domain::refusal::Refusal;
use domain::trust::Action;

use super::super::hearing::stance;
use super::super::publishing::Publishing;
use super::submissions_view::{SubmissionLine, SubmissionLook, SubmissionPage, SubmissionsPage, TypedSubmission};
use super::{CaseFrame, Typed, held, lines, officer, page};
use crate::cases::files;
use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let all = store::submissions(&mut tx, &held.grant).await?;
    let parties = store::parties(&mut tx, &held.grant).await?;
    let page = page(&mut tx, &visit, &held, ("desk-submissions-title", None)).await?;
    tx.commit().await?;
    let party = |one: &Submission| parties.iter().find(|party| party.id == one.party_id);
    Ok(page.show(SubmissionsPage {
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
        pieces: pieces(&one.body, &proposal(&visit.app, &one, Some(&party))).unwrap_or_default(),
        marked: proposal(&visit.app, &one, Some(&party)),
        published: one.published.as_deref().map(paragraphs),
        published_by: one.published_by,
        answer: one.answer,
        typed: TypedSubmission { marked: typed.get("marked"), answer: typed.get("answer") },
    };
    Ok(page(tx, visit, held, ("desk-submission-title", typed.error)).await?.show(content))
}

/// Publishes it or answers it, by the button that was pressed.
pub(super) async fn act(visit: Visit, Path((reference, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    // Before anybody else reads it, the officer sees exactly what they would read.
    let looks = posted.get("act") == "publish" && !posted.has("seen") && posted.get("how") != "not-published";
    let done = match posted.get("act") {
        "publish" if looks => {
            let how = (id.as_str(), posted.get("how"), posted.get("marked"));
            match acts::preview_submission(&mut tx, &visit.app, &actor, &case.id, how).await {
                Ok(text) => return look(tx, &visit, (&reference, &id), &posted, text).await,
                Err(problem) => Err(problem),
            }
        }
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

/// The second look before publishing: exactly what others will read.
async fn look(
    mut tx: Tx,
    visit: &Visit,
    (reference, id): (&str, &str),
    posted: &Posted,
    text: Option<String>,
) -> Outcome<Response> {
    let held = held(&mut tx, visit, reference, Action::See).await?;
    let page = page(&mut tx, visit, &held, ("desk-submission-look-title", None)).await?;
    tx.commit().await?;
    Ok(page.show(SubmissionLook {
        case: CaseFrame::new(visit, &held, &Typed::default()),
        text: paragraphs(&text.unwrap_or_default()),
        how: posted.get("how").to_owned(),
        marked: posted.get("marked").to_owned(),
        back: format!("/desk/cases/{}/submissions/{id}", held.case.reference),
    }))
}
