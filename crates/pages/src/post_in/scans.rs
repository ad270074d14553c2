//! Letters of which nothing says whose they are: the list, one with its picture, and what an officer says of it.

use axum::extract::Path;
use db::Tx;
use domain::attachments::{self, File};
use domain::codes;
use domain::post_in::acts;
use domain::refusal::Refusal;
use domain::trust::Action;
use jiff::civil::Date;

use super::view::{ScanLine, ScanPage, ScansPage};
use crate::attachments::Place;
use crate::uploads;
use crate::web::{Choice, Outcome, Posted, Problem, Visit};

/// `GET /desk/scans`.
pub(super) async fn list(visit: Visit) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.read().await?;
    let waiting = acts::waiting(&mut tx, &actor).await?;
    tx.commit().await?;
    let is_full = i64::try_from(waiting.len()).unwrap_or(acts::MOST) >= acts::MOST;
    let line = |one: &domain::post_in::OpenScan| ScanLine {
        href: format!("/desk/scans/{}", one.id),
        pages: one.pages,
        why: why(&visit, &one.why),
        received_on: one.received_on.clone(),
        arrived_at: one.arrived_at,
    };
    let scans = waiting.iter().map(line).collect();
    Ok(visit.page().title("desk-scans-title").back("/desk/letters").show(ScansPage { scans, is_full }))
}

/// `GET /desk/scans/{id}`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    shown(&visit, &id, None).await
}

async fn shown(visit: &Visit, id: &str, again: Option<(&Posted, Refusal)>) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.read().await?;
    let (scan, name) = acts::open(&mut tx, &visit.app, &actor, id).await?;
    let file = attachments::paper(&mut tx, ("scan", id)).await?;
    let others = acts::others(&mut tx, &visit.app, &actor).await?;
    tx.commit().await?;
    let spoken = visit.spoken();
    let agency = |id: &String| {
        let name = spoken.agency_name(id).map_or_else(|| id.clone(), |name| name.to_string());
        Choice::open(id, &name)
    };
    let typed = again.as_ref().map(|(posted, _)| *posted);
    let state = file.as_ref().and_then(|file| file.state.key()).map(|key| visit.text(key));
    let is_read = state.is_none() && file.is_some() && scan.why != "not-read";
    let pages = if is_read { scan.pages } else { 0 };
    let content = ScanPage {
        line: ScanLine {
            href: format!("/desk/scans/{id}"),
            pages: scan.pages,
            why: why(visit, &scan.why),
            received_on: scan.received_on.clone(),
            arrived_at: scan.arrived_at,
        },
        name,
        from_page: scan.from_page,
        pictures: (0..pages).map(|page| format!("/desk/scans/{id}/pages/{page}")).collect(),
        file: file.map(|file| format!("/desk/files/{}", file.id)),
        state,
        text: scan.text.trim().to_owned(),
        reference: match typed {
            Some(posted) => posted.get("reference").to_owned(),
            None => scan.proposed.as_deref().map(codes::grouped).unwrap_or_default(),
        },
        day: typed.map_or_else(|| scan.received_on.clone(), |posted| posted.get("day").to_owned()),
        agencies: others.iter().map(agency).collect(),
        is_open: scan.state == "waiting",
    };
    let page = visit.page().title("desk-scan-title").back("/desk/scans").form(format!("/desk/scans/{id}"));
    let page = match &again {
        Some((_, refusal)) => {
            let field = if refusal.kind == "scan-day-to-come" { "#day" } else { "#reference" };
            page.errors(vec![screens::FieldError { text: visit.text(title(refusal.kind)), href: field.to_owned() }])
        }
        None => page,
    };
    Ok(page.show(content))
}

/// `GET /desk/scans/{id}/pages/{page}`: the picture of one page.
pub(super) async fn picture(visit: Visit, Path((id, page)): Path<(String, usize)>) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.read().await?;
    let file = attachments::paper(&mut tx, ("scan", &id)).await?.ok_or_else(Problem::not_found)?;
    let file = acts::file_of_scan(&mut tx, &visit.app, &actor, file, Action::See).await?;
    tx.commit().await?;
    let bytes = attachments::bytes(&visit.app, &file).await?;
    let picture = channels::paper::pictures(&bytes).get(page).map(|picture| picture.to_vec());
    let name = format!("{}-{}", file.name, page + 1);
    Ok(uploads::inline(&name, "image/jpeg", picture.ok_or_else(Problem::not_found)?))
}

fn title(kind: &str) -> &'static str {
    match kind {
        "scan-day-to-come" => "problem-scan-day-to-come-title",
        _ => "problem-scan-no-such-matter-title",
    }
}

fn why(visit: &Visit, name: &str) -> String {
    visit.text(match name {
        "foreign" => "desk-scan-why-foreign",
        "other" => "desk-scan-why-other",
        "several" => "desk-scan-why-several",
        "more-pages" => "desk-scan-why-more-pages",
        "unknown" => "desk-scan-why-unknown",
        "no-name" => "desk-scan-why-no-name",
        "parties" => "desk-scan-why-parties",
        "closed" => "desk-scan-why-closed",
        "not-read" => "desk-scan-why-not-read",
        "harmful" => "desk-scan-why-harmful",
        _ => "desk-scan-why-no-mark",
    })
}

/// `POST /desk/scans/{id}`: `reference` and `day`.
pub(super) async fn attach(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.begin().await?;
    let done = match posted.get("day").trim().parse::<Date>() {
        Err(_) => Err(Refusal::unprocessable("scan-day-to-come")),
        Ok(day) => acts::attach(&mut tx, &visit.app, &actor, &id, (posted.get("reference"), day)).await,
    };
    match done {
        Ok(target) => {
            tx.commit().await?;
            let place = if target.thing == domain::events::Thing::Case { "cases" } else { "conversations" };
            Ok(visit.see(&format!("/desk/{place}/{}", target.reference)))
        }
        Err(refusal) if matches!(refusal.kind, "scan-no-such-matter" | "scan-day-to-come") => {
            tx.rollback().await?;
            shown(&visit, &id, Some((&posted, refusal))).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// `POST /desk/scans/{id}/nothing`.
pub(super) async fn nothing(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.begin().await?;
    acts::nothing(&mut tx, &visit.app, &actor, &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/scans"))
}

/// `POST /desk/scans/{id}/agency`: `agency`.
pub(super) async fn pass_on(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.begin().await?;
    acts::pass_on(&mut tx, &visit.app, &actor, &id, posted.get("agency")).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/scans"))
}

/// Where the page of a scan's file stands, for an officer of its agency.
///
/// # Errors
/// When it is none of the officer's agency.
pub async fn place_of_file(tx: &mut Tx, visit: &Visit, file: &File) -> Outcome<Place> {
    let (scan, _) = acts::open(tx, &visit.app, &visit.actor(), &file.owner_id).await?;
    Ok(Place {
        address: format!("/desk/files/{}", file.id),
        back: format!("/desk/scans/{}", scan.id),
        about: why(visit, &scan.why),
        came_as: visit.text("desk-scan-came-as"),
        text: Some(scan.text).filter(|text| !text.trim().is_empty()),
    })
}

/// The file, with a line of its own in the record of looks.
///
/// # Errors
/// When it is none of the officer's agency.
pub async fn file_of_scan(tx: &mut Tx, visit: &Visit, file: File, action: Action) -> Outcome<File> {
    Ok(acts::file_of_scan(tx, &visit.app, &visit.actor(), file, action).await?)
}
