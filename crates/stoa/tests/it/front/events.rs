//! Events: those stored by older versions can be read, each reader sees only their own audience's, and each hook runs
//! once.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{Tx, args};
use domain::cases::officers;
use domain::events;
use domain::events::{Audience, CaseEvent, Happened, Subject, Thing};
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use serde_json::{Value, json};
use stoa::slices::ALL;

use super::api::Program;
use super::case_life::officer;
use super::cases::{gas_rebate, known};
use super::casework::{SYSTEM, does};
use super::{Browser, Town};

/// One row of each kind and shape that the first version with this table wrote.
const STORED: &str = include_str!("../../../../domain/src/events/stored.jsonl");

fn stored() -> anyhow::Result<Vec<(String, Value)>> {
    Ok(STORED.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// Inserts a row as another version would have written it.
async fn store(tx: &mut Tx, (id, kind, data): (&str, &str, &Value), (case, person): (&str, &str)) -> db::Result<()> {
    let sql = "INSERT INTO events (id, at, kind, subject_kind, subject_id, person_id, actor, data)
        VALUES ($1, 1, $2, 'case', $3, $4, $5, $6)";
    tx.execute(sql, args![id, kind, case, person, json!({"kind": "system", "id": "test"}), data]).await?;
    Ok(())
}

/// The event export of a person.
async fn file_of(town: &Town, person: &str) -> anyhow::Result<Vec<Value>> {
    let mut tx = town.app.db.begin().await?;
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let own = Resource::of_person("person", person);
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Download, own, Purpose::OwnAffairs).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let file = events::export(&town.app, &mut tx, &grant).await?;
    tx.rollback().await?;
    Ok(file.as_array().cloned().unwrap_or_default())
}

fn kinds_of(lines: &[Value]) -> BTreeSet<String> {
    lines.iter().filter_map(|line| line["kind"].as_str()).map(str::to_owned).collect()
}

async fn what_was_stored_of_each_kind_reads_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let stored = stored()?;
    let mut tx = town.app.db.begin().await?;
    for (at, (kind, data)) in stored.iter().enumerate() {
        store(&mut tx, (&format!("{at:03}"), kind, data), ("old", "nobody")).await?;
    }
    let read = events::timeline(&mut tx, Thing::Case, "old").await?;
    tx.rollback().await?;
    assert_eq!(read.len(), stored.len());
    for (recorded, (kind, data)) in read.iter().zip(&stored) {
        assert!(!matches!(recorded.event, Happened::Unread { .. }), "{kind} {data}");
        assert_eq!((recorded.event.kind(), &recorded.event.data()), (kind.as_str(), data), "stored as before");
    }
    let tried: BTreeSet<&str> = stored.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(events::kinds().collect::<BTreeSet<_>>(), tried, "each kind stands in the list of what was stored");
    assert_eq!(events::kinds().count(), tried.len(), "no kind belongs to two aggregates");
    Ok(())
}

async fn what_nobody_can_read_breaks_no_page_and_is_shown_to_nobody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut tx = town.app.db.begin().await?;
    for (id, kind, data) in [
        ("a", "cases.of_tomorrow", json!({"secret": "marker"})),
        ("b", "cases.decided", json!({"outcome": ["marker"]})),
        ("c", "elsewhere", json!("marker")),
    ] {
        store(&mut tx, (id, kind, &data), (&case.id, &person)).await?;
    }
    tx.commit().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.html.contains("marker"), "{}", page.text());
    let file = file_of(&town, &person).await?;
    assert!(!json!(file).to_string().contains("marker"), "{file:?}");
    Ok(())
}

/// The kinds in the timeline of a case, as a program of the person reads it.
async fn timeline_by_api(town: &Town, browser: &Browser, reference: &str) -> anyhow::Result<Vec<Value>> {
    let mut program = Program::of(town);
    program.token = browser.cookies.get("stoa").cloned();
    let (status, case) = program.ask("GET", &format!("/api/v1/cases/{reference}"), None, "").await?;
    anyhow::ensure!(status == StatusCode::OK, "{status} {case}");
    Ok(case["timeline"].as_array().cloned().unwrap_or_default())
}

async fn programs_and_files_have_what_is_for_the_person_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    does!(town, officers::take_up, &officer("Bao Tran", "energy-nsw"), &case.id)?;
    let mut tx = town.app.db.begin().await?;
    officers::set_down(&mut tx, &town.app, &officer("Bao Tran", "energy-nsw"), &case.id).await?;
    for (at, (kind, data)) in stored()?.iter().enumerate() {
        store(&mut tx, (&format!("{at:03}"), kind, data), (&case.id, &person)).await?;
    }
    let all = events::timeline(&mut tx, Thing::Case, &case.id).await?;
    tx.commit().await?;
    let of = |fits: &dyn Fn(Audience) -> bool| -> BTreeSet<String> {
        let events = all.iter().map(|recorded| &recorded.event).filter(|event| fits(event.audience()));
        events.map(|event| event.kind().to_owned()).collect()
    };
    let inner = of(&|audience| !audience.reaches_person());
    for kind in ["cases.decision_drafted", "cases.second_officer_asked", "cases.set_down", "letters.to_post"] {
        assert!(inner.contains(kind), "{kind}");
    }
    let by_api = timeline_by_api(&town, &ana, &case.reference).await?;
    assert_eq!(kinds_of(&by_api), of(&Audience::reaches_person));
    let file = file_of(&town, &person).await?;
    assert_eq!(kinds_of(&file), of(&Audience::reaches_person));
    // Of other people's data the person reads that it exists, but no name, address or code.
    let notified = file.iter().find(|line| line["kind"] == "cases.party_notified").ok_or("not there")?;
    assert_eq!(notified["data"], Value::Null);
    assert!(!json!(file).to_string().contains("R4T7KX2M9ABC"), "{file:?}");
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("We received what was sent") && !page.has("A second officer was asked"), "{}", page.text());
    Ok(())
}

async fn the_desk_hears_whatever_happens_to_a_case(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    // The state is changed without an event; any later event brings the queue up to date.
    for event in [
        CaseEvent::EscalationClosed { promise: "decide".to_owned(), what: "explain".to_owned() },
        CaseEvent::OpinionMissed { opinion: "o1".to_owned(), agency: "energy-nsw".to_owned() },
        CaseEvent::PartEnded { agency: "energy-nsw".to_owned(), words: "Done".to_owned() },
    ] {
        let mut tx = town.app.db.begin().await?;
        tx.execute("UPDATE work_items SET turn = 'stale' WHERE id = $1", args![case.id]).await?;
        events::record(&mut tx, &town.app, &SYSTEM, Subject::case(&case.id).of(&person), event.clone()).await?;
        let turn: String = tx.fetch_one("SELECT turn FROM work_items WHERE id = $1", args![case.id]).await?;
        tx.rollback().await?;
        assert_eq!(turn, "new", "{event:?}");
    }
    Ok(())
}

#[test]
fn each_slice_hears_once() {
    let hears: Vec<usize> = ALL.iter().filter_map(|slice| slice.hears).map(|hook| hook as usize).collect();
    let hooks: BTreeSet<&usize> = hears.iter().collect();
    assert_eq!(hooks.len(), hears.len(), "nothing is handled twice");
}

db::on_both!(
    what_was_stored_of_each_kind_reads_back,
    what_nobody_can_read_breaks_no_page_and_is_shown_to_nobody,
    programs_and_files_have_what_is_for_the_person_alone,
    the_desk_hears_whatever_happens_to_a_case,
);
