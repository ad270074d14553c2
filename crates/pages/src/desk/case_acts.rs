//! What an officer does on the screen of a case: reply, now or later, ask for something, write a note, go on.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use db::Tx;
use domain::cases::{acting, drafts, notes, officers, reaching, waiting_replies};
use domain::desk::{claims, phrases};
use domain::trust::Act;
use domain::work_items::{Filter, View};
use jiff::civil::{Date, DateTime};
use screens::FieldError;

use super::words::language;
use super::{case, filter, queue_place};
use crate::knowledge;
use crate::slice::Routes;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/cases/{reference}/messages", post(write))
        .route("/desk/cases/{reference}/waiting/{id}", post(settle))
        .route("/desk/cases/{reference}/draft", post(keep))
        .route("/desk/cases/{reference}/notes", post(note))
        .route("/desk/cases/{reference}/mentions", post(seen))
        .route("/desk/cases/{reference}/information", post(ask))
        .route("/desk/cases/{reference}/going-on", post(go_on))
}

/// Names the field whose text was stopped because the person reads another language.
pub(super) const IN_ANOTHER_LANGUAGE: &str = "in-another-language";

/// What was pressed under a form.
const PRESSED: &str = "do";

async fn write(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    if let Some(typed) = knowledge::inserted(&mut tx, &visit.app, &posted, "message").await? {
        return case::page(tx, &visit, &reference, &typed, Vec::new()).await;
    }
    let (id, pressed) = (acting::key(&mut tx, &reference).await?.id, posted.get(PRESSED));
    if pressed == "phrase" {
        return with_phrase(tx, &visit, (&reference, &id), &posted, "message").await;
    }
    if pressed == "keep" {
        return kept(tx, &visit, (&reference, &id), &posted).await;
    }
    let body = posted.get("message");
    if let Some(error) = unfit(&visit, body, "message") {
        return wrong(tx, &visit, &reference, &posted, error).await;
    }
    if let Some(stopped) = in_another_language(&mut tx, &visit, (&id, Act::WriteToPerson), (&posted, "message")).await?
    {
        return wrong(tx, &visit, &reference, &stopped.0, stopped.1).await;
    }
    let later = match pressed {
        "later" => match moment(&visit, posted.get("later")) {
            Some(at) => Some(at),
            None => return wrong(tx, &visit, &reference, &posted, error(&visit, "later", "desk-error-moment")).await,
        },
        _ => None,
    };
    let said = (posted.get("once"), body, later);
    let reply = waiting_replies::reply(&mut tx, &visit.app, &visit.actor(), &id, said).await?;
    if pressed != "next" {
        tx.commit().await?;
        return Ok(visit.see(&format!("/desk/cases/{reference}#waiting")));
    }
    let place = queue_place::of(&posted);
    let query = place.split_once('?').map_or("", |(_, query)| query);
    let filter = Filter { holder: None, ..filter::filter(query, &officer.id) };
    let next = claims::claim_next(&mut tx, &visit.app, &officer.actor(), &filter).await?;
    tx.commit().await?;
    let nothing = || format!("{}&said=nothing", domain::desk::filter::address(&filter, View::Free));
    // A part of a page stands behind what it is asked with.
    let there = |link: String| {
        let (page, part) = link.split_once('#').unwrap_or((&link, ""));
        let part = if part.is_empty() { String::new() } else { format!("#{part}") };
        format!("{page}?of={reference}&sent={reply}{part}")
    };
    Ok(visit.see(&next.map_or_else(nothing, |item| there(item.link))))
}

/// The screen with a phrase put into a field, behind what stands there.
async fn with_phrase(mut tx: Tx, visit: &Visit, (reference, _): (&str, &str), posted: &Posted, field: &str) -> Outcome {
    let officer = visit.officer()?.clone();
    let found = crate::cases::for_desk(&mut tx, visit, reference).await?;
    let all = phrases::of_agency(&mut tx, &officer.agency).await?;
    let wanted = posted.get("phrase").to_lowercase();
    let choices = super::phrase_choices::choices(visit, &found, &all);
    let chosen = choices.into_iter().find(|one| one.title.to_lowercase() == wanted);
    let Some(chosen) = chosen else {
        return wrong(tx, visit, reference, posted, error(visit, field, "desk-error-no-phrase")).await;
    };
    let before = Some(posted.get(field)).filter(|text| !text.is_empty());
    let text = before.into_iter().chain([chosen.words.as_str()]).collect::<Vec<_>>().join("\n\n");
    let mut fields = vec![(field.to_owned(), text), ("phrase".to_owned(), String::new())];
    if field == "ask" && !chosen.due.is_empty() {
        fields.push(("due".to_owned(), chosen.due));
    }
    case::page(tx, visit, reference, &posted.with(fields), Vec::new()).await
}

/// Keeps what is typed as the draft of the officer.
async fn kept(mut tx: Tx, visit: &Visit, (reference, id): (&str, &str), posted: &Posted) -> Outcome {
    let fields: Vec<(&str, &str)> = posted.fields().collect();
    drafts::save(&mut tx, &visit.app, &visit.actor(), id, &fields).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}#dock")))
}

/// `POST …/draft`: what the page sends by itself while somebody types. The answer is the moment at which it was kept.
async fn keep(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    let fields: Vec<(&str, &str)> = posted.fields().collect();
    let at = drafts::save(&mut tx, &visit.app, &visit.actor(), &id, &fields).await?;
    tx.commit().await?;
    Ok(match at {
        Some(at) => {
            let moment = visit.locale().moment(at, &visit.app.zone);
            let words = visit.locale().say("desk-draft-of", &[("moment", moment.into())]);
            (StatusCode::OK, words).into_response()
        }
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

/// A reply that has not gone is taken back, or sent at once.
async fn settle(visit: Visit, Path((reference, reply)): Path<(String, String)>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    match posted.get(PRESSED) {
        "send" => waiting_replies::send_now(&mut tx, &visit.app, &visit.actor(), &id, &reply).await?,
        _ => waiting_replies::take_back(&mut tx, &visit.app, &visit.actor(), &id, &reply).await?,
    }
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}#dock")))
}

async fn note(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    if posted.get(PRESSED) == "keep" {
        return kept(tx, &visit, (&reference, &id), &posted).await;
    }
    if posted.get("note").trim().is_empty() {
        return wrong(tx, &visit, &reference, &posted, error(&visit, "note", "desk-error-no-words")).await;
    }
    let said = (posted.get("note"), posted.get("mention"));
    match notes::write(&mut tx, &visit.app, &visit.actor(), &id, said).await {
        Ok(()) => tx.commit().await?,
        Err(refusal) if refusal.kind == "case-nobody-of-that-name" => {
            let text = visit.locale().say("desk-error-no-colleague", &[("name", posted.get("mention").into())]);
            let error = FieldError { text, href: "#mention".to_owned() };
            return wrong(tx, &visit, &reference, &posted, error).await;
        }
        Err(refusal) => return Err(refusal.into()),
    }
    Ok(visit.see(&format!("/desk/cases/{reference}#notes")))
}

/// The officer has read where they are mentioned.
async fn seen(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    notes::seen(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}")))
}

async fn ask(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    let posted = posted.with(vec![("dock".to_owned(), "ask".to_owned())]);
    match posted.get(PRESSED) {
        "phrase" => return with_phrase(tx, &visit, (&reference, &id), &posted, "ask").await,
        "keep" => return kept(tx, &visit, (&reference, &id), &posted).await,
        _ => {}
    }
    if let Some(error) = unfit(&visit, posted.get("ask"), "ask") {
        return wrong(tx, &visit, &reference, &posted, error).await;
    }
    if let Some(stopped) = in_another_language(&mut tx, &visit, (&id, Act::AskInformation), (&posted, "ask")).await? {
        return wrong(tx, &visit, &reference, &stopped.0, stopped.1).await;
    }
    let due: Option<Date> = posted.get("due").parse().ok().filter(|due| *due > visit.app.today());
    let Some(due) = due else {
        return wrong(tx, &visit, &reference, &posted, error(&visit, "due", "desk-error-day")).await;
    };
    let asked = (posted.get("ask"), due);
    officers::ask_for_information(&mut tx, &visit.app, &visit.actor(), &id, asked).await?;
    drafts::sent(&mut tx, &visit.app, (&id, &officer.id), &["ask", "due"]).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}")))
}

async fn go_on(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let id = acting::key(&mut tx, &reference).await?.id;
    officers::go_on(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}")))
}

/// What is wrong with a text for the person: nothing is there, or a phrase still has a field.
fn unfit(visit: &Visit, text: &str, field: &str) -> Option<FieldError> {
    if text.trim().is_empty() {
        return Some(error(visit, field, "desk-error-no-words"));
    }
    let open = phrases::unfilled(text)?;
    let text = visit.locale().say("desk-error-unfilled", &[("field", format!("{{{open}}}").into())]);
    Some(FieldError { text, href: format!("#{field}") })
}

/// The form again, if its text is not in the language of the person and the officer has not said that it goes as it is.
async fn in_another_language(
    tx: &mut Tx,
    visit: &Visit,
    about: (&str, Act),
    (posted, field): (&Posted, &str),
) -> Outcome<Option<(Posted, FieldError)>> {
    if posted.get("as-it-is") == "yes" {
        return Ok(None);
    }
    let reads = reaching::reads_another(tx, &visit.app, &visit.actor(), about, posted.get(field)).await?;
    Ok(reads.map(|tag| {
        let text = visit.locale().say("desk-error-language", &[("language", language(visit, &tag).into())]);
        let stopped = posted.with(vec![(IN_ANOTHER_LANGUAGE.to_owned(), field.to_owned())]);
        (stopped, FieldError { text, href: format!("#{field}") })
    }))
}

/// A moment as browsers send it, in the time of the place, if it is still to come.
pub(super) fn moment(visit: &Visit, typed: &str) -> Option<i64> {
    let moment: DateTime = typed.parse().ok()?;
    let at = moment.to_zoned(visit.app.zone.clone()).ok()?.timestamp().as_millisecond();
    (at > visit.now()).then_some(at)
}

fn error(visit: &Visit, field: &str, key: &str) -> FieldError {
    FieldError { text: visit.text(key), href: format!("#{field}") }
}

async fn wrong(tx: Tx, visit: &Visit, reference: &str, posted: &Posted, error: FieldError) -> Outcome<Response> {
    let page = case::page(tx, visit, reference, posted, vec![error]).await?;
    if page.status().is_success() { Err(Problem::internal("a page of errors without errors")) } else { Ok(page) }
}
