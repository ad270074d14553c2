//! The money of a case at the desk: what is owed and paid, and what officers do about it.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::app::App;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::money::{self, Balance, Entry, EntryKind, Means, MoneyRequest, NewCharge, Taken, WantedRefund};
use domain::codes;
use domain::locale::Locale;
use domain::refusal::{Outcome as Done, Refusal};
use domain::trust::{Act, Action, Actor};
use screens::FieldError;

use super::money_view::{FeeFact, FeeRule, MoneyPage, RequestRow, TypedMoney};
use super::{CaseFrame, Typed, held, officer, page};
use crate::cases::money::{amount, line, means_words};
use crate::web::{Choice, Outcome, Posted, Problem, Visit};

/// The fields that are shown again.
const FIELDS: [&str; 6] = ["amount", "why", "cite", "means", "reference", "payment"];

/// What the names of the fields of facts begin with.
const FACT: &str = "fact-";

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, (TypedMoney::default(), None)).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (typed, posted): (TypedMoney, Option<&Posted>),
) -> Outcome<Response> {
    let entries = money::entries(tx, &held.grant).await?;
    let requests = money::money_requests(tx, &held.grant).await?;
    let balance = Balance::of(&entries);
    let due = money::due(&entries);
    let above_zero = |minor: i64| (minor > 0).then(|| amount(visit, minor));
    let error = typed.error.clone().map(|text| FieldError { text, href: format!("#{}-{}", typed.act, typed.field) });
    let chosen = typed.fields.get("means").map_or(Means::Cash.name(), String::as_str);
    let service = held.case.manifest(&visit.app);
    let page = page(tx, visit, held, ("desk-money-title", error)).await?;
    Ok(page.show(MoneyPage {
        case: CaseFrame::new(visit, held, &Typed::default()),
        lines: entries.iter().map(|entry| line(visit, entry)).collect(),
        charged: amount(visit, balance.charged()),
        held: amount(visit, balance.held()),
        open: above_zero(balance.open()),
        due,
        is_late: due.is_some_and(|due| due < visit.app.today()),
        surplus: above_zero(balance.surplus()),
        requests: requests.iter().rev().map(|one| row(visit, held, one)).collect(),
        cite: service.and_then(|service| service.apply.fee.cite()).map(str::to_owned),
        rule: rule(visit, held, balance, posted),
        may_charge: held.grant.may(Act::ChargeFee) && money::may_cost(&visit.app, held),
        payments: payments(visit, &entries, typed.fields.get("payment").map(String::as_str)),
        means: Means::BY_HAND.iter().map(|means| choice(visit, *means, chosen)).collect(),
        typed,
        once: codes::short(visit.app.world.chance(), 24),
    }))
}

fn choice(visit: &Visit, means: Means, chosen: &str) -> Choice {
    Choice::new(means.name(), means_words(visit, means.name()), means.name() == chosen)
}

/// The payments that something is left of, as one chooses from them.
fn payments(visit: &Visit, entries: &[Entry], chosen: Option<&str>) -> Vec<Choice> {
    let paid = entries.iter().filter(|entry| entry.kind == EntryKind::Paid);
    let left = paid.map(|entry| (entry, money::left_of(entries, &entry.id))).filter(|(_, left)| *left > 0);
    left.map(|(entry, left)| {
        let means = entry.means.map(|means| means_words(visit, means.name())).unwrap_or_default();
        let receipt = entry.receipt.clone().unwrap_or_default();
        let text = format!("{}, {means}, {receipt}", amount(visit, left));
        Choice::new(&entry.id, text, chosen == Some(entry.id.as_str()))
    })
    .collect()
}

fn row(visit: &Visit, held: &CaseHandle, one: &MoneyRequest) -> RequestRow {
    let is_own = one.asked_by == held.grant.actor().id();
    let is_by_hand = one.means.is_some_and(|means| means != Means::Online);
    RequestRow {
        id: one.id.clone(),
        what: one.what.clone(),
        amount: amount(visit, one.amount),
        means: one.means.map(|means| means_words(visit, means.name())),
        why: one.why.clone(),
        by: one.asked_name.clone().unwrap_or_else(|| visit.text("case-who-system")),
        at: one.asked_at,
        state: one.state.clone(),
        state_words: visit.text(&format!("desk-money-state-{}", one.state)),
        answer: one.answer.clone().filter(|answer| !answer.is_empty()),
        answered_by: one.answered_name.clone(),
        may_answer: one.state == "asked" && !is_own && held.grant.may(Act::AnswerMoney),
        may_pay_out: one.state == "approved" && is_by_hand && held.grant.may(Act::PayOut),
    }
}

/// What the rule of the fee comes to with the facts as they were typed, or as the case has them.
fn rule(visit: &Visit, held: &CaseHandle, balance: Balance, posted: Option<&Posted>) -> Option<FeeRule> {
    if !held.grant.may(Act::ChargeFee) {
        return None;
    }
    let typed = |name: &str| posted?.find(&format!("{FACT}{name}")).map(str::to_owned);
    let assessed = money::assess(&visit.app, held, visit.locale(), typed)?;
    let more = assessed.amount.map(|fee| fee - balance.charged()).filter(|more| *more > 0);
    let facts = assessed.facts.into_iter().map(|fact| FeeFact {
        name: format!("{FACT}{}", fact.name),
        label: fact.label,
        value: fact.value,
        error: fact.error,
    });
    Some(FeeRule {
        facts: facts.collect(),
        amount: assessed.amount.map(|fee| amount(visit, fee)),
        more: more.map(|more| visit.locale().decimal(money::major(more))),
        cite: assessed.cite,
    })
}

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    // To work out the fee changes nothing.
    let done = match posted.get("act") {
        "assess" => Ok(false),
        _ => acted(&mut tx, &visit.app, &actor, (&case.id, visit.locale()), &posted).await.map(|()| true),
    };
    match done {
        Ok(true) => {
            tx.commit().await?;
            return Ok(visit.see(&format!("/desk/cases/{}/money", case.reference)));
        }
        Ok(false) => tx.rollback().await?,
        Err(refusal) => {
            tx.rollback().await?;
            return again(&visit, &reference, &posted, refusal.into()).await;
        }
    }
    let typed = typed(&posted, "", None);
    answered(&visit, &reference, &posted, typed).await
}

async fn acted(tx: &mut Tx, app: &App, actor: &Actor, (case, locale): (&str, &Locale), posted: &Posted) -> Done<()> {
    let (once, why) = (posted.get("once"), posted.get("why"));
    let amount = || money::typed(locale, posted.get("amount"));
    let means = || Means::by_hand(posted.get("means")).ok_or_else(|| Refusal::unprocessable("money-no-means"));
    let request = posted.get("request");
    match posted.get("act") {
        "charge" => {
            let cite = Some(posted.get("cite")).filter(|cite| !cite.is_empty());
            money::charge(tx, app, actor, case, (once, NewCharge { amount: amount()?, why, cite })).await
        }
        "waive" => money::waive(tx, app, actor, case, (once, amount()?, why)).await.map(drop),
        "take" => {
            let taken = Taken { amount: amount()?, means: means()?, reference: posted.get("reference") };
            money::take(tx, app, actor, case, (once, taken)).await
        }
        "declined" => money::refused(tx, app, actor, case, (amount()?, means()?)).await,
        "return" => money::returned(tx, app, actor, case, (once, posted.get("payment"), why)).await,
        "refund" => {
            let (payment, means) = (posted.get("payment"), Means::by_hand(posted.get("means")));
            money::ask_refund(tx, app, actor, case, (once, WantedRefund { payment, amount: amount()?, means, why }))
                .await
        }
        "agree" => money::answer(tx, app, actor, case, (request, true, why)).await,
        "refuse" => money::answer(tx, app, actor, case, (request, false, why)).await,
        "pay-out" => money::paid_out(tx, app, actor, case, (request, posted.get("reference"))).await,
        _ => Err(Refusal::unprocessable("money-no-act")),
    }
}

/// What was typed goes back to its form, with what is wrong with it.
async fn again(visit: &Visit, reference: &str, posted: &Posted, problem: Problem) -> Outcome {
    if problem.status != StatusCode::UNPROCESSABLE_ENTITY {
        return Err(problem);
    }
    let field = match problem.kind {
        "money-no-reason" => "why",
        "money-no-means" => "means",
        "money-no-cheque-number" => "reference",
        "money-nothing-left" => "payment",
        _ => "amount",
    };
    let text = visit.text(&format!("problem-{}-text", problem.kind));
    answered(visit, reference, posted, typed(posted, field, Some(text))).await
}

async fn answered(visit: &Visit, reference: &str, posted: &Posted, typed: TypedMoney) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, visit, reference, Action::See).await?;
    let shown = shown(&mut tx, visit, &held, (typed, Some(posted))).await?;
    tx.commit().await?;
    Ok(shown)
}

fn typed(posted: &Posted, field: &'static str, error: Option<String>) -> TypedMoney {
    let fields = FIELDS.iter().map(|name| (*name, posted.get(name).to_owned()));
    // A declined card stands in the form for taking money; an answer and a payout in that of their request.
    let act = match posted.get("act") {
        "declined" => "take".to_owned(),
        "refuse" | "agree" | "pay-out" => format!("answer-{}", posted.get("request")),
        act => act.to_owned(),
    };
    TypedMoney { act, fields: fields.collect::<BTreeMap<_, _>>(), field, error }
}
