//! Two at once on one draft: a person on the web and an officer who asks them. What the other answered while a page
//! was open is never written over unseen; the one who comes second is shown it, and says once more what is right.

use db::Tx;
use domain::applications::draft::Draft;
use domain::events::{self, ApplicationEvent, Happened, Thing};
use domain::locale::Arg;
use domain::questions::{key_of, said, wording};
use domain::secret::fingerprint;
use domain::trust::{Actor, Grant};
use rules::{Need, Value};
use screens::FieldError;

use super::questions::field_of;
use crate::web::{Outcome, Posted, Visit};

/// Letters of a fingerprint: enough to tell two answers apart, too few to tell what they are.
const LETTERS: usize = 8;

/// What a page of questions shows, for its hidden field: when the draft was last changed, and each answer.
pub(crate) fn mark(visit: &Visit, draft: &Draft, needs: &[Need]) -> String {
    let seen = needs.iter().map(|need| format!("{} {}", key_of(visit.app.catalogue, *need), print(draft, *need)));
    std::iter::once(draft.row.changed_at.to_string()).chain(seen).collect::<Vec<_>>().join(",")
}

fn print(draft: &Draft, need: Need) -> String {
    let sealed = fingerprint(&format!("{} {:?}", draft.row.id, draft.given.get(need)));
    sealed.chars().take(LETTERS).collect()
}

/// Answers that somebody else gave while the page was open, and that would be written over by another one.
pub(super) async fn conflicts(
    visit: &Visit,
    tx: &mut Tx,
    (grant, draft): (&Grant, &Draft),
    answers: &[(Need, Option<Value>)],
    posted: &Posted,
) -> Outcome<Vec<FieldError>> {
    let mut parts = posted.get("seen").split(',');
    let Some(since) = parts.next().and_then(|at| at.parse::<i64>().ok()) else { return Ok(Vec::new()) };
    let seen: Vec<&str> = parts.collect();
    let is_other = |(need, value): &&(Need, Option<Value>)| {
        let key = key_of(visit.app.catalogue, *need);
        let as_seen = seen.iter().filter_map(|part| part.split_once(' ')).find(|(known, _)| *known == key);
        as_seen.is_some_and(|(_, before)| before != print(draft, *need))
            && draft.given.get(*need).is_some_and(|now| now != value)
    };
    let changed: Vec<Need> = answers.iter().filter(is_other).map(|(need, _)| *need).collect();
    if changed.is_empty() || !others_answered(tx, grant, since).await? {
        return Ok(Vec::new());
    }
    Ok(changed.into_iter().map(|need| error(visit, grant, draft, need)).collect())
}

/// Whether anybody else answered since a moment. What one changed oneself in another tab is no news.
async fn others_answered(tx: &mut Tx, grant: &Grant, since: i64) -> db::Result<bool> {
    let me = grant.actor().to_json();
    let events = events::timeline(tx, Thing::Application, grant.id()).await?;
    let answered = Happened::Application(ApplicationEvent::Answered {});
    let mut answers = events.iter().filter(|recorded| recorded.event == answered && recorded.at >= since);
    Ok(answers.any(|one| one.actor["kind"] != me["kind"] || one.actor["id"] != me["id"]))
}

fn error(visit: &Visit, grant: &Grant, draft: &Draft, need: Need) -> FieldError {
    let catalogue = visit.app.catalogue;
    let question = wording(catalogue, &visit.language, need).map(|words| words.ask).unwrap_or_default();
    let is_hidden = matches!(grant.actor(), Actor::Officer { .. })
        && !grant.may_see(catalogue.program.vocabulary.fact_name(need.fact()));
    let now = match draft.given.get(need).cloned().flatten() {
        _ if is_hidden => visit.text("interview-hidden"),
        Some(value) => said(catalogue, visit.locale(), need, &value),
        None => visit.text("i-do-not-know"),
    };
    let args = [("question", Arg::from(question.as_str())), ("now", Arg::from(now.as_str()))];
    FieldError { text: visit.locale().say("answer-changed-meanwhile", &args), href: field_of(visit, need) }
}
