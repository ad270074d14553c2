//! Reading does not queue behind writing: read-only pages hand their ledger entries to one writer, and wait for it.

use axum::http::StatusCode;
use db::args;
use db::testing::{Failure, TestDb, Tested};
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};

use super::{Browser, Town};

async fn ana(town: &Town) -> anyhow::Result<(Browser, String)> {
    let browser = town.citizen("ana").await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT person_id FROM contact_points WHERE address = 'ana@example.org'";
    Ok((browser, tx.fetch_one(sql, args![]).await?))
}

async fn looks_at(town: &Town, person: &str, what: &str) -> db::Result<i64> {
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT COUNT(*) FROM ledger WHERE person_id = $1 AND resource_kind = $2 AND NOT refused";
    tx.fetch_one(sql, args![person, what]).await
}

/// Another tab of the same browser.
fn tab(town: &Town, of: &Browser) -> Browser {
    let mut tab = town.browser();
    tab.cookies.clone_from(&of.cookies);
    tab
}

/// Requests a grant in a read-only transaction, as a page does.
async fn ask(app: &domain::app::App, of: Resource) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let actor = Actor::System("test");
    let granted = trust::authorise(&mut tx, app, &actor, Action::See, of, Purpose::Informing).await;
    granted.map(drop).map_err(|refused| format!("{refused:?}").into())
}

async fn sixty_four_at_once_leave_a_whole_chain(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (browser, person) = ana(&town).await?;
    let before = looks_at(&town, &person, "preferences").await?;
    let transactions = db.tally().transactions();
    let tabs = (0..64).map(|_| {
        let mut tab = tab(&town, &browser);
        async move {
            tab.open("/account/preferences").await?;
            anyhow::ensure!(tab.page.status == StatusCode::OK, "{}", tab.page.text());
            Ok(())
        }
    });
    futures_util::future::try_join_all(tabs).await?;
    assert_eq!(looks_at(&town, &person, "preferences").await?, before + 64);
    assert!(trust::is_whole(&mut town.app.db.read().await?, &person).await?);
    let groups = db.tally().transactions() - transactions;
    assert!(groups < 64, "64 pages shared {groups} transactions");
    Ok(())
}

async fn a_page_is_answered_after_its_look_is_there(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (browser, person) = ana(&town).await?;
    let pages = [
        ("/account", "person"),
        ("/account/preferences", "preferences"),
        ("/account/facts", "facts"),
        ("/account/contact-points", "contact-points"),
        ("/account/sessions", "sessions"),
        ("/account/passkeys", "passkeys"),
        ("/account/access", "ledger"),
        ("/conversations", "conversations"),
        ("/renewals", "holdings"),
    ];
    let before = looks_at(&town, &person, "ledger").await?;
    for (address, what) in pages {
        let had = looks_at(&town, &person, what).await?;
        let statements = db.tally().statements();
        let mut tab = tab(&town, &browser);
        tab.open(address).await?;
        assert_eq!(tab.page.status, StatusCode::OK, "{address}: {}", tab.page.text());
        assert_eq!(looks_at(&town, &person, what).await?, had + 1, "{address}");
        let statements = db.tally().statements() - statements;
        assert_eq!(statements, 2, "{address} writes its look and nothing else");
    }
    assert_eq!(looks_at(&town, &person, "ledger").await?, before + 1);
    Ok(())
}

async fn a_page_whose_look_cannot_be_written_is_not_answered(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut browser, _) = ana(&town).await?;
    browser.open("/account").await?;
    assert!(browser.page.has("ana@example.org"));
    rename(&db, "ALTER TABLE ledger RENAME TO ledger_away").await?;
    browser.open("/account").await?;
    assert_eq!(browser.page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!browser.page.has("ana@example.org"), "{}", browser.page.text());
    browser.open("/").await?;
    assert_eq!(browser.page.status, StatusCode::OK, "a page about nobody needs no look");
    rename(&db, "ALTER TABLE ledger_away RENAME TO ledger").await?;
    browser.open("/account").await?;
    assert!(browser.page.has("ana@example.org"), "{}", browser.page.text());
    Ok(())
}

async fn rename(db: &TestDb, sql: &'static str) -> db::Result<()> {
    let mut tx = db.begin().await?;
    tx.execute_script(sql).await?;
    tx.commit().await
}

async fn a_look_that_cannot_be_written_fails_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, person) = ana(&town).await?;
    let (good, bad) = (town.app.gathering(), town.app.gathering());
    ask(&good, Resource::of_person("letter", &person)).await?;
    ask(&bad, Resource { id: "\0".to_owned(), ..Resource::of_person("letter", &person) }).await?;
    // While somebody else writes, both end up in one group.
    let mut tx = db.begin().await?;
    let actor = Actor::System("test");
    let own = Resource::of_person("opinion", &person);
    let held = trust::authorise(&mut tx, &town.app, &actor, Action::See, own, Purpose::Informing).await;
    assert!(held.is_ok());
    let waiting = async {
        let (bad, good) = tokio::join!(trust::settle(&bad, false), trust::settle(&good, false));
        (bad.is_err(), good.is_ok())
    };
    let (outcome, ended) = tokio::join!(waiting, tx.commit());
    ended?;
    assert_eq!(outcome, (true, true));
    assert_eq!(looks_at(&town, &person, "letter").await?, 1);
    assert!(trust::is_whole(&mut town.app.db.read().await?, &person).await?);
    Ok(())
}

async fn a_look_that_nobody_waits_for_is_no_look(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, person) = ana(&town).await?;
    let letter = || Resource::of_person("letter", &person);
    assert!(ask(&town.app, letter()).await.is_err(), "outside a request");
    let request = town.app.gathering();
    ask(&request, letter()).await?;
    trust::settle(&request, false).await.map_err(|unkept| unkept.to_string())?;
    assert!(ask(&request, letter()).await.is_err(), "after the answer");
    assert_eq!(looks_at(&town, &person, "letter").await?, 1);
    Ok(())
}

async fn a_look_at_a_guest_who_signs_in_meanwhile_stands_in_the_chain_of_the_person(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, person) = ana(&town).await?;
    let mut guest = town.browser();
    guest.open("/person").await?;
    let nonce = guest.page.hidden("nonce");
    guest.send("/person", &[("nonce", &nonce), ("way", "web"), ("body", "Where is my form?")]).await?;
    let sql = "SELECT id FROM people WHERE joined_id IS NULL AND id <> $1 ORDER BY id DESC LIMIT 1";
    let id: String = town.app.db.read().await?.fetch_one(sql, args![person]).await?;
    // A page of the guest has read and is not answered yet, when another tab signs in.
    let request = town.app.gathering();
    let mut tx = request.db.read().await?;
    let actor = Actor::Person { id: id.clone(), assurance: Assurance::Guest };
    let of = Resource::of_person("letter", &id);
    trust::authorise(&mut tx, &request, &actor, Action::See, of, Purpose::OwnAffairs)
        .await
        .map_err(|no| format!("{no:?}"))?;
    drop(tx);
    guest.sign_in("ana@example.org").await?;
    trust::settle(&request, false).await.map_err(|unkept| unkept.to_string())?;
    assert_eq!(looks_at(&town, &id, "letter").await?, 0, "nobody reads the chain of a guest who is gone");
    assert_eq!(looks_at(&town, &person, "letter").await?, 1);
    let mut tx = town.app.db.read().await?;
    assert!(trust::is_whole(&mut tx, &person).await?);
    let heads: i64 = tx.fetch_one("SELECT COUNT(*) FROM ledger_heads WHERE person_id = $1", args![id]).await?;
    assert_eq!(heads, 0);
    Ok(())
}

async fn an_answer_that_shows_nothing_leaves_no_look(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut browser, person) = ana(&town).await?;
    let had = looks_at(&town, &person, "facts").await?;
    browser.open("/account/facts/nobody-told-this").await?;
    assert_eq!(browser.page.status, StatusCode::NOT_FOUND);
    assert_eq!(looks_at(&town, &person, "facts").await?, had);
    Ok(())
}

async fn a_session_is_kept_while_it_is_used_though_pages_only_read(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut browser, _) = ana(&town).await?;
    for _ in 0..4 {
        town.time.advance(60 * 60 * 1000);
        browser.open("/account/preferences").await?;
        assert_eq!(browser.page.status, StatusCode::OK, "{}", browser.page.text());
    }
    Ok(())
}

db::on_both!(
    sixty_four_at_once_leave_a_whole_chain,
    a_page_is_answered_after_its_look_is_there,
    a_page_whose_look_cannot_be_written_is_not_answered,
    a_look_that_cannot_be_written_fails_alone,
    a_look_that_nobody_waits_for_is_no_look,
    a_look_at_a_guest_who_signs_in_meanwhile_stands_in_the_chain_of_the_person,
    an_answer_that_shows_nothing_leaves_no_look,
    a_session_is_kept_while_it_is_used_though_pages_only_read,
);
