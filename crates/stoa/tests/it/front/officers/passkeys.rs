//! Officers' passkeys: added, used, removed, and never those of people.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use serde_json::{Value, json};

use crate::front::device::Device;
use crate::front::{Browser, Town};

const SITE: &str = "http://stoa.test";

/// The token that a page gives its script.
pub(super) fn token(browser: &Browser) -> String {
    let rest = browser.page.html.split_once("data-token=\"").map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn add(browser: &mut Browser, device: &mut Device) -> anyhow::Result<StatusCode> {
    browser.open("/desk/passkeys").await?;
    let token = token(browser);
    let page = browser.send_json("/desk/passkeys/begin", &token, &json!({})).await?;
    let asked: Value = serde_json::from_str(&page.html)?;
    let told = json!({"name": "Laptop", "credential": device.make(&asked)});
    Ok(browser.send_json("/desk/passkeys", &token, &told).await?.status)
}

/// Signs in with a device at the desk or at the front door.
async fn enter(browser: &mut Browser, at: &str, device: &mut Device) -> anyhow::Result<StatusCode> {
    browser.open(at).await?;
    let token = token(browser);
    let page = browser.send_json(&format!("{at}/passkey/begin"), &token, &json!({})).await?;
    let asked: Value = serde_json::from_str(&page.html)?;
    let told = json!({"credential": device.sign(&asked), "then": "/desk/me"});
    Ok(browser.send_json(&format!("{at}/passkey"), &token, &told).await?.status)
}

async fn a_device_signs_an_officer_in_under_a_new_token(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut device) = (town.officer("peter").await?, Device::new(SITE, 7)?);
    assert_eq!(add(&mut peter, &mut device).await?, StatusCode::OK);
    assert!(peter.open("/desk/passkeys").await?.has("Laptop"), "{}", peter.page.text());
    let mut elsewhere = town.browser();
    elsewhere.cookies.insert("stoa-desk".to_owned(), "cd".repeat(32));
    assert_eq!(enter(&mut elsewhere, "/desk/sign-in", &mut device).await?, StatusCode::OK);
    assert_eq!(serde_json::from_str::<Value>(&elsewhere.page.html)?["next"], "/desk/me");
    assert_ne!(elsewhere.cookies["stoa-desk"], "cd".repeat(32));
    assert!(elsewhere.open("/desk/me").await?.has("Peter Lund"), "{}", elsewhere.page.text());
    Ok(())
}

async fn a_device_of_the_desk_opens_no_front_door_and_the_other_way_round(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut device) = (town.officer("peter").await?, Device::new(SITE, 7)?);
    add(&mut peter, &mut device).await?;
    let mut elsewhere = town.browser();
    assert_eq!(enter(&mut elsewhere, "/sign-in", &mut device).await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(elsewhere.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    let mut ana = town.citizen("ana").await?;
    let mut own = Device::new(SITE, 9)?;
    ana.open("/account/passkeys").await?;
    let token = token(&ana);
    let asked = serde_json::from_str(&ana.send_json("/account/passkeys/begin", &token, &json!({})).await?.html)?;
    let told = json!({"name": "Phone", "credential": own.make(&asked)});
    assert_eq!(ana.send_json("/account/passkeys", &token, &told).await?.status, StatusCode::OK);
    assert_eq!(enter(&mut elsewhere, "/desk/sign-in", &mut own).await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(elsewhere.open("/desk/me").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_removed_device_and_one_of_whoever_left_let_nobody_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut device) = (town.officer("peter").await?, Device::new(SITE, 7)?);
    add(&mut peter, &mut device).await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE officers SET active = $1 WHERE name = 'Peter Lund'", db::args![false]).await?;
    tx.commit().await?;
    let mut elsewhere = town.browser();
    assert_eq!(enter(&mut elsewhere, "/desk/sign-in", &mut device).await?, StatusCode::UNPROCESSABLE_ENTITY);
    let mut tx = db.begin().await?;
    tx.execute("UPDATE officers SET active = $1 WHERE name = 'Peter Lund'", db::args![true]).await?;
    tx.commit().await?;
    assert_eq!(enter(&mut elsewhere, "/desk/sign-in", &mut device).await?, StatusCode::OK);
    peter.open("/desk/passkeys").await?;
    let remove = peter.page.address_like("/desk/passkeys/").ok_or("nothing to remove")?;
    peter.send(&remove, &[]).await?;
    assert_eq!(enter(&mut town.browser(), "/desk/sign-in", &mut device).await?, StatusCode::UNPROCESSABLE_ENTITY);
    Ok(())
}

db::on_both!(
    a_device_signs_an_officer_in_under_a_new_token,
    a_device_of_the_desk_opens_no_front_door_and_the_other_way_round,
    a_removed_device_and_one_of_whoever_left_let_nobody_in,
);
