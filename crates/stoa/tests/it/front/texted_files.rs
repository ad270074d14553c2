//! Pictures and files that come with short messages: fetched from their provider, and told where they cannot be taken.

use std::collections::BTreeMap;

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use channels::texts::{Received, RemoteFile, Texts};
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::Messengers;

use super::Town;
use super::attachments::listen;
use super::texting::{reference, said, sms, texted};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";
const FROM: &str = "whatsapp:+61491570156";
const AN_HOUR: i64 = 60 * 60 * 1_000;

/// Meta with these files, by the names under which they are asked for.
async fn meta(files: &[(&str, &'static [u8])]) -> anyhow::Result<Messengers> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let host = format!("http://{}", listener.local_addr()?);
    let files: BTreeMap<String, &'static [u8]> =
        files.iter().map(|(name, bytes)| ((*name).to_owned(), *bytes)).collect();
    let own = host.clone();
    let app = Router::new().fallback(async move |uri: Uri| {
        let (folder, name) = uri.path().rsplit_once('/').unwrap_or_default();
        match (files.get(name), folder) {
            (Some(bytes), "/cdn") => bytes.into_response(),
            (Some(_), _) => axum::Json(serde_json::json!({"url": format!("{own}/cdn/{name}")})).into_response(),
            (None, _) if name == "messages" => {
                axum::Json(serde_json::json!({"messages": [{"id": "out"}]})).into_response()
            }
            (None, _) if name == "busy" => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            (None, _) => StatusCode::NOT_FOUND.into_response(),
        }
    });
    tokio::spawn(async move { axum::serve(listener, app).await });
    let social = Texts::open(&format!("meta {host}/v23.0 1 access secret verify"))?;
    Ok(Messengers { social, ..Messengers::kept() })
}

fn with_files(id: &str, words: &str, places: &[&str]) -> Received {
    let file = |place: &&str| RemoteFile { name: String::new(), place: Some((*place).to_owned()) };
    Received { from: FROM.to_owned(), is_sms: false, files: places.iter().map(file).collect(), ..sms(id, words) }
}

/// Each file of the only conversation: its name, its state, and whether it belongs to a message that is there.
async fn files(town: &Town) -> anyhow::Result<Vec<(String, String, String)>> {
    let sql = "SELECT f.name, f.state, f.media_type FROM files f JOIN messages m ON m.id = f.about
        JOIN conversations c ON c.id = f.owner_id WHERE f.owner = 'conversation' ORDER BY f.id";
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all(sql, args![]).await?)
}

/// Messages about files that could not be taken: to whom they went, on which channel, and how it went.
async fn told(town: &Town) -> anyhow::Result<Vec<(String, String, String)>> {
    let sql = "SELECT d.destination, d.channel, d.state FROM deliveries d JOIN notes n ON n.id = d.note_id
        WHERE n.kind = 'file-left' ORDER BY d.id";
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all(sql, args![]).await?)
}

fn row(one: &str, two: &str, three: &str) -> (String, String, String) {
    (one.to_owned(), two.to_owned(), three.to_owned())
}

async fn a_picture_by_whatsapp_is_at_the_desk_like_an_upload(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let town = town.texting(&db, meta(&[("900", PNG)]).await?).await?;
    for _ in 0..2 {
        texted(&town, with_files("wamid.1", "", &["900"])).await?;
    }
    assert_eq!(said(&town).await?[0].1, "[A picture or file]");
    assert_eq!(files(&town).await?, [row("file 1.png", "unscanned", "image/png")]);
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    let mut links = page.html.split("href=\"").filter_map(|part| part.split('"').next());
    let link = links.find(|href| href.starts_with("/desk/files/")).unwrap_or_default().to_owned();
    let open = hannah.open(&format!("{link}/content")).await?;
    assert_eq!((open.status, open.headers["content-type"].to_str()?), (StatusCode::OK, "image/png"));
    assert_eq!(told(&town).await?, []);
    Ok(())
}

async fn who_sent_what_cannot_be_taken_is_told_where_they_wrote(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let town = town.texting(&db, meta(&[("1", b"MZ\x90\x00 a program"), ("2", PNG)]).await?).await?;
    // A program, a picture, and one that the provider does not have any more.
    texted(&town, with_files("wamid.1", "Here", &["1", "2", "3"])).await?;
    let names = [row("file 1", "missed", ""), row("file 2.png", "unscanned", "image/png"), row("file 3", "missed", "")];
    assert_eq!(files(&town).await?, names);
    let out = row(FROM, "social", "accepted");
    assert_eq!(told(&town).await?, [out.clone(), out]);
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has("its provider did not give it to us, or it is of a kind or size"), "{}", page.text());
    Ok(())
}

async fn who_sent_a_virus_is_told_that_it_was_one(db: TestDb) -> Tested {
    let scanner = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let clamd = scanner.local_addr()?.to_string();
    listen(scanner);
    let town = Town::new(&db).await?.scanned(&db, &clamd).await?;
    let town = town.texting(&db, meta(&[("1", b"%PDF-1.7 HARMFUL"), ("2", b"MZ a program")]).await?).await?;
    texted(&town, with_files("wamid.1", "Here", &["1", "2"])).await?;
    let states: Vec<String> = files(&town).await?.into_iter().map(|(_, state, _)| state).collect();
    assert_eq!(states, ["infected", "missed"]);
    let mut tx = town.app.db.read().await?;
    let notes: Vec<String> =
        tx.fetch_all("SELECT CAST(data AS TEXT) FROM notes WHERE kind = 'file-left' ORDER BY id", args![]).await?;
    let is_infected = |data: &&String| data.replace(' ', "").contains("\"is_infected\":true");
    assert_eq!((notes.len(), notes.iter().filter(is_infected).count()), (2, 1), "{notes:?}");
    Ok(())
}

async fn a_provider_that_is_away_is_asked_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let town = town.texting(&db, meta(&[]).await?).await?;
    texted(&town, with_files("wamid.1", "Here", &["busy"])).await?;
    assert_eq!(files(&town).await?, [row("file 1", "coming", "")]);
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has("coming from the provider"), "{}", page.text());
    // Twelve times, and then until the hours of quiet are over.
    for _ in 0..24 {
        town.time.advance(AN_HOUR);
        town.work().await?;
    }
    assert_eq!(files(&town).await?, [row("file 1", "missed", "")]);
    assert_eq!(told(&town).await?, [row(FROM, "social", "accepted")]);
    Ok(())
}

db::on_both!(
    a_picture_by_whatsapp_is_at_the_desk_like_an_upload,
    who_sent_what_cannot_be_taken_is_told_where_they_wrote,
    who_sent_a_virus_is_told_that_it_was_one,
    a_provider_that_is_away_is_asked_again,
);
