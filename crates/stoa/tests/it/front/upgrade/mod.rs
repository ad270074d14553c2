//! An older program's database opens with today's, and everything in it is in its place.
//!
//! The fixture is a demonstration at commit d930a99 in which people and officers went through whole stories. It is
//! loaded with that commit's schema, then taken through every newer migration, on both databases.

pub(super) mod fixture;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::events;
use domain::events::{Happened, Thing};
use domain::session::{Assurance, Session};
use serde_json::Value;

use super::applications::answer_all;
use super::casework_walk::life;
use super::{Browser, Town};
use fixture::{Fixture, column, sql};

/// Tables that no longer exist, and where their rows went: a statement that counts them. A migration that drops a table
/// is declared here.
const MOVED: &[(&str, &str)] = &[
    ("attachments", "SELECT COUNT(*) FROM files WHERE kind = 'proof'"),
    ("case_attachments", "SELECT COUNT(*) FROM files WHERE kind = 'answer'"),
    ("desk_items", "SELECT COUNT(*) FROM work_items"),
];

/// The demonstration of the fixture, migrated to today's schema, at the moment after its last event.
async fn upgraded(db: &TestDb) -> anyhow::Result<(Town, Fixture)> {
    let fixture = Fixture::read(db.dialect())?;
    fixture.load(db).await?;
    let applied = db.migrate(fixture.now()).await?;
    anyhow::ensure!(!applied.contains(&fixture::LAST), "the fixture is of a later schema");
    let town = Town::later(db, fixture.now(), fixture.store().await?).await?;
    Ok((town, fixture))
}

/// A text value of a row.
fn text<'r>(row: &'r Value, name: &str) -> &'r str {
    row[name].as_str().unwrap_or_default()
}

async fn person(town: &Town, id: &str) -> anyhow::Result<Browser> {
    let mut tx = town.app.db.begin().await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(id), Assurance::Passkey).await?;
    tx.commit().await?;
    let mut browser = town.browser();
    browser.cookies.insert("stoa".to_owned(), session.token);
    Ok(browser)
}

async fn opens(browser: &mut Browser, address: &str) -> anyhow::Result<()> {
    let page = browser.open(address).await?;
    anyhow::ensure!(page.status == StatusCode::OK, "{address}: {} {}", page.status, page.text());
    Ok(())
}

async fn no_row_is_lost(db: TestDb) -> Tested {
    let (_, fixture) = upgraded(&db).await?;
    let mut tx = db.read().await?;
    let columns: Vec<(String, String, String, bool)> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
    let has = |table: &str, name: &str| columns.iter().any(|(of, column, ..)| of == table && column == name);
    let here: BTreeSet<&str> = columns.iter().map(|(table, ..)| table.as_str()).collect();
    for (table, rows) in fixture.tables() {
        let moved = MOVED.iter().find(|(gone, _)| *gone == table);
        let count = match (here.contains(table), moved) {
            (true, None) => sql(format!("SELECT COUNT(*) FROM {table}")),
            (false, Some((_, count))) => (*count).into(),
            (false, None) => return Err(format!("{table} is gone: say in MOVED where its rows are").into()),
            (true, Some(_)) => return Err(format!("{table} is still there: take it out of MOVED").into()),
        };
        let count: i64 = tx.fetch_one(count, args![]).await?;
        assert!(usize::try_from(count)? >= rows.len(), "{table}: {count} of {} rows", rows.len());
        if here.contains(table) && has(table, "id") {
            let kept: BTreeSet<String> = column(&mut tx, table, "id").await?.into_iter().collect();
            let lost: Vec<&str> = rows.iter().map(|row| text(row, "id")).filter(|id| !kept.contains(*id)).collect();
            assert!(lost.is_empty(), "{table} has lost {lost:?}");
        }
    }
    Ok(())
}

async fn every_page_of_every_person_opens(db: TestDb) -> Tested {
    let (town, fixture) = upgraded(&db).await?;
    let references: BTreeMap<&str, &str> =
        fixture.rows("cases").iter().map(|case| (text(case, "id"), text(case, "reference"))).collect();
    let mut addresses: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in fixture.rows("people") {
        let own = ["/account", "/account/access", "/account/facts", "/cases", "/conversations", "/plans", "/renewals"];
        addresses.insert(text(row, "id"), own.map(str::to_owned).into());
    }
    let mut add = |person: &Value, address: String| {
        if let Some(all) = person.as_str().and_then(|person| addresses.get_mut(person)) {
            all.push(address);
        }
    };
    for case in fixture.rows("cases") {
        let there = format!("/cases/{}", text(case, "reference"));
        add(&case["person_id"], format!("{there}/answers"));
        for request in fixture.rows("case_requests").iter().filter(|request| request["case_id"] == case["id"]) {
            add(&case["person_id"], format!("{there}/requests/{}", text(request, "id")));
        }
        add(&case["person_id"], there);
    }
    let letters = fixture.rows("letters").iter().filter(|letter| letter["state"] == "sent");
    for letter in letters.filter(|letter| letter["person_id"].is_string()) {
        let there = format!("/cases/{}/letters/{}", references[text(letter, "case_id")], text(letter, "id"));
        add(&letter["person_id"], format!("{there}/letter.pdf"));
        add(&letter["person_id"], there);
    }
    for one in fixture.rows("conversations") {
        add(&one["person_id"], format!("/person/{}", text(one, "reference")));
    }
    for draft in fixture.rows("applications").iter().filter(|draft| draft["state"] == "draft") {
        add(&draft["person_id"], format!("/applications/{}", text(draft, "id")));
    }
    for plan in fixture.rows("concierge_threads") {
        add(&plan["person_id"], format!("/plans/{}", text(plan, "id")));
    }
    for part in ["/letters/", "/requests/", "/person/", "/applications/", "/plans/"] {
        let is_there = addresses.values().flatten().any(|address| address.contains(part));
        assert!(is_there, "the fixture has nothing at {part}");
    }
    for (id, all) in addresses {
        let mut browser = person(&town, id).await?;
        for address in all {
            opens(&mut browser, &address).await?;
        }
    }
    Ok(())
}

async fn files_that_were_handed_in_are_given_back(db: TestDb) -> Tested {
    let (town, fixture) = upgraded(&db).await?;
    let case_of = |id: &Value| fixture.rows("cases").iter().find(|case| case["id"] == *id);
    for file in fixture.rows("case_attachments") {
        let case = case_of(&file["case_id"]).ok_or("a file without a case")?;
        let mut browser = person(&town, text(case, "person_id")).await?;
        let page = format!("/cases/{}/requests/{}", text(case, "reference"), text(file, "request_id"));
        opens(&mut browser, &page).await?;
        let (before, _) = browser.page.html.split_once(text(file, "id")).ok_or("no link to the file")?;
        let link = format!("{}{}", before.rsplit('"').next().unwrap_or_default(), text(file, "id"));
        opens(&mut browser, &link).await?;
        assert_eq!(Some(browser.page.html.len() as u64), file["size"].as_u64());
    }
    let [file] = fixture.rows("attachments") else { return Err("one draft has a file".into()) };
    let drafts = fixture.rows("applications");
    let draft = drafts.iter().find(|draft| draft["id"] == file["application_id"]).ok_or("no draft")?;
    let mut browser = person(&town, text(draft, "person_id")).await?;
    opens(&mut browser, &format!("/applications/{}", text(draft, "id"))).await?;
    // Where the service has changed since, that is shown once before the draft goes on.
    if browser.page.address.ends_with("/changes") {
        let changes = browser.page.address.clone();
        browser.send(&changes, &[]).await?;
        opens(&mut browser, &format!("/applications/{}", text(draft, "id"))).await?;
    }
    // Nor does a draft of an earlier version say yet who applies.
    answer_all(&mut browser, &[]).await?;
    assert!(browser.page.has(text(file, "name")), "{}", browser.page.text());
    Ok(())
}

async fn officers_find_their_queue_and_every_case(db: TestDb) -> Tested {
    let (town, fixture) = upgraded(&db).await?;
    let mut desk = Vec::new();
    for officer in fixture.rows("officers") {
        let first = text(officer, "name").split(' ').next().unwrap_or_default().to_lowercase();
        desk.push((text(officer, "agency"), town.officer(&first).await?));
    }
    let mut looked = 0;
    for item in fixture.rows("desk_items") {
        let address = format!("/desk/{}s/{}", text(item, "kind"), text(item, "reference"));
        let mut seen = Vec::new();
        for (_, browser) in desk.iter_mut().filter(|(agency, _)| *agency == text(item, "agency")) {
            seen.push(browser.open(&address).await?.status);
        }
        // Some agencies have no officers in the town.
        let is_open_to_somebody = seen.is_empty() || seen.contains(&StatusCode::OK);
        assert!(is_open_to_somebody, "{address} of {}: {seen:?}", text(item, "agency"));
        looked += seen.len();
    }
    assert!(looked > fixture.rows("desk_items").len(), "{looked} looks at the queue");
    for draft in fixture.rows("case_decision_drafts") {
        let mut tx = db.read().await?;
        let bodies = "SELECT body FROM case_decision_drafts WHERE case_id = $1 AND version = $2";
        let key = args![text(draft, "case_id"), draft["version"].as_i64().unwrap_or_default()];
        let body: Option<Value> = tx.fetch_optional(bodies, key).await?;
        assert!(body.is_some_and(|body| body.is_object()), "the draft of {}", text(draft, "case_id"));
    }
    for (_, browser) in &mut desk {
        for address in ["/desk", "/desk/letters", "/desk/opinions", "/desk/knowledge", "/desk/briefings"] {
            opens(browser, address).await?;
        }
    }
    Ok(())
}

async fn timelines_replay_and_jobs_go_on(db: TestDb) -> Tested {
    let (town, fixture) = upgraded(&db).await?;
    let mut tx = db.read().await?;
    for case in fixture.rows("cases") {
        let life = life(&mut tx, text(case, "id")).await?;
        assert_eq!(life.state.name(), text(case, "state"), "{}", text(case, "reference"));
        assert_eq!(life.agency, text(case, "agency"), "{}", text(case, "reference"));
    }
    let subjects: BTreeSet<(&str, &str)> =
        fixture.rows("events").iter().map(|event| (text(event, "subject_kind"), text(event, "subject_id"))).collect();
    for (kind, id) in subjects {
        for recorded in events::timeline(&mut tx, Thing::of(kind), id).await? {
            assert!(!matches!(recorded.event, Happened::Unread { .. }), "{:?}", recorded.event);
        }
    }
    let people = column(&mut tx, "people", "id").await?;
    for person in people {
        assert!(domain::trust::is_whole(&mut tx, &person).await?, "the ledger of {person}");
    }
    drop(tx);
    town.time.advance(24 * 60 * 60 * 1_000);
    stoa::slices::begin_ticks(&town.app).await?;
    town.work().await?;
    let mut tx = db.read().await?;
    let tried = "SELECT kind || ': ' || last_error FROM jobs WHERE last_error IS NOT NULL";
    let failed: Vec<String> = tx.fetch_all(tried, args![]).await?;
    assert!(failed.is_empty(), "{failed:?}");
    Ok(())
}

db::on_both_empty!(
    no_row_is_lost,
    every_page_of_every_person_opens,
    files_that_were_handed_in_are_given_back,
    officers_find_their_queue_and_every_case,
    timelines_replay_and_jobs_go_on,
);
