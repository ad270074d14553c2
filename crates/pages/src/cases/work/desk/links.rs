//! Cases that belong together, at the desk: link, merge, split, parts of other agencies, and opening again.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::app::App;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::model::{self, Party, State};
use domain::cases::work::store::{self, Link};
use domain::cases::work::together;
use domain::codes;
use domain::refusal::Refusal;
use domain::trust::{Act, Action, Actor};

use super::links_view::{LinkAct, LinkedCase, LinksPage, TypedLink};
use super::{CaseFrame, Typed, agencies, held, officer, page};
use crate::cases::words::{agency_name, tag};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: Typed) -> Outcome<Response> {
    let links = store::links(tx, &held.grant).await?;
    let is_from = |link: &Link, kind: &str| link.kind == kind && link.case_id == held.case.id;
    let is_part = links.iter().any(|link| is_from(link, "part-of"));
    let is_moved = is_part || links.iter().any(|link| is_from(link, "merged-into"));
    let may = |action, act| model::after(held.case.state(), action, Party::Officer).is_ok() && held.grant.may(act);
    let asking = together::asking(&visit.app, held)?;
    let takes_part = |agency: &str| asking.takes_part(agency).is_some();
    let receivers = agencies(visit, takes_part, typed.get("agency").as_deref());
    let content = LinksPage {
        case: CaseFrame::new(visit, held, &typed),
        links: links.iter().map(|link| linked(visit, &held.case.id, link)).collect(),
        may_merge: may(model::Action::Merge, Act::MergeCases) && !is_moved,
        may_split: may(model::Action::Split, Act::SplitCase) && !is_moved,
        may_open_part: may(model::Action::OpenPart, Act::OpenPart) && !is_moved && !receivers.is_empty(),
        may_end_part: may(model::Action::EndPart, Act::EndPart) && is_part,
        may_unmerge: may(model::Action::Unmerge, Act::MergeCases)
            && links.iter().any(|link| is_from(link, "merged-into")),
        may_reopen: may(model::Action::Reopen, Act::Reopen) && !is_moved,
        agencies: receivers,
        act: typed.get("act").and_then(|act| LinkAct::of(&act)),
        typed: TypedLink { other: typed.get("other"), why: typed.get("why") },
    };
    Ok(page(tx, visit, held, ("desk-links-title", typed.error)).await?.show(content))
}

/// The other case of a link, as the page of one case shows it.
fn linked(visit: &Visit, own: &str, link: &Link) -> LinkedCase {
    let is_from = link.case_id == own;
    let (reference, agency, state) = match is_from {
        true => (&link.other_reference, &link.other_agency, &link.other_state),
        false => (&link.reference, &link.agency, &link.state),
    };
    LinkedCase {
        kind: kind(visit, &link.kind, is_from),
        reference: codes::grouped(reference),
        href: format!("/desk/cases/{reference}/links"),
        agency: agency_name(visit, agency),
        tag: tag(visit, State::of(state).unwrap_or(State::InProgress)),
        why: link.why.clone(),
    }
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
    let act = LinkAct::of(posted.get("act")).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    match done(&mut tx, &visit.app, &actor, &case.id, (act, &posted)).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/links", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let mut names = vec![act.field()];
            names.extend(["other", "why", "agency", "act"].into_iter().filter(|name| *name != act.field()));
            let typed = Typed::again(&visit, &posted, &names, problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}

/// Does what a form of the page asks for.
async fn done(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (act, posted): (LinkAct, &Posted),
) -> domain::refusal::Outcome<()> {
    let why = posted.get("why");
    let other = (posted.get("other"), why);
    let done = match act {
        LinkAct::Link => together::link_cases(tx, app, actor, case, other).await,
        LinkAct::Merge => together::merge_cases(tx, app, actor, case, other).await,
        LinkAct::Split => together::split_case(tx, app, actor, case, why).await.map(drop),
        LinkAct::Part => together::open_part(tx, app, actor, case, (posted.get("agency"), why)).await.map(drop),
        LinkAct::EndPart => together::end_part(tx, app, actor, case, why).await,
        LinkAct::Unmerge => together::unmerge_case(tx, app, actor, case, why).await,
        LinkAct::Reopen => together::reopen(tx, app, actor, case, why).await,
    };
    // An unknown reference is a typing error on this page, not a missing page.
    done.map_err(|problem| match (problem.kind, act) {
        ("not-found", LinkAct::Link | LinkAct::Merge) => {
            Refusal { refused: problem.refused, ..Refusal::unprocessable("link-no-case") }
        }
        _ => problem,
    })
}
