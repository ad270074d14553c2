//! What became of a call: written down by one press once it is over, once, corrected beside it, and waited for until then.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use serde_json::Value;

use super::cases::known;
use super::live::Line;
use super::telephone::{Caller, takes_calls};
use super::{Browser, Town};

const NUMBER: &str = "0400 111 222";

const OPEN: &str = "This call has no outcome yet";

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::with(db, true).await?.with_calls(db, None).await
}

/// Somebody who calls about having a baby, speaks with Leila and hangs up; the address of the page at the desk.
async fn called(town: &Town, leila: &mut Browser, name: &str) -> anyhow::Result<String> {
    let mut caller = Caller::new(town, name, Some(NUMBER)).await?;
    caller.press_all(&["1", "1", "1"]).await?;
    let page = caller.speaks_with(leila).await?;
    caller.hangs_up().await?;
    Ok(page)
}

/// The fields of the form as the page has them, with an outcome and a note.
fn filled<'f>(form: &'f [(String, String)], outcome: &'f str, note: &'f str) -> Vec<(&'f str, &'f str)> {
    let kept = form.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    kept.chain([("outcome", outcome), ("note", note)]).collect()
}

fn form(browser: &Browser, reason: &str) -> Vec<(String, String)> {
    let value = |name: &str| browser.page.value_of(name).unwrap_or_default();
    let named = [("call", value("call")), ("corrects", value("corrects")), ("reason", reason.to_owned())];
    named.map(|(key, value)| (key.to_owned(), value)).into()
}

async fn states(db: &TestDb) -> anyhow::Result<Vec<(String, Option<String>)>> {
    let sql = "SELECT state, answer_by FROM conversations ORDER BY id";
    Ok(db.read().await?.fetch_all(sql, args![]).await?)
}

async fn lines(db: &TestDb) -> anyhow::Result<Vec<(String, String, String, String)>> {
    let sql = "SELECT reason, outcome, note, officer_name FROM call_outcomes ORDER BY id";
    Ok(db.read().await?.fetch_all(sql, args![]).await?)
}

fn line(reason: &str, outcome: &str, note: &str, by: &str) -> (String, String, String, String) {
    (reason.to_owned(), outcome.to_owned(), note.to_owned(), by.to_owned())
}

/// The form comes by itself when the call ends, knows what it is about, and one press stores it; who was helped waits
/// for no answer. The person reads nothing of it as said by them.
async fn an_ended_call_is_written_down_by_one_press(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press_all(&["1", "1", "1"]).await?;
    let page = caller.speaks_with(&mut leila).await?;
    assert!(!leila.page.has(OPEN), "it goes on: {}", leila.page.text());
    let mut stream = Line::open(&town, &leila, &format!("{page}/events"), None).await?;
    let before: Value = serde_json::from_str(&stream.until("key").await?.data)?;
    caller.hangs_up().await?;
    let over = stream.until("ended").await?;
    let after: Value = serde_json::from_str(&over.data)?;
    assert_ne!(before["key"], after["key"], "an open page reads itself anew");
    leila.open(&page).await?;
    let text = leila.page.text();
    assert!(leila.page.has(OPEN) && leila.page.has("Why they called"), "{text}");
    let about: Value = db.read().await?.fetch_one("SELECT about FROM conversations", args![]).await?;
    let reason = format!("event:{}", about["id"].as_str().unwrap_or_default());
    let chosen = format!("<option value=\"{reason}\" selected");
    assert!(leila.page.html.contains(&chosen), "{reason} is chosen already");
    leila.open("/desk").await?;
    assert!(leila.page.has("Calls of yours without an outcome"), "{}", leila.page.text());

    // What is missing is said, and what was typed stays.
    leila.open(&page).await?;
    let fields = form(&leila, &reason);
    let address = format!("{page}/call/outcome");
    let status = leila.send(&address, &filled(&fields, "", "Bottled gas counts.")).await?.status;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(leila.page.has("Choose what became of it") && leila.page.html.contains("Bottled gas counts."));
    leila.send(&address, &filled(&fields, "answered", " Bottled gas counts. ")).await?;
    assert!(leila.page.address.starts_with(&page) && !leila.page.has(OPEN), "{}", leila.page.text());
    assert!(leila.page.has("Bottled gas counts.") && leila.page.has("Leila Marsh, of the call until"));
    // The same press twice is one line.
    leila.send(&address, &filled(&fields, "answered", "Bottled gas counts.")).await?;
    assert_eq!(lines(&db).await?, [line(&reason, "answered", "Bottled gas counts.", "Leila Marsh")]);
    assert_eq!(states(&db).await?, [("settled".to_owned(), None)], "nobody waits for an answer");
    let sql = "SELECT data FROM events WHERE kind = 'conversations.call_outcome'";
    let data: Vec<Value> = db.read().await?.fetch_all(sql, args![]).await?;
    assert_eq!(data, [serde_json::json!({"reason": reason, "outcome": "answered", "corrects": false})]);
    leila.open("/desk").await?;
    assert!(!leila.page.has("Calls of yours without an outcome"), "{}", leila.page.text());
    let messages: i64 =
        db.read().await?.fetch_one("SELECT COUNT(*) FROM messages WHERE body LIKE '%Bottled%'", args![]).await?;
    assert_eq!(messages, 0);
    Ok(())
}

/// A correction is another line; of two who write at once, the second reads first what the other wrote.
async fn what_was_wrong_is_corrected_beside_it(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let page = called(&town, &mut leila, "a").await?;
    let address = format!("{page}/call/outcome");
    leila.open(&page).await?;
    let first = form(&leila, "said");
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&page).await?;
    let hers = form(&hannah, "other");
    leila.send(&address, &filled(&first, "answered", "")).await?;
    let status = hannah.send(&address, &filled(&hers, "other", "Mine.")).await?.status;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(hannah.page.has("A colleague wrote it down already"), "{}", hannah.page.text());
    hannah.open(&page).await?;
    assert!(hannah.page.has("Correct what became of the call"), "{}", hannah.page.text());
    let correction = form(&hannah, "service:gas-rebate");
    hannah.send(&address, &filled(&correction, "call-back", "She asked for the form.")).await?;
    let both = [
        line("said", "answered", "", "Leila Marsh"),
        line("service:gas-rebate", "call-back", "She asked for the form.", "Hannah Whitlock"),
    ];
    assert_eq!(lines(&db).await?, both);
    let all = states(&db).await?;
    assert!(matches!(all.as_slice(), [(state, Some(_))] if state == "waiting"), "they wait to be called back: {all:?}");
    Ok(())
}

/// Who asked again after the call waits for an answer still; the officer's place is free at once, also while the
/// outcome is not written.
async fn an_outcome_answers_nothing_that_was_asked_later(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let page = called(&town, &mut leila, "a").await?;
    let sql = "SELECT state FROM chats";
    assert_eq!(db.glance::<String>(sql, args![]).await?.as_deref(), Some("ended"));
    town.time.advance(60_000);
    let mut tx = db.begin().await?;
    tx.execute("UPDATE conversations SET changed_at = $1", args![town.app.world.now()]).await?;
    tx.commit().await?;
    leila.open(&page).await?;
    let fields = form(&leila, "other");
    leila.send(&format!("{page}/call/outcome"), &filled(&fields, "answered", "")).await?;
    let all = states(&db).await?;
    assert!(matches!(all.as_slice(), [(state, Some(_))] if state == "waiting"), "{all:?}");
    Ok(())
}

/// A call in which nobody spoke has nothing to write down; nobody writes of a call that goes on, nor of one of another
/// agency, and a person has no such page.
async fn only_what_was_spoken_is_written_down_and_only_by_who_may(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press_all(&["1", "0", "1"]).await?;
    caller.hangs_up().await?;
    town.work().await?;
    let reference: String = db.read().await?.fetch_one("SELECT reference FROM conversations", args![]).await?;
    let missed = format!("/desk/conversations/{reference}");
    leila.open(&missed).await?;
    assert!(!leila.page.has(OPEN) && leila.page.has("spoke with nobody"), "{}", leila.page.text());
    let mut other = Caller::new(&town, "b", Some(NUMBER)).await?;
    other.press("1").await?;
    other.press_all(&["0", "1"]).await?;
    let sql = "SELECT id FROM calls WHERE name = 'b'";
    let call: String = db.read().await?.fetch_one(sql, args![]).await?;
    let going_on = [("call", call.as_str()), ("corrects", ""), ("reason", "other"), ("outcome", "other")];
    let status = leila.send(&format!("{missed}/call/outcome"), &going_on).await?.status;
    assert_eq!(status, StatusCode::NOT_FOUND, "a call that goes on");
    other.hangs_up().await?;
    let page = called(&town, &mut leila, "c").await?;
    leila.open(&page).await?;
    let fields = form(&leila, "other");
    let mut peter = town.officer("peter").await?;
    peter.open("/desk").await?;
    let address = format!("{page}/call/outcome");
    let status = peter.send(&address, &filled(&fields, "other", "")).await?.status;
    assert_eq!(status, StatusCode::FORBIDDEN, "{}", peter.page.text());
    let (_, mut ana) = known(&town, "ana").await?;
    ana.open("/person").await?;
    let page = ana.send(&address, &filled(&fields, "other", "")).await?;
    assert!(!page.status.is_success() || page.address.starts_with("/desk/sign-in"), "{}", page.text());
    assert_eq!(lines(&db).await?, []);
    Ok(())
}

db::on_both!(
    an_ended_call_is_written_down_by_one_press,
    what_was_wrong_is_corrected_beside_it,
    an_outcome_answers_nothing_that_was_asked_later,
    only_what_was_spoken_is_written_down_and_only_by_who_may,
);
