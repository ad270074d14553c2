//! Messages in their reader's language, by an engine that an agency connected.

use axum::Router;
use axum::extract::Json;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use channels::translate::Translator;
use db::args;
use db::testing::{TestDb, Tested};
use serde_json::{Value, json};

use super::Town;
use super::texting::{answered, reference, sms, texted};

/// An engine that says which language it was asked for, and that refuses what it does not know.
async fn engine() -> anyhow::Result<Translator> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new().fallback(async |Json(asked): Json<Value>| {
        let text = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
        if text("q").contains("lạ") {
            return (StatusCode::BAD_REQUEST, Json(json!({"error": "unknown"}))).into_response();
        }
        Json(json!({"translatedText": format!("{}>{}: {}", text("source"), text("target"), text("q"))})).into_response()
    });
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(Translator::open(&format!("libretranslate http://{address}"))?)
}

async fn translations(town: &Town) -> anyhow::Result<Vec<(String, String)>> {
    let sql =
        "SELECT t.language, t.body FROM message_translations t JOIN messages m ON m.id = t.message_id ORDER BY m.id";
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all(sql, args![]).await?)
}

fn made(language: &str, body: &str) -> (String, String) {
    (language.to_owned(), body.to_owned())
}

async fn each_side_reads_what_the_other_wrote_and_what_a_machine_made_of_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let town = town.translated(&db, engine().await?).await?;
    texted(&town, sms("SM1", "Tôi muốn trả tiền phạt nhiều lần")).await?;
    // What the engine does not know keeps nothing else from being read.
    texted(&town, sms("SM2", "Số lạ")).await?;
    answered(&town, "1", "Yes, in six parts.").await?;
    // In the officer's language already.
    texted(&town, sms("SM3", "OK")).await?;
    let [first, second] = ["vi>en: Tôi muốn trả tiền phạt nhiều lần", "en>vi: Yes, in six parts."];
    let all = translations(&town).await?;
    // What the engine cannot do is not asked again with each message that comes.
    assert_eq!(all[..3], [made("en", first), made("en", ""), made("vi", second)]);
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has("Translated by a machine into English") && page.has(first) && page.has(second), "{}", page.text());
    assert!(page.has("Tôi muốn trả tiền phạt nhiều lần"), "what was written stands there too");
    let looks = "SELECT COUNT(*) FROM ledger WHERE actor_id = 'translator' AND resource_kind = 'conversation'";
    let mut tx = town.app.db.read().await?;
    let looks: i64 = tx.fetch_one(looks, args![]).await?;
    assert_eq!(looks, 4, "each reading for the engine stands in the record");
    Ok(())
}

async fn who_writes_as_officers_do_is_sent_to_no_engine(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let town = town.translated(&db, engine().await?).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    answered(&town, "1", "Yes, in six parts.").await?;
    assert_eq!(translations(&town).await?, []);
    Ok(())
}

db::on_both!(
    each_side_reads_what_the_other_wrote_and_what_a_machine_made_of_it,
    who_writes_as_officers_do_is_sent_to_no_engine,
);
