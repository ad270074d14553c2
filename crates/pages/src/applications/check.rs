//! All answers on one page, each with a way to change it, before anything is sent.

use axum::response::Response;
use catalogue::{JourneyPage, Judgement, Verdict};
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::questions::{key_of, said};
use serde_json::{Value, json};

use super::steps::Wrong;
use super::{confirm, evidence, frame, words};
use crate::web::Visit;

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, wrong: &Wrong) -> Response {
    let mut content = frame::common(visit, draft, Stage::Check);
    content.insert("sections".to_owned(), sections(visit, draft).into());
    content.insert("refusal".to_owned(), refusal(visit, draft));
    let declares = draft.service.apply.declaration.is_some();
    content.insert("declares".to_owned(), declares.into());
    content.insert("email".to_owned(), email(draft, wrong));
    content.insert("error".to_owned(), wrong.errors.first().map(|error| error.text.clone()).into());
    content.insert(
        "costs".to_owned(),
        visit.app.catalogue.fee(draft.service, &draft.facts, visit.app.today()).is_some().into(),
    );
    let page = frame::page(visit, draft, number, "applications/check.html").title("application-check-title");
    page.errors(wrong.errors.clone()).show_untyped(content)
}

/// The address for a receipt as it was typed or is kept.
pub(super) fn email(draft: &Draft, wrong: &Wrong) -> Value {
    let typed = wrong.typed.as_ref().map(|typed| typed.get("email").to_owned());
    typed.or_else(|| draft.row.email.clone()).unwrap_or_default().into()
}

/// Everything that was told: what was known, the answers page by page, the proofs.
pub(crate) fn sections(visit: &Visit, draft: &Draft) -> Vec<Value> {
    let mut sections = Vec::new();
    for (place, page) in draft.pages.iter().enumerate() {
        let href = draft.address(place + 1);
        let (title, rows): (String, Vec<Value>) = match page {
            JourneyPage::Confirm(facts) => {
                let rows = facts.iter().filter_map(|fact| confirm::row(visit, draft, *fact));
                (visit.text("application-check-known"), rows.collect())
            }
            JourneyPage::Questions(needs) => {
                let rows = needs.iter().filter_map(|need| {
                    let answer = match draft.given.get(*need)? {
                        Some(value) => said(visit.app.catalogue, visit.locale(), *need, value),
                        None => visit.text("i-do-not-know"),
                    };
                    let href = format!("{href}#{}", key_of(visit.app.catalogue, *need));
                    let fact = visit.app.catalogue.program.vocabulary.fact_name(need.fact());
                    let label = words::label(visit, *need)?;
                    Some(json!({"fact": fact, "label": label, "lines": [answer], "files": [], "href": href}))
                });
                let title = words::group(visit, needs).unwrap_or_else(|| visit.text("application-check-answers"));
                (title, rows.collect())
            }
            JourneyPage::Evidence(items) => {
                let rows = items.iter().map(|item| {
                    let name = visit.app.catalogue.program.vocabulary.fact_name(item.fact);
                    let lines = [evidence::summary(visit, draft, item)];
                    json!({
                        "fact": name,
                        "label": words::fact_label(visit, item.fact),
                        "lines": lines.iter().filter(|line| !line.is_empty()).collect::<Vec<_>>(),
                        "files": evidence::files_of(visit, draft, name),
                        "href": format!("{href}#{name}"),
                    })
                });
                (visit.text("application-stage-proof"), rows.collect())
            }
            _ => continue,
        };
        // Pages of one group that follow each other are one part.
        match sections.last_mut() {
            Some((known, all)) if *known == title => Vec::extend(all, rows),
            _ => sections.push((title, rows)),
        }
    }
    sections.into_iter().map(|(title, rows)| json!({"title": title, "rows": rows})).collect()
}

/// When the rules say no: why. It may be sent all the same, and a person decides.
pub(crate) fn refusal(visit: &Visit, draft: &Draft) -> Value {
    let judgement = Judgement::new(&visit.app.catalogue.program, draft.service, &draft.facts, visit.app.today());
    if judgement.verdict != Verdict::No {
        return Value::Null;
    }
    let spoken = visit.spoken();
    let reasons = judgement.decisive().map(|clause| {
        let said = spoken.requirement_otherwise(draft.service, &clause.requirement.id);
        said.map_or_else(|| clause.words(), |said| said.text.into_owned())
    });
    reasons.collect()
}
