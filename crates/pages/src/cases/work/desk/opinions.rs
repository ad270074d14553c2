//! Opinions at the desk: what other agencies were asked in a case, and what an officer of such an agency sees and says.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::store as cases_store;
use domain::cases::work::opinions::{ANSWERS, OpinionRequest, asked, give_opinion};
use domain::cases::work::store::{self, Opinion};
use domain::cases::work::views::Viewer;
use domain::codes;
use domain::trust::Action;
use serde_json::{Value, json};

use super::{Typed, held, officer, opinion_files, page};
use crate::cases::requests::paragraphs;
use crate::cases::sent;
use crate::cases::words::{agency_name, service_name};
use crate::web::{Outcome, Posted, Problem, Visit};

/// Opinions on a page.
const MOST: i64 = 100;

pub(super) async fn of_case(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let opinions = store::opinions(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let rows: Vec<Value> = opinions.iter().map(|opinion| row(&visit, opinion)).collect();
    let content = json!({"opinions": rows});
    Ok(page(&visit, &held, ("desk/case-opinions.html", "desk-opinions-title"), content, Typed::default()))
}

fn state(visit: &Visit, state: &str) -> String {
    visit.text(match state {
        "asked" => "desk-opinion-asked",
        "supports" => "desk-opinion-supports",
        "with-conditions" => "desk-opinion-with-conditions",
        "objects" => "desk-opinion-objects",
        "declined" => "desk-opinion-declined",
        _ => "desk-opinion-none-in-time",
    })
}

fn row(visit: &Visit, opinion: &Opinion) -> Value {
    json!({
        "agency": agency_name(visit, &opinion.agency),
        "state": state(visit, &opinion.state),
        "due": opinion.due,
        "is_late": opinion.is_awaited() && opinion.due().is_some_and(|due| due < visit.app.today()),
        "is_awaited": opinion.is_awaited(),
        "words": paragraphs(opinion.words.as_deref().unwrap_or_default()),
        "by": opinion.given_by,
        "at": opinion.given_at,
    })
}

/// What the agency of the officer was asked, what waits first.
pub(super) async fn all(visit: Visit) -> Outcome {
    let agency = visit.officer()?.agency.clone();
    let mut tx = visit.app.db.read().await?;
    let opinions = store::opinions_of(&mut tx, &agency, MOST).await?;
    let mut rows = Vec::new();
    for opinion in &opinions {
        let service = store::service_of(&mut tx, &opinion.case_id).await?.unwrap_or_default();
        let mut row = row(&visit, opinion);
        if let Some(row) = row.as_object_mut() {
            row.insert("service".to_owned(), service_name(&visit, &service).into());
            row.insert("href".to_owned(), format!("/desk/opinions/{}", opinion.id).into());
        }
        rows.push(row);
    }
    let mut hand_overs = Vec::new();
    for (case, _) in store::proposed_to(&mut tx, &agency).await? {
        let service = store::service_of(&mut tx, &case).await?.unwrap_or_default();
        let reference = store::reference_of(&mut tx, &case).await?.unwrap_or_default();
        hand_overs.push(json!({
            "service": service_name(&visit, &service),
            "reference": codes::grouped(&reference),
            "href": format!("/desk/cases/{reference}/hand-over"),
        }));
    }
    drop(tx);
    let content = json!({"opinions": rows, "hand_overs": hand_overs, "agency": agency_name(&visit, &agency)});
    Ok(visit.untyped("desk/opinions.html").title("desk-opinions-asked-title").back("/desk").show_untyped(content))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let shown = shown(&mut tx, &visit, &id, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

/// The facts that the manifest lists, and nothing else of the case.
async fn shown(tx: &mut Tx, visit: &Visit, id: &str, typed: Typed) -> Outcome<Response> {
    let OpinionRequest { opinion, grant } = asked(tx, &visit.app, &officer(visit)?, id, Action::See).await?;
    let case = cases_store::case_of_opinion(tx, &grant).await?.ok_or_else(Problem::not_found)?;
    visit.app.laws.load(tx, case.catalogue.as_deref()).await?;
    let law = case.law(&visit.app);
    let facts = Viewer::Consulted(&opinion).facts(&visit.app, &case);
    let kept = case.facts.listed(law, &facts);
    let facts: Vec<_> =
        facts.into_iter().filter_map(|fact| Some(sent::rows((visit, law), fact, kept.get(fact)?))).flatten().collect();
    let choices: Vec<Value> = ANSWERS
        .iter()
        .map(|answer| json!({"value": answer, "text": state(visit, answer), "checked": typed.fields.get("state") == Some(&json!(answer))}))
        .collect();
    let files = domain::cases::work::desk::opinion_files::of_opinion(tx, &opinion).await?;
    let mut content = row(visit, &opinion);
    if let Some(content) = content.as_object_mut() {
        content.insert("files".to_owned(), opinion_files::shown(visit, &opinion, &files).into());
        content.insert("service".to_owned(), service_name(visit, &case.service).into());
        content.insert("asking".to_owned(), agency_name(visit, &case.agency).into());
        content.insert("reference".to_owned(), codes::grouped(&case.reference).into());
        content.insert("facts".to_owned(), json!(facts));
        content.insert("choices".to_owned(), choices.into());
        content.insert("may_give".to_owned(), matches!(opinion.state.as_str(), "asked" | "none-in-time").into());
        content.insert("typed".to_owned(), typed.shown().into());
        content.insert("error".to_owned(), json!(typed.errors.first().map(|error| error.text.clone())));
    }
    let page = visit.untyped("desk/opinion.html").title("desk-opinion-title").back("/desk/opinions");
    Ok(page.form(format!("/desk/opinions/{id}")).errors(typed.errors).show_untyped(content))
}

pub(super) async fn give(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let said = (posted.get("state"), posted.get("words"));
    match give_opinion(&mut tx, &visit.app, &actor, &id, said).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/opinions/{id}")))
        }
        Err(problem) => {
            tx.rollback().await?;
            let typed = Typed::again(&visit, &posted, &["words", "state"], problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let shown = shown(&mut tx, &visit, &id, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
