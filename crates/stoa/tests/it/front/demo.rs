//! The town of made-up people exists, once, and one can sign in as anybody in it.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::trust;
use stoa::demo;

use super::Town;

async fn the_town_is_made_once_and_one_can_be_somebody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    assert!(demo::make(&town.app).await?);
    assert!(!demo::make(&town.app).await?, "the second time nothing is made");
    let mut tx = db.read().await?;
    let (people,): (i64,) = tx.fetch_one("SELECT COUNT(*) FROM people", db::args![]).await?;
    let everybody: Vec<(String,)> = tx.fetch_all("SELECT id FROM people", db::args![]).await?;
    assert_eq!(people, 19, "fourteen people, a café, and four in the hall who said no name");
    for (person,) in everybody {
        assert!(trust::is_whole(&mut tx, &person).await?, "the chain of {person}");
    }
    let future = "SELECT COUNT(*) FROM events WHERE at > $1";
    let (future,): (i64,) = tx.fetch_one(future, db::args![town.time.now()]).await?;
    assert_eq!(future, 0, "nothing has happened that is still to come");
    drop(tx);

    let mut browser = town.browser();
    let page = browser.open("/").await?;
    assert!(page.has("Sign in as Ana Silva") && page.has("Expects a baby"), "{}", page.text());
    let mut minh = town.citizen("minh.tran").await?;
    let page = minh.open("/renewals?lang=en").await?;
    assert!(page.has("Driver licence, class C") && page.has("20 days left"), "{}", page.text());
    let mut grace = town.citizen("grace.okafor").await?;
    let page = grace.open("/cases").await?;
    assert!(page.has("Low Income Household Rebate"), "{}", page.text());
    let page = grace.open("/account/access").await?;
    for name in ["Peter Lund", "Hannah Whitlock"] {
        assert!(page.has(name), "{name}: {}", page.text());
    }
    let mut sam = town.citizen("sam.doyle").await?;
    let page = sam.open("/cases").await?;
    assert!(page.has("review"), "{}", page.text());
    let mut ana = town.citizen("ana.silva").await?;
    let page = ana.open("/conversations").await?;
    assert!(page.has("Answered"), "{}", page.text());
    let thread = page.address_like("/person/").ok_or("no conversation")?;
    let page = ana.open(&thread).await?;
    assert!(page.status == StatusCode::OK && page.has("Hannah Whitlock"), "{}", page.text());
    Ok(())
}

async fn a_licence_is_renewed_from_what_is_known(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    demo::make(&town.app).await?;
    let mut minh = town.citizen("minh.tran").await?;
    let page = minh.open("/renewals?lang=en").await?;
    let holding = page.html.split_once("name=\"holding\" value=\"").and_then(|(_, rest)| rest.split('"').next());
    let holding = holding.ok_or("nothing to renew")?.to_owned();
    let page = minh.send("/applications", &[("service", "driver-licence-renewal"), ("holding", &holding)]).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.has("Licence expires") && page.has("Licence class"), "{}", page.text());
    let page = minh.open("/renewals").await?;
    assert!(page.has("Go on with your renewal"), "{}", page.text());
    Ok(())
}

async fn a_decision_that_was_late_shows_what_followed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    stoa::demo::make(&town.app).await?;
    let mut aroha = town.browser();
    aroha.sign_in("aroha.ngata@example.org").await?;
    let page = aroha.open("/cases").await?;
    assert!(page.has("Family Energy Rebate"), "{}", page.text());
    let link = page.address_like("/cases/").ok_or("no case")?;
    let page = aroha.open(&link).await?;
    // Monday 6 July 2026 less 75 days is 22 April, and 25 working days with Anzac Day and the King's Birthday.
    for words in [
        "From 25 April 2026 to 9 May 2026 the days did not count",
        "Done late",
        "We did not keep this promise in time: “Give you a decision”",
        "It was put to the team leader.",
        "We are sorry.",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    Ok(())
}

async fn nobody_is_made_up_where_people_are_real(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let mut browser = town.browser();
    let page = browser.open("/").await?;
    assert!(!page.has("Sign in as"), "{}", page.text());
    Ok(())
}

db::on_both!(
    the_town_is_made_once_and_one_can_be_somebody,
    a_licence_is_renewed_from_what_is_known,
    a_decision_that_was_late_shows_what_followed,
    nobody_is_made_up_where_people_are_real,
);
