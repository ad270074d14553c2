//! What officers add to the files of a case: a visit to a place with photos, and records about a file.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use serde_json::json;

use super::Town;
use super::cases::known;
use super::decisions::open;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde";
const OTHER: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde";

async fn a_visit_and_records_about_files_are_part_of_the_case(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (id, mut ana) = known(&town, "Ana Silva").await?;
    let facts = json!({"site_address": "1 Wattle Street", "work_in_words": "A deck", "estimated_cost": "20000"});
    let case = open(&town, &id, ("development-application", "council"), facts).await?;
    let mut victor = town.officer("victor").await?;
    let desk = format!("/desk/cases/{}", case.reference);
    let there = format!("{desk}/site");
    assert!(victor.open(&there).await?.html.contains("capture=\"environment\""), "{}", victor.page.text());
    let today = town.app.today();
    let (day, later) = (today.to_string(), today.tomorrow()?.to_string());
    let form =
        |place, day, report| [("once", "v"), ("place", place), ("day", day), ("time", "10:30"), ("report", report)];
    for (place, day, report, files, field) in [
        ("", day.as_str(), "The fence stands.", 1, "place"),
        ("1 Wattle Street", later.as_str(), "The fence stands.", 1, "day"),
        ("1 Wattle Street", "yesterday", "The fence stands.", 1, "day"),
        ("1 Wattle Street", day.as_str(), " ", 0, "report"),
    ] {
        let files = &[("files", "front.png", PNG)][..files];
        victor.upload(&there, &form(place, day, report), files).await?;
        assert!(victor.page.html.contains(&format!("{field}-error")), "{field}: {}", victor.page.text());
        assert!(report.trim().is_empty() || victor.page.html.contains("The fence stands."), "nothing typed is lost");
    }
    victor.upload(&there, &form("1 Wattle Street", &day, "x"), &[("files", "a.exe", &b"MZ"[..])]).await?;
    assert!(victor.page.html.contains("files-error"), "{}", victor.page.text());
    for _ in 0..2 {
        victor.open(&there).await?;
        let photos = [("files", "front.png", PNG), ("files", "back.png", OTHER)];
        victor.upload(&there, &form("1 Wattle Street", &day, "The fence stands."), &photos).await?;
        assert_eq!(victor.page.address, format!("{desk}/files"), "{}", victor.page.text());
    }
    assert_eq!(victor.page.html.matches(">front.png<").count(), 1, "the second press adds nothing");
    let text = ana.open(&format!("/cases/{}", case.reference)).await?.text();
    assert!(text.contains("The fence stands.") && text.contains("front.png"), "{text}");
    let mut peter = town.officer("peter").await?;
    assert_eq!(peter.open(&there).await?.status, StatusCode::FORBIDDEN);
    peter.upload(&there, &form("1 Wattle Street", &day, "x"), &[]).await?;
    assert_eq!(peter.page.status, StatusCode::FORBIDDEN);

    let mut tx = db.begin().await?;
    let all: Vec<(String, String)> =
        tx.fetch_all("SELECT id, name FROM files WHERE owner_id = $1 ORDER BY name", db::args![case.id]).await?;
    tx.rollback().await?;
    let (back, front) = (all[0].0.clone(), all[1].0.clone());
    let about = format!("{desk}/files/{front}");
    victor.open(&about).await?;
    victor.send(&about, &[("what", "original-seen"), ("day", &later)]).await?;
    assert!(victor.page.html.contains("day-error"), "{}", victor.page.text());
    victor.send(&about, &[("what", "original-seen"), ("day", &day)]).await?;
    victor.send(&about, &[("what", "original-seen"), ("day", &day)]).await?;
    victor.send(&about, &[("what", "dated"), ("dated", "2026-07-02"), ("until", "2026-07-01")]).await?;
    assert!(victor.page.html.contains("until-error"), "{}", victor.page.text());
    victor.send(&about, &[("what", "dated"), ("dated", "2026-07-01"), ("until", "2027-07-01")]).await?;
    victor.send(&about, &[("what", "superseded"), ("by", &front)]).await?;
    assert!(victor.page.html.contains("by-error"), "a file does not supersede itself");
    victor.send(&about, &[("what", "superseded"), ("by", &back)]).await?;
    victor.send(&about, &[("what", "note"), ("words", "Taken from the street.")]).await?;
    let round = format!("{desk}/files/{back}");
    victor.send(&round, &[("what", "superseded"), ("by", &front)]).await?;
    assert!(victor.page.html.contains("by-error"), "two files do not supersede each other");
    for page in ["files", "decision"] {
        let text = victor.open(&format!("{desk}/{page}")).await?.text();
        for words in
            ["Original seen by Victor Hale on 6 July 2026", "valid until 1 July 2027", "Superseded by back.png"]
        {
            assert!(text.contains(words), "{page} {words}: {text}");
        }
    }
    assert_eq!(victor.open(&format!("/desk/files/{front}")).await?.status, StatusCode::OK, "it stays readable");
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("Taken from the street."), "for colleagues");
    Ok(())
}

db::on_both!(a_visit_and_records_about_files_are_part_of_the_case);
