//! The queue: a page of it by view and filter, and the next item.

use domain::desk::filter::{address, query};
use domain::desk::item_access::pick;
use domain::desk::scope::scope;
use domain::desk::{articles, assignment, claims};
use domain::staff;
use domain::work_items::{self, Counts, Filter, Item, Kind, Pick, Scope, View};
use domain::{knowledge, officers};

use super::filter::filter;
use super::giving;
use super::item::{QueueRow, ShownItem};
use super::queue_view::{FilterChoices, QueuePage, ViewTab};
use super::words::{kind, language};
use crate::web::{Choice, Outcome, Posted, Visit, waiting};

/// Items on a page.
const PAGE: i64 = 50;

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit).await
}

async fn page(visit: &Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let filter = filter(&asked, &officer.id);
    let mut tx = visit.app.db.read().await?;
    let scope = scope(&mut tx, &visit.app, &officer).await?;
    let mut mine = officers::deputises(&mut tx, &officer.id, visit.app.today()).await?;
    mine.insert(0, officer.id.clone());
    let pick = Pick { mine: &mine, ..pick(&visit.app) };
    let mut items = work_items::queue(&mut tx, &scope, pick, &filter, PAGE + 1).await?;
    let counts = counts(&mut tx, visit, (&scope, pick), &filter).await?;
    let waits = knowledge::notice(&mut tx, &visit.app, &officer).await?;
    let team = match officer.is_team_leader() {
        true => staff::of_agency(&mut tx, &officer.agency).await?,
        false => Vec::new(),
    };
    let kept = waiting(&mut tx, visit).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = items.len() > most;
    items.truncate(most);
    let given = assignment::given_by(&mut tx, &visit.app, &officer, &items).await?;
    drop(tx);
    let next = items.last().filter(|_| more);
    let row = |item: &Item| QueueRow {
        item: ShownItem::new(visit, item),
        may_give: given.contains(&item.id),
        may_claim: item.holder.is_none() && scope.covers(item),
        for_whom: item.holder_name.clone().filter(|_| mine.iter().skip(1).any(|id| item.holder.as_ref() == Some(id))),
    };
    let page = visit.page().title("desk-queue-title").form("/desk/next");
    Ok(page.show(QueuePage {
        views: tabs(visit, &filter, counts),
        waits,
        kept,
        view: filter.view.name(),
        items: items.iter().map(row).collect(),
        chosen: choices(visit, &officer.agency, &filter),
        next_action: format!("/desk/next?{}", query(&filter, View::Free, None)),
        next: next.map(|last| address(&filter, filter.view, Some(&format!("{}~{}", last.rank, last.id)))),
        is_empty_view: items.is_empty() && filter.after.is_none(),
        giving: giving::offered(visit, &officer, &team, None),
        said: giving::said(visit, &asked),
        here: address(&filter, filter.view, None),
    }))
}

/// How much stands in each view, as it was a moment ago if nothing changed since.
async fn counts(
    tx: &mut db::Tx,
    visit: &Visit,
    (scope, pick): (&Scope, Pick<'_>),
    filter: &Filter,
) -> db::Result<Counts> {
    let counted = &visit.app.counted;
    let key = (pick.mine.join(" "), Filter { after: None, view: View::Free, ..filter.clone() });
    if let Some(counts) = counted.counts(&key, pick.now) {
        return Ok(counts);
    }
    let changes = counted.changes();
    let counts = work_items::counts(tx, scope, pick, filter).await?;
    counted.keep_counts(key, (changes, pick.now), counts);
    Ok(counts)
}

/// A tab for each view. What a mandate lets the officer see and not do has one only where there is any.
fn tabs(visit: &Visit, filter: &Filter, counts: Counts) -> Vec<ViewTab> {
    let shown = View::ALL.into_iter().zip(counts);
    let shown = shown.filter(|(view, count)| *view != View::Seen || *count > 0 || filter.view == View::Seen);
    let tab = |(view, count): (View, i64)| {
        let n = visit.locale().say("desk-counted", &[("n", count.into())]);
        ViewTab {
            text: visit.locale().say(&format!("desk-view-{}", view.name()), &[("n", n.as_str().into())]),
            href: address(filter, view, None),
            is_current: view == filter.view,
        }
    };
    shown.map(tab).collect()
}

/// What can be chosen, with the filter as it stands.
fn choices(visit: &Visit, agency: &str, filter: &Filter) -> FilterChoices {
    let is = |known: &Option<String>, value: &str| known.as_deref() == Some(value);
    let services = articles::services(&visit.app, agency).into_iter();
    let tags = visit.app.locales.all().map(|locale| locale.tag());
    FilterChoices {
        services: services.map(|one| Choice::new(&one.id, &one.name, is(&filter.service, &one.id))).collect(),
        languages: tags.map(|tag| Choice::new(tag, language(visit, tag), is(&filter.language, tag))).collect(),
        kinds: Kind::ALL.map(|one| Choice::new(one.name(), kind(visit, one), filter.kind == Some(one))).into(),
        due_by: filter.due_by,
        only_mine: filter.holder.is_some(),
    }
}

/// `POST /desk/next`: assigns the first item within the filter on the screen to the officer.
pub(super) async fn next(visit: Visit, _: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let filter = Filter { holder: None, ..filter(&asked, &officer.id) };
    let mut tx = visit.app.db.begin().await?;
    let taken = claims::claim_next(&mut tx, &visit.app, &officer.actor(), &filter).await?;
    tx.commit().await?;
    let there = taken.map_or_else(|| format!("{}&said=nothing", address(&filter, View::Free, None)), |item| item.link);
    Ok(visit.see(&there))
}
