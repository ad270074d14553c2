//! What the law says of a case, clause by clause, beside the draft of its decision.

use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::speech::Speech;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::Visit;

/// What the law says of the case.
#[derive(Serialize)]
pub(super) struct JudgedLaw {
    /// The day of whose law it is.
    pub day: Date,
    pub version: u32,
    /// Whether the case began under another version of the manifest.
    pub is_other_version: bool,
    pub began_with: i64,
    pub verdict: String,
    pub clauses: Vec<ClauseLine>,
}

/// A requirement of the law.
#[derive(Serialize)]
pub(super) struct ClauseLine {
    pub words: String,
    pub cite: String,
    /// None while it is open.
    pub holds: Option<bool>,
    /// Whether it rests on facts that are not shown to the officer.
    pub is_hidden: bool,
    /// Whether the verdict rests on it.
    pub decisive: bool,
}

pub(super) fn law(visit: &Visit, held: &CaseHandle, weighed: &CheckedDraft, speech: &Speech<'_>) -> JudgedLaw {
    let judgement = &weighed.law.judgement;
    let decisive: Vec<&str> = judgement.decisive().map(|clause| clause.requirement.id.as_str()).collect();
    let clauses = judgement.clauses.iter().map(|clause| ClauseLine {
        words: speech.clause(&weighed.law, clause),
        cite: clause.requirement.cite.clone(),
        holds: clause.holds.ok().filter(|_| !weighed.law.hides(clause)),
        is_hidden: weighed.law.hides(clause),
        decisive: decisive.contains(&clause.requirement.id.as_str()),
    });
    let verdict = match judgement.verdict {
        catalogue::Verdict::Yes => "desk-decision-verdict-yes",
        catalogue::Verdict::No => "desk-decision-verdict-no",
        catalogue::Verdict::Open => "desk-decision-verdict-open",
        catalogue::Verdict::NotAvailable => "desk-decision-verdict-not-available",
        catalogue::Verdict::Fault => "desk-decision-verdict-fault",
    };
    JudgedLaw {
        day: weighed.law.day,
        version: weighed.law.service.version,
        is_other_version: i64::from(weighed.law.service.version) != held.case.manifest_version,
        began_with: held.case.manifest_version,
        verdict: visit.text(verdict),
        clauses: clauses.collect(),
    }
}

impl JudgedLaw {
    pub(super) fn sample() -> JudgedLaw {
        let clause = |holds, is_hidden| ClauseLine {
            words: "You hold a concession card.".to_owned(),
            cite: "Social Programs for Energy Code cl 12".to_owned(),
            holds,
            is_hidden,
            decisive: holds == Some(false),
        };
        JudgedLaw {
            day: date(2026, 7, 3),
            version: 3,
            is_other_version: true,
            began_with: 2,
            verdict: "The law says no.".to_owned(),
            clauses: vec![
                clause(Some(true), false),
                clause(Some(false), false),
                clause(None, false),
                clause(None, true),
            ],
        }
    }
}
