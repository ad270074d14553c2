//! Casework on the manifest of a development application: neighbours, their submissions, opinions, tasks.

use axum::http::StatusCode;
use catalogue::Service;
use db::testing::{TestDb, Tested};
use db::{Tx, args};
use domain::cases;
use domain::cases::work;
use domain::cases::work::{Ending, Task};
use domain::cases::{NewCase, OpenedCase};
use domain::events;
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use serde_json::{Value, json};

use super::Town;
use super::cases::{known, sign_in};

const DAY: i64 = 24 * 60 * 60 * 1_000;
pub(super) const SYSTEM: Actor = Actor::System("test");

/// An act in its own transaction; returns the kind of the refusal, if any.
macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        match $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await {
            Ok(done) => { tx.commit().await?; Ok(done) }
            Err(problem) => { tx.rollback().await?; Err(problem.kind) }
        }
    }};
}
pub(super) use does;

fn service<'t>(town: &'t Town, id: &str) -> anyhow::Result<&'t Service> {
    town.app.catalogue.service(id).ok_or_else(|| anyhow::anyhow!("no service {id}"))
}

async fn begin(tx: &mut Tx, town: &Town, person: &str, new: NewCase<'_>) -> anyhow::Result<OpenedCase> {
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let resource = Resource {
        kind: "application",
        id: new.application.to_owned(),
        person: person.to_owned(),
        service: Some(new.service.id.clone()),
        agency: None,
    };
    let asked = trust::authorise(tx, &town.app, &actor, Action::Send, resource, Purpose::Applying).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    Ok(cases::open(tx, &town.app, &grant, new).await?)
}

/// A development application with these facts in addition to its place and description.
pub(super) async fn development(town: &Town, person: &str, more: Value) -> anyhow::Result<OpenedCase> {
    let mut facts = json!({
        "site_address": "1 Wattle Street, Gumtree Bend NSW 2999",
        "work_in_words": "A deck at the back, 2 m high",
        "estimated_cost": "20000",
        "neighbours_must_be_told": "true",
        "on_state_heritage_register": "false",
        "bush_fire_prone_land": "false",
        "development_kind": "ordinary",
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        facts[name] = value.clone();
    }
    let service = service(town, "development-application")?;
    let application = town.app.world.new_id();
    let mut tx = town.app.db.begin().await?;
    let loaded =
        work::load_addresses(&mut tx, "made-up", include_str!("../../../../../catalogues/nsw/town/addresses.csv"))
            .await?;
    anyhow::ensure!(loaded == Ok(20), "{loaded:?}");
    let new = NewCase { service, agency: "council", application: &application, facts };
    let opened = begin(&mut tx, town, person, new).await?;
    tx.commit().await?;
    Ok(opened)
}

pub(super) async fn tasks(town: &Town, case: &str) -> anyhow::Result<Vec<Task>> {
    let tasks = does!(town, work::tasks, &SYSTEM, case);
    tasks.map_err(|kind: &str| anyhow::anyhow!(kind))
}

pub(super) async fn open_task(town: &Town, case: &str, name: &str) -> anyhow::Result<Task> {
    let tasks = tasks(town, case).await?;
    let found = tasks.iter().find(|task| task.name == name && task.is_open());
    found.cloned().ok_or_else(|| anyhow::anyhow!("no open task {name}: {tasks:?}"))
}

/// Ends the first step, after which the system notifies parties and asks agencies.
pub(super) async fn complete(town: &Town, case: &str) -> anyhow::Result<()> {
    let task = open_task(town, case, "check-completeness").await?;
    let ended: Result<(), &str> = does!(town, work::end_task, &SYSTEM, case, (task.id.as_str(), Ending::Done));
    ended.map_err(|kind| anyhow::anyhow!(kind))?;
    town.work().await?;
    Ok(())
}

async fn five_neighbours_are_told_and_one_objects(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    town.work().await?;
    assert!(does!(town, work::parties, &SYSTEM, &case.id)?.is_empty(), "nobody is told before it is complete");
    complete(&town, &case.id).await?;
    let parties = does!(town, work::parties, &SYSTEM, &case.id)?;
    let told: Vec<&str> = parties.iter().filter_map(|party| party.address.as_deref()).collect();
    let at = |n: u32| format!("{n} Wattle Street\nGumtree Bend NSW 2999");
    assert_eq!(told, [at(3), at(2), at(4), at(5), at(6)]);
    assert!(parties.iter().filter(|party| party.address.is_some()).all(|party| party.told_at.is_some()));
    // 6 July and 14 days.
    assert!(parties.iter().all(|party| party.hear_until.as_deref() == Some("2026-07-20")));
    let sign = open_task(&town, &case.id, "put-up-sign").await?;
    assert_eq!(sign.data["until"], "2026-07-20");

    let neighbour = parties.iter().find(|party| party.address == Some(at(2))).ok_or("nobody")?;
    let mut joan = town.browser();
    let there = format!("/submissions/{}", neighbour.code);
    let page = joan.open(&there).await?;
    for words in ["Development application", "A deck at the back, 2 m high", "You can write until 20 July 2026"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("Ana"), "{}", page.text());
    let page = joan.send(&there, &[("once", "n1"), ("stance", ""), ("body", " ")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Choose what you think of it") && page.has("Write what we should know"), "{}", page.text());
    let body = "It looks into my kitchen at 2 Wattle Street. Call 0491 570 156. Joan Example";
    let sent = [("once", "n1"), ("stance", "object"), ("body", body), ("name", "Joan Example")];
    for _ in 0..2 {
        joan.send(&there, &sent).await?;
        assert_eq!(joan.page.address, there);
    }
    assert_eq!(joan.page.text().matches("into my kitchen").count(), 1, "{}", joan.page.text());
    let parties = does!(town, work::parties, &SYSTEM, &case.id)?;
    assert_eq!(parties.iter().filter(|party| party.role == "objector").count(), 1);

    // The applicant sees that there is a submission, but not its text yet.
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("A submission of somebody affected came"), "{}", page.text());
    assert!(!page.has("kitchen") && !page.has("Joan"), "{}", page.text());
    Ok(())
}

async fn codes_and_names_of_others_are_not_in_the_file_of_the_applicant(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let parties = does!(town, work::parties, &SYSTEM, &case.id)?;
    let mut tx = db.begin().await?;
    let actor = Actor::Person { id: person.clone(), assurance: Assurance::Code };
    let own = Resource::of_person("person", &person);
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Download, own, Purpose::OwnAffairs).await;
    let grant = asked.map_err(|refused| format!("{refused:?}"))?;
    let file = events::export(&town.app, &mut tx, &grant).await?.to_string();
    assert!(file.contains("cases.opened"), "{file}");
    for party in &parties {
        assert!(!file.contains(&party.code), "{file}");
    }
    assert!(!file.contains("4 Wattle"), "{file}");
    Ok(())
}

async fn what_comes_late_is_kept_and_marked(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let party = does!(town, work::parties, &SYSTEM, &case.id)?.remove(0);
    let there = format!("/submissions/{}", party.code);
    town.time.advance(14 * DAY);
    let mut joan = town.browser();
    assert!(joan.open(&there).await?.has("You can write until 20 July 2026"), "the last day counts");
    town.time.advance(DAY);
    assert!(joan.open(&there).await?.has("The time for writing is over"), "{}", joan.page.text());
    joan.send(&there, &[("once", "n"), ("stance", "support"), ("body", "A fine deck.")]).await?;
    assert!(joan.page.has("A fine deck.") && joan.page.has("Came late"), "{}", joan.page.text());
    // Even a submission after the end is stored.
    does!(town, cases::withdraw_case, &Actor::Person { id: person, assurance: Assurance::Code }, &case.id, "")?;
    joan.send(&there, &[("once", "m"), ("stance", "comment"), ("body", "And now?")]).await?;
    assert!(joan.page.has("And now?"), "{}", joan.page.text());
    let mut tx = db.begin().await?;
    let late: i64 = tx.fetch_one("SELECT count(*) FROM case_submissions WHERE is_late = $1", args![true]).await?;
    assert_eq!(late, 2);
    Ok(())
}

async fn strange_codes_open_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut joan = town.browser();
    for strange in ["x", "AAAAAAAAAAAA", "%00", "111111111111", "../cases"] {
        let page = joan.open(&format!("/submissions/{strange}")).await?;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{strange}");
    }
    Ok(())
}

async fn a_party_without_an_address_becomes_a_task_and_is_not_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let elsewhere = json!({"site_address": "Lot 7, Back Track"});
    let case = development(&town, &person, elsewhere).await?;
    complete(&town, &case.id).await?;
    let task = open_task(&town, &case.id, "find-affected").await?;
    assert_eq!(task.data["why"], "address-not-in-register");
    assert_eq!(does!(town, work::add_party, &SYSTEM, &case.id, (Some(0), " ", "")), Err("party-without-words"));
    let swagman = (Some(0), "The man who camps at the creek", "");
    for _ in 0..2 {
        does!(town, work::add_party, &SYSTEM, &case.id, swagman)?;
    }
    does!(town, work::add_party, &SYSTEM, &case.id, (Some(0), "", "9 Back Track\nGumtree Bend NSW 2999"))?;
    let parties = does!(town, work::parties, &SYSTEM, &case.id)?;
    assert_eq!(parties.len(), 3, "a sign, a man, an address: {parties:?}");
    let man = parties.iter().find(|party| party.name.is_some()).ok_or("no man")?;
    assert!(man.told_at.is_none());
    let cannot = open_task(&town, &case.id, "cannot-be-told").await?;
    assert_eq!((cannot.about.as_str(), &cannot.data["code"]), (man.id.as_str(), &json!(man.code)));
    does!(town, work::end_task, &SYSTEM, &case.id, (cannot.id.as_str(), Ending::Done))?;
    let parties = does!(town, work::parties, &SYSTEM, &case.id)?;
    assert!(parties.iter().any(|party| party.told_how.as_deref() == Some("by-hand") && party.told_at.is_some()));
    does!(town, work::end_task, &SYSTEM, &case.id, (task.id.as_str(), Ending::Done))?;
    let again = does!(town, work::end_task, &SYSTEM, &case.id, (task.id.as_str(), Ending::Done));
    assert_eq!(again, Err("task-ended"));
    Ok(())
}

async fn what_is_not_known_is_settled_by_an_officer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let open = json!({"neighbours_must_be_told": null, "on_state_heritage_register": null});
    let case = development(&town, &person, open).await?;
    complete(&town, &case.id).await?;
    assert!(does!(town, work::parties, &SYSTEM, &case.id)?.is_empty());
    let told = open_task(&town, &case.id, "settle-who-is-told").await?;
    let asked = open_task(&town, &case.id, "settle-who-is-asked").await?;
    assert_eq!((told.data["when"].as_str(), asked.about.as_str()), (Some("neighbours_must_be_told"), "heritage-nsw"));
    does!(town, work::settle, &SYSTEM, &case.id, (told.id.as_str(), true))?;
    assert_eq!(does!(town, work::parties, &SYSTEM, &case.id)?.len(), 6);
    does!(town, work::settle, &SYSTEM, &case.id, (asked.id.as_str(), false))?;
    let tasks = tasks(&town, &case.id).await?;
    assert!(!tasks.iter().any(|task| task.name == "give-opinion"), "{tasks:?}");
    Ok(())
}

async fn silence_means_something_for_the_decision_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    let there = format!("/cases/{}", case.reference);
    // The deadline for requesting what is missing has passed, that of the decision has not.
    for (days, is_refused) in [(16, false), (26, true)] {
        town.time.advance(days * DAY);
        town.work().await?;
        sign_in(&town, &mut ana, &person).await?;
        let page = ana.open(&there).await?;
        assert!(page.has("in time: “Accept or say what is missing”"), "{}", page.text());
        assert_eq!(page.has("The law counts it as refused"), is_refused, "{}", page.text());
    }
    Ok(())
}

async fn a_step_keeps_the_promise_that_names_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    town.time.advance(20 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(
        page.has(
            "Accept or say what is missing by 13 July 2026 Done in time Proposed: not yet confirmed by the agency."
        ),
        "{}",
        page.text()
    );
    Ok(())
}

async fn submissions_are_answered_in_days_that_begin_when_the_hearing_ends(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let party = does!(town, work::parties, &SYSTEM, &case.id)?.remove(0);
    let page = format!("/submissions/{}", party.code);
    let mut joan = town.browser();
    joan.open(&page).await?;
    joan.send(&page, &[("once", "n"), ("stance", "object"), ("body", "Too high.")]).await?;
    let there = format!("/cases/{}", case.reference);
    // Heard until Monday 20 July; five working days after that.
    assert!(ana.open(&there).await?.has("Answer each submission by 27 July 2026"), "{}", ana.page.text());
    town.time.advance(15 * DAY);
    let id: String = {
        let mut tx = db.begin().await?;
        let id = tx.fetch_one("SELECT id FROM case_submissions", vec![]).await?;
        tx.rollback().await?;
        id
    };
    does!(town, work::answer_submission, &SYSTEM, &case.id, (&id, "It is made lower."))?;
    sign_in(&town, &mut ana, &person).await?;
    assert!(
        ana.open(&there)
            .await?
            .has("Answer each submission by 27 July 2026 Done in time Proposed: not yet confirmed by the agency."),
        "{}",
        ana.page.text()
    );
    Ok(())
}

db::on_both!(
    silence_means_something_for_the_decision_alone,
    a_step_keeps_the_promise_that_names_it,
    submissions_are_answered_in_days_that_begin_when_the_hearing_ends,
    five_neighbours_are_told_and_one_objects,
    codes_and_names_of_others_are_not_in_the_file_of_the_applicant,
    what_comes_late_is_kept_and_marked,
    strange_codes_open_nothing,
    a_party_without_an_address_becomes_a_task_and_is_not_lost,
    what_is_not_known_is_settled_by_an_officer,
);
