//! Cases that belong together, at the desk: link, merge, split, parts of other agencies, and opening again.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::model::{self, Party, State};
use domain::cases::work::{store, together};
use domain::codes;
use domain::refusal::Refusal;
use domain::trust::{Act, Action};
use serde_json::{Value, json};

use super::{Typed, agencies, held, officer, page};
use crate::cases::words::{agency_name, tag};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: Typed) -> Outcome<Response> {
    let links = store::links(tx, &held.grant).await?;
    let own = held.case.id.as_str();
    let rows: Vec<Value> = links
        .iter()
        .map(|link| {
            let is_from = link.case_id == own;
            let (reference, agency, state) = match is_from {
                true => (&link.other_reference, &link.other_agency, &link.other_state),
                false => (&link.reference, &link.agency, &link.state),
            };
            json!({
                "kind": kind(visit, &link.kind, is_from),
                "reference": codes::grouped(reference),
                "href": format!("/desk/cases/{reference}/links"),
                "agency": agency_name(visit, agency),
                "tag": tag(visit, State::of(state).unwrap_or(State::InProgress)),
                "why": link.why,
            })
        })
        .collect();
    let is_part = links.iter().any(|link| link.kind == "part-of" && link.case_id == own);
    let is_moved = is_part || links.iter().any(|link| link.kind == "merged-into" && link.case_id == own);
    let may = |action, act| model::after(held.case.state(), action, Party::Officer).is_ok() && held.grant.may(act);
    let chosen = typed.fields.get("agency").and_then(Value::as_str).map(str::to_owned);
    let asking = together::asking(&visit.app, held)?;
    let receivers = agencies(visit, |agency| asking.takes_part(agency).is_some(), chosen.as_deref());
    let content = json!({
        "links": rows,
        "is_part": is_part,
        "may_merge": may(model::Action::Merge, Act::MergeCases) && !is_moved,
        "may_split": may(model::Action::Split, Act::SplitCase) && !is_moved,
        "may_open_part": may(model::Action::OpenPart, Act::OpenPart) && !is_moved && !receivers.is_empty(),
        "may_end_part": may(model::Action::EndPart, Act::EndPart) && is_part,
        "may_reopen": may(model::Action::Reopen, Act::Reopen) && !is_moved,
        "agencies": receivers,
        "act": typed.fields.get("act"),
    });
    Ok(page(visit, held, ("desk/links.html", "desk-links-title"), content, typed))
}

fn kind(visit: &Visit, kind: &str, is_from: bool) -> String {
    visit.text(match (kind, is_from) {
        ("part-of", true) => "desk-link-is-part",
        ("part-of", false) => "desk-link-has-part",
        ("merged-into", true) => "desk-link-merged-into",
        ("merged-into", false) => "desk-link-took-in",
        ("split-from", true) => "desk-link-split-from",
        ("split-from", false) => "desk-link-gave",
        _ => "desk-link-linked",
    })
}

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let (app, why) = (&visit.app, posted.get("why"));
    let other = (posted.get("other"), why);
    let (first, done) = match posted.get("act") {
        "link" => ("other", together::link_cases(&mut tx, app, &actor, &case.id, other).await),
        "merge" => ("other", together::merge_cases(&mut tx, app, &actor, &case.id, other).await),
        "split" => ("why", together::split_case(&mut tx, app, &actor, &case.id, why).await.map(drop)),
        "part" => {
            let part = (posted.get("agency"), why);
            ("agency", together::open_part(&mut tx, app, &actor, &case.id, part).await.map(drop))
        }
        "end-part" => ("why", together::end_part(&mut tx, app, &actor, &case.id, why).await),
        "reopen" => ("why", together::reopen(&mut tx, app, &actor, &case.id, why).await),
        _ => ("act", Err(Refusal::not_found())),
    };
    // A reference that leads nowhere is a slip of the pen on this page, and no page that is missing.
    let done = done.map_err(|problem| match (problem.kind, first) {
        ("not-found", "other") => Refusal { refused: problem.refused, ..Refusal::unprocessable("link-no-case") },
        _ => problem,
    });
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/links", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let mut names = vec![first];
            names.extend(["other", "why", "agency", "act"].into_iter().filter(|name| *name != first));
            let typed = Typed::again(&visit, &posted, &names, problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
