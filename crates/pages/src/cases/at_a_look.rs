//! "Where is my case?", answered in one look, in words that can be read out.

use db::Tx;
use domain::cases::store::{self, Case};
use domain::cases::{remaining, review_period::review_days};
use domain::trust::Grant;
use serde::Serialize;

use super::charter::promises_of;
use super::next::{Around, next};
use super::words::{self, StateTag};
use crate::web::{Outcome, Visit};

/// Where a case stands.
#[derive(Clone, Debug, Serialize)]
pub struct CaseAtALook {
    pub heading: String,
    pub agency: String,
    pub reference: String,
    pub href: String,
    pub tag: StateTag,
    /// The state in a sentence.
    pub sentence: String,
    /// What happens next, by when, and whether that is late.
    pub next: Option<String>,
    pub by: Option<String>,
    pub is_late: bool,
    pub opened_at: i64,
    pub said: Option<SaidLast>,
    pub is_final: bool,
}

/// What was said last.
#[derive(Clone, Debug, Serialize)]
pub struct SaidLast {
    /// The officer or agency; none for the person.
    pub from: Option<String>,
    pub at: i64,
    pub body: String,
}

impl CaseAtALook {
    pub(crate) fn samples() -> Vec<CaseAtALook> {
        let said = |from: Option<&str>| SaidLast {
            from: from.map(str::to_owned),
            at: 1_783_036_800_000,
            body: "The plans are complete now.".to_owned(),
        };
        let one = CaseAtALook {
            heading: "Development application".to_owned(),
            agency: "Inner West Council".to_owned(),
            reference: "GR7-K4M-2P".to_owned(),
            href: "/desk/cases/GR7K4M2P".to_owned(),
            tag: StateTag::sample(),
            sentence: "Inner West Council works on it.".to_owned(),
            next: Some("We decide".to_owned()),
            by: Some("by 31 July 2026".to_owned()),
            is_late: true,
            opened_at: 1_783_036_800_000,
            said: Some(said(Some("Hannah Whitlock"))),
            is_final: false,
        };
        let by_person = CaseAtALook { said: Some(said(None)), is_late: false, ..one.clone() };
        let bare = CaseAtALook { next: None, by: None, is_late: false, said: None, is_final: true, ..one.clone() };
        vec![one, by_person, bare]
    }
}

/// Reads where the case of a grant stands.
///
/// # Errors
/// If the database is unavailable.
pub async fn at_a_look(tx: &mut Tx, visit: &Visit, grant: &Grant, case: &Case) -> Outcome<CaseAtALook> {
    let promised = store::promised(tx, grant).await?;
    let requests = store::requests(tx, grant).await?;
    let decision = store::decision(tx, grant).await?;
    let said = store::messages(tx, grant).await?.pop();
    let promises = promises_of(visit, case, &promised);
    let asked_until = requests.iter().filter(|one| one.answered_at.is_none()).filter_map(|one| one.due()).min();
    let decided = case.manifest(&visit.app).zip(decision.as_ref());
    let review_until = decided.and_then(|(service, decision)| {
        let at = decision.decided_at;
        review_days(&visit.app, (case, service), (at, at)).internal.day()
    });
    let after = decision.map(|decision| remaining(&visit.app, &visit.language, case, &decision.outcome));
    let around = Around { promises: &promises, asked_until, review_until, after: after.unwrap_or_default() };
    let next = next(visit, case, &around);
    let said = said.map(|message| SaidLast {
        from: (message.from_kind != "person").then(|| message.from_name.unwrap_or_else(|| agency(visit, case))),
        at: message.at,
        body: shortened(&message.body),
    });
    Ok(CaseAtALook {
        heading: words::service_name(visit, &case.service),
        agency: agency(visit, case),
        reference: domain::codes::grouped(&case.reference),
        href: format!("/desk/cases/{}", case.reference),
        tag: words::tag(visit, case.state()),
        sentence: words::sentence(visit, case),
        by: next.as_ref().and_then(|next| next.by.clone()),
        is_late: next.as_ref().is_some_and(|next| next.is_late),
        next: next.map(|next| next.what),
        opened_at: case.opened_at,
        said,
        is_final: case.state().is_final(),
    })
}

fn agency(visit: &Visit, case: &Case) -> String {
    words::agency_name(visit, &case.agency)
}

/// The beginning of a message, as far as one look takes.
pub(crate) fn shortened(body: &str) -> String {
    const MOST: usize = 200;
    if body.chars().count() <= MOST {
        return body.to_owned();
    }
    let cut: String = body.chars().take(MOST).collect();
    format!("{}…", cut.trim_end())
}
