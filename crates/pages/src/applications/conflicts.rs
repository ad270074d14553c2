//! Two at once on one draft: a person in two tabs or on two devices, a representative, an officer who asks them. What
//! was answered while a page was open is never written over unseen; the one who comes second is shown it, and says once
//! more what is right.

use domain::applications::draft::Draft;
use domain::codes;
use domain::locale::Arg;
use domain::questions::{key_of, said, wording};
use domain::secret::fingerprint;
use domain::trust::{Actor, Grant};
use rules::{Need, Value};
use screens::FieldError;

use super::questions::field_of;
use crate::web::{Posted, Visit};

/// The hidden field with what a page showed.
pub(super) const SEEN: &str = "seen";

/// Letters of a fingerprint: enough to tell two answers apart, too few to tell what they are.
const LETTERS: usize = 8;

/// What a page of questions shows, for its hidden field: a name of its own, and each answer. The name tells a page that
/// was gone back to, and is sent again, from another one.
pub(crate) fn mark(visit: &Visit, draft: &Draft, needs: &[Need]) -> String {
    let page = codes::short(visit.app.world.chance(), LETTERS);
    let seen = needs.iter().map(|need| format!("{} {}", key_of(visit.app.catalogue, *need), print(draft, *need)));
    std::iter::once(page).chain(seen).collect::<Vec<_>>().join(",")
}

/// What the page before sending shows: all of the draft.
pub(super) fn mark_of_all(draft: &Draft) -> String {
    let row = &draft.row;
    let files: Vec<&str> = draft.files.iter().map(|file| file.id.as_str()).collect();
    let all = format!("{} {} {} {} {files:?}", row.id, row.answers, row.confirmed, row.evidence);
    fingerprint(&all).chars().take(LETTERS).collect()
}

/// The page that a form is from.
pub(super) fn page_of(posted: &Posted) -> &str {
    posted.get(SEEN).split(',').next().unwrap_or_default()
}

fn print(draft: &Draft, need: Need) -> String {
    let sealed = fingerprint(&format!("{} {:?}", draft.row.id, draft.given.get(need)));
    sealed.chars().take(LETTERS).collect()
}

/// Answers that were given elsewhere while the page was open, and that would be written over by another one.
pub(super) fn conflicts(
    visit: &Visit,
    (grant, draft): (&Grant, &Draft),
    answers: &[(Need, Option<Value>)],
    posted: &Posted,
) -> Vec<FieldError> {
    let page = page_of(posted);
    let seen: Vec<(&str, &str)> = posted.get(SEEN).split(',').skip(1).filter_map(|part| part.split_once(' ')).collect();
    let is_other = |(need, value): &&(Need, Option<Value>)| {
        let key = key_of(visit.app.catalogue, *need);
        let as_seen = seen.iter().find(|(known, _)| *known == key);
        as_seen.is_some_and(|(_, before)| *before != print(draft, *need))
            && draft.given.get(*need).is_some_and(|now| now != value)
            && draft.answered_on(&key) != Some(page)
    };
    let changed = answers.iter().filter(is_other).map(|(need, _)| *need);
    changed.map(|need| error(visit, grant, draft, need)).collect()
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
