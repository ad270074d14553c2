//! The database in trouble, as people see it: away, or its answer to a commit lost.

use std::time::{Duration, Instant};

use axum::http::{StatusCode, header};
use db::testing::{TestDb, Tested, on_postgres};

use super::Town;

/// A town whose connection to the database can be cut, with a person who is signed in.
async fn pages(db: TestDb) -> Tested {
    let mut line = db.proxy().await?;
    let town = Town::new(&db).await?.by_way_of(&db, line.address()).await?;
    let mut ana = town.citizen("ana").await?;
    line.stop().await;
    let began = now();
    for address in ["/account", "/cases", "/", "/account"] {
        let page = ana.open(address).await?;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
        let seconds: u32 = page.headers[header::RETRY_AFTER].to_str()?.parse()?;
        assert!((1..=10).contains(&seconds), "{seconds}");
    }
    assert!(began.elapsed() < Duration::from_secs(3), "one waits, the others are told at once: {:?}", began.elapsed());
    line.start().await?;
    town.app.db.patient().begin().await?.rollback().await?;
    assert_eq!(ana.open("/account").await?.status, StatusCode::OK, "nobody has to sign in again");
    town.app.db.close().await;
    Ok(())
}

async fn lost_commits(db: TestDb) -> Tested {
    let line = db.proxy().await?;
    let town = Town::new(&db).await?.by_way_of(&db, line.address()).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/account/contact").await?;
    line.lose_the_next_commit();
    let page = ana.open("/account").await?;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.headers.get(header::RETRY_AFTER).is_none(), "a program that sends again may store it twice");
    assert!(page.html.contains("href=\"/account\" role=\"button\""), "the way to what is stored: {}", page.html);
    assert!(!page.has("Try again"), "{}", page.text());
    town.app.db.close().await;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "how long a person waits is what is measured")]
pub(super) fn now() -> Instant {
    Instant::now()
}

#[test]
fn while_the_database_is_away_every_page_says_so_within_three_seconds() -> Tested {
    on_postgres(pages)
}

#[test]
fn who_cannot_know_whether_it_was_stored_is_told_to_look_first() -> Tested {
    on_postgres(lost_commits)
}
