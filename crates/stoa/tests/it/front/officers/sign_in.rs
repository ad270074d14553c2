//! Signing in at the desk: sessions that never double as a person's, and that nobody can plant.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::session::Session;

use crate::front::{Browser, Town};

const PETER: &str = "peter.lund@desk.example.org";
const HOUR: i64 = 60 * 60 * 1000;

fn hash_of(browser: &Browser) -> String {
    domain::secret::fingerprint(&browser.cookies["stoa-desk"])
}

async fn an_officer_signs_in_and_the_desk_says_who_it_is(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    let page = peter.open("/desk/me").await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Peter Lund") && page.has("Rebates"), "{}", page.text());
    assert!(page.html.contains("Department of Climate Change"), "the header names the agency");
    peter.send("/desk/sign-out", &[]).await?;
    assert_eq!(peter.page.address, "/desk/sign-in");
    assert_eq!(peter.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn whoever_is_not_signed_in_comes_back_to_where_they_wanted(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.officer("peter").await?;
    let mut browser = town.browser();
    let page = browser.open("/desk?sort=due").await?;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    let sign_in = page.address_like("/desk/sign-in?").ok_or("no way to sign in")?;
    assert_eq!(sign_in, "/desk/sign-in?then=/desk%3Fsort%3Ddue");
    browser.open(&sign_in).await?;
    let then = browser.page.value_of("then").ok_or("no place to come back to")?;
    browser.send("/desk/sign-in", &[("email", PETER), ("password", "gumtree"), ("then", &then)]).await?;
    assert_eq!(browser.page.address, "/desk?sort=due");
    for foreign in ["https://example.org", "//example.org", "/account", "/desktop"] {
        browser.open("/desk").await?;
        let fields = [("email", PETER), ("password", "gumtree"), ("then", foreign)];
        browser.send("/desk/sign-in", &fields).await?;
        assert_eq!(browser.page.address, "/desk", "{foreign}");
    }
    Ok(())
}

async fn a_wrong_password_or_address_lets_nobody_in_and_keeps_what_was_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.officer("peter").await?;
    let mut browser = town.browser();
    for (email, password) in [(PETER, "guess"), (PETER, ""), ("nobody@example.org", "gumtree"), ("", "gumtree")] {
        browser.open("/desk/sign-in").await?;
        let page = browser.send("/desk/sign-in", &[("email", email), ("password", password)]).await?;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = format!("type=\"email\" spellcheck=\"false\" value=\"{email}\"");
        assert!(email.is_empty() || page.html.contains(&kept), "{}", page.html);
        assert!(page.has("Nobody works here under this address"), "{}", page.text());
        assert_eq!(browser.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    }
    Ok(())
}

async fn a_password_works_in_a_demonstration_only(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.officer("peter").await?;
    let real = Town::of(&db, false, stoa::files::load_checked(super::CATALOGUE.as_ref())?, 8).await?;
    let mut browser = real.browser();
    let page = browser.open("/desk/sign-in").await?;
    assert!(!page.html.contains("gumtree") && !page.html.contains("type=\"password\""), "{}", page.html);
    let token = Session::unknown(browser.cookies["stoa-desk"].clone()).form_token(&real.app);
    let fields = [("email", PETER), ("password", "gumtree"), ("form-token", &token)];
    browser.send_as_is("/desk/sign-in", &fields).await?;
    assert_eq!(browser.page.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_token_that_somebody_planted_is_never_signed_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.officer("peter").await?;
    let planted = "ab".repeat(32);
    let mut victim = town.browser();
    victim.cookies.insert("stoa-desk".to_owned(), planted.clone());
    victim.open("/desk/sign-in").await?;
    victim.send("/desk/sign-in", &[("email", PETER), ("password", "gumtree")]).await?;
    assert_eq!(victim.page.address, "/desk");
    assert_ne!(victim.cookies["stoa-desk"], planted, "the token changes when somebody signs in");
    let mut thief = town.browser();
    thief.cookies.insert("stoa-desk".to_owned(), planted);
    assert_eq!(thief.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn an_officers_session_is_never_a_persons(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut browser = town.browser();
    // Something is stored for a guest, so that there is a person.
    browser.open("/services/gas-rebate").await?;
    browser.send("/applications", &[("service", "gas-rebate")]).await?;
    let draft = browser.page.address.clone();
    assert!(draft.starts_with("/applications/"), "{draft}");
    let guest = browser.cookies["stoa"].clone();
    town.officer("peter").await?;
    browser.open("/desk/sign-in").await?;
    browser.send("/desk/sign-in", &[("email", PETER), ("password", "gumtree")]).await?;
    assert_eq!(browser.page.address, "/desk");
    assert_eq!(browser.cookies["stoa"], guest, "the guest's session is another one and stays");
    assert_eq!(browser.open(&draft).await?.status, StatusCode::OK, "the draft is still the guest's");
    let mut tx = db.read().await?;
    let owners: Vec<String> =
        tx.fetch_all("SELECT actor_kind FROM ledger WHERE actor_kind = 'officer'", args![]).await?;
    assert!(owners.is_empty(), "the officer touched nothing of the guest");
    drop(tx);
    // Neither cookie opens what the other one does.
    let desk = browser.cookies["stoa-desk"].clone();
    let mut swapped = town.browser();
    swapped.cookies.insert("stoa".to_owned(), desk);
    swapped.cookies.insert("stoa-desk".to_owned(), guest);
    assert_eq!(swapped.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    assert_ne!(swapped.open(&draft).await?.status, StatusCode::OK);
    browser.open("/desk").await?;
    browser.send("/desk/sign-out", &[]).await?;
    assert_eq!(browser.open(&draft).await?.status, StatusCode::OK, "the person stays when the officer leaves");
    Ok(())
}

async fn a_session_ends_when_nothing_happens_and_after_a_day_of_work(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    for _ in 0..10 {
        town.time.advance(HOUR - 60_000);
        assert_eq!(peter.open("/desk").await?.status, StatusCode::OK, "whoever works stays");
    }
    town.time.advance(HOUR + 60_000);
    assert_eq!(peter.open("/desk").await?.status, StatusCode::UNAUTHORIZED, "a pause of an hour ends it");
    let mut peter = town.officer("peter").await?;
    for _ in 0..11 {
        town.time.advance(HOUR - 60_000);
        peter.open("/desk").await?;
    }
    town.time.advance(HOUR / 2);
    assert_eq!(peter.open("/desk").await?.status, StatusCode::UNAUTHORIZED, "no session is longer than a working day");
    Ok(())
}

async fn whoever_is_deactivated_is_out_at_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE officers SET active = $2 WHERE email = $1", args![PETER, false]).await?;
    tx.commit().await?;
    assert_eq!(peter.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    peter.open("/desk/sign-in").await?;
    let page = peter.send("/desk/sign-in", &[("email", PETER), ("password", "gumtree")]).await?;
    assert!(page.has("You cannot sign in any more"), "{}", page.text());
    assert_eq!(peter.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_form_of_the_desk_needs_the_token_of_its_session(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    let before = hash_of(&peter);
    peter.open("/desk").await?;
    assert_eq!(peter.send_as_is("/desk/sign-out", &[]).await?.status, StatusCode::FORBIDDEN);
    assert_eq!(peter.open("/desk").await?.status, StatusCode::OK);
    assert_eq!(hash_of(&peter), before);
    Ok(())
}

db::on_both!(
    an_officer_signs_in_and_the_desk_says_who_it_is,
    whoever_is_not_signed_in_comes_back_to_where_they_wanted,
    a_wrong_password_or_address_lets_nobody_in_and_keeps_what_was_typed,
    a_password_works_in_a_demonstration_only,
    a_token_that_somebody_planted_is_never_signed_in,
    an_officers_session_is_never_a_persons,
    a_session_ends_when_nothing_happens_and_after_a_day_of_work,
    whoever_is_deactivated_is_out_at_once,
    a_form_of_the_desk_needs_the_token_of_its_session,
);
