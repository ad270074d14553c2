//! Uploaded files: closed until they were scanned, stored once, and deleted when nothing needs them.

use axum::body::Bytes;
use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::attachments;
use domain::attachments::{Giver, let_go_of};
use domain::cases;
use domain::cases::officers;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use domain::uploads;
use domain::uploads::Upload;
use jiff::civil::date;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::applications::{BIRTH, answer_all, application, start};
use super::cases::{gas_rebate, known};
use super::decisions::open;
use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;
const PDF: &[u8] = b"%PDF-1.7 a letter";
/// Made with the password "secret".
const CLOSED: &[u8] = include_bytes!("../../../../domain/src/uploads/password.pdf");
const BAD: &[u8] = b"%PDF-1.7 HARMFUL";

/// Serves one scan as clamd would: a file that contains HARMFUL is infected.
async fn scan(mut stream: TcpStream) -> std::io::Result<()> {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await?;
    let mut bytes = Vec::new();
    loop {
        let length = stream.read_u32().await?;
        if length == 0 {
            break;
        }
        let mut piece = vec![0; usize::try_from(length).unwrap_or_default()];
        stream.read_exact(&mut piece).await?;
        bytes.extend(piece);
    }
    let is_bad = bytes.windows(7).any(|part| part == b"HARMFUL");
    stream.write_all(if is_bad { b"stream: Test.Harm FOUND\0" } else { b"stream: OK\0" }).await
}

pub(super) fn listen(listener: TcpListener) {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(scan(stream));
        }
    });
}

fn upload(bytes: &[u8]) -> Upload {
    Upload { field: "file".to_owned(), name: "letter.pdf".to_owned(), bytes: Bytes::copy_from_slice(bytes) }
}

fn hash(bytes: &[u8]) -> String {
    uploads::check(&upload(bytes)).map(|sniffed| sniffed.sha256).unwrap_or_default()
}

/// A browser on the page of proofs, and the address of its application.
async fn at_proofs(town: &Town, browser: &mut Browser) -> anyhow::Result<String> {
    start(town, browser, "birth-registration").await?;
    let mine = application(browser)?;
    answer_all(browser, BIRTH).await?;
    Ok(mine)
}

async fn hand_in(browser: &mut Browser, bytes: &[u8]) -> anyhow::Result<()> {
    let page = browser.page.address.clone();
    browser.upload(&page, &[("stay", "yes")], &[("birth_told_by", "letter.pdf", bytes)]).await?;
    Ok(())
}

async fn a_file_is_closed_until_the_scanner_has_answered(db: TestDb) -> Tested {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    drop(listener);
    let town = Town::new(&db).await?.scanned(&db, &address.to_string()).await?;
    let mut ana = town.browser();
    let mine = at_proofs(&town, &mut ana).await?;
    let page = ana.page.address.clone();
    assert!(!ana.page.has("not checked for viruses"), "{}", ana.page.text());
    hand_in(&mut ana, PDF).await?;
    assert!(ana.page.has("letter.pdf being checked for viruses"), "{}", ana.page.text());
    let remove = ana.page.html.split_once("name=\"remove\" value=\"").ok_or("no file")?.1;
    let file = format!("{mine}/attachments/{}", remove.split('"').next().unwrap_or_default());
    // The scanner is down.
    town.work().await?;
    assert_eq!(ana.open(&file).await?.status, StatusCode::CONFLICT);
    assert!(ana.page.has("still being checked"), "{}", ana.page.text());
    listen(TcpListener::bind(address).await?);
    town.time.advance(60_000);
    town.work().await?;
    assert_eq!(ana.open(&file).await?.html.as_bytes(), PDF);
    ana.open(&page).await?;
    hand_in(&mut ana, BAD).await?;
    town.work().await?;
    ana.open(&page).await?;
    assert!(ana.page.has("removed, because it carries a virus. Hand in another file"), "{}", ana.page.text());
    assert!(town.app.files.get(&hash(BAD)).await.is_err(), "harmful bytes stay");
    Ok(())
}

async fn the_person_and_the_timeline_hear_of_an_infected_file(db: TestDb) -> Tested {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    listen(listener);
    let town = Town::new(&db).await?.scanned(&db, &address).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao =
        Actor::Officer { id: "officer-Bao Tran".to_owned(), name: "Bao".to_owned(), agency: "energy-nsw".to_owned() };
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, &case.id).await.map_err(|problem| problem.kind)?;
    let ask = ("Your card", date(2026, 7, 20));
    let asked = cases::officers::ask_for_information(&mut tx, &town.app, &bao, &case.id, ask).await;
    let request = asked.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    town.work().await?;
    let before = town.app.mailer.kept_for("ana-silva@example.org").len();
    let there = format!("/cases/{}/requests/{request}", case.reference);
    ana.open(&there).await?;
    ana.upload(&there, &[("answer", "Here")], &[("files", "card.pdf", BAD)]).await?;
    assert!(ana.page.has("card.pdf : being checked") || ana.page.has("card.pdf being checked"), "{}", ana.page.text());
    town.work().await?;
    ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in ["A virus was found in the file “card.pdf”", "Hand in another file", "Being worked on"] {
        assert!(ana.page.has(words), "{words}: {}", ana.page.text());
    }
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), before + 1);
    Ok(())
}

async fn a_file_that_opens_only_with_a_password_is_said_at_once_and_nothing_is_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut peter = town.officer("peter").await?;
    let desk = format!("/desk/cases/{}", case.reference);
    peter.open(&desk).await?;
    peter.send(&format!("/desk/items/{}/claim", case.id), &[]).await?;
    peter.send(&format!("{desk}/information"), &[("ask", "Your last bill, please."), ("due", "2026-07-20")]).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    let request = page.address_like(&format!("/cases/{}/requests/", case.reference)).ok_or("nothing is asked")?;
    ana.open(&request).await?;
    let both = [("files", "bill.pdf", CLOSED), ("files", "card.pdf", PDF)];
    ana.upload(&request, &[("answer", "Here are both.")], &both).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = ana.page.has("“bill.pdf” opens only with a password");
    assert!(told && ana.page.html.contains("Here are both."), "{}", ana.page.text());
    assert!(!peter.open(&desk).await?.has("Here are both."), "nothing was answered yet");
    ana.upload(&request, &[("answer", "Here are both.")], &[("files", "bill.pdf", PDF)]).await?;
    assert!(peter.open(&desk).await?.has("bill.pdf"), "{}", peter.page.text());
    // The same holds for what an officer adds.
    let mut victor = town.officer("victor").await?;
    let facts = json!({"site_address": "1 Wattle Street", "work_in_words": "A deck", "estimated_cost": "20000"});
    let deck = open(&town, &person, ("development-application", "council"), facts).await?;
    let site = format!("/desk/cases/{}/site", deck.reference);
    victor.open(&site).await?;
    let today = town.app.today().to_string();
    let visit = [("once", "v"), ("place", "1 Wattle Street"), ("day", today.as_str()), ("report", "The fence stands.")];
    victor.upload(&site, &visit, &[("files", "plan.pdf", CLOSED)]).await?;
    let told = victor.page.has("“plan.pdf” opens only with a password");
    assert!(told && victor.page.html.contains("The fence stands."), "{}", victor.page.text());
    Ok(())
}

async fn the_same_content_is_kept_until_nobody_needs_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut ben) = (town.browser(), town.browser());
    let anas = at_proofs(&town, &mut ana).await?;
    assert!(!ana.page.has("viruses"), "nobody can do anything about it here: {}", ana.page.text());
    hand_in(&mut ana, PDF).await?;
    let bens = at_proofs(&town, &mut ben).await?;
    hand_in(&mut ben, PDF).await?;
    ana.open(&format!("{anas}/deletion")).await?;
    ana.send(&format!("{anas}/deletion"), &[]).await?;
    // The bytes are stored, and then the process ended before there was a row.
    let mut tx = town.app.db.begin().await?;
    let (actor, resource) = (Actor::System("test"), Resource::of_person("person", "ana"));
    let asked = (Action::Change, resource, Purpose::OwnAffairs);
    let permission = trust::permitted(&mut tx, &town.app, &actor, asked.0, asked.1, asked.2).await;
    let permission = permission.map_err(|refused| format!("{refused:?}"))?;
    tx.rollback().await?;
    let received = attachments::receive(&town.app, &permission, &Giver::of(&actor), &[upload(BAD)]).await;
    assert!(received.has(&hash(BAD)));
    attachments::clean(&town.app).await?;
    assert!(town.app.files.get(&hash(BAD)).await.is_ok(), "within a day, a row may still come");
    town.time.advance(2 * DAY);
    attachments::clean(&town.app).await?;
    assert!(town.app.files.get(&hash(BAD)).await.is_err(), "nobody names it");
    assert_eq!(town.app.files.get(&hash(PDF)).await?, PDF, "ben has it still");
    let mut tx = town.app.db.begin().await?;
    let_go_of(&mut tx, "application", bens.rsplit('/').next().unwrap_or_default()).await?;
    tx.commit().await?;
    attachments::clean(&town.app).await?;
    assert!(town.app.files.get(&hash(PDF)).await.is_err(), "nobody needs it any more");
    Ok(())
}

db::on_both!(
    a_file_that_opens_only_with_a_password_is_said_at_once_and_nothing_is_lost,
    a_file_is_closed_until_the_scanner_has_answered,
    the_person_and_the_timeline_hear_of_an_infected_file,
    the_same_content_is_kept_until_nobody_needs_it,
);
