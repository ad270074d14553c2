//! The letters of an agency at the desk: which are to be printed, which lack an address, which could not be made, and
//! which were posted.

use std::collections::BTreeMap;

use catalogue::Service;
use db::Tx;
use domain::codes;
use domain::letters::access::open;
use domain::letters::acts::{self, May};
use domain::letters::bulk;
use domain::letters::kinds::{Kind, State};
use domain::letters::posting_store::ListedLetter;
use domain::trust::{Action, Actor};

use super::list_view::{Addressee, LetterTab, LettersPage, ListedLine};
use crate::web::form::value_in;
use crate::web::{Choice, Outcome, Visit};

/// The states as the tabs have them.
const TABS: [(State, &str); 4] = [
    (State::ToPost, "desk-letters-to-post"),
    (State::NeedsAddress, "desk-letters-needs-address"),
    (State::Failed, "desk-letters-failed"),
    (State::Sent, "desk-letters-went"),
];

/// `GET /desk/letters?state=&kind=`.
pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.actor();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query);
    let kind = value_in(asked, "kind").and_then(|kind| Kind::of(&kind));
    let mut tx = visit.app.db.read().await?;
    let counts: BTreeMap<String, i64> = bulk::counts(&mut tx, &officer).await?.into_iter().collect();
    let wanted = value_in(asked, "state").and_then(|state| State::of(&state));
    // What waits comes first; an empty list is of no use to anybody.
    let first = TABS.into_iter().map(|(state, _)| state).find(|state| counts.contains_key(state.name()));
    let state = wanted.or(first).unwrap_or(State::ToPost);
    let listed = bulk::listed(&mut tx, &officer, (state, kind.map(Kind::name))).await?;
    let letters = lines(&mut tx, &visit, &officer, &listed).await?;
    tx.commit().await?;
    let with_kind = kind.map(|kind| format!("&kind={}", kind.name())).unwrap_or_default();
    let tab = |(of, key): (State, &str)| LetterTab {
        text: visit.text(key),
        href: format!("/desk/letters?state={}{with_kind}", of.name()),
        count: (of != State::Sent).then(|| counts.get(of.name()).copied().unwrap_or_default()),
        is_current: of == state,
    };
    let any = Choice::new("", visit.text("desk-filter-all"), kind.is_none());
    let kinds = Kind::ALL.map(|one| Choice::new(one.name(), visit.text(one.key()), kind == Some(one)));
    Ok(visit.page().title("desk-letters-title").show(LettersPage {
        tabs: TABS.map(tab).into(),
        state,
        kinds: std::iter::once(any).chain(kinds).collect(),
        is_empty: counts.is_empty(),
        may_post: letters.iter().any(|one| one.may.post),
        is_full: letters.len() >= bulk::MOST,
        today: visit.app.today(),
        letters,
    }))
}

/// Letters as lines. An officer who may open a letter also sees its addressee, which is recorded as a look.
pub(super) async fn lines(
    tx: &mut Tx,
    visit: &Visit,
    officer: &Actor,
    listed: &[ListedLetter],
) -> Outcome<Vec<ListedLine>> {
    let mut may: BTreeMap<&str, May> = BTreeMap::new();
    let mut lines = Vec::new();
    for one in listed {
        let may = match may.get(one.service.as_str()) {
            Some(may) => *may,
            None => {
                let this = acts::may(tx, &visit.app, officer, &one.service).await?;
                may.insert(&one.service, this);
                this
            }
        };
        let to = if may.open {
            let (row, _) = open(tx, &visit.app, officer, &one.id, Action::See).await?;
            let to = row.recipient();
            Some(Addressee { name: to.name, place: to.lines.last().cloned() })
        } else {
            None
        };
        lines.push(line(visit, one, (may, to)));
    }
    Ok(lines)
}

fn line(visit: &Visit, one: &ListedLetter, (may, to): (May, Option<Addressee>)) -> ListedLine {
    let spoken = visit.spoken();
    let service = |service: &Service| spoken.service_name(service).to_string();
    let language = visit.app.locales.get(&one.language);
    ListedLine {
        id: one.id.clone(),
        to,
        kind: Kind::of(&one.kind).map(|kind| visit.text(kind.key())).unwrap_or_default(),
        reference: codes::grouped(&one.reference),
        case: format!("/desk/cases/{}", one.reference),
        service: visit.app.catalogue.service(&one.service).map_or_else(|| one.service.clone(), service),
        language: language.map_or(one.language.as_str(), |locale| locale.own_name()).to_owned(),
        large_print: one.large_print,
        pages: one.pages,
        since: one.asked_at,
        printed_at: one.printed_at,
        printed_by: one.printed_by.clone(),
        posted_on: one.posted_on.as_deref().and_then(|day| day.parse().ok()),
        posted_by: one.posted_by.clone(),
        batch: one.batch.clone(),
        unprintable: one.problem.as_deref().and_then(domain::letters::unprintable::Unprintable::read),
        problem: one.problem.clone(),
        may: may.into(),
    }
}
