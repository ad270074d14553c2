//! Save and return: the code on another device, typing errors, other people's and expired codes, deleted drafts.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::super::{Browser, Town};
use super::{BIRTH, answer_all, application, declare, leave_proofs_for_later, start};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The code as the page shows it.
fn code(browser: &Browser) -> String {
    let (_, rest) = browser.page.html.split_once("stoa-code--large\" dir=\"ltr\">").unwrap_or_default();
    rest.split('<').next().unwrap_or_default().to_owned()
}

async fn begun(town: &Town, browser: &mut Browser) -> anyhow::Result<(String, String)> {
    start(town, browser, "birth-registration").await?;
    let mine = application(browser)?;
    answer_all(browser, BIRTH).await?;
    browser.open(&format!("{mine}/resume")).await?;
    let code = code(browser);
    anyhow::ensure!(code.len() == 11, "no code: {}", browser.page.text());
    Ok((mine, code))
}

async fn a_code_leads_to_that_draft_alone_on_another_device(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let (mine, code) = begun(&town, &mut ana).await?;
    let picture = ana.open(&format!("{mine}/resume.svg")).await?;
    assert!(picture.html.contains("<svg") && picture.headers["content-type"] == "image/svg+xml");
    let mut phone = town.browser();
    let plain = code.replace('-', "");
    phone.open(&format!("/resume/{plain}")).await?;
    assert!(phone.page.has("“Register a birth”, last changed on 6 July 2026"), "{}", phone.page.text());
    assert!(!phone.page.html.contains("Nguyễn"), "nothing personal before one goes on");
    assert_eq!(phone.open(&mine).await?.status, StatusCode::UNAUTHORIZED, "looking does nothing");
    phone.open(&format!("/resume/{plain}")).await?;
    phone.send("/resume", &[("code", &code)]).await?;
    assert!(phone.page.has("Proof for what you told us"), "{}", phone.page.text());
    assert_eq!(phone.open("/applications").await?.status, StatusCode::OK);
    assert!(!phone.page.html.contains(&mine), "it is not theirs: {}", phone.page.text());
    phone.open(&format!("{mine}/deletion")).await?;
    phone.send(&format!("{mine}/deletion"), &[]).await?;
    assert_eq!(phone.page.status, StatusCode::NOT_FOUND, "a helper deletes nothing");
    phone.open(&mine).await?;
    leave_proofs_for_later(&mut phone, &["birth_told_by"]).await?;
    declare(&mut phone).await?;
    assert!(phone.page.has("We have your application"), "{}", phone.page.text());
    assert_eq!(ana.open(&mine).await?.status, StatusCode::NOT_FOUND, "whoever sent it has it, not the first browser");
    let mut tx = town.app.db.begin().await?;
    let holders: i64 = tx.fetch_one("SELECT COUNT(*) FROM ledger WHERE actor_kind = 'holder'", args![]).await?;
    assert!(holders > 0, "the person can read that somebody used the code");
    Ok(())
}

async fn codes_are_read_as_people_write_them_and_slips_are_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let (_, code) = begun(&town, &mut ana).await?;
    let mut phone = town.browser();
    phone.open("/resume").await?;
    let last = if code.ends_with('A') { 'B' } else { 'A' };
    let slip = format!("{}{last}", &code[..10]);
    for (typed, words) in [
        ("", "Write your code"),
        ("K7M", "A code has 9 letters and digits"),
        (slip.as_str(), "One symbol of the code looks wrong"),
    ] {
        phone.send("/resume", &[("code", typed)]).await?;
        assert_eq!(phone.page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(phone.page.has(words), "{typed}: {}", phone.page.text());
        let stays = typed.is_empty() || phone.page.html.contains(&format!("value=\"{typed}\""));
        assert!(stays, "what was typed stays: {}", phone.page.html);
    }
    phone.send("/resume", &[("code", &code.to_lowercase().replace('-', " "))]).await?;
    assert!(phone.page.has("Proof for what you told us"), "{}", phone.page.text());
    Ok(())
}

async fn codes_that_fit_nothing_look_alike_and_are_counted(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut mallory = town.browser();
    for guess in 0..20 {
        let code = domain::codes::checked(guess, 9);
        mallory.open(&format!("/resume/{code}")).await?;
        assert_eq!(mallory.page.status, StatusCode::NOT_FOUND);
        assert!(mallory.page.has("We do not know this code"), "{}", mallory.page.text());
    }
    let code = domain::codes::checked(99, 9);
    assert_eq!(mallory.open(&format!("/resume/{code}")).await?.status, StatusCode::TOO_MANY_REQUESTS);
    town.time.advance(60 * 60 * 1_000);
    assert_eq!(mallory.open(&format!("/resume/{code}")).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn ended_and_deleted_drafts_say_what_happened(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let (mine, code) = begun(&town, &mut ana).await?;
    let mut phone = town.browser();
    town.time.advance(31 * DAY);
    phone.open(&format!("/resume/{code}")).await?;
    assert_eq!(phone.page.status, StatusCode::GONE);
    assert!(phone.page.has("This code has ended") && phone.page.has("Register a birth"), "{}", phone.page.text());
    town.time.advance(60 * DAY);
    town.work().await?;
    phone.open(&format!("/resume/{code}")).await?;
    assert!(phone.page.has("This application was deleted"), "{}", phone.page.text());
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT answers, held FROM applications WHERE id = $1";
    let id = mine.trim_start_matches("/applications/").to_owned();
    let left: (serde_json::Value, serde_json::Value) = tx.fetch_one(sql, args![id]).await?;
    assert_eq!(left, (serde_json::json!([]), serde_json::json!({})), "nothing of it is left");
    Ok(())
}

async fn a_person_deletes_a_draft_after_being_asked(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let (mine, code) = begun(&town, &mut ana).await?;
    ana.open("/applications").await?;
    assert!(ana.page.has("Register a birth"), "{}", ana.page.text());
    ana.open(&format!("{mine}/deletion")).await?;
    assert!(ana.page.has("Delete this application?"), "{}", ana.page.text());
    ana.send(&format!("{mine}/deletion"), &[]).await?;
    assert!(ana.page.has("There is nothing that you have begun"), "{}", ana.page.text());
    assert_eq!(ana.open(&mine).await?.status, StatusCode::NOT_FOUND);
    ana.open(&format!("/resume/{code}")).await?;
    assert!(ana.page.has("This application was deleted"), "{}", ana.page.text());
    Ok(())
}

async fn the_code_and_a_warning_come_by_mail(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let (mine, code) = begun(&town, &mut ana).await?;
    let resume = format!("{mine}/resume");
    ana.send(&resume, &[("email", "nobody")]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.html.contains("value=\"nobody\""), "{}", ana.page.html);
    ana.send(&resume, &[("email", "ana@example.org")]).await?;
    assert!(ana.page.has("on its way to ana@example.org"), "{}", ana.page.text());
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert_eq!(mails.len(), 1);
    assert!(mails.iter().all(|mail| mail.text.contains(&code)), "{mails:?}");
    town.time.advance(77 * DAY);
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    let warning = mails.last().map(|mail| mail.subject.clone()).unwrap_or_default();
    assert!(warning.starts_with("We delete your draft on 4 October 2026"), "{warning}");
    Ok(())
}

db::on_both!(
    a_code_leads_to_that_draft_alone_on_another_device,
    codes_are_read_as_people_write_them_and_slips_are_told,
    codes_that_fit_nothing_look_alike_and_are_counted,
    ended_and_deleted_drafts_say_what_happened,
    a_person_deletes_a_draft_after_being_asked,
    the_code_and_a_warning_come_by_mail,
);
