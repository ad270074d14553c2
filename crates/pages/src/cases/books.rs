//! The money of an agency by day: its entries, sums by account and means, and what does not agree with the payment
//! provider. For those who lead its team.

use std::collections::BTreeMap;
use std::fmt::Write;

use axum::extract::RawQuery;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::cases::money::{self, BookLine, Difference, EntryKind, cell, major};
use domain::codes;
use domain::staff::Officer;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::money::{amount, means_words};
use super::words::service_name;
use crate::web::{Outcome, Problem, View, Visit};

/// The most days that are shown at once.
const MOST_DAYS: i64 = 366;

/// The most entries on the page; the file has all.
const MOST_SHOWN: usize = 500;

/// `desk/books.html`.
#[derive(Debug, Serialize)]
pub(super) struct BooksPage {
    agency: String,
    from: Date,
    to: Date,
    lines: Vec<BookRow>,
    sums: Vec<SumRow>,
    /// How many online payments agree; none where the provider does not answer.
    agreed: Option<usize>,
    differences: Vec<String>,
    /// Where the entries are saved from.
    file: String,
}

#[derive(Debug, Serialize)]
struct BookRow {
    day: String,
    kind: String,
    means: String,
    amount: String,
    account: String,
    case: String,
    href: String,
    service: String,
    receipt: String,
}

/// What came and went on an account by one means.
#[derive(Debug, Serialize)]
struct SumRow {
    account: String,
    kind: String,
    means: String,
    amount: String,
}

impl View for BooksPage {
    const TEMPLATE: &'static str = "desk/books.html";

    fn samples() -> Vec<Self> {
        let row = BookRow {
            day: "2026-07-06".to_owned(),
            kind: "Paid".to_owned(),
            means: "cash".to_owned(),
            amount: "$62.00".to_owned(),
            account: "4105".to_owned(),
            case: "TR7K 4M2P".to_owned(),
            href: "/desk/cases/TR7K4M2P/money".to_owned(),
            service: "Tree removal permit".to_owned(),
            receipt: "TR7K4M2P-1".to_owned(),
        };
        let sum = SumRow {
            account: "4105".to_owned(),
            kind: "Paid".to_owned(),
            means: "cash".to_owned(),
            amount: "$62.00".to_owned(),
        };
        let page = |lines, sums, agreed, differences| BooksPage {
            agency: "Inner West Council".to_owned(),
            from: jiff::civil::date(2026, 7, 1),
            to: jiff::civil::date(2026, 7, 6),
            lines,
            sums,
            agreed,
            differences,
            file: "/desk/money.csv?from=2026-07-01&to=2026-07-06".to_owned(),
        };
        let wrong = "$5.00 is entered in TR7K 4M2P, and the payment provider was paid $6.00.".to_owned();
        vec![page(vec![row], vec![sum], Some(3), vec![wrong]), page(Vec::new(), Vec::new(), None, Vec::new())]
    }
}

/// The days of a query; the last month where they are missing or make no sense.
fn days(visit: &Visit, query: Option<&str>) -> (Date, Date) {
    let today = visit.app.today();
    let month = (today.checked_sub(30.days()).unwrap_or(today), today);
    let of = |name: &str| {
        let pairs = query.unwrap_or_default().split('&');
        let found = pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
        found.and_then(|(_, value)| value.parse::<Date>().ok())
    };
    let (from, to) = (of("from").unwrap_or(month.0), of("to").unwrap_or(month.1));
    let span = from.until(to).map_or(-1, |span| i64::from(span.get_days()));
    if (0..=MOST_DAYS).contains(&span) { (from, to) } else { month }
}

/// The officer, if they lead the team of their agency.
fn leader(visit: &Visit) -> Outcome<Officer> {
    let officer = visit.officer()?.clone();
    if officer.is_team_leader() { Ok(officer) } else { Err(Problem::forbidden("not-a-team-leader")) }
}

pub(super) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let officer = leader(&visit)?;
    let (from, to) = days(&visit, query.as_deref());
    // Payments are listed by the day on which they were begun, which may be the day before they were paid.
    let before = from.checked_sub(2.days()).unwrap_or(from);
    let listed = visit.app.payments.list(&before.to_string(), &to.to_string()).await;
    let listed = listed.inspect_err(|error| tracing::warn!(%error, "the payment provider does not answer")).ok();
    let mut tx = visit.app.db.read().await?;
    let lines = money::lines(&mut tx, &officer, (from, to)).await?;
    let compared = match &listed {
        Some(listed) => Some(money::compared(&mut tx, &officer, (&lines, listed)).await?),
        None => None,
    };
    tx.commit().await?;
    let (agreed, found) = compared.map_or((None, Vec::new()), |one| (Some(one.agreed), one.found));
    let agency = visit.app.catalogue.agencies.get(&officer.agency).map(|agency| agency.name.clone());
    Ok(visit.page().title("desk-books-title").back("/desk").form("/desk/money").show(BooksPage {
        agency: agency.unwrap_or_default(),
        from,
        to,
        sums: sums(&visit, &lines),
        lines: lines.iter().take(MOST_SHOWN).map(|line| row(&visit, line)).collect(),
        agreed,
        differences: found.iter().map(|one| difference(&visit, one)).collect(),
        file: format!("/desk/money.csv?from={from}&to={to}"),
    }))
}

fn row(visit: &Visit, line: &BookLine) -> BookRow {
    BookRow {
        day: line.day.clone(),
        kind: visit.text(&format!("money-entry-{}", line.kind.name())),
        means: line.means.map(|means| means_words(visit, means.name())).unwrap_or_default(),
        amount: amount(visit, line.amount),
        account: line.account.clone().unwrap_or_default(),
        case: codes::grouped(&line.case_reference),
        href: format!("/desk/cases/{}/money", line.case_reference),
        service: service_name(visit, &line.service),
        receipt: line.receipt.clone().unwrap_or_default(),
    }
}

/// What came and went, by account, kind and means.
fn sums(visit: &Visit, lines: &[BookLine]) -> Vec<SumRow> {
    let mut sums: BTreeMap<(String, &str, &str), i64> = BTreeMap::new();
    for line in lines {
        let means = line.means.map_or("", domain::cases::money::Means::name);
        let key = (line.account.clone().unwrap_or_default(), line.kind.name(), means);
        *sums.entry(key).or_default() += line.amount;
    }
    let row = |((account, kind, means), sum): ((String, &str, &str), i64)| SumRow {
        account,
        kind: visit.text(&format!("money-entry-{kind}")),
        means: if means.is_empty() { String::new() } else { means_words(visit, means) },
        amount: amount(visit, sum),
    };
    sums.into_iter().map(row).collect()
}

fn difference(visit: &Visit, one: &Difference) -> String {
    let money = |name: &'static str, minor: &i64| (name, domain::locale::Arg::from(amount(visit, *minor)));
    let of = |case: &str| ("case", domain::locale::Arg::from(codes::grouped(case)));
    let (key, args) = match one {
        Difference::NotAtProvider { case, amount } => {
            ("desk-books-not-at-provider", vec![of(case), money("amount", amount)])
        }
        Difference::OtherAmount { case, ours, theirs } => {
            ("desk-books-other-amount", vec![of(case), money("ours", ours), money("theirs", theirs)])
        }
        Difference::OtherRefund { case, ours, theirs } => {
            ("desk-books-other-refund", vec![of(case), money("ours", ours), money("theirs", theirs)])
        }
        Difference::NotEntered { case, amount } => ("desk-books-not-entered", vec![of(case), money("amount", amount)]),
    };
    visit.locale().say(key, &args)
}

/// The entries as a file for the agency's general ledger. What leaves the agency is below zero.
pub(super) async fn file(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let officer = leader(&visit)?;
    let (from, to) = days(&visit, query.as_deref());
    let mut tx = visit.app.db.read().await?;
    let lines = money::lines(&mut tx, &officer, (from, to)).await?;
    tx.commit().await?;
    let mut text = String::from("day,entry,means,amount,account,case,service,receipt,reference,id\r\n");
    for line in &lines {
        let is_out = matches!(line.kind, EntryKind::Returned | EntryKind::Refunded | EntryKind::Waived);
        let signed = if is_out || line.kind == EntryKind::Credited { -line.amount } else { line.amount };
        let or_empty = |text: &Option<String>| cell(text.as_deref().unwrap_or_default());
        let cells = [
            cell(&line.day),
            cell(line.kind.name()),
            cell(line.means.map_or("", domain::cases::money::Means::name)),
            // A number of ours, whose sign is no formula.
            major(signed).to_string(),
            or_empty(&line.account),
            cell(&line.case_reference),
            cell(&line.service),
            or_empty(&line.receipt),
            or_empty(&line.reference),
            cell(&line.id),
        ];
        let _ = write!(text, "{}\r\n", cells.join(","));
    }
    Ok(csv(&format!("money-{from}-{to}.csv"), text))
}

fn csv(name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
