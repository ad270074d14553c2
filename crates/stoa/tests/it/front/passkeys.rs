//! Passkeys: added, used, removed, and useless to anybody else.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use serde_json::{Value, json};

use super::device::Device;
use super::{Browser, Town};

const SITE: &str = "http://stoa.test";

/// The token that a page gives its script.
fn token(browser: &Browser) -> String {
    let rest = browser.page.html.split_once("data-token=\"").map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn asked(browser: &mut Browser, address: &str, token: &str) -> anyhow::Result<Value> {
    let page = browser.send_json(address, token, &json!({})).await?;
    anyhow::ensure!(page.status == StatusCode::OK, "{}", page.text());
    Ok(serde_json::from_str(&page.html)?)
}

/// Adds a passkey of a device to the signed-in account.
async fn add(browser: &mut Browser, device: &mut Device, name: &str) -> anyhow::Result<StatusCode> {
    browser.open("/account/passkeys").await?;
    let token = token(browser);
    let asked = asked(browser, "/account/passkeys/begin", &token).await?;
    let told = json!({"name": name, "credential": device.make(&asked)});
    Ok(browser.send_json("/account/passkeys", &token, &told).await?.status)
}

/// Signs in with a device, from the page shown to guests.
async fn enter(browser: &mut Browser, device: &mut Device, then: &str) -> anyhow::Result<StatusCode> {
    browser.open(&format!("/sign-in?then={then}")).await?;
    let token = token(browser);
    let asked = asked(browser, "/sign-in/passkey/begin", &token).await?;
    let told = json!({"credential": device.sign(&asked), "then": then});
    Ok(browser.send_json("/sign-in/passkey", &token, &told).await?.status)
}

async fn a_passkey_is_added_and_signs_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut device) = (town.citizen("ana").await?, Device::new(SITE, 7)?);
    assert_eq!(add(&mut ana, &mut device, "My phone").await?, StatusCode::OK);
    assert!(ana.open("/account/passkeys").await?.has("My phone"), "{}", ana.page.text());
    assert!(ana.page.has("Remove My phone"), "a button says what it does to what: {}", ana.page.text());
    let mut elsewhere = town.browser();
    elsewhere.open("/").await?;
    let before = elsewhere.cookies["stoa"].clone();
    assert_eq!(enter(&mut elsewhere, &mut device, "/services").await?, StatusCode::OK);
    assert_eq!(serde_json::from_str::<Value>(&elsewhere.page.html)?["next"], "/services");
    assert_ne!(before, elsewhere.cookies["stoa"]);
    assert!(elsewhere.open("/account").await?.has("ana@example.org"), "{}", elsewhere.page.text());
    assert!(elsewhere.open("/account/sessions").await?.has("With a passkey"), "{}", elsewhere.page.text());
    assert!(elsewhere.open("/account/passkeys").await?.has("Last used"), "{}", elsewhere.page.text());
    Ok(())
}

async fn one_goes_on_to_our_own_pages_only(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut device) = (town.citizen("ana").await?, Device::new(SITE, 7)?);
    add(&mut ana, &mut device, "").await?;
    let mut elsewhere = town.browser();
    enter(&mut elsewhere, &mut device, "//example.com").await?;
    assert_eq!(serde_json::from_str::<Value>(&elsewhere.page.html)?["next"], "/account");
    Ok(())
}

async fn a_passkey_that_was_removed_or_made_for_another_page_does_not_sign_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut device) = (town.citizen("ana").await?, Device::new(SITE, 7)?);
    let mut phished = Device::new("http://stoa.test.example", 9)?;
    assert_eq!(add(&mut ana, &mut phished, "Phone").await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("The passkey did not work"), "{}", ana.page.text());
    add(&mut ana, &mut device, "Phone").await?;
    assert_eq!(add(&mut ana, &mut device, "Phone").await?, StatusCode::UNPROCESSABLE_ENTITY, "once is enough");
    let mut elsewhere = town.browser();
    device.origin = "http://stoa.test.example".to_owned();
    assert_eq!(enter(&mut elsewhere, &mut device, "").await?, StatusCode::UNPROCESSABLE_ENTITY);
    device.origin = SITE.to_owned();
    let mut stranger = Device::new(SITE, 8)?;
    assert_eq!(enter(&mut elsewhere, &mut stranger, "").await?, StatusCode::UNPROCESSABLE_ENTITY);
    ana.open("/account/passkeys").await?;
    let remove = ana.page.address_like("/account/passkeys/").ok_or("no way to remove it")?;
    let mut bo = town.citizen("bo").await?;
    bo.open("/account/contact-points").await?;
    assert_eq!(bo.send(&remove, &[]).await?.status, StatusCode::NOT_FOUND, "it is not Bo's");
    ana.send(&remove, &[]).await?;
    assert!(ana.page.has("You have no passkey yet"), "{}", ana.page.text());
    assert_eq!(enter(&mut elsewhere, &mut device, "").await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(elsewhere.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn what_is_begun_ends_once_soon_and_in_the_same_browser(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut device) = (town.citizen("ana").await?, Device::new(SITE, 7)?);
    add(&mut ana, &mut device, "Phone").await?;
    let mut thief = town.browser();
    thief.open("/sign-in").await?;
    let (mut elsewhere, theirs) = (town.browser(), token(&thief));
    elsewhere.open("/sign-in").await?;
    let own = token(&elsewhere);
    let first = asked(&mut elsewhere, "/sign-in/passkey/begin", &own).await?;
    let told = json!({"credential": device.sign(&first)});
    let stolen = thief.send_json("/sign-in/passkey", &theirs, &told).await?.status;
    assert_eq!(stolen, StatusCode::UNPROCESSABLE_ENTITY, "another browser did not begin it");
    assert_eq!(thief.send_json("/sign-in/passkey", "", &told).await?.status, StatusCode::FORBIDDEN);
    assert_eq!(thief.send_json("/sign-in/passkey", &theirs, &json!([])).await?.status, StatusCode::BAD_REQUEST);
    town.time.advance(6 * 60_000);
    let late = elsewhere.send_json("/sign-in/passkey", &own, &told).await?.status;
    assert_eq!(late, StatusCode::UNPROCESSABLE_ENTITY);
    let second = asked(&mut elsewhere, "/sign-in/passkey/begin", &own).await?;
    let (cookies, told) = (elsewhere.cookies.clone(), json!({"credential": device.sign(&second)}));
    assert_eq!(elsewhere.send_json("/sign-in/passkey", &own, &told).await?.status, StatusCode::OK);
    elsewhere.cookies = cookies;
    let again = elsewhere.send_json("/sign-in/passkey", &own, &told).await?.status;
    assert_eq!(again, StatusCode::UNPROCESSABLE_ENTITY, "what was signed works once");
    let mut tx = db.read().await?;
    let left: i64 = tx.fetch_one("SELECT count(*) FROM passkey_ceremonies", args![]).await?;
    assert_eq!(left, 0);
    Ok(())
}

async fn without_a_name_of_the_site_passkeys_are_off(db: TestDb) -> Tested {
    let town = Town::at(&db, "http://127.0.0.1:8080").await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/account/passkeys").await?;
    assert!(ana.page.has("Passkeys are switched off at this address"), "{}", ana.page.text());
    assert!(!ana.page.html.contains("passkeys.js"));
    ana.open("/account/contact-points").await?;
    let token = ana.page.token().unwrap_or_default();
    let page = ana.send_json("/account/passkeys/begin", &token, &json!({})).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let mut guest = town.browser();
    assert!(!guest.open("/sign-in").await?.has("Use a passkey"));
    Ok(())
}

db::on_both!(
    a_passkey_is_added_and_signs_in,
    one_goes_on_to_our_own_pages_only,
    a_passkey_that_was_removed_or_made_for_another_page_does_not_sign_in,
    what_is_begun_ends_once_soon_and_in_the_same_browser,
    without_a_name_of_the_site_passkeys_are_off,
);
