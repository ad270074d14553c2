//! What officers do with the promises of a case, from one page.

use axum::extract::Path;
use db::Tx;
use jiff::civil::Date;
use screens::FieldError;

use super::{Extending, begin_promise, escalations, extend, go_on, keep, page, reset, waive};
use crate::app::App;
use crate::cases::acting::{self, Held, written};
use crate::cases::model::State;
use crate::events::CaseEvent;
use crate::trust::{Act, Action};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let actor = visit.actor();
    let errors = wrong(&visit, &posted);
    if !errors.is_empty() {
        let mut tx = visit.app.db.read().await?;
        let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
        let content = page::content(&mut tx, &visit, &held).await?;
        tx.commit().await?;
        return Ok(page::rendered(&visit, &held, content, (Some(&posted), errors)));
    }
    let app = visit.app.clone();
    let act = act_of(posted.get("act"))?;
    let there = visit.app.db.write(async move |mut tx| {
        let held = acting::by_reference(&mut tx, &app, &actor, &reference, act).await?;
        done(&mut tx, &app, &held, &posted).await?;
        tx.commit().await?;
        Outcome::Ok(format!("/desk/cases/{}/promises", held.case.reference))
    });
    Ok(visit.see(&there.await?))
}

/// The act behind the button that was pressed.
fn act_of(pressed: &str) -> Outcome<Act> {
    Ok(match pressed {
        "stop" => Act::StopClock,
        "go-on" => Act::StartClock,
        "extend" => Act::ExtendPromise,
        "reset" => Act::ResetClock,
        "begin" => Act::BeginPromise,
        "waive" => Act::WaivePromise,
        "keep" => Act::KeepPromise,
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
    let needs_words = matches!(act, "extend" | "waive" | "reset") || posted.get("needs_words") == "yes";
    if needs_words && written(posted.get("why")).is_none() {
        let place = match act {
            "close" => format!("#why-{}", posted.get("escalation")),
            "waive" => format!("#why-{}", posted.get("promise")),
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

async fn done(tx: &mut Tx, app: &App, held: &Held, posted: &Posted) -> Outcome<()> {
    let (promise, why) = (posted.get("promise"), posted.get("why"));
    match posted.get("act") {
        "stop" => stop(tx, app, held, posted.get("reason")).await,
        "go-on" if held.case.state() == State::WaitingForPerson => Err(Problem::conflict("charter-waits")),
        "go-on" => go_on(tx, app, held).await,
        "extend" => {
            let to = day(posted.get("to")).ok_or_else(|| Problem::unprocessable("case-day-passed"))?;
            let wanted = Some(promise).filter(|promise| !promise.is_empty());
            let new = Extending { to, why, agreed: posted.get("agreed") == "yes", promise: wanted };
            extend(tx, app, held, &new).await
        }
        "reset" => reset(tx, app, held, why).await,
        "begin" => begin_promise(tx, app, held, promise).await,
        "waive" => waive(tx, app, held, (promise, why)).await,
        "keep" => match keep(tx, app, held, promise).await? {
            true => Ok(held.tell(tx, app, CaseEvent::PromiseKept { promise: promise.to_owned() }).await?),
            false => Err(Problem::unprocessable("case-no-promise")),
        },
        "close" => escalations::close(tx, app, held, (posted.get("escalation"), why)).await,
        _ => Err(Problem::unprocessable("case-no-promise")),
    }
}

/// Stops it for a reason that the law knows here.
async fn stop(tx: &mut Tx, app: &App, held: &Held, reason: &str) -> Outcome<()> {
    if !held.service(app)?.case.may_stop_clock.iter().any(|known| known == reason) {
        return Err(Problem::unprocessable("charter-may-not-stop"));
    }
    super::stop(tx, app, held, reason).await
}
