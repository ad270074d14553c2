//! Letters in as scans: whose they are, and everything else in front of a person.

use std::collections::BTreeMap;
use std::fs;

use ::letters::{Fonts, Letter, Maker};
use axum::http::StatusCode;
use channels::paper::{Paper, pdf};
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::PostFolders;
use domain::cases::{OpenedCase, officers};
use domain::codes;
use domain::letters::batches::Seen;
use domain::post_in::{self, Brought};
use jiff::civil::date;
use serde_json::json;

use super::case_life::officer;
use super::cases::{gas_rebate, known};
use super::post_out::Folder;
use super::town::Town;

/// The programs that read scans; where they are not installed, what needs them is skipped, and says so.
pub(super) fn readers() -> Option<Paper> {
    let paper = Paper::find("eng");
    if paper.reads() {
        return Some(paper);
    }
    eprintln!("SKIPPED: tesseract and poppler are not installed (bin/post); no scan is read");
    None
}

/// A page with these words, and a code if there is one, as a scanner writes it.
pub(super) async fn page(words: &str, code: Option<&str>) -> anyhow::Result<Vec<u8>> {
    let text = "#set page(paper: \"a4\", margin: 25mm)\n#set text(font: json(\"fonts.json\"), size: 12pt)\n\
        #for line in json(\"letter.json\").lines { par(line) }\n";
    let picture = if code.is_some() { "#image(\"code.svg\", width: 30mm)\n" } else { "" };
    let templates = BTreeMap::from([("page.typ".to_owned(), format!("{text}{picture}"))]);
    let data = json!({"lines": words.lines().collect::<Vec<_>>()});
    let pictures = BTreeMap::new();
    let letter =
        Letter { templates: &templates, main: "page.typ", data: &data, pictures: &pictures, address: code, id: "page" };
    Ok(Maker::new(Fonts::new(&[])).print(&letter)?)
}

/// Pages of several files in one, each turned by some degrees.
async fn stack(paper: &Paper, pages: &[(Vec<u8>, u32)]) -> anyhow::Result<Vec<u8>> {
    let mut all = Vec::new();
    for (file, turn) in pages {
        for place in 0..paper.count(file, "application/pdf").await? {
            all.push(paper.page(file, "application/pdf", place).await?.turned(*turn).jpeg()?);
        }
    }
    Ok(pdf(&all))
}

const FILLER: &str = "I send you the papers that you asked for in your letter.\n\
    The account is in my own name and I have lived at this address since March.\nWith kind regards";

pub(super) fn letter(name: &str, reference: &str) -> String {
    format!("{name}\n12 Banksia Street, Dubbo NSW 2830\nYour reference: {}\n{FILLER}", codes::grouped(reference))
}

async fn begun(db: &TestDb, folder: &Folder, paper: Paper) -> anyhow::Result<(Town, OpenedCase, super::Browser)> {
    let post = PostFolders { scans: Some(folder.0.clone()), ..PostFolders::default() };
    let town = Town::new(db).await?.by_post(db, post, paper).await?;
    let (person, ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    Ok((town, case, ana))
}

async fn bring(town: &Town, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let brought = Brought { agency: "energy-nsw", name, bytes, received_on: Some(date(2026, 7, 3)), is_letter: false };
    let wrong = post_in::take(&town.app, brought).await?;
    anyhow::ensure!(wrong.is_none(), "{wrong:?}");
    town.work().await?;
    Ok(())
}

/// The state, the reason and the pages of every scan, in their order.
pub(super) async fn scans(db: &TestDb) -> anyhow::Result<Vec<(String, String, i64)>> {
    let mut tx = db.read().await?;
    Ok(tx.fetch_all("SELECT state, why, pages FROM scans ORDER BY id", args![]).await?)
}

async fn a_letter_of_ours_that_comes_back_is_found_by_its_code(db: TestDb) -> Tested {
    let Some(paper) = readers() else { return Ok(()) };
    let folder = Folder::new(&db, "in")?;
    let again = Paper::find("eng");
    let (town, case, mut ana) = begun(&db, &folder, paper).await?;
    let ours: Vec<u8> = db.glance("SELECT pdf FROM letters LIMIT 1", args![]).await?.ok_or("no letter")?;
    let turned = stack(&again, &[(ours, 90)]).await?;
    let inside = folder.0.join("energy-nsw");
    fs::create_dir(&inside)?;
    let mut seen = Seen::default();
    fs::write(inside.join("a.pdf"), &turned[..turned.len() / 2])?;
    assert_eq!(post_in::look(&town.app, &folder.0, &mut seen).await?, 0);
    fs::write(inside.join("a.pdf"), &turned)?;
    fs::write(inside.join("a.pdf.json"), r#"{"received": "2026-07-02"}"#)?;
    assert_eq!(post_in::look(&town.app, &folder.0, &mut seen).await?, 0, "it has grown");
    assert_eq!(post_in::look(&town.app, &folder.0, &mut seen).await?, 1);
    assert_eq!(folder.names("energy-nsw/done"), ["a.pdf", "a.pdf.json"]);
    town.work().await?;
    let found = scans(&db).await?;
    assert!(found.iter().all(|(state, ..)| state == "placed"), "{found:?}");
    // The same bytes again, as after a kill between the commit and the move.
    fs::write(inside.join("b.pdf"), &turned)?;
    post_in::look(&town.app, &folder.0, &mut seen).await?;
    assert_eq!(post_in::look(&town.app, &folder.0, &mut seen).await?, 1);
    town.work().await?;
    assert_eq!(scans(&db).await?, found);
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Your letter arrived by post on 2 July 2026"), "{}", page.text());
    assert_eq!(page.text().matches("Your letter arrived").count(), found.len(), "{}", page.text());
    let mut desk = town.officer("peter").await?;
    desk.open(&format!("/desk/cases/{}/files", case.reference)).await?;
    let file = desk.page.address_like("/desk/files/").ok_or("no file")?;
    let page = desk.open(&file).await?;
    assert!(page.has("What was read on it") && page.has("Ana Silva"), "{}", page.text());
    // What is no letter is put aside with a report, and nothing of it is lost.
    fs::write(inside.join("c.exe"), b"MZ")?;
    fs::write(inside.join("d.pdf"), b"%PDF-1.4 half")?;
    post_in::look(&town.app, &folder.0, &mut seen).await?;
    post_in::look(&town.app, &folder.0, &mut seen).await?;
    assert!(folder.names("energy-nsw/failed").starts_with(&["c.exe".to_owned(), "c.exe.errors.txt".to_owned()]));
    Ok(())
}

async fn what_is_not_certain_waits_for_a_person_and_never_goes_to_another(db: TestDb) -> Tested {
    let Some(paper) = readers() else { return Ok(()) };
    let folder = Folder::new(&db, "doubt")?;
    let again = Paper::find("eng");
    let (town, case, mut ana) = begun(&db, &folder, paper).await?;
    let (person, _) = known(&town, "Ben Okafor").await?;
    let other = gas_rebate(&town, &person).await?;
    let code = |reference: &str| format!("http://stoa.test/cases/{reference}");
    let mut slip = codes::grouped(&case.reference);
    let last = if slip.ends_with('7') { "4" } else { "7" };
    slip.replace_range(slip.len() - 1.., last);
    let slipped = letter("Ana Silva", &case.reference).replace(&codes::grouped(&case.reference), &slip);
    let both = format!("{}\n{}", letter("Ana Silva", &case.reference), codes::grouped(&other.reference));
    let here = code(&case.reference);
    let (foreign, notice) = (here.replace("stoa.test", "stoa.other"), "http://stoa.test/submissions/R4T7KX2M9");
    let expected = [
        (page(&letter("Ana Silva", &case.reference), None).await?, "placed", "by-reference"),
        (page(&letter("Zoe Martin", &case.reference), None).await?, "waiting", "no-name"),
        (page(&slipped, None).await?, "waiting", "no-mark"),
        (page(FILLER, None).await?, "waiting", "no-mark"),
        (page(&both, None).await?, "waiting", "several"),
        (page(&letter("Ana Silva", &case.reference), Some(&foreign)).await?, "waiting", "foreign"),
        (page(&letter("Ana Silva", &case.reference), Some(notice)).await?, "waiting", "other"),
        (page(FILLER, Some(&code("GR7K4M24"))).await?, "waiting", "other"),
        (page(FILLER, Some(&code(&codes::checked(99, 8)))).await?, "waiting", "unknown"),
        (page(FILLER, Some(&here)).await?, "placed", "by-code"),
    ];
    for (place, (file, state, why)) in expected.iter().enumerate() {
        let turned = stack(&again, &[(file.clone(), [0, 90, 180, 270][place % 4])]).await?;
        bring(&town, &format!("{place}.pdf"), &turned).await?;
        let last = scans(&db).await?.pop().ok_or("no scan")?;
        assert_eq!((last.0.as_str(), last.1.as_str()), (*state, *why), "{place}");
    }
    let mut peter = town.officer("peter").await?;
    let first = peter.open("/desk/scans").await?.address_like("/desk/scans/").ok_or("no scan")?;
    assert!(peter.open(&first).await?.html.contains(&format!("src=\"{first}/pages/0\"")), "{}", peter.page.text());
    assert_eq!(peter.open(&format!("{first}/pages/0")).await?.headers["content-type"], "image/jpeg");
    assert_eq!(peter.open(&format!("{first}/pages/7")).await?.status, StatusCode::NOT_FOUND);
    // A page that nothing names lies behind one that is named: an officer says whose it is.
    let pages = [&expected[9].0, &expected[3].0, &expected[0].0].map(|file| (file.clone(), 0));
    bring(&town, "stack.pdf", &stack(&again, &pages).await?).await?;
    let all = scans(&db).await?;
    let last: Vec<(&str, i64)> = all[10..].iter().map(|(_, why, pages)| (why.as_str(), *pages)).collect();
    assert_eq!(last, [("more-pages", 3)], "{all:?}");
    // A neighbour was written to in the case: its reference is no longer only that of its person.
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE letters SET person_id = NULL WHERE case_id = $1", args![case.id]).await?;
    tx.commit().await?;
    bring(&town, "neighbour.pdf", &stack(&again, &[(expected[0].0.clone(), 180)]).await?).await?;
    assert_eq!(scans(&db).await?.pop().map(|(_, why, _)| why).as_deref(), Some("parties"));
    let wrong = "SELECT COUNT(*) FROM scans WHERE state = 'placed' AND subject_id <> $1";
    assert_eq!(db.glance::<i64>(wrong, args![case.id]).await?, Some(0));
    let work = "SELECT COUNT(*) FROM work_items WHERE kind = 'scan' AND is_open AND agency = 'energy-nsw'";
    assert_eq!(db.glance::<i64>(work, args![]).await?, Some(10));
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert_eq!(page.text().matches("Your letter arrived by post on 3 July 2026").count(), 2, "{}", page.text());
    Ok(())
}

async fn without_programs_a_scan_comes_in_and_an_officer_says_whose_it_is(db: TestDb) -> Tested {
    let folder = Folder::new(&db, "off")?;
    let (town, case, mut ana) = begun(&db, &folder, Paper::off()).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, &case.id).await.map_err(|p| p.kind)?;
    let ask = ("Send us the bill", date(2026, 7, 20));
    officers::ask_for_information(&mut tx, &town.app, &bao, &case.id, ask).await.map_err(|p| p.kind)?;
    tx.commit().await?;
    town.time.advance(3 * 24 * 60 * 60 * 1_000);
    for (name, words) in [("one.pdf", "One"), ("two.pdf", "Two"), ("three.pdf", "Three")] {
        bring(&town, name, &page(words, None).await?).await?;
    }
    assert!(scans(&db).await?.iter().all(|(state, why, _)| state == "waiting" && why == "not-read"));
    let mut peter = town.officer("peter").await?;
    assert!(peter.open("/desk/letters").await?.html.contains("href=\"/desk/scans\""));
    let page = peter.open("/desk/scans").await?;
    assert!(page.has("No program could read it"), "{}", page.text());
    let one = page.address_like("/desk/scans/").ok_or("no scan")?;
    let page = peter.open(&one).await?;
    let file = page.address_like("/desk/files/").ok_or("no picture")?;
    assert!(page.has("one.pdf") && !page.html.contains("<img"), "nothing here made pictures of it");
    assert!(peter.open(&format!("{file}/content")).await?.html.starts_with("%PDF"));
    // Officers of other agencies see neither it nor its picture, and each look is on record.
    let mut clare = town.officer("clare").await?;
    for there in
        [one.clone(), format!("{one}/pages/0"), file.clone(), format!("{file}/content"), format!("{file}/download")]
    {
        assert!(matches!(clare.open(&there).await?.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{there}");
    }
    assert!(!clare.open("/desk/scans").await?.html.contains(&one));
    let looks = "SELECT COUNT(*) FROM ledger WHERE resource_kind = 'scan' AND actor_id <> 'post' AND refused = $1";
    assert!(db.glance::<i64>(looks, args![false]).await?.unwrap_or_default() >= 2);
    // A slip of the reference, and a day to come.
    peter.open(&one).await?;
    let slip = [("reference", "GR7-K4M-2X"), ("day", "2026-07-07")];
    assert!(peter.send(&one, &slip).await?.has("There is no such case or conversation"), "{}", peter.page.text());
    let late = [("reference", case.reference.as_str()), ("day", "2026-07-30")];
    assert!(peter.send(&one, &late).await?.has("That day has not come yet"), "{}", peter.page.text());
    // It is the answer to what was asked for, from the day on which the paper came.
    let right = [("reference", case.reference.as_str()), ("day", "2026-07-07")];
    assert_eq!(peter.send(&one, &right).await?.address, format!("/desk/cases/{}", case.reference));
    let answered = "SELECT answered_at FROM case_requests WHERE case_id = $1";
    let at = db.glance::<i64>(answered, args![case.id]).await?.unwrap_or_default();
    assert_eq!(town.app.day_of(at), date(2026, 7, 7));
    let state = "SELECT state FROM cases WHERE id = $1";
    assert_ne!(db.glance::<String>(state, args![case.id]).await?.as_deref(), Some("waiting-for-person"));
    let mut tx = db.read().await?;
    let stops: Vec<i64> = tx.fetch_all("SELECT to_at FROM case_stops WHERE case_id = $1", args![case.id]).await?;
    drop(tx);
    assert!(stops.iter().all(|to| town.app.day_of(*to) == date(2026, 7, 7)), "{stops:?}");
    let person = "SELECT person_id FROM cases WHERE id = $1";
    let person = db.glance::<String>(person, args![case.id]).await?.ok_or("nobody")?;
    super::cases::sign_in(&town, &mut ana, &person).await?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("7 July 2026"), "{}", ana.page.text());
    peter.open("/desk/letters").await?;
    assert_eq!(peter.send(&one, &right).await?.status, StatusCode::CONFLICT, "once");
    // Another is nothing: its picture goes. The third is for another agency.
    let two = peter.open("/desk/scans").await?.address_like("/desk/scans/").ok_or("no second")?;
    peter.open(&two).await?;
    peter.send(&format!("{two}/nothing"), &[]).await?;
    let kept = "SELECT COUNT(*) FROM files WHERE owner IN ('scan', 'scan-file')";
    assert_eq!(db.glance::<i64>(kept, args![]).await?, Some(1));
    let three = peter.open("/desk/scans").await?.address_like("/desk/scans/").ok_or("no third")?;
    peter.open(&three).await?;
    peter.send(&format!("{three}/agency"), &[("agency", "heritage-nsw")]).await?;
    assert!(clare.open("/desk/scans").await?.html.contains(&three), "{}", clare.page.text());
    assert!(peter.open("/desk/scans").await?.has("No scan waits"), "{}", peter.page.text());
    Ok(())
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde";

async fn papers_are_handed_in_at_the_counter_once_with_who_saw_the_originals(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut peter = town.officer("peter").await?;
    let there = format!("/desk/hand-in/{}", case.reference);
    let page = peter.open(&format!("/desk/cases/{}/files", case.reference)).await?;
    assert!(page.html.contains(&format!("href=\"{there}\"")), "{}", page.text());
    let page = peter.open(&there).await?;
    assert!(page.html.contains("capture=\"environment\"") && page.html.contains("multiple"));
    let once = page.hidden("once");
    peter.upload(&there, &[("once", &once)], &[]).await?;
    assert!(peter.page.has("Take a photo or choose a file"), "{}", peter.page.text());
    for _ in 0..2 {
        let fields = [("once", once.as_str()), ("originals", "yes")];
        peter.open(&there).await?;
        peter.upload(&there, &fields, &[("files", "bill.png", PNG), ("files", "card.png", PNG)]).await?;
        assert_eq!(peter.page.address, format!("/desk/cases/{}/files", case.reference), "{}", peter.page.text());
    }
    let files = "SELECT COUNT(*) FROM files WHERE owner = 'case' AND owner_id = $1 AND given_by = 'officer'";
    assert_eq!(db.glance::<i64>(files, args![case.id]).await?, Some(2));
    let seen = "SELECT COUNT(*) FROM case_file_records WHERE case_id = $1 AND what = 'original-seen'";
    assert_eq!(db.glance::<i64>(seen, args![case.id]).await?, Some(2));
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Handed in at the counter: 2 files") && page.has("who saw the originals"), "{}", page.text());
    let mut clare = town.officer("clare").await?;
    assert_ne!(clare.open(&there).await?.status, StatusCode::OK);
    Ok(())
}

db::on_both!(a_letter_of_ours_that_comes_back_is_found_by_its_code);
db::on_both!(what_is_not_certain_waits_for_a_person_and_never_goes_to_another);
db::on_both!(without_programs_a_scan_comes_in_and_an_officer_says_whose_it_is);
db::on_both!(papers_are_handed_in_at_the_counter_once_with_who_saw_the_originals);
