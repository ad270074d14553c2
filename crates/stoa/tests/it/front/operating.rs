//! Operating the server: the first officer, the readiness check, whose data it is.

use axum::http::{StatusCode, header};
use db::args;
use db::testing::{TestDb, Tested, on_postgres};
use domain::staff::{NewOfficer, TEAM_LEADER};
use stoa::command::officer;
use stoa::demo::Content;

use super::Town;

fn noor() -> NewOfficer {
    NewOfficer {
        name: "Noor Haddad".to_owned(),
        agency: "service-nsw".to_owned(),
        email: "Noor@service.example.org".to_owned(),
        roles: vec![TEAM_LEADER.to_owned()],
        ..NewOfficer::default()
    }
}

async fn the_first_officer_is_added_without_a_leader(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let first = officer::add(&town.app, noor()).await?;
    let mut browser = town.browser();
    let path = |link: &str| link.trim_start_matches(&town.app.settings.address).to_owned();
    assert_eq!(browser.open(&path(&first)).await?.status, StatusCode::OK);
    assert!(browser.page.has("Noor Haddad"), "{}", browser.page.text());
    assert!(officer::add(&town.app, noor()).await.is_err(), "the address is taken");
    for wrong in [
        NewOfficer { agency: "no-such-agency".to_owned(), email: "a@example.org".to_owned(), ..noor() },
        NewOfficer { roles: vec!["no-such-role".to_owned()], email: "b@example.org".to_owned(), ..noor() },
        NewOfficer { name: String::new(), email: "c@example.org".to_owned(), ..noor() },
    ] {
        assert!(officer::add(&town.app, wrong).await.is_err());
    }
    let second = officer::again(&town.app, "noor@service.example.org").await?;
    assert_eq!(browser.open(&path(&first)).await?.status, StatusCode::UNPROCESSABLE_ENTITY, "a new link ends the old");
    assert_eq!(browser.open(&path(&second)).await?.status, StatusCode::OK);
    let all = domain::officers::everybody(&town.app).await?;
    let (only, devices) = all
        .iter()
        .find(|(officer, _)| officer.name == "Noor Haddad" && officer.is_team_leader())
        .ok_or("no officer")?;
    assert!(only.is_team_leader() && *devices == 0 && only.email == "noor@service.example.org");
    Ok(())
}

async fn it_says_whether_it_is_ready(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut balancer = town.browser();
    assert_eq!(balancer.open("/health").await?.status, StatusCode::OK);
    assert_eq!(balancer.open("/ready").await?.status, StatusCode::OK);
    let said: serde_json::Value = serde_json::from_str(&balancer.page.html)?;
    let well = serde_json::json!({"ready": true, "database": "reachable", "schema": "current", "files": "writable"});
    assert_eq!(said, well);
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM migrations WHERE name = (SELECT max(name) FROM migrations)", args![]).await?;
    tx.commit().await?;
    assert_eq!(balancer.open("/ready").await?.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(balancer.page.headers.contains_key(header::RETRY_AFTER));
    let said: serde_json::Value = serde_json::from_str(&balancer.page.html)?;
    assert_eq!((&said["ready"], &said["schema"]), (&false.into(), &"not current".into()));
    Ok(())
}

async fn without_its_database(db: TestDb) -> Tested {
    let mut line = db.proxy().await?;
    let town = Town::new(&db).await?.by_way_of(&db, line.address()).await?;
    line.stop().await;
    let mut balancer = town.browser();
    assert_eq!(balancer.open("/health").await?.status, StatusCode::OK, "the process lives");
    assert_eq!(balancer.open("/ready").await?.status, StatusCode::SERVICE_UNAVAILABLE);
    let said: serde_json::Value = serde_json::from_str(&balancer.page.html)?;
    assert_eq!((&said["database"], &said["files"]), (&"away".into(), &"writable".into()));
    Ok(())
}

#[test]
fn a_server_without_its_database_is_not_ready() -> Tested {
    on_postgres(without_its_database)
}

async fn a_database_says_whose_it_is(db: TestDb) -> Tested {
    assert_eq!(Content::of(&db).await?, Content::Empty);
    let town = Town::with(&db, false).await?;
    officer::add(&town.app, noor()).await?;
    assert_eq!(Content::of(&db).await?, Content::Real);
    let mut tx = db.begin().await?;
    tx.execute("INSERT INTO demo_towns (name, made_at) VALUES ('anywhere', 0)", args![]).await?;
    tx.commit().await?;
    assert_eq!(Content::of(&db).await?, Content::Town);
    Ok(())
}

db::on_both!(the_first_officer_is_added_without_a_leader, it_says_whether_it_is_ready, a_database_says_whose_it_is,);
