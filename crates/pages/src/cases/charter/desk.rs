//! What officers do with the promises of a case, from one page.

use axum::extract::Path;
use db::Tx;
use domain::app::App;
use domain::cases::acting::{self, CaseHandle, written};
use domain::cases::charter::acts::{Extending, begin_promise, extend, reset, waive};
use domain::cases::charter::escalations;
use domain::cases::charter::records::{self, Means, Outside};
use domain::trust::{Act, Action};
use jiff::civil::Date;
use screens::FieldError;

use super::page;
use crate::cases::case_nav::case_nav;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let actor = visit.actor();
    let errors = wrong(&visit, &posted);
    if !errors.is_empty() {
        let mut tx = visit.app.db.read().await?;
        let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
        let content = page::content(&mut tx, &visit, &held).await?;
        let nav = case_nav(&mut tx, &visit, &held).await?;
        tx.commit().await?;
        return Ok(page::again((&visit, nav), &held, content, (&posted, errors)));
    }
    let data = (visit.app.clone(), actor, reference, (act_of(posted.get("act"))?, posted));
    let there = visit.app.db.write(data, async |(app, actor, reference, (act, posted)), mut tx| {
        let mut held = acting::by_reference(&mut tx, &app, &actor, &reference, act).await?;
        done(&mut tx, &app, &mut held, &posted).await?;
        tx.commit().await?;
        Outcome::Ok(format!("/desk/cases/{}/promises", held.case.reference))
    });
    Ok(visit.see(&there.await?))
}

/// The act behind the button that was pressed.
fn act_of(pressed: &str) -> Outcome<Act> {
    Ok(match pressed {
        "asked" => Act::StopClock,
        "answered" => Act::StartClock,
        "extend" => Act::ExtendPromise,
        "reset" => Act::ResetClock,
        "begin" => Act::BeginPromise,
        "waive" => Act::WaivePromise,
        "record" => Act::KeepPromise,
        "correct" => Act::CorrectPromise,
        "take" => Act::TakeEscalation,
        "close" => Act::CloseEscalation,
        _ => return Err(Problem::unprocessable("case-no-promise")),
    })
}

/// What must be corrected before anything is done.
fn wrong(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let act = posted.get("act");
    if act == "extend" && day(posted.get("to")).is_none() {
        errors.push(FieldError { text: visit.text("desk-promises-day-missing"), href: "#to".to_owned() });
    }
    let rests_on_agreement = act == "extend" && posted.get("agreed") == "yes";
    if rests_on_agreement || matches!(act, "record" | "asked" | "answered" | "reset") {
        errors.extend(not_described(visit, posted));
    }
    let needs_words = matches!(act, "extend" | "waive" | "reset" | "correct") || posted.get("needs_words") == "yes";
    if needs_words && written(posted.get("why")).is_none() {
        let place = match act {
            "close" => format!("#why-{}", posted.get("escalation")),
            "waive" => format!("#why-{}", posted.get("promise")),
            "correct" => format!("#why-{}", posted.get("record")),
            _ => format!("#why-{act}"),
        };
        errors.push(FieldError { text: visit.text("desk-promises-words-missing"), href: place });
    }
    errors
}

/// A day as browsers send it.
fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

async fn done(tx: &mut Tx, app: &App, held: &mut CaseHandle, posted: &Posted) -> Outcome<()> {
    let (promise, why) = (posted.get("promise"), posted.get("why"));
    match posted.get("act") {
        "extend" => {
            let to = day(posted.get("to")).ok_or_else(|| Problem::unprocessable("case-day-passed"))?;
            let wanted = Some(promise).filter(|promise| !promise.is_empty());
            let agreed = if posted.get("agreed") == "yes" { Some(described(posted)?) } else { None };
            let new = Extending { to, why, agreed: agreed.as_ref(), promise: wanted };
            extend(tx, app, held, &new).await?
        }
        "reset" => reset(tx, app, held, (why, &described(posted)?)).await?,
        "begin" => begin_promise(tx, app, held, promise).await?,
        "waive" => waive(tx, app, held, (promise, why)).await?,
        "record" => records::kept(tx, app, held, (promise, &described(posted)?)).await?,
        "asked" => {
            let until = day(posted.get("until")).ok_or_else(|| Problem::unprocessable("case-day-passed"))?;
            records::asked(tx, app, held, (posted.get("reason"), until, &described(posted)?)).await?
        }
        "answered" => records::answered(tx, app, held, (posted.get("stop"), &described(posted)?)).await?,
        "correct" => records::correct(tx, app, held, (posted.get("record"), why)).await?,
        "take" => escalations::take(tx, app, held, posted.get("escalation")).await?,
        "close" => escalations::close(tx, app, held, (posted.get("escalation"), why)).await?,
        _ => return Err(Problem::unprocessable("case-no-promise")),
    }
    Ok(())
}

/// What is missing of an act that is recorded. Its fields end with what it is about.
fn not_described(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let about = match posted.get("act") {
        "record" => posted.get("promise"),
        "answered" => posted.get("stop"),
        act @ ("extend" | "reset") => act,
        _ => "asked",
    };
    let error = |field: &str, key: &str| FieldError { text: visit.text(key), href: format!("#{field}-{about}") };
    let mut errors = Vec::new();
    if day(posted.get("day")).is_none_or(|day| day > visit.app.today()) {
        errors.push(error("day", "desk-record-day-missing"));
    }
    if Means::of(posted.get("means")).is_none() {
        errors.push(error("means", "desk-record-means-missing"));
    }
    if written(posted.get("proof")).is_none() {
        errors.push(error("proof", "desk-record-proof-missing"));
    }
    if posted.get("act") == "asked" && day(posted.get("until")).is_none_or(|day| day < visit.app.today()) {
        errors.push(error("until", "desk-promises-day-missing"));
    }
    errors
}

/// The act as the form describes it.
fn described(posted: &Posted) -> Outcome<Outside<'_>> {
    let day = day(posted.get("day")).ok_or_else(|| Problem::unprocessable("charter-no-such-day"))?;
    let means = Means::of(posted.get("means")).ok_or_else(|| Problem::unprocessable("charter-no-proof"))?;
    Ok(Outside { day, means, proof: posted.get("proof") })
}
