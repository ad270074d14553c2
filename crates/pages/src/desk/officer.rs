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
use domain::work_items::{self, Item};
use jiff::civil::Date;
use screens::FieldError;

use super::giving;
use super::item::{QueueRow, ShownItem};
use super::officer_view::{AbsenceShown, OfficerWork, TypedAbsence};
use super::row_marks::RowMarks;
use super::words::error_at;
use crate::web::form::value_in;
use crate::web::{Choice, Outcome, Posted, Problem, Visit};

/// A colleague of the same agency; others look as if they were not there.
async fn colleague(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Officer> {
    let found = staff::by_id(tx, id).await?;
    let agency = &visit.officer()?.agency;
    found.filter(|officer| officer.agency == *agency && officer.active).ok_or_else(Problem::not_found)
}

/// Whether the officer of the visit may enter when this officer is away: they themselves may, and their leaders.
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
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let mut held = work_items::open_of_holder(tx, &officer.id).await?;
    if value_in(query, "late").is_some() {
        held.retain(|item| is_late(item, today));
    }
    let absence = officers::absence(tx, &officer.id, today).await?;
    let team = staff::of_agency(tx, &officer.agency).await?;
    let given = assignment::given_by(tx, &visit.app, &own, &held).await?;
    let marks = RowMarks::of(tx, &held).await?;
    let row = |item: &Item| QueueRow {
        item: ShownItem::new(visit, item),
        marks: marks.words(visit, item),
        may_tick: given.contains(&item.id),
        may_claim: false,
        seen: item.holder.clone().unwrap_or_default(),
        for_whom: None,
    };
    let here = format!("/desk/team/{}", encoded(&officer.id));
    let content = OfficerWork {
        name: officer.name.clone(),
        id: officer.id.clone(),
        may_enter: may_enter(visit, officer)?,
        items: held.iter().map(row).collect(),
        absence: absence.map(|one| AbsenceShown { from: one.from, until: one.until, deputy: one.deputy.name }),
        deputies: deputies(visit, officer, &team, typed.get("deputy")),
        giving: giving::offered(visit, &own, &team, Some(&officer.id)),
        said: giving::said(visit, query),
        typed: TypedAbsence {
            from: typed.get("from").to_owned(),
            until: typed.get("until").to_owned(),
            from_error: error_at(&errors, "from"),
            until_error: error_at(&errors, "until"),
            deputy_error: error_at(&errors, "deputy"),
        },
        here: here.clone(),
    };
    let page = visit.page().titled(officer.name.clone()).back("/desk/team");
    Ok(page.form(format!("{here}/absence")).errors(errors).show(content))
}

/// Whether it is past its due date and not somebody else's turn.
fn is_late(item: &Item, today: Date) -> bool {
    item.due().is_some_and(|due| due < today) && item.waits_until().is_none_or(|until| until < today)
}

/// The colleagues who can stand in for an officer, after an option that asks to choose.
fn deputies(visit: &Visit, officer: &Officer, team: &[Officer], chosen: &str) -> Vec<Choice> {
    let here = team.iter().filter(|one| one.active && one.id != officer.id);
    let named = here.map(|one| Choice::new(&one.id, &one.name, chosen == one.id));
    std::iter::once(Choice::open("", visit.text("desk-give-choose"))).chain(named).collect()
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
