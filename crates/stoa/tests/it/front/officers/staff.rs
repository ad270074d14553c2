//! The officers of an agency: added, invited, changed and deactivated by a team leader, and by nobody else.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use crate::front::device::Device;
use crate::front::{Browser, Town};

const NEW: &[(&str, &str)] = &[
    ("name", "Ines Costa"),
    ("email", "Ines.Costa@energy.example.org"),
    ("team", "Rebates"),
    ("role", "team-leader"),
    ("language", "en"),
    ("language", "vi"),
    ("language", "tlh"),
    ("skills", "energy, , solar"),
];

async fn id_of(db: &TestDb, email: &str) -> anyhow::Result<String> {
    let mut tx = db.read().await?;
    let id: Option<String> = tx.fetch_optional("SELECT id FROM officers WHERE email = $1", args![email]).await?;
    id.ok_or_else(|| anyhow::anyhow!("nobody has the address {email}"))
}

/// The link of the latest mail.
async fn link(town: &Town) -> anyhow::Result<String> {
    town.work().await?;
    let mails = town.app.mailer.kept_for("ines.costa@energy.example.org");
    let mail = mails.last().ok_or_else(|| anyhow::anyhow!("no mail was sent"))?;
    let start = mail.text.find("/desk/invitations/").ok_or_else(|| anyhow::anyhow!("no link: {}", mail.text))?;
    Ok(mail.text[start..].split_whitespace().next().unwrap_or_default().to_owned())
}

/// Adds a device with the link, as the script of its page does.
async fn accept(browser: &mut Browser, link: &str, device: &mut Device) -> anyhow::Result<StatusCode> {
    browser.open(link).await?;
    if browser.page.status != StatusCode::OK {
        return Ok(browser.page.status);
    }
    let token = super::passkeys::token(browser);
    let page = browser.send_json(&format!("{link}/begin"), &token, &serde_json::json!({})).await?;
    let asked = serde_json::from_str(&page.html)?;
    let told = serde_json::json!({"name": "Laptop", "credential": device.make(&asked)});
    Ok(browser.send_json(link, &token, &told).await?.status)
}

async fn a_leader_adds_an_officer_who_comes_in_by_the_link_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut anton = town.officer("anton").await?;
    anton.open("/desk/officers/new").await?;
    anton.send("/desk/officers", NEW).await?;
    assert!(anton.page.has("The officer was added") && anton.page.has("Ines Costa"), "{}", anton.page.text());
    let link = link(&town).await?;
    let mut ines = town.browser();
    let mut device = Device::new("http://stoa.test", 3)?;
    assert_eq!(accept(&mut ines, &link, &mut device).await?, StatusCode::OK);
    let page = ines.open("/desk/me").await?;
    assert!(page.has("Ines Costa") && page.has("team-leader") && page.has("energy, solar"), "{}", page.text());
    let mut again = town.browser();
    let mut other = Device::new("http://stoa.test", 4)?;
    assert_eq!(accept(&mut again, &link, &mut other).await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.page.has("This link no longer works"), "{}", again.page.text());
    Ok(())
}

async fn a_link_ends_with_a_week_a_newer_one_and_with_who_it_was_for(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut anton = town.officer("anton").await?;
    anton.open("/desk/officers/new").await?;
    anton.send("/desk/officers", NEW).await?;
    let first = link(&town).await?;
    let id = id_of(&db, "ines.costa@energy.example.org").await?;
    let mut ines = town.browser();
    anton.send(&format!("/desk/officers/{id}/invitation"), &[]).await?;
    let second = link(&town).await?;
    assert_ne!(first, second);
    assert_eq!(ines.open(&first).await?.status, StatusCode::UNPROCESSABLE_ENTITY, "replaced");
    assert_eq!(ines.open(&second).await?.status, StatusCode::OK);
    anton.send(&format!("/desk/officers/{id}/deactivation"), &[]).await?;
    assert_eq!(ines.open(&second).await?.status, StatusCode::UNPROCESSABLE_ENTITY, "deactivated");
    anton.send(&format!("/desk/officers/{id}/invitation"), &[]).await?;
    assert_eq!(anton.page.status, StatusCode::CONFLICT, "nobody who left is invited");
    anton.open("/desk/officers").await?;
    anton.send(&format!("/desk/officers/{id}/activation"), &[]).await?;
    anton.send(&format!("/desk/officers/{id}/invitation"), &[]).await?;
    let third = link(&town).await?;
    town.time.advance(7 * 24 * 60 * 60 * 1000 + 1);
    assert_eq!(ines.open(&third).await?.status, StatusCode::UNPROCESSABLE_ENTITY, "too old");
    assert_eq!(ines.open("/desk/invitations/guess").await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    Ok(())
}

async fn whoever_is_let_out_is_out_with_the_next_click(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut anton, mut peter) = (town.officer("anton").await?, town.officer("peter").await?);
    assert_eq!(peter.open("/desk/me").await?.status, StatusCode::OK);
    let id = id_of(&db, "peter.lund@desk.example.org").await?;
    anton.open(&format!("/desk/officers/{id}")).await?;
    anton.send(&format!("/desk/officers/{id}/deactivation"), &[]).await?;
    assert!(anton.page.has("signed out everywhere"), "{}", anton.page.text());
    assert_eq!(peter.open("/desk/me").await?.status, StatusCode::UNAUTHORIZED);
    anton.send(&format!("/desk/officers/{id}/activation"), &[]).await?;
    assert_eq!(peter.open("/desk/me").await?.status, StatusCode::UNAUTHORIZED, "the old session stays ended");
    Ok(())
}

async fn what_is_wrong_is_said_and_what_was_typed_stays(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut anton = town.officer("anton").await?;
    anton.open("/desk/officers/new").await?;
    let page = anton.send("/desk/officers", &[("name", ""), ("email", "ines"), ("team", "Rebates")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Write the name") && page.has("An email address has an @"), "{}", page.text());
    assert!(page.html.contains("value=\"ines\"") && page.html.contains("value=\"Rebates\""), "{}", page.html);
    let taken = [("name", "Another Peter"), ("email", "PETER.LUND@desk.example.org")];
    let page = anton.send("/desk/officers", &taken).await?;
    assert!(page.has("Somebody here has this address already"), "{}", page.text());
    Ok(())
}

async fn a_leader_reaches_the_own_agency_and_never_shuts_themselves_out(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut anton, mut peter) = (town.officer("anton").await?, town.officer("peter").await?);
    assert_eq!(peter.open("/desk/officers").await?.status, StatusCode::FORBIDDEN);
    assert!(peter.page.has("This is for leaders of teams"), "{}", peter.page.text());
    let owen = id_of(&db, "owen.birch@desk.example.org").await?;
    assert_eq!(anton.open(&format!("/desk/officers/{owen}")).await?.status, StatusCode::NOT_FOUND);
    anton.open("/desk/officers").await?;
    let out = format!("/desk/officers/{owen}/deactivation");
    assert_eq!(anton.send(&out, &[]).await?.status, StatusCode::NOT_FOUND);
    let own = id_of(&db, "anton.berg@desk.example.org").await?;
    anton.open(&format!("/desk/officers/{own}")).await?;
    let fields = [("name", "Anton Berg"), ("email", "anton.berg@desk.example.org")];
    let page = anton.send(&format!("/desk/officers/{own}"), &fields).await?;
    assert!(page.has("You cannot take the leading from yourself"), "{}", page.text());
    let page = anton.send(&format!("/desk/officers/{own}/deactivation"), &[]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(anton.open("/desk/officers").await?.status, StatusCode::OK);
    Ok(())
}

db::on_both!(
    a_leader_adds_an_officer_who_comes_in_by_the_link_once,
    a_link_ends_with_a_week_a_newer_one_and_with_who_it_was_for,
    whoever_is_let_out_is_out_with_the_next_click,
    what_is_wrong_is_said_and_what_was_typed_stays,
    a_leader_reaches_the_own_agency_and_never_shuts_themselves_out,
);
