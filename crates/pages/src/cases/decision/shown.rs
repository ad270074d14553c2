//! Makes of a decision, or of a draft of one, what the person reads beside its outcome.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::law::Law;
use domain::cases::decision::model::Draft;
use domain::cases::decision::said::{SaidDecision, said, said_of_draft};
use domain::cases::decision::speech::Speech;
use domain::cases::decision::store;
use domain::cases::store::decisions::Decision;
use domain::codes;

use super::text::{Overturned, Replaced, WeighedDecision};
use crate::cases::words::outcome_words;
use crate::web::{Outcome, Visit};

/// Everything beside the outcome, in the language of the visit.
pub(in crate::cases) async fn shown(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    decision: &Decision,
) -> Outcome<WeighedDecision> {
    let overturned = store::overturned(tx, &held.grant).await?;
    // What was overturned before the case was opened again is no longer the decision.
    let overturned = overturned.filter(|one| one.at >= decision.decided_at);
    let said = said(tx, &visit.app, held, (decision, &visit.language)).await?;
    let speech = Speech::of(&visit.app, held.case.law(&visit.app), &visit.language);
    let law = Law::of(&visit.app, &held.case, &held.grant);
    Ok(WeighedDecision {
        replaces: store::replaced(tx, &held.grant).await?.map(|before| Replaced {
            outcome: outcome_words(visit, &held.case.service, &before.outcome),
            at: before.decided_at,
            why: before.why,
        }),
        overturned: overturned.map(|one| Overturned {
            outcome: law
                .as_ref()
                .map_or_else(|| one.outcome.replace('-', " "), |law| speech.outcome(law, &one.outcome)),
            goes_against: one.goes_against,
            reference: codes::grouped(&one.review),
            href: format!("/cases/{}", one.review),
            at: one.at,
        }),
        ..in_text(said)
    })
}

/// A draft as the person would read it.
pub(super) fn of_draft(visit: &Visit, weighed: &CheckedDraft, draft: &Draft) -> WeighedDecision {
    in_text(said_of_draft(&visit.app, weighed, draft, &visit.language))
}

fn in_text(said: SaidDecision) -> WeighedDecision {
    WeighedDecision {
        duties: said.duties,
        conflicts: said.conflicts,
        answers: said.answers,
        conditions: said.conditions,
        expires: said.expires,
        second: said.second,
        by_rule: said.by_rule,
        law_of: said.law_of,
        about_language: said.about_language,
        original: said.original,
        overturned: None,
        replaces: None,
    }
}
