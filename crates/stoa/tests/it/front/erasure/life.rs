//! A life with an account in the town, which leaves data in every slice.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use db::args;
use domain::cases::officers as acts;
use serde_json::json;

use super::CANARY;
use crate::front::applications::{answer_all, application, declare, start};
use crate::front::{Browser, Town};

pub(super) const DAY: i64 = 24 * 60 * 60 * 1_000;
pub(super) const EMAIL: &str = "ana-canary@example.org";

/// The key of the example in RFC 8291.
const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

/// The answers for registering a birth.
const BIRTH: &[(&str, &str)] = &[
    ("new_baby", "born"),
    ("birth_needs_registering", "true"),
    ("birthplace", "nsw"),
    ("birth_told_by", "both_parents"),
    ("other_parent_cannot_sign", "false"),
    ("parents_cannot_register", "false"),
    ("birth_date-day", "20"),
    ("birth_date-month", "6"),
    ("birth_date-year", "2026"),
    ("baby_name", "Canary Nguyen"),
    ("hospital_or_place_of_birth", "Canary Street Hospital"),
];

/// Opens a page and submits its form, which must be accepted.
async fn sends(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> anyhow::Result<()> {
    browser.open(page).await?;
    let nonce = browser.page.hidden("nonce");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("nonce", nonce.as_str())]).collect();
    browser.send(to, &fields).await?;
    ensure!(browser.page.status.is_success(), "{page}: {} {}", browser.page.status, browser.page.text());
    Ok(())
}

/// Lives it; returns the person's id and their browser, in which they are signed in.
pub(super) async fn lived(town: &Town) -> anyhow::Result<(String, Browser)> {
    // Known in another browser, and in this one at first a guest with a draft, a plan and a question.
    let mut library = town.browser();
    library.sign_in(EMAIL).await?;
    let mut ana = town.browser();
    start(town, &mut ana, "gas-rebate").await?;
    let fields = [("way", "web"), ("body", "Canary: where is my form?"), ("name", "Ana Canary")];
    sends(&mut ana, "/person", "/person", &fields).await?;
    sends(&mut ana, "/events/having-a-baby", "/plans", &[("event", "having-a-baby")]).await?;
    ana.sign_in(EMAIL).await?;
    let mut tx = town.app.db.begin().await?;
    let person: String = tx.fetch_one("SELECT person_id FROM contact_points WHERE address = $1", args![EMAIL]).await?;
    tx.rollback().await?;

    account(town, &mut ana).await?;
    let reference = sent(town, &mut ana).await?;
    case(town, &mut ana, &reference).await?;
    // Codes are requested, but not entered, in browsers of guests.
    let mut stranger = town.browser();
    sends(&mut stranger, "/sign-in", "/sign-in", &[("email", EMAIL)]).await?;
    sends(&mut ana, "/account/contact-points", "/account/contact-points", &[("address", "second-canary@example.org")])
        .await?;
    town.work().await?;
    Ok((person, ana))
}

/// Everything on the account pages.
async fn account(town: &Town, ana: &mut Browser) -> anyhow::Result<()> {
    let preferences =
        [("name", "Ana Canary"), ("language", "en"), ("interpreter", "Canary"), ("needs", "A canary on the shoulder")];
    sends(ana, "/account/preferences", "/account/preferences", &preferences).await?;
    let page = ana.open("/account/devices").await?;
    let token = page.html.split_once("data-token=\"").map_or("", |(_, rest)| rest);
    let token = token.split('"').next().unwrap_or_default().to_owned();
    let keys = json!({"p256dh": P256DH, "auth": "BTBZMqHH6r4Tts7J_aSIgg"});
    let device = json!({"name": "Canary", "subscription": {"endpoint": "https://canary.example/x", "keys": keys}});
    ensure!(ana.send_json("/account/devices", &token, &device).await?.status == StatusCode::OK);
    let until = [("scope", "act"), ("until-day", "31"), ("until-month", "12"), ("until-year", "2026")];
    let who = |name, email| [("name", name), ("email", email)].into_iter().chain(until).collect::<Vec<_>>();
    let there = "/account/representatives";
    sends(ana, there, there, &who("Bo Canary", "bo@example.org")).await?;
    let mut bo = town.citizen("bo").await?;
    sends(&mut bo, there, there, &who("Ana Canary", EMAIL)).await?;
    Ok(())
}

/// A sent application with a file; returns the reference of its case.
async fn sent(town: &Town, ana: &mut Browser) -> anyhow::Result<String> {
    start(town, ana, "birth-registration").await?;
    let id = application(ana)?.trim_start_matches("/applications/").to_owned();
    answer_all(ana, BIRTH).await?;
    let page = ana.page.address.clone();
    let files: [(&str, &str, &[u8]); 1] = [("birth_told_by", "canary.pdf", b"%PDF-1.7 a canary")];
    ana.upload(&page, &[], &files).await?;
    declare(ana).await?;
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    Ok(tx.fetch_one("SELECT reference FROM cases WHERE application_id = $1", args![id]).await?)
}

/// Messages of both sides in a case, and a letter about it.
async fn case(town: &Town, ana: &mut Browser, reference: &str) -> anyhow::Result<()> {
    let officer = town.hire("bea", "Bea Stone", "births-deaths-marriages", &[]).await?;
    let mut tx = town.app.db.begin().await?;
    let id: String = tx.fetch_one("SELECT id FROM cases WHERE reference = $1", args![reference]).await?;
    let taken = acts::take_up(&mut tx, &town.app, &officer, &id).await;
    ensure!(taken.is_ok(), "not taken up");
    tx.commit().await?;
    let page = format!("/cases/{reference}");
    ana.open(&page).await?;
    let to = ana.page.address_like(&format!("{page}/messages")).context("nowhere to write")?;
    sends(ana, &page, &to, &[("message", "Canary: is it done?")]).await?;
    town.work().await?;
    let mut desk = town.browser();
    desk.open("/desk/sign-in").await?;
    let email = "bea@births-deaths-marriages.example.org";
    desk.send("/desk/sign-in", &[("email", email), ("password", "gumtree")]).await?;
    ensure!(desk.open(&format!("/desk{page}")).await?.status == StatusCode::OK, "{}", desk.page.text());
    ensure!(json!(desk.page.html).to_string().to_lowercase().contains(CANARY), "the desk does not see the canary");
    Ok(())
}
