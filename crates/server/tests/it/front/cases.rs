//! What a person sees of their cases, and what they can do there.

use axum::http::StatusCode;
use catalogue::Service;
use db::testing::{TestDb, Tested};
use db::{Tx, args};
use serde_json::json;
use server::cases::{self, NewCase, Opened};
use server::trust::{self, Action, Actor, Purpose, Resource};
use server::web::{Assurance, Session};

use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Somebody known by name, with a browser in which they are signed in.
pub(super) async fn known(town: &Town, name: &str) -> anyhow::Result<(String, Browser)> {
    let mut tx = town.app.db.begin().await?;
    let person = server::people::new_guest(&mut tx, &town.app, "en").await?;
    tx.execute("UPDATE people SET name = $2, is_guest = $3 WHERE id = $1", args![person, name, false]).await?;
    tx.commit().await?;
    let mut browser = town.browser();
    sign_in(town, &mut browser, &person).await?;
    Ok((person, browser))
}

/// Sessions end after some hours, so whoever comes back later signs in again.
async fn sign_in(town: &Town, browser: &mut Browser, person: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(person), Assurance::Code).await?;
    tx.commit().await?;
    browser.cookies.insert("stoa".to_owned(), session.token);
    Ok(())
}

fn service<'t>(town: &'t Town, id: &str) -> anyhow::Result<&'t Service> {
    town.app.catalogue.service(id).ok_or_else(|| anyhow::anyhow!("no service {id}"))
}

async fn open(tx: &mut Tx, town: &Town, person: &str, service: &Service) -> anyhow::Result<Opened> {
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let application = town.app.world.new_id();
    let resource = Resource {
        kind: "application",
        id: application.clone(),
        person: person.to_owned(),
        service: Some(service.id.clone()),
    };
    let asked = trust::authorise(tx, &town.app, &actor, Action::Send, resource, Purpose::Applying).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let facts = json!({"nsw_resident": "true"});
    let new = NewCase { service, agency: "energy-nsw", application: &application, facts };
    Ok(cases::open(tx, &town.app, &grant, new).await?)
}

/// A case of the gas rebate: acknowledged at once, to be decided within some working days.
async fn gas_rebate(town: &Town, person: &str) -> anyhow::Result<Opened> {
    let mut tx = town.app.db.begin().await?;
    let opened = open(&mut tx, town, person, service(town, "gas-rebate")?).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn a_case_says_where_it_stands_and_what_comes_next(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    assert!(ana.open("/cases").await?.has("You have no cases yet"));
    let opened = gas_rebate(&town, &person).await?;
    let page = ana.open("/cases").await?;
    for words in ["NSW Gas Rebate", "Received", "Give you a decision by", &server::codes::grouped(&opened.reference)] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let page = ana.open(&format!("/cases/{}", opened.reference)).await?;
    for words in [
        "Somebody will take it up soon",
        "Next: Give you a decision by 27 July 2026",
        "If we are late: We say sorry and tell you why.",
        "Tell you that we have what you sent by 7 July 2026 Done in time",
        "We received what was sent",
        "· You",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    town.time.advance(60 * DAY);
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", opened.reference)).await?;
    assert!(page.has("by 27 July 2026 Late") && page.has("We are late. What follows:"), "{}", page.text());
    Ok(())
}

async fn somebody_elses_case_is_not_there_and_the_look_is_on_record(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (_, mut eve) = known(&town, "Eve").await?;
    let opened = gas_rebate(&town, &person).await?;
    let page = eve.open(&format!("/cases/{}", opened.reference)).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.text().contains("Gas"), "{}", page.text());
    let mut tx = db.begin().await?;
    let refused: i64 = tx
        .fetch_one(
            "SELECT count(*) FROM ledger WHERE person_id = $1 AND resource_id = $2 AND refused = $3",
            args![person, opened.id, true],
        )
        .await?;
    assert_eq!(refused, 1);
    assert!(trust::is_whole(&mut tx, &person).await?);
    tx.rollback().await?;
    for strange in ["ABCDEFGH", "x", "%00", "1111-1111", "K7M-4PX-9TR-QQQ"] {
        assert_eq!(eve.open(&format!("/cases/{strange}")).await?.status, StatusCode::NOT_FOUND, "{strange}");
    }
    let mut nobody = town.browser();
    assert_eq!(nobody.open("/cases").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_long_list_is_paged(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut references = Vec::new();
    for _ in 0..45 {
        references.push(gas_rebate(&town, &person).await?.reference);
    }
    let mut address = Some("/cases".to_owned());
    let mut seen = Vec::new();
    while let Some(next) = address {
        let page = ana.open(&next).await?;
        seen.extend(
            page.html.split("href=\"/cases/").skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())),
        );
        let older = page.html.split_once("class=\"govuk-pagination").and_then(|(_, rest)| rest.split_once("href=\""));
        address = older.and_then(|(_, rest)| Some(rest.split('"').next()?.to_owned()));
    }
    references.reverse();
    assert_eq!(seen, references);
    assert!(ana.open("/cases?before=nonsense").await?.has("NSW Gas Rebate"));
    assert!(ana.open("/cases?before=1.a").await?.has("There are no older cases"));
    Ok(())
}

db::on_both!(
    a_case_says_where_it_stands_and_what_comes_next,
    somebody_elses_case_is_not_there_and_the_look_is_on_record,
    a_long_list_is_paged,
);
