//! Messages to devices: only after somebody asked, to nobody's network, and never in vain without saying so.

use axum::http::StatusCode;
use channels::push::Urgency;
use db::args;
use db::testing::{TestDb, Tested};
use domain::outbox::{self, NewNote, News, Note, To};
use serde_json::{Value, json};

use super::account::key_of;
use super::{Browser, Town};

const HOUR: i64 = 60 * 60 * 1_000;

/// The keys of the example in RFC 8291.
const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

fn subscription(endpoint: &str, p256dh: &str) -> Value {
    json!({"name": "Firefox, Android", "subscription": {"endpoint": endpoint, "expirationTime": null,
        "keys": {"p256dh": p256dh, "auth": AUTH}}})
}

async fn add(browser: &mut Browser, endpoint: &str) -> anyhow::Result<StatusCode> {
    let page = browser.open("/account/devices").await?;
    let token = page.html.split_once("data-token=\"").map_or("", |(_, rest)| rest);
    let token = token.split('"').next().unwrap_or_default().to_owned();
    Ok(browser.send_json("/account/devices", &token, &subscription(endpoint, P256DH)).await?.status)
}

async fn tell(town: &Town, person: &str, cause: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let note = Note::CaseNews { reference: "ABCDEFGH".to_owned(), news: News::Decided, last_day: None };
    outbox::tell(&mut tx, &town.app, NewNote::new(To::Person(person), note, cause.to_owned())).await?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

async fn became(town: &Town, cause: &str) -> anyhow::Result<Vec<(String, String)>> {
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT d.channel, d.state FROM deliveries d JOIN notes n ON n.id = d.note_id WHERE n.cause = $1
        ORDER BY d.channel, d.state";
    Ok(tx.fetch_all(sql, args![cause]).await?)
}

fn rows(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(channel, state)| ((*channel).to_owned(), (*state).to_owned())).collect()
}

async fn devices_say_that_there_is_news_and_nothing_of_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    assert!(ana.open("/account/devices").await?.has("this needs a browser with scripts"), "{}", ana.page.text());
    assert_eq!(ana.hear(&[("must", "push")]).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    for endpoint in ["https://push.example/1", "https://push.example/2", "https://push.example/1"] {
        assert_eq!(add(&mut ana, endpoint).await?, StatusCode::OK);
    }
    assert_eq!(ana.hear(&[("must", "push")]).await?.address, "/account");
    tell(&town, &person, "decided").await?;
    assert_eq!(became(&town, "decided").await?, rows(&[("push", "accepted"), ("push", "accepted")]));
    let sent = town.app.push.all_kept();
    assert_eq!(
        sent.iter().map(|(to, _)| to.endpoint.as_str()).collect::<Vec<_>>(),
        ["https://push.example/1", "https://push.example/2"]
    );
    let (_, message) = &sent[0];
    let says: Value = serde_json::from_slice(&message.payload)?;
    assert_eq!((&says["body"], &says["page"]), (&json!("There is news for you"), &json!("/account")));
    let words = String::from_utf8(message.payload.clone())?;
    for secret in ["ABCDEFGH", "ABCD-EFGH", "Ana", "example.org"] {
        assert!(!words.contains(secret), "{secret}: {words}");
    }
    assert_eq!((message.urgency, message.seconds, message.topic.as_str()), (Urgency::Normal, 3 * 24 * 60 * 60, "news"));
    assert!(ana.open("/account/devices").await?.has("Last message taken"), "{}", ana.page.text());
    // At night it waits.
    town.time.advance(13 * HOUR);
    tell(&town, &person, "at night").await?;
    assert_eq!(became(&town, "at night").await?, []);
    town.time.advance(9 * HOUR);
    town.work().await?;
    assert_eq!(became(&town, "at night").await?, rows(&[("push", "accepted"), ("push", "accepted")]));
    Ok(())
}

async fn where_a_device_is_gone_the_next_best_way_is_taken_and_said(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    add(&mut ana, "https://push.example/gone").await?;
    ana.hear(&[("must", "push")]).await?;
    let before = town.app.mailer.kept_for("ana@example.org").len();
    tell(&town, &person, "one").await?;
    assert_eq!(became(&town, "one").await?, rows(&[("email", "accepted"), ("push", "refused")]));
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), before + 1);
    assert!(ana.open("/account/devices").await?.has("It has taken no messages since"), "{}", ana.page.text());
    assert!(!ana.page.has("Send a test message"), "{}", ana.page.text());
    tell(&town, &person, "two").await?;
    assert_eq!(became(&town, "two").await?, rows(&[("email", "accepted")]), "it is not asked again");
    // What a device refuses for another reason does not end it.
    add(&mut ana, "https://push.example/wrong").await?;
    tell(&town, &person, "three").await?;
    assert_eq!(became(&town, "three").await?, rows(&[("email", "accepted"), ("push", "refused")]));
    assert!(ana.open("/account/devices").await?.has("Send a test message"), "{}", ana.page.text());
    // Another device that takes it is enough.
    add(&mut ana, "https://push.example/fine").await?;
    tell(&town, &person, "four").await?;
    assert_eq!(became(&town, "four").await?, rows(&[("push", "accepted"), ("push", "refused")]));
    Ok(())
}

async fn a_busy_service_is_asked_again_and_nobody_else(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    for endpoint in ["https://push.example/busy", "https://push.example/fine"] {
        add(&mut ana, endpoint).await?;
    }
    ana.hear(&[("must", "push"), ("quiet", "never")]).await?;
    tell(&town, &person, "one").await?;
    for _ in 0..20 {
        town.time.advance(7 * HOUR);
        town.work().await?;
    }
    assert_eq!(town.app.push.all_kept().len(), 1);
    assert_eq!(became(&town, "one").await?, rows(&[("push", "accepted"), ("push", "failed")]));
    // Where all are busy for good, a mail is sent.
    let fine = point(&db, "https://push.example/fine").await?;
    ana.sign_in("ana@example.org").await?;
    ana.open("/account/devices").await?;
    ana.send(&format!("/account/devices/{fine}/stop"), &[]).await?;
    assert!(!ana.page.text().contains("Last message taken"), "{}", ana.page.text());
    tell(&town, &person, "two").await?;
    for _ in 0..20 {
        town.time.advance(7 * HOUR);
        town.work().await?;
    }
    assert_eq!(became(&town, "two").await?, rows(&[("email", "accepted"), ("push", "failed")]));
    Ok(())
}

async fn what_an_attempt_began_ends_with_its_note_or_where_that_goes_another_way(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    add(&mut ana, "https://push.example/busy").await?;
    ana.hear(&[("must", "push"), ("quiet", "never")]).await?;
    let note = Note::CaseNews { reference: "ABCDEFGH".to_owned(), news: News::Decided, last_day: None };
    let until = town.app.world.now() + HOUR;
    let mut tx = town.app.db.begin().await?;
    let new = NewNote::new(To::Person(&person), note, "short".to_owned()).until(until);
    outbox::tell(&mut tx, &town.app, new).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(became(&town, "short").await?, rows(&[("push", "sending")]));
    town.time.advance(2 * HOUR);
    town.work().await?;
    assert_eq!(became(&town, "short").await?, rows(&[("email", "expired"), ("push", "uncertain")]));
    // The person takes the device away between two attempts.
    tell(&town, &person, "moved").await?;
    assert_eq!(became(&town, "moved").await?, rows(&[("push", "sending")]));
    let busy = point(&db, "https://push.example/busy").await?;
    ana.sign_in("ana@example.org").await?;
    ana.open("/account/devices").await?;
    ana.send(&format!("/account/devices/{busy}/stop"), &[]).await?;
    town.time.advance(HOUR);
    town.work().await?;
    assert_eq!(became(&town, "moved").await?, rows(&[("email", "accepted"), ("push", "uncertain")]));
    Ok(())
}

async fn point(db: &TestDb, endpoint: &str) -> anyhow::Result<String> {
    let mut tx = db.read().await?;
    Ok(tx.fetch_one("SELECT id FROM push_devices WHERE endpoint = $1", args![endpoint]).await?)
}

async fn only_addresses_of_the_open_internet_are_taken(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    for endpoint in [
        "http://push.example/x",
        "https://10.0.0.1/x",
        "https://localhost/x",
        "https://169.254.169.254/x",
        "nowhere",
        "",
    ] {
        assert_eq!(add(&mut ana, endpoint).await?, StatusCode::UNPROCESSABLE_ENTITY, "{endpoint}");
        assert!(ana.page.has("This device cannot be told"), "{}", ana.page.text());
    }
    let token = ana.open("/account/devices").await?.html.split_once("data-token=\"").map_or("", |(_, rest)| rest);
    let token = token.split('"').next().unwrap_or_default().to_owned();
    let wrong = subscription("https://push.example/x", "no key");
    assert_eq!(ana.send_json("/account/devices", &token, &wrong).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = json!({"name": "x".repeat(500), "subscription": subscription("https://push.example/x", P256DH)["subscription"]});
    assert_eq!(ana.send_json("/account/devices", &token, &long).await?.status, StatusCode::OK);
    assert!(ana.open("/account/devices").await?.text().contains(&"x".repeat(80)));
    assert!(!ana.page.text().contains(&"x".repeat(81)));
    Ok(())
}

async fn a_device_is_its_owners_and_tells_one_person_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut bo) = (town.citizen("ana").await?, town.citizen("bo").await?);
    add(&mut ana, "https://push.example/shared").await?;
    let id = point(&db, "https://push.example/shared").await?;
    add(&mut bo, "https://push.example/bo").await?;
    bo.open("/account/devices").await?;
    for act in ["stop", "test"] {
        assert_eq!(bo.send(&format!("/account/devices/{id}/{act}"), &[]).await?.status, StatusCode::NOT_FOUND, "{act}");
        bo.open("/account/devices").await?;
    }
    // Bo uses the same browser, and asks to be told there.
    assert_eq!(add(&mut bo, "https://push.example/shared").await?, StatusCode::OK);
    assert!(ana.open("/account/devices").await?.has("No device tells you yet"), "{}", ana.page.text());
    bo.open("/account/devices").await?;
    bo.send(&format!("/account/devices/{id}/test"), &[]).await?;
    town.work().await?;
    let says: Value = serde_json::from_slice(&town.app.push.all_kept()[0].1.payload)?;
    assert_eq!(says["body"], "This is a test. Messages reach this device.");
    let file = {
        bo.open("/account/data").await?;
        bo.send("/account/data", &[]).await?.html.clone()
    };
    assert!(file.contains("https://push.example/shared") && file.contains("\"hearing\""), "{file}");
    Ok(())
}

db::on_both!(
    devices_say_that_there_is_news_and_nothing_of_it,
    where_a_device_is_gone_the_next_best_way_is_taken_and_said,
    a_busy_service_is_asked_again_and_nobody_else,
    what_an_attempt_began_ends_with_its_note_or_where_that_goes_another_way,
    only_addresses_of_the_open_internet_are_taken,
    a_device_is_its_owners_and_tells_one_person_alone,
);
