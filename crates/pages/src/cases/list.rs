//! Every case of a person in one list, whichever agency it is with, and of those whom the person represents: what
//! pages show and take of it.

use std::collections::BTreeMap;

use domain::cases::list::{VisibleCases, seen};
use domain::cases::model::State;
use domain::cases::review_period::review_days;
use domain::cases::store::promised::Promised;
use domain::cases::store::{self, After, Case};
use domain::codes;
use serde_json::{Value, json};

use super::charter::promises_of;
use super::next::{Around, next};
use super::words::{agency_name, service_name, tag};
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

/// Cases on a page.
const MOST: usize = 20;

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
    for case in &cases {
        visit.app.laws.load(&mut tx, case.catalogue.as_deref()).await?;
    }
    tx.commit().await?;
    let row = |case: &Case| {
        let promises = promises_of(&visit, case, promised.get(&case.id).map(Vec::as_slice).unwrap_or_default());
        let decided_at = decided.get(&case.id).copied();
        let service = case.manifest(&visit.app).zip(decided_at);
        let review_until = service.and_then(|(service, at)| review_days(&visit.app, service, at).internal);
        let around = Around { promises: &promises, asked_until: asked.get(&case.id).copied(), review_until };
        row(&visit, &seen, case, &around)
    };
    let rows: Vec<Value> = cases.iter().map(row).collect();
    let waiting = cases.iter().filter(|case| case.state() == State::WaitingForPerson).count();
    let older = cases.last().filter(|_| has_more).map(|case| format!("/cases?before={}.{}", case.opened_at, case.id));
    let content = json!({"cases": rows, "older": older, "is_first": after.is_none(), "waiting": waiting});
    Ok(visit.untyped("cases.html").title("cases-title").show_untyped(content))
}

fn row(visit: &Visit, seen: &VisibleCases, case: &Case, around: &Around<'_>) -> Value {
    let represented = seen.names.get(&case.person_id).map(|name| represented(visit, name));
    json!({
        "service": service_name(visit, &case.service),
        "agency": agency_name(visit, &case.agency),
        "reference": codes::grouped(&case.reference),
        "href": format!("/cases/{}", case.reference),
        "tag": tag(visit, case.state()),
        "opened": visit.app.day_of(case.opened_at).to_string(),
        "next": next(visit, case, around),
        "represented": represented,
    })
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
