//! One officer's work: what they have, for their leader to give to others, and when they are away.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::desk::assignment;
use domain::officers;
use domain::paths::encoded;
use domain::refusal::Refusal;
use domain::refusal::Why;
use domain::staff;
use domain::staff::Officer;
use domain::work_items;
use jiff::civil::Date;
use screens::FieldError;
use serde_json::{Value, json};

use super::giving;
use super::words::line;
use crate::web::{Outcome, Posted, Problem, Visit};

/// A colleague of the same agency; others look as if they were not there.
async fn colleague(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Officer> {
    let found = staff::by_id(tx, id).await?;
    let agency = &visit.officer()?.agency;
    found.filter(|officer| officer.agency == *agency && officer.active).ok_or_else(Problem::not_found)
}

/// Whether whoever looks may enter when this officer is away: they themselves, and their leaders.
fn may_enter(visit: &Visit, officer: &Officer) -> Outcome<bool> {
    let own = visit.officer()?;
    Ok(own.id == officer.id || own.is_team_leader())
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let officer = colleague(&mut tx, &visit, &id).await?;
    page(&mut tx, &visit, &officer, (&Posted::default(), Vec::new())).await
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    officer: &Officer,
    (typed, errors): (&Posted, Vec<FieldError>),
) -> Outcome<Response> {
    let own = visit.officer()?.clone();
    let today = visit.app.today();
    let held = work_items::open_of_holder(tx, &officer.id).await?;
    let absence = officers::absence(tx, &officer.id, today).await?;
    let team = staff::of_agency(tx, &officer.agency).await?;
    let given = assignment::given_by(tx, &visit.app, &own, &held).await?;
    let items = held.iter().map(|item| {
        let mut line = line(visit, item);
        line["may_give"] = given.contains(&item.id).into();
        line
    });
    let items: Vec<Value> = items.collect();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let wrong = |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| &error.text);
    let deputies = team.iter().filter(|one| one.active && one.id != officer.id);
    let deputies =
        deputies.map(|one| json!({"value": one.id, "text": one.name, "selected": typed.get("deputy") == one.id}));
    let choose = json!({"value": "", "text": visit.text("desk-give-choose")});
    let content = json!({
        "name": officer.name,
        "id": officer.id,
        "is_you": own.id == officer.id,
        "may_enter": may_enter(visit, officer)?,
        "items": items,
        "absence": absence.map(|absence| json!({
            "from": absence.from.to_string(), "until": absence.until.to_string(), "deputy": absence.deputy.name,
            "is_now": absence.covers(today),
        })),
        "deputies": std::iter::once(choose).chain(deputies).collect::<Vec<Value>>(),
        "giving": giving::offered(visit, &own, &team, Some(&officer.id)),
        "said": giving::said(visit, &asked),
        "here": format!("/desk/team/{}", encoded(&officer.id)),
        "typed": {
            "from": typed.get("from"), "until": typed.get("until"),
            "from_error": wrong("from"), "until_error": wrong("until"), "deputy_error": wrong("deputy"),
        },
    });
    let page = visit.untyped("desk/officer-work.html").titled(officer.name.clone()).back("/desk/team");
    Ok(page.form(format!("/desk/team/{}/absence", encoded(&officer.id))).errors(errors).show_untyped(content))
}

/// `POST`: away from a day until a day with a deputy, or here again.
pub(super) async fn absent(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let own = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    let officer = colleague(&mut tx, &visit, &id).await?;
    if !may_enter(&visit, &officer)? {
        return Err(Problem::forbidden("not-a-team-leader"));
    }
    let day = |name: &str| posted.get(name).parse::<Date>();
    let done = match (posted.get("act"), day("from"), day("until")) {
        ("end", ..) => officers::end_absence(&mut tx, &visit.app, &own, &officer).await.map(drop),
        (_, Ok(from), Ok(until)) => {
            let entered = (from, until, posted.get("deputy"));
            officers::enter_absence(&mut tx, &visit.app, &own, &officer, entered).await
        }
        _ => Err(Refusal::unprocessable("absence-days").field("from", "")),
    };
    match done {
        Ok(()) => {
            visit.app.counted.changed();
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/team/{}", encoded(&id))))
        }
        Err(problem) if problem.why == Why::Unfit => {
            tx.rollback().await?;
            let field = problem.fields.first().map_or("from", |(field, _)| field.as_str());
            let text = visit.locale().say(&format!("problem-{}-text", problem.kind), &problem.args);
            let errors = vec![FieldError { text, href: format!("#{field}") }];
            let mut tx = visit.app.db.read().await?;
            page(&mut tx, &visit, &officer, (&posted, errors)).await
        }
        Err(problem) => Err(problem.into()),
    }
}
