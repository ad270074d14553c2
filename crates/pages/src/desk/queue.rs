//! The queue: a page of it by view and filter, and the next item.

use domain::desk::filter::{Paged, address, query};
use domain::desk::saved_views::saved_views;
use domain::desk::{assignment, bulk, claims, filter as filters, now};
use domain::knowledge;
use domain::staff;
use domain::telephone::own_without_outcome;
use domain::work_items::{self, COUNTED, Counts, Cursor, Filter, Item, View};

use super::chats::ChatSwitch;
use super::chips::{chips, choices};
use super::filter::{filter, from};
use super::giving;
use super::item::{QueueRow, ShownItem};
use super::now as now_page;
use super::queue_reader::QueueReader;
use super::queue_view::{CallWithout, QueuePage, SavedTab, SortColumn, ViewTab};
use super::row_marks::RowMarks;
use super::{bulk_view, filter as addresses};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Visit, waiting};

/// Items on a page.
const PAGE: usize = 50;

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit).await
}

async fn page(visit: &Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let mut tx = visit.app.db.read().await?;
    let reading = QueueReader::begin(&mut tx, visit, &officer).await?;
    let filter = reading.resolved(&mut tx, visit, filter(&asked, &officer.id)).await?;
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut items = work_items::queue(&mut tx, &reading.scope, reading.pick(visit), &filter, most).await?;
    let counts = counts(&mut tx, visit, &reading, &filter).await?;
    let saved = saved(&mut tx, visit, &reading, &filter).await?;
    let waits = knowledge::notice(&mut tx, &visit.app, &officer).await?;
    let kept = waiting(&mut tx, visit).await?;
    let chats = ChatSwitch::read(&mut tx, visit).await?;
    let calls = own_without_outcome(&mut tx, &officer).await?;
    let calls = calls.iter().map(|(reference, at)| CallWithout::of(visit, (reference, *at))).collect();
    let moved = now::unseen(&mut tx, &officer.id).await?.map(|notice| now_page::moved(&visit.app, &notice));
    let has_more = items.len() > PAGE;
    // A page that was read backwards has the item beyond it at its beginning.
    if has_more && filter.before.is_some() {
        items.remove(0);
    }
    items.truncate(PAGE);
    let given = assignment::given_by(&mut tx, &visit.app, &officer, &items).await?;
    let did = match value_in(&asked, "did") {
        Some(id) => bulk::find(&mut tx, &id).await?.filter(|bulk| bulk.officer_id == officer.id),
        None => None,
    };
    let marks = RowMarks::of(&mut tx, &items).await?;
    drop(tx);
    let row = |item: &Item| QueueRow {
        item: ShownItem::new(visit, item),
        marks: marks.words(visit, item),
        may_tick: filter.view != View::Seen
            && (reading.scope.covers(item) || given.contains(&item.id) || reading.is_mine(item)),
        may_claim: item.holder.is_none() && reading.scope.covers(item),
        seen: item.holder.clone().unwrap_or_default(),
        for_whom: item.holder_name.clone().filter(|_| reading.is_of_absent(item)),
    };
    let rows: Vec<QueueRow> = items.iter().map(row).collect();
    let paging = Paging::of(visit, (&filter, from(&asked)), (&items, has_more), reading.count(&counts, &filter));
    let here = address(&filter, filter.view);
    let page = visit.page().title("desk-queue-title").form("/desk/next");
    Ok(page.show(QueuePage {
        views: tabs(visit, &filter, counts),
        saved,
        waits,
        kept,
        chats,
        calls,
        moved,
        view: filter.view.name(),
        ticks: rows.iter().any(|row| row.may_tick).then_some("bulk"),
        items: rows,
        columns: Some(SortColumn::all(visit, &filter)),
        chips: chips(visit, &filter, reading.holder_name(&filter)),
        chosen: choices(visit, &officer.agency, &filter),
        next_action: format!("/desk/next?{}", query(&filter, View::Free)),
        position: paging.position,
        previous: paging.previous,
        next: paging.next,
        is_empty_view: items.is_empty() && filter.after.is_none(),
        said: giving::said(visit, &asked),
        did: did.map(|bulk| bulk_view::DidBar::new(visit, &bulk)),
        export: format!("/desk/export.csv?{}", query(&filter, filter.view)),
        query: query(&filter, filter.view),
        back: addresses::without(&visit.here, &["did", "said", "moved", "stayed"]),
        here,
    }))
}

/// Where a page stands in its list, and the pages beside it.
struct Paging {
    position: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

impl Paging {
    fn of(
        visit: &Visit,
        (filter, from): (&Filter, usize),
        (items, has_more): (&[Item], bool),
        count: Option<i64>,
    ) -> Paging {
        let is_backwards = filter.before.is_some();
        let cursor = |item: &Item| Cursor::of(item, filter.sort.key).written();
        let has_before = if is_backwards { has_more } else { filter.after.is_some() };
        let has_after = is_backwards || has_more;
        let previous = items.first().filter(|_| has_before);
        let previous = previous.map(|first| {
            // In front of the first page of the list there is nothing: it begins anew there.
            match from.saturating_sub(PAGE) {
                0 => address(filter, filter.view),
                before => filters::page(filter, Paged::Before(&cursor(first), before)),
            }
        });
        let next = items.last().filter(|_| has_after);
        let next = next.map(|last| filters::page(filter, Paged::After(&cursor(last), from + items.len())));
        let position = (!items.is_empty()).then(|| {
            let number = |number: usize| visit.locale().number(i64::try_from(number).unwrap_or(i64::MAX));
            let args = [
                ("from", number(from + 1).into()),
                ("to", number(from + items.len()).into()),
                ("all", counted(visit, count.unwrap_or(COUNTED + 1)).into()),
            ];
            visit.locale().say("desk-position", &args)
        });
        Paging { position, previous, next }
    }
}

/// A count, or that there are more than were counted.
pub(super) fn counted(visit: &Visit, count: i64) -> String {
    match count > COUNTED {
        true => visit.locale().say("desk-more-than", &[("n", visit.locale().number(COUNTED).into())]),
        false => visit.locale().number(count),
    }
}

/// How much stands in each view, as it was a moment ago if nothing changed since.
async fn counts(tx: &mut db::Tx, visit: &Visit, reading: &QueueReader, filter: &Filter) -> db::Result<Counts> {
    let counted = &visit.app.counted;
    let key = (reading.key(), filter.whole(View::Free));
    if let Some(counts) = counted.counts(&key, visit.now()) {
        return Ok(counts);
    }
    let changes = counted.changes();
    let counts = work_items::counts(tx, &reading.scope, reading.pick(visit), filter).await?;
    counted.keep_counts(key, (changes, visit.now()), counts);
    Ok(counts)
}

/// The saved views of the officer, each with how much stands in it.
async fn saved(tx: &mut db::Tx, visit: &Visit, reading: &QueueReader, shown: &Filter) -> db::Result<Vec<SavedTab>> {
    let mut tabs = Vec::new();
    for view in saved_views(tx, &reading.officer).await? {
        let filter = reading.resolved(tx, visit, filter(&view.query, &reading.officer.id)).await?;
        let counts = counts(tx, visit, reading, &filter).await?;
        let n = counted(visit, reading.count(&counts, &filter).unwrap_or_default());
        let args = [("name", view.name.as_str().into()), ("n", n.into())];
        tabs.push(SavedTab {
            text: visit.locale().say("desk-view-saved", &args),
            href: address(&filter, filter.view),
            is_current: query(shown, shown.view) == query(&filter, filter.view),
            may_remove: view.may_remove(&reading.officer),
            id: view.id,
            name: view.name,
        });
    }
    Ok(tabs)
}

/// A tab for each view. What a mandate lets the officer see and not do has one only where there is any.
fn tabs(visit: &Visit, filter: &Filter, counts: Counts) -> Vec<ViewTab> {
    let shown = View::ALL.into_iter().zip(counts);
    let shown = shown.filter(|(view, count)| *view != View::Seen || *count > 0 || filter.view == View::Seen);
    let tab = |(view, count): (View, i64)| {
        let n = counted(visit, count);
        ViewTab {
            text: visit.locale().say(&format!("desk-view-{}", view.name()), &[("n", n.as_str().into())]),
            href: address(filter, view),
            is_current: view == filter.view,
        }
    };
    shown.map(tab).collect()
}

/// `POST /desk/next`: assigns the first item within the filter on the screen to the officer.
pub(super) async fn next(visit: Visit, _: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let filter = Filter { holder: None, only_mine: false, away: None, ..filter(&asked, &officer.id) };
    let mut tx = visit.app.db.begin().await?;
    let taken = claims::claim_next(&mut tx, &visit.app, &officer.actor(), &filter).await?;
    tx.commit().await?;
    let there = taken.map_or_else(|| format!("{}&said=nothing", address(&filter, View::Free)), |item| item.link);
    Ok(visit.see(&there))
}

/// The colleagues of an officer who can be given work, for a form of any page of the queue.
pub(super) async fn colleagues(tx: &mut db::Tx, officer: &staff::Officer) -> db::Result<Vec<staff::Officer>> {
    let team = staff::of_agency(tx, &officer.agency).await?;
    Ok(team.into_iter().filter(|one| one.active).collect())
}
