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

use super::opinions_view::{
    CaseOpinionsPage, OfferedCase, OpinionLine, OpinionPage, OpinionShown, OpinionsPage, TypedOpinion,
};
use super::{CaseFrame, Typed, held, officer, opinion_files, page};
use crate::cases::requests::paragraphs;
use crate::cases::sent;
use crate::cases::words::{agency_name, service_name};
use crate::web::{CheckChoice, Outcome, Posted, Problem, Visit};

/// Opinions on a page.
const MOST: i64 = 100;

pub(super) async fn of_case(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let opinions = store::opinions(&mut tx, &held.grant).await?;
    let page = page(&mut tx, &visit, &held, ("desk-opinions-title", None)).await?;
    tx.commit().await?;
    Ok(page.show(CaseOpinionsPage {
        case: CaseFrame::new(&visit, &held, &Typed::default()),
        opinions: opinions.iter().map(|opinion| opinion_shown(&visit, opinion)).collect(),
    }))
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

fn opinion_shown(visit: &Visit, opinion: &Opinion) -> OpinionShown {
    OpinionShown {
        agency: agency_name(visit, &opinion.agency),
        state: state(visit, &opinion.state),
        due: opinion.due(),
        is_late: opinion.is_awaited() && opinion.due().is_some_and(|due| due < visit.app.today()),
        is_awaited: opinion.is_awaited(),
        words: paragraphs(opinion.words.as_deref().unwrap_or_default()),
        by: opinion.given_by.clone(),
        at: opinion.given_at,
    }
}

/// What the agency of the officer was asked, what waits first.
pub(super) async fn all(visit: Visit) -> Outcome {
    let agency = visit.officer()?.agency.clone();
    let mut tx = visit.app.db.read().await?;
    let opinions = asked_of(&mut tx, &visit, &agency).await?;
    let hand_overs = offered_to(&mut tx, &visit, &agency).await?;
    drop(tx);
    let page = visit.page().title("desk-opinions-asked-title").back("/desk");
    Ok(page.show(OpinionsPage { opinions, hand_overs, agency: agency_name(&visit, &agency) }))
}

async fn asked_of(tx: &mut Tx, visit: &Visit, agency: &str) -> Outcome<Vec<OpinionLine>> {
    let mut lines = Vec::new();
    for opinion in store::opinions_of(tx, agency, MOST).await? {
        let service = store::service_of(tx, &opinion.case_id).await?.unwrap_or_default();
        lines.push(OpinionLine {
            opinion: opinion_shown(visit, &opinion),
            service: service_name(visit, &service),
            href: format!("/desk/opinions/{}", opinion.id),
        });
    }
    Ok(lines)
}

async fn offered_to(tx: &mut Tx, visit: &Visit, agency: &str) -> Outcome<Vec<OfferedCase>> {
    let mut offered = Vec::new();
    for (case, _) in store::proposed_to(tx, agency).await? {
        let service = store::service_of(tx, &case).await?.unwrap_or_default();
        let reference = store::reference_of(tx, &case).await?.unwrap_or_default();
        offered.push(OfferedCase {
            service: service_name(visit, &service),
            reference: codes::grouped(&reference),
            href: format!("/desk/cases/{reference}/hand-over"),
        });
    }
    Ok(offered)
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
    let facts = facts.into_iter().filter_map(|fact| Some(sent::rows((visit, law), fact, kept.get(fact)?))).flatten();
    let chosen = typed.get("state");
    let choice = |answer: &str| CheckChoice::new(answer, state(visit, answer), chosen.as_deref() == Some(answer));
    let files = domain::cases::work::desk::opinion_files::of_opinion(tx, &opinion).await?;
    let content = OpinionPage {
        opinion: opinion_shown(visit, &opinion),
        files: opinion_files::shown(visit, &opinion, &files),
        service: service_name(visit, &case.service),
        asking: agency_name(visit, &case.agency),
        reference: codes::grouped(&case.reference),
        facts: facts.collect(),
        choices: ANSWERS.map(choice).into(),
        may_give: matches!(opinion.state.as_str(), "asked" | "none-in-time"),
        typed: TypedOpinion { words: typed.get("words") },
        error: typed.wrong(),
    };
    let page = visit.page().title("desk-opinion-title").back("/desk/opinions").form(format!("/desk/opinions/{id}"));
    Ok(page.errors(typed.error.into_iter().collect()).show(content))
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
