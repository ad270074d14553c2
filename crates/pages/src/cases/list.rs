//! The list of all cases of a person, with any agency, and of the people whom the person represents.

use std::collections::BTreeMap;

use domain::cases::list::{VisibleCases, seen};
use domain::cases::model::State;
use domain::cases::remaining;
use domain::cases::review_period::review_days;
use domain::cases::store::promised::Promised;
use domain::cases::store::{self, After, Case};
use domain::codes;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::charter::promises_of;
use super::next::{Around, NextStep, next};
use super::words::{StateTag, agency_name, service_name, tag};
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, View, Visit};

/// Cases on a page.
const MOST: usize = 20;

/// `cases.html`.
#[derive(Serialize)]
pub(super) struct CasesPage {
    cases: Vec<CaseLine>,
    /// The address of the page with older cases.
    older: Option<String>,
    is_first: bool,
    /// How many of these cases wait for the person.
    waiting: usize,
}

/// A case in the list.
#[derive(Serialize)]
struct CaseLine {
    service: String,
    agency: String,
    reference: String,
    href: String,
    tag: StateTag,
    opened: Date,
    next: Option<NextStep>,
    /// For whom one looks at it, if not for oneself.
    represented: Option<String>,
}

impl View for CasesPage {
    const TEMPLATE: &'static str = "cases.html";

    fn samples() -> Vec<Self> {
        let line = |next, represented: Option<&str>| CaseLine {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            href: "/cases/GR7K4M2P".to_owned(),
            tag: StateTag::sample(),
            opened: date(2026, 7, 3),
            next,
            represented: represented.map(str::to_owned),
        };
        let mut cases: Vec<CaseLine> = NextStep::samples().into_iter().map(|next| line(Some(next), None)).collect();
        cases.push(line(None, Some("You look at this for Maria Rossi.")));
        let older = Some("/cases?before=1783036800000.019ee770".to_owned());
        vec![
            CasesPage { cases, older, is_first: true, waiting: 2 },
            CasesPage { cases: Vec::new(), older: None, is_first: true, waiting: 0 },
            CasesPage { cases: Vec::new(), older: None, is_first: false, waiting: 0 },
        ]
    }
}

pub(super) async fn list(visit: Visit) -> Outcome {
    let Some(person) = visit.session.person.clone() else { return Err(Problem::sign_in_first()) };
    let after =
        visit.here.split_once('?').and_then(|(_, query)| value_in(query, "before")).and_then(|text| cursor(&text));
    let mut tx = visit.app.db.read().await?;
    let seen = seen(&mut tx, &visit.app, &visit.actor(), &person).await?;
    let mut cases = store::list(&mut tx, &seen.grants, after.as_ref(), MOST as i64 + 1).await?;
    let has_more = cases.len() > MOST;
    cases.truncate(MOST);
    let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    let mut promised: BTreeMap<String, Vec<Promised>> = BTreeMap::new();
    for one in store::promised_in(&mut tx, &ids).await? {
        promised.entry(one.case_id.clone()).or_default().push(one);
    }
    let asked = store::asked_in(&mut tx, &ids).await?;
    let decided = store::unreviewed_in(&mut tx, &ids).await?;
    let outcomes = store::outcomes_in(&mut tx, &ids).await?;
    for case in &cases {
        visit.app.laws.load(&mut tx, case.catalogue.as_deref()).await?;
    }
    tx.commit().await?;
    let line = |case: &Case| {
        let promises = promises_of(&visit, case, promised.get(&case.id).map(Vec::as_slice).unwrap_or_default());
        let decided_at = decided.get(&case.id).copied();
        let service = case.manifest(&visit.app).zip(decided_at);
        let review_until =
            service.and_then(|(service, at)| review_days(&visit.app, (case, service), (at, at)).internal.day());
        let asked_until = asked.get(&case.id).copied();
        let outcome = outcomes.get(&case.id);
        let after = outcome.map(|outcome| remaining(&visit.app, &visit.language, case, outcome)).unwrap_or_default();
        let around = Around { promises: &promises, asked_until, review_until, after };
        line(&visit, &seen, case, &around)
    };
    let waiting = cases.iter().filter(|case| case.state() == State::WaitingForPerson).count();
    let older = cases.last().filter(|_| has_more).map(|case| format!("/cases?before={}.{}", case.opened_at, case.id));
    let cases = cases.iter().map(line).collect();
    Ok(visit.page().title("cases-title").show(CasesPage { cases, older, is_first: after.is_none(), waiting }))
}

fn line(visit: &Visit, seen: &VisibleCases, case: &Case, around: &Around<'_>) -> CaseLine {
    let represented = seen.names.get(&case.person_id).map(|name| represented(visit, name));
    CaseLine {
        service: service_name(visit, &case.service),
        agency: agency_name(visit, &case.agency),
        reference: codes::grouped(&case.reference),
        href: format!("/cases/{}", case.reference),
        tag: tag(visit, case.state()),
        opened: visit.app.day_of(case.opened_at),
        next: next(visit, case, around),
        represented,
    }
}

/// For whom one looks at something.
pub(super) fn represented(visit: &Visit, name: &str) -> String {
    match name {
        "" => visit.text("case-represented-nameless"),
        name => visit.locale().say("case-represented", &[("name", name.into())]),
    }
}

/// `MILLISECONDS.KEY`; anything else begins at the beginning.
pub(super) fn cursor(text: &str) -> Option<After> {
    let (opened_at, id) = text.split_once('.')?;
    Some(After { opened_at: opened_at.parse().ok()?, id: id.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_after_a_case_or_at_the_beginning() {
        assert!(cursor("1783296000000.019ee77a").is_some_and(|after| after.opened_at == 1_783_296_000_000));
        for strange in ["", "x.y", "12", "99999999999999999999.a"] {
            assert!(cursor(strange).is_none(), "{strange}");
        }
    }
}
