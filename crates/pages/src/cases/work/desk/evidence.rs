//! What officers add to the files of a case: a visit to a place with its photos, and records about one file.

use axum::extract::Path;
use axum::response::Response;
use domain::attachments::Giver;
use domain::cases::acting;
use domain::cases::evidence::{self, NewRecord, SiteVisit};
use domain::codes;
use domain::refusal::Refusal;
use domain::trust::Action;
use domain::uploads;
use jiff::civil::Date;
use screens::FieldError;
use serde::Serialize;

use super::{CaseFrame, Typed, held, officer, page};
use crate::attachments;
use crate::cases::files::{self, FileLine};
use crate::web::form::Incoming;
use crate::web::{Choice, Outcome, Posted, Problem, View, Visit};

/// `desk/site-visit.html`.
#[derive(Debug, Serialize)]
pub(super) struct SiteVisitPage {
    #[serde(flatten)]
    case: CaseFrame,
    accept: &'static str,
    place: String,
    day: String,
    time: String,
    report: String,
    /// The idempotency key of the form.
    once: String,
    files_error: Option<String>,
}

/// `desk/file-record.html`.
#[derive(Debug, Serialize)]
pub(super) struct FileRecordPage {
    #[serde(flatten)]
    case: CaseFrame,
    file: FileLine,
    /// Other files of the case, one of which may take its place.
    others: Vec<Choice>,
    today: String,
    words: String,
}

impl View for SiteVisitPage {
    const TEMPLATE: &'static str = "desk/site-visit.html";

    fn samples() -> Vec<Self> {
        let page = |case, files_error: Option<&str>| SiteVisitPage {
            case,
            accept: uploads::ACCEPT,
            place: "1 Wattle Street".to_owned(),
            day: "2026-07-06".to_owned(),
            time: "10:30".to_owned(),
            report: "The fence stands.".to_owned(),
            once: "abc".to_owned(),
            files_error: files_error.map(str::to_owned),
        };
        let wrong = |field| page(CaseFrame::wrong_sample(field), None);
        vec![wrong("place"), wrong("day"), wrong("report"), page(CaseFrame::open_sample(), Some("It is too large."))]
    }
}

impl View for FileRecordPage {
    const TEMPLATE: &'static str = "desk/file-record.html";

    fn samples() -> Vec<Self> {
        let page = |case, others| FileRecordPage {
            case,
            file: FileLine::samples().remove(1),
            others,
            today: "2026-07-06".to_owned(),
            words: "Page 3 is missing.".to_owned(),
        };
        let other = || vec![Choice::open("019ee77b", "plan-2.pdf")];
        let wrong = |field| page(CaseFrame::wrong_sample(field), other());
        let open = page(CaseFrame::open_sample(), Vec::new());
        vec![wrong("day"), wrong("until"), wrong("by"), wrong("words"), open]
    }
}

pub(super) async fn visit(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visited(&visit, &reference, &Posted::default(), (Typed::default(), Vec::new())).await
}

async fn visited(
    visit: &Visit,
    reference: &str,
    posted: &Posted,
    (typed, files): (Typed, Vec<FieldError>),
) -> Outcome<Response> {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, visit, reference, Action::See).await?;
    let page = page(&mut tx, visit, &held, ("desk-site-title", None)).await?;
    tx.commit().await?;
    let or = |name: &str, otherwise: String| posted.find(name).map_or(otherwise, str::to_owned);
    let once = codes::short(visit.app.world.chance(), 24);
    let shown = SiteVisitPage {
        case: CaseFrame::new(visit, &held, &typed),
        accept: uploads::ACCEPT,
        place: or("place", String::new()),
        day: or("day", visit.app.today().to_string()),
        time: or("time", String::new()),
        report: or("report", String::new()),
        once: or("once", once),
        files_error: files.first().map(|error| error.text.clone()),
    };
    Ok(page.errors(typed.error.into_iter().chain(files).collect()).show(shown))
}

pub(super) async fn record_visit(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    // Who is no officer any more is told so after what was typed is kept.
    let asked = match officer(&visit) {
        Ok(actor) => {
            evidence::permitted(&visit.app, &actor, &reference).await.map(|leave| (leave, actor)).map_err(Problem::from)
        }
        Err(problem) => Err(problem),
    };
    let ((permission, actor), posted) = incoming.after(&visit.app, asked).await?;
    let errors = attachments::wrong(&visit, &posted.files, "#files");
    if !errors.is_empty() {
        return visited(&visit, &reference, &posted, (Typed::default(), errors)).await;
    }
    let received = domain::attachments::receive(&visit.app, &permission, &Giver::of(&actor), &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, "#files");
    if !errors.is_empty() {
        return visited(&visit, &reference, &posted, (Typed::default(), errors)).await;
    }
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let done = match posted.get("day").parse::<Date>() {
        Err(_) => Err(Refusal::unprocessable("visit-to-come")),
        Ok(day) => {
            let (place, time, report) = (posted.get("place"), posted.get("time"), posted.get("report"));
            let new = SiteVisit { place, day, time, report };
            let what = (posted.get("once"), new, posted.files.as_slice(), &received);
            evidence::visit(&mut tx, &visit.app, &actor, &case.id, what).await
        }
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/files", case.reference)))
        }
        Err(refusal) => {
            tx.rollback().await?;
            let field = match refusal.kind {
                "visit-no-place" => "place",
                "visit-to-come" => "day",
                _ => "report",
            };
            let typed = Typed::again(&visit, &posted, &[field], refusal.into())?;
            visited(&visit, &reference, &posted, (typed, Vec::new())).await
        }
    }
}

pub(super) async fn file(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    shown(&visit, (&reference, &id), &Posted::default(), Typed::default()).await
}

async fn shown(visit: &Visit, (reference, id): (&str, &str), posted: &Posted, typed: Typed) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, visit, reference, Action::See).await?;
    let seen = domain::cases::files::seen(&mut tx, &held.grant).await?;
    let page = page(&mut tx, visit, &held, ("desk-file-record-title", typed.error.clone())).await?;
    tx.commit().await?;
    let place = seen.files.iter().position(|file| file.id == id).ok_or_else(Problem::not_found)?;
    let others = seen.files.iter().filter(|file| file.id != id);
    let others = others.map(|file| Choice::new(&file.id, &file.name, posted.get("by") == file.id)).collect();
    let mut lines = files::marked(visit, &held, (&seen.files, &seen.records));
    Ok(page.show(FileRecordPage {
        case: CaseFrame::new(visit, &held, &typed),
        file: lines.swap_remove(place),
        others,
        today: visit.app.today().to_string(),
        words: posted.get("words").to_owned(),
    }))
}

pub(super) async fn record(visit: Visit, Path((reference, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let done = match new_record(&posted) {
        Ok(new) => evidence::record(&mut tx, &visit.app, &actor, &case.id, (&id, new)).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/files/{id}", case.reference)))
        }
        Err(refusal) => {
            tx.rollback().await?;
            let field = match (refusal.kind, posted.get("what")) {
                ("evidence-ends-before", _) => "until",
                ("evidence-not-newer", _) => "by",
                ("evidence-no-words", _) => "words",
                (_, "dated") => "dated",
                _ => "day",
            };
            let typed = Typed::again(&visit, &posted, &[field], refusal.into())?;
            shown(&visit, (&reference, &id), &posted, typed).await
        }
    }
}

fn new_record(posted: &Posted) -> Result<NewRecord<'_>, Refusal> {
    let day = |name: &str| posted.get(name).parse::<Date>().map_err(|_| Refusal::unprocessable("evidence-day-to-come"));
    Ok(match posted.get("what") {
        "original-seen" => NewRecord::OriginalSeen { day: day("day")? },
        "dated" => {
            let until = if posted.has("until") { Some(day("until")?) } else { None };
            NewRecord::Dated { day: day("dated")?, until }
        }
        "superseded" => NewRecord::Superseded { by: posted.get("by") },
        _ => NewRecord::Note { words: posted.get("words") },
    })
}
