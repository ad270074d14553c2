//! Submissions of affected parties: stored unchanged, answered by the decision, read by others only as published.

use catalogue::service::Milestone;
use db::Tx;

use super::private_words::PrivateWords;
use super::redaction::{Unreadable, marked, propose, read_marks, without};
use super::store::{self, NewSubmission, Party, Submission};
use crate::app::App;
use crate::cases::acting::{CaseHandle, written};
use crate::cases::charter;
use crate::cases::model::{self, Party as By};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::Grant;

/// The possible positions on what is planned.
pub const STANCES: [&str; 3] = ["support", "object", "comment"];

/// The maximum length of a name.
pub const LONGEST_NAME: usize = 200;

const LONGEST_NONCE: usize = 64;

/// A submission to store.
pub struct Sent<'s> {
    pub nonce: &'s str,
    pub stance: &'s str,
    pub name: Option<&'s str>,
    pub body: &'s str,
}

/// Stores a submission. Idempotent by its nonce. After the deadline, or after the decision, it is stored and marked
/// late.
pub async fn receive(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    party: &Party,
    sent: &Sent<'_>,
) -> Outcome<Submission> {
    model::after(held.case.state(), model::Action::Hear, By::Affected)?;
    if sent.nonce.is_empty() || sent.nonce.chars().count() > LONGEST_NONCE || sent.nonce.contains('\0') {
        return Err(Refusal::stale_form());
    }
    let id = app.world.new_id();
    let new = NewSubmission {
        id: &id,
        party: &party.id,
        nonce: sent.nonce,
        stance: sent.stance,
        name: sent.name,
        body: sent.body,
        is_late: is_late(app, held, party),
        publication: if publishes(app, held, party) == "not-published" { "not-published" } else { "waiting" },
        at: app.world.now(),
    };
    if store::keep_submission(tx, &held.grant, &new).await? {
        if sent.stance == "object" {
            store::set_role(tx, &held.grant, &party.id, "objector").await?;
        }
        let event = CaseEvent::SubmissionReceived {
            is_late: new.is_late,
            submission: id.clone(),
            party: party.id.clone(),
            stance: sent.stance.to_owned(),
        };
        held.act(tx, app, event).await?;
        let over = hearing_ends(tx, app, held).await?;
        charter::heard(tx, app, held, over).await?;
    }
    let kept = store::submission_of_nonce(tx, &held.grant, (&party.id, sent.nonce)).await?;
    kept.ok_or_else(|| Refusal::internal("a submission that was kept is not there"))
}

/// When the last hearing ends; now, if there is none with a deadline.
async fn hearing_ends(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<i64> {
    let last = store::parties(tx, &held.grant).await?.iter().filter_map(Party::hear_until).max();
    let end = last.and_then(|day| day.at(23, 59, 59, 0).to_zoned(app.zone.clone()).ok());
    Ok(end.map_or_else(|| app.world.now(), |end| end.timestamp().as_millisecond()))
}

/// Whether the deadline for a submission has passed.
pub fn is_late(app: &App, held: &CaseHandle, party: &Party) -> bool {
    let over = party.hear_until().is_some_and(|until| until < app.today());
    over || !held.case.state().is_open()
}

/// How much of a party's submission the manifest lets be published. For parties added by an officer, no more than the
/// strictest rule of the service.
pub fn publishes(app: &App, held: &CaseHandle, party: &Party) -> &'static str {
    let Some(service) = held.case.manifest(app) else { return "not-published" };
    let rule = party.rule.and_then(|place| service.affected.get(usize::try_from(place).ok()?));
    let all = service.affected.iter().map(|rule| rule.publish);
    let strictest = || {
        let order = ["not-published", "redacted", "in-full"];
        all.min_by_key(|publish| order.iter().position(|known| known == publish)).unwrap_or("not-published")
    };
    rule.map_or_else(strictest, |rule| rule.publish)
}

/// Counts of submissions by position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    pub all: usize,
    pub support: usize,
    pub object: usize,
    pub comment: usize,
    pub late: usize,
    /// Those without an answer yet.
    pub open: usize,
}

pub fn summary(submissions: &[Submission]) -> Summary {
    let count = |fits: &dyn Fn(&Submission) -> bool| submissions.iter().filter(|one| fits(one)).count();
    Summary {
        all: submissions.len(),
        support: count(&|one| one.stance == "support"),
        object: count(&|one| one.stance == "object"),
        comment: count(&|one| one.stance == "comment"),
        late: count(&|one| one.is_late),
        open: count(&|one| one.answer.is_none()),
    }
}

/// Submissions that the decision has not answered yet, including late ones, oldest first.
pub async fn open_submissions(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Submission>> {
    let all = store::submissions(tx, grant).await?;
    Ok(all.into_iter().filter(|submission| submission.answer.is_none()).collect())
}

/// All submissions in the case of the grant, oldest first.
pub async fn submissions(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Submission>> {
    store::submissions(tx, grant).await
}

/// Sets the answer to a submission. It can be edited until the case is decided.
///
/// # Errors
/// If the text is blank, there is no such submission, or the case is decided.
pub(in crate::cases) async fn answer(tx: &mut Tx, app: &App, held: &CaseHandle, id: &str, words: &str) -> Outcome<()> {
    let words = written(words).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let by = super::context::by(held.grant.actor()).unwrap_or_default();
    if !held.case.state().is_open() {
        let (action, party) = (model::Action::EndTask, By::Officer);
        return Err(model::Illegal { state: held.case.state(), action, party }.into());
    }
    if !store::set_answer(tx, &held.grant, id, (&words, by), app.world.now()).await? {
        return Err(Refusal::not_found());
    }
    held.note(tx, app, CaseEvent::SubmissionAnswered { submission: id.to_owned() }).await?;
    let is_over = hearing_ends(tx, app, held).await? <= app.world.now();
    if is_over && open_submissions(tx, &held.grant).await?.is_empty() {
        charter::reached(tx, app, held, Milestone::Answering, false).await?;
    }
    Ok(())
}

/// The text with private-looking passages marked, for an officer to confirm or correct.
pub fn proposal(app: &App, submission: &Submission, party: Option<&Party>) -> String {
    let known = [submission.name.as_deref(), party.and_then(|party| party.name.as_deref())];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    marked(&submission.body, &propose(&submission.body, &known, &PrivateWords::of(&app.locales)))
}

/// A piece of a text, and whether others are not to read it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    pub text: String,
    pub is_private: bool,
}

/// A text with marks in pieces, for a page that highlights what is marked; none if the marks cannot be read.
pub fn pieces(original: &str, typed: &str) -> Option<Vec<Piece>> {
    let passages = read_marks(original, typed).ok()?;
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut push = |range: std::ops::Range<usize>, is_private| {
        let text = original.get(range).unwrap_or_default();
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_private });
        }
    };
    for passage in &passages {
        push(at..passage.start, false);
        push(passage.clone(), true);
        at = passage.end;
    }
    push(at..original.len(), false);
    Some(pieces)
}

/// What an officer lets others read.
pub(super) enum Publish<'p> {
    /// With marks around the redacted passages.
    Redacted(&'p str),
    InFull,
    Not,
}

/// Exactly what others would read, and how that is called; no text if nothing is published.
///
/// # Errors
/// If the marks cannot be parsed, the text was changed, or the manifest does not allow that much.
pub(super) fn published(
    app: &App,
    held: &CaseHandle,
    (submission, party): (&Submission, &Party),
    how: Publish<'_>,
) -> Outcome<(&'static str, Option<String>)> {
    let allowed = publishes(app, held, party);
    let (name, text) = match how {
        Publish::Not => ("not-published", None),
        _ if allowed == "not-published" => return Err(Refusal::conflict("submission-stays-private")),
        Publish::InFull if allowed != "in-full" => return Err(Refusal::conflict("submission-needs-marks")),
        Publish::InFull => ("in-full", Some(submission.body.clone())),
        Publish::Redacted(typed) => {
            let passages = read_marks(&submission.body, typed).map_err(|unreadable| {
                Refusal::unprocessable(match unreadable {
                    Unreadable::Changed => "submission-words-changed",
                    Unreadable::Unbalanced => "submission-marks-open",
                })
            })?;
            ("redacted", Some(without(&submission.body, &passages)))
        }
    };
    Ok((name, text))
}

/// Publishes a submission, or withholds it. The original stays as it is.
///
/// # Errors
/// If the marks cannot be parsed, the text was changed, or the manifest does not allow that much.
pub(super) async fn publish(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (submission, party): (&Submission, &Party),
    how: Publish<'_>,
) -> Outcome<()> {
    let (name, text) = published(app, held, (submission, party), how)?;
    let by = super::context::by(held.grant.actor()).unwrap_or_default();
    store::publish(tx, &held.grant, &submission.id, (name, text.as_deref(), by), app.world.now()).await?;
    let event = CaseEvent::SubmissionPublished { submission: submission.id.clone(), how: name.to_owned() };
    held.note(tx, app, event).await
}
