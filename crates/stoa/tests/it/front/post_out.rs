//! Letters out in batches: whole in the printer's folder, once, whatever is killed; and what the printer says of them.

use std::fs;
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use channels::paper::Paper;
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::PostFolders;
use domain::letters::batches::{self, Seen, store};
use domain::letters::{self, Kind, NewLetter, Recipient};
use serde_json::{Value, json};

use super::cases::{gas_rebate, known};
use super::town::Town;

/// A folder of its own, deleted with this value.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new(db: &TestDb, name: &str) -> std::io::Result<Folder> {
        let kind = format!("{:?}", db.dialect()).to_lowercase();
        let path = std::env::temp_dir().join(format!("stoa-post-{name}-{kind}-{}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path)?;
        Ok(Folder(path))
    }

    pub(super) fn names(&self, of: &str) -> Vec<String> {
        let all = fs::read_dir(self.0.join(of)).into_iter().flatten().flatten();
        let mut names: Vec<String> = all.map(|one| one.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

const HOUR: i64 = 60 * 60 * 1_000;

/// A town with a folder for the printer, a case of Ana's and three letters of it that go by post.
async fn begun(db: &TestDb, folder: &Folder) -> anyhow::Result<(Town, Vec<String>)> {
    let post = PostFolders { out: Some(folder.0.clone()), ..PostFolders::default() };
    let town = Town::new(db).await?.by_post(db, post, Paper::off()).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut ids = Vec::new();
    let mut tx = town.app.db.begin().await?;
    for (place, name) in ["N. Nguyen", "O. Okafor", "P. Patel"].into_iter().enumerate() {
        let lines = vec![format!("{} Banksia Street", place + 2), "Dubbo NSW 2830".to_owned()];
        let new = NewLetter {
            kind: Kind::NoticeToAffected,
            case: &case.id,
            to: Recipient::Party { name: name.to_owned(), lines },
            language: None,
            about: json!({"hear_until": "2026-07-27", "code": "R4T7KX2M9", "site": "14 Banksia Street"}),
            cause: format!("{} {place}", case.id),
        };
        ids.extend(letters::send(&mut tx, &town.app, new).await?);
    }
    tx.commit().await?;
    town.work().await?;
    Ok((town, ids))
}

/// A letter to Ana by post, at the address that she told.
async fn to_ana(town: &Town, cause: &str) -> anyhow::Result<(String, String)> {
    let mut tx = town.app.db.begin().await?;
    let (case, person): (String, String) = tx.fetch_one("SELECT id, person_id FROM cases LIMIT 1", args![]).await?;
    let about = json!({});
    let new = NewLetter {
        kind: Kind::Acknowledgement,
        case: &case,
        to: Recipient::Person,
        language: None,
        about,
        cause: cause.to_owned(),
    };
    let id = letters::send(&mut tx, &town.app, new).await?.unwrap_or_default();
    let recipient = json!({"name": "Ana Silva", "lines": ["12 Wattle Street", "Dubbo NSW 2830"]}).to_string();
    tx.execute("UPDATE letters SET recipient = $2 WHERE id = $1", args![id, recipient]).await?;
    let sql =
        "INSERT INTO preferences (person_id, channel, needs, interpreter, changed_at) VALUES ($1, 'post', '', '', 1)
        ON CONFLICT (person_id) DO UPDATE SET channel = 'post'";
    tx.execute(sql, args![person]).await?;
    tx.commit().await?;
    town.work().await?;
    Ok((id, person))
}

async fn state(db: &TestDb, letter: &str) -> anyhow::Result<(String, Option<String>)> {
    let mut tx = db.read().await?;
    let sql = "SELECT l.state, i.state FROM letters l LEFT JOIN letter_batch_items i ON i.letter_id = l.id
        WHERE l.id = $1 ORDER BY i.batch_id DESC LIMIT 1";
    Ok(tx.fetch_one(sql, args![letter]).await?)
}

fn manifest(folder: &Path) -> anyhow::Result<Value> {
    Ok(serde_json::from_slice(&fs::read(folder.join("manifest.json"))?)?)
}

/// Every file of a folder with its bytes.
fn bytes(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    for one in fs::read_dir(folder)? {
        let one = one?;
        all.push((one.file_name().to_string_lossy().into_owned(), fs::read(one.path())?));
    }
    all.sort();
    Ok(all)
}

async fn a_batch_of_the_day_lies_in_the_folder_whole_and_is_no_work_any_more(db: TestDb) -> Tested {
    let folder = Folder::new(&db, "day")?;
    let (town, ids) = begun(&db, &folder).await?;
    let work = "SELECT COUNT(*) FROM work_items WHERE kind = 'letter' AND is_open";
    assert_eq!(db.glance::<i64>(work, args![]).await?, Some(1));
    let mut tx = town.app.db.begin().await?;
    batches::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.work().await?;
    assert!(folder.names("").is_empty(), "not before the hour: {:?}", folder.names(""));
    town.time.advance(8 * HOUR);
    town.work().await?;
    let names = folder.names("");
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("2026-07-06-energy-nsw-"), "{names:?}");
    let place = folder.0.join(&names[0]);
    let said = manifest(&place)?;
    let letters = said["letters"].as_array().ok_or("no letters")?;
    assert_eq!(letters.iter().map(|one| one["letter"].as_str().unwrap_or_default()).collect::<Vec<_>>(), ids);
    let first = &letters[0];
    assert_eq!(first["lines"], json!(["N. Nguyen", "2 Banksia Street", "Dubbo NSW 2830"]));
    assert_eq!(
        (&first["due"], &first["country"], &first["language"]),
        (&json!("2026-07-07"), &json!("AU"), &json!("en"))
    );
    let (pages, sheets) = (first["pages"].as_i64().unwrap_or_default(), first["sheets"].as_i64().unwrap_or_default());
    assert_eq!((sheets, first["grams"].as_i64()), ((pages + 1) / 2, Some(sheets * 5 + 5)));
    assert_eq!(first["window"], "DL");
    for one in letters {
        let pdf = fs::read(place.join(one["file"].as_str().unwrap_or_default()))?;
        assert!(pdf.starts_with(b"%PDF-1.7"));
        assert_eq!(domain::uploads::hash(&pdf), one["sha256"].as_str().unwrap_or_default());
    }
    let csv = fs::read_to_string(place.join("manifest.csv"))?;
    assert!(csv.starts_with("batch,letter,place,file,") && csv.contains("\"N. Nguyen\n2 Banksia Street"), "{csv}");
    assert_eq!(db.glance::<i64>(work, args![]).await?, Some(0), "the printer has it");
    // Officers find it beside the letters, and nothing is left to print by hand.
    let mut desk = town.officer("peter").await?;
    let page = desk.open("/desk/letters").await?;
    assert!(!page.has("N. Nguyen") && page.html.contains("/desk/letters/batches"), "{}", page.text());
    let page = desk.open("/desk/letters/batches").await?;
    assert!(page.has("In the printer’s folder"), "{}", page.text());
    let address = page.address_like("/desk/letters/batches/").ok_or("no batch")?;
    assert!(desk.open(&address).await?.has("In the batch"));
    let file = desk.send(&format!("{address}/letters.pdf"), &[("from", "1")]).await?;
    assert!(file.html.starts_with("%PDF-1.7"), "{}", file.status);
    // The next day brings what is new alone, and nobody of another agency sees this one.
    town.time.advance(24 * HOUR);
    town.work().await?;
    assert_eq!(folder.names("").len(), 1);
    let mut clare = town.officer("clare").await?;
    assert_eq!(clare.open(&address).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_kill_anywhere_loses_nothing_and_prints_nothing_twice(db: TestDb) -> Tested {
    let folder = Folder::new(&db, "kill")?;
    let (town, ids) = begun(&db, &folder).await?;
    let mut tx = town.app.db.begin().await?;
    let batch = batches::make(&mut tx, &town.app, "energy-nsw").await.map_err(|p| p.kind)?.ok_or("no batch")?;
    assert!(batches::make(&mut tx, &town.app, "energy-nsw").await.map_err(|p| p.kind)?.is_none());
    tx.commit().await?;
    let place = batches::place(&folder.0, &batch);
    // Killed in the middle of the first file: what lies there is half, and nobody sees it.
    let part = folder.0.join(format!(".{}.part", place.file_name().unwrap_or_default().to_string_lossy()));
    fs::create_dir(&part)?;
    fs::write(part.join("0001-half.pdf"), "%PDF-1.7")?;
    // Killed before the batch is stored as written.
    batches::prepare(&town.app, &folder.0, &batch).await?;
    let ready = folder.0.join(format!(".{}.ready", place.file_name().unwrap_or_default().to_string_lossy()));
    let first = bytes(&ready)?;
    assert_eq!(first.len(), ids.len() + 2);
    batches::publish(&town.app, &folder.0).await?;
    assert!(!place.exists(), "it is not stored as written yet");
    // The same bytes when they are written again.
    fs::remove_dir_all(&ready)?;
    town.time.advance(HOUR);
    batches::prepare(&town.app, &folder.0, &batch).await?;
    assert_eq!(bytes(&ready)?, first);
    // Killed after it is stored, before it is renamed.
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE letter_batches SET state = 'written', written_at = 1", args![]).await?;
    tx.commit().await?;
    assert_eq!(batches::write_all(&town.app, &folder.0).await?, 0);
    assert_eq!(bytes(&place)?, first);
    // The printer takes the folder away at once: nothing is written a second time.
    fs::remove_dir_all(&place)?;
    assert_eq!(batches::write_all(&town.app, &folder.0).await?, 0);
    assert!(folder.names("").is_empty(), "{:?}", folder.names(""));
    let once = "SELECT COUNT(*) FROM letter_batch_items";
    assert_eq!(db.glance::<i64>(once, args![]).await?, Some(3));
    Ok(())
}

async fn what_the_printer_says_is_taken_once_and_line_by_line(db: TestDb) -> Tested {
    let (out, status) = (Folder::new(&db, "out")?, Folder::new(&db, "status")?);
    let (town, ids) = begun(&db, &out).await?;
    let (ana_letter, person) = to_ana(&town, "sorry").await?;
    let mut tx = town.app.db.begin().await?;
    let batch = batches::make(&mut tx, &town.app, "energy-nsw").await.map_err(|p| p.kind)?.ok_or("no batch")?;
    tx.commit().await?;
    assert_eq!(batch.letters, 4);
    town.time.advance(24 * HOUR);
    let id = &batch.id;
    let said = format!(
        "batch,letter,status,day,reason\r\n{id},{0},printed,2026-07-06,\r\n{id},{0},handed over,2026-07-07,\r\n\
         {id},{1},handed-over,2026-07-06,\r\n{id},{2},returned,2026-07-07,Gone away\r\n{id},{2},returned,2026-07-07,Gone away\r\n\
         {id},{3},printed,2026-08-01,\r\nnone,{3},printed,2026-07-06,\r\n{id},{3},eaten,2026-07-06,\r\n",
        ids[0], ids[1], ana_letter, ids[2],
    );
    let file = status.0.join("monday.csv");
    let mut seen = Seen::default();
    fs::write(&file, &said[..40])?;
    assert_eq!(batches::look(&town.app, &status.0, &mut seen).await?, 0, "it is taken when it is whole");
    fs::write(&file, &said)?;
    assert_eq!(batches::look(&town.app, &status.0, &mut seen).await?, 0, "it has grown");
    assert_eq!(batches::look(&town.app, &status.0, &mut seen).await?, 1);
    assert_eq!(status.names("done"), ["monday.csv", "monday.csv.errors.csv"]);
    let report = fs::read_to_string(status.0.join("done/monday.csv.errors.csv"))?;
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines.len(), 4, "{report}");
    assert!(lines[1].starts_with("7,2026-08-01 is before") && lines[2].starts_with("8,no such letter"), "{report}");
    assert!(lines[3].starts_with("9,\"`eaten` is no status"), "{report}");
    assert_eq!(state(&db, &ids[0]).await?, ("sent".to_owned(), Some("handed-over".to_owned())));
    assert_eq!(state(&db, &ids[1]).await?, ("sent".to_owned(), Some("handed-over".to_owned())));
    assert_eq!(state(&db, &ids[2]).await?, ("to-post".to_owned(), Some("batched".to_owned())));
    // What came back is work, its address is marked, and its person reads it.
    assert_eq!(state(&db, &ana_letter).await?, ("needs-address".to_owned(), Some("returned".to_owned())));
    let work = "SELECT COUNT(*) FROM work_items WHERE turn = 'letter-needs-address' AND is_open";
    assert_eq!(db.glance::<i64>(work, args![]).await?, Some(1));
    let marked = "SELECT reason FROM returned_addresses WHERE person_id = $1";
    assert_eq!(db.glance::<String>(marked, args![person]).await?.as_deref(), Some("Gone away"));
    let mut desk = town.officer("peter").await?;
    assert!(desk.open("/desk/letters/batches").await?.has("3 of 8 lines"), "{}", desk.page.text());
    let mut ana = town.browser();
    super::cases::sign_in(&town, &mut ana, &person).await?;
    let reference: Option<String> = db.glance("SELECT reference FROM cases LIMIT 1", args![]).await?;
    let page = ana.open(&format!("/cases/{}", reference.unwrap_or_default())).await?;
    assert!(page.has("A letter to you came back on 7 July 2026: Gone away"), "{}", page.text());
    // The same file again, under another name, changes nothing and reports the same.
    let events = "SELECT COUNT(*) FROM events";
    let before: Option<i64> = db.glance(events, args![]).await?;
    fs::write(status.0.join("again.csv"), &said)?;
    batches::look(&town.app, &status.0, &mut seen).await?;
    assert_eq!(batches::look(&town.app, &status.0, &mut seen).await?, 1);
    assert_eq!(db.glance::<i64>(events, args![]).await?, before);
    assert_eq!(fs::read_to_string(status.0.join("done/again.csv.errors.csv"))?, report);
    // The next letter to that address waits for an officer, who says that it is right, and it goes into another batch.
    let (next, _) = to_ana(&town, "sorry again").await?;
    assert_eq!(state(&db, &next).await?.0, "needs-address");
    for letter in [&ana_letter, &next] {
        let form = format!("/desk/letters/{letter}/address");
        desk.open(&form).await?;
        desk.send(&form, &[("name", "Ana Silva"), ("address", "12 Wattle Street\nDubbo NSW 2830")]).await?;
        town.work().await?;
        assert_eq!(state(&db, letter).await?.0, "to-post");
    }
    assert_eq!(db.glance::<String>(marked, args![person]).await?, None);
    let mut tx = town.app.db.begin().await?;
    let second = batches::make(&mut tx, &town.app, "energy-nsw").await.map_err(|p| p.kind)?.ok_or("no batch")?;
    let items = store::items(&mut tx, &second.id).await?;
    tx.commit().await?;
    assert_eq!(items.iter().map(|item| item.letter_id.clone()).collect::<Vec<_>>(), [ana_letter.clone(), next]);
    // A line about the first batch says nothing of the second.
    fs::write(
        status.0.join("late.csv"),
        format!("batch,letter,status,day\n{id},{ana_letter},handed-over,2026-07-07\n"),
    )?;
    batches::look(&town.app, &status.0, &mut seen).await?;
    batches::look(&town.app, &status.0, &mut seen).await?;
    assert_eq!(state(&db, &ana_letter).await?, ("to-post".to_owned(), Some("batched".to_owned())));
    // An agency that prints itself records all of one.
    let page = format!("/desk/letters/batches/{}", second.id);
    desk.open(&page).await?;
    assert!(desk.send(&page, &[("day", "2026-07-07")]).await?.has("2 letters are recorded as handed over"));
    assert_eq!(state(&db, &ana_letter).await?, ("sent".to_owned(), Some("handed-over".to_owned())));
    let page = ana
        .open(&format!(
            "/cases/{}",
            db.glance::<String>("SELECT reference FROM cases LIMIT 1", args![]).await?.unwrap_or_default()
        ))
        .await?;
    assert!(page.has("Sent by post on 7 July 2026"), "{}", page.text());
    Ok(())
}

db::on_both!(a_batch_of_the_day_lies_in_the_folder_whole_and_is_no_work_any_more);
db::on_both!(a_kill_anywhere_loses_nothing_and_prints_nothing_twice);
db::on_both!(what_the_printer_says_is_taken_once_and_line_by_line);
