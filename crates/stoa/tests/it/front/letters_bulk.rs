//! Many letters at once: printed in one file, recorded as posted, corrected; and letters that nothing here prints.

use std::collections::BTreeSet;

use ::letters::{Fonts, Maker};
use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::decision::model::Conflict;
use domain::cases::{decision, officers};
use domain::letters::samples::Samples;
use domain::letters::unprintable::Unprintable;
use domain::letters::{self, Kind, NewLetter, Recipient, bulk};
use domain::locale::Locales;
use domain::refusal::Refusal;
use serde_json::json;

use super::case_life::officer;
use super::cases::{gas_rebate, known};
use super::decisions::{draft, save};
use super::{Browser, Town};

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");

/// Letters to neighbours of a case, made and waiting to be posted; their ids.
async fn neighbours(town: &Town, case: &str, names: &[&str]) -> anyhow::Result<Vec<String>> {
    let mut ids = Vec::new();
    let mut tx = town.app.db.begin().await?;
    for (place, name) in names.iter().enumerate() {
        let lines = vec![format!("{} Banksia Street", place + 2), "Dubbo NSW 2830".to_owned()];
        let new = NewLetter {
            kind: Kind::NoticeToAffected,
            case,
            to: Recipient::Party { name: (*name).to_owned(), lines },
            language: None,
            about: json!({"hear_until": "2026-07-27", "code": "R4T7KX2M9", "site": "14 Banksia Street"}),
            cause: format!("{case} {place}"),
        };
        ids.extend(letters::send(&mut tx, &town.app, new).await?);
    }
    tx.commit().await?;
    town.work().await?;
    Ok(ids)
}

async fn states(town: &Town) -> anyhow::Result<Vec<String>> {
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT state FROM letters WHERE kind = 'notice-to-affected' ORDER BY id";
    let found = tx.fetch_all(sql, args![]).await?;
    tx.commit().await?;
    Ok(found)
}

async fn number(town: &Town, sql: &'static str) -> anyhow::Result<i64> {
    let mut tx = town.app.db.begin().await?;
    let found = tx.fetch_one(sql, args![]).await?;
    tx.commit().await?;
    Ok(found)
}

/// Presses a button of the list, for every letter that it shows.
async fn press<'b>(desk: &'b mut Browser, there: &str, ids: &[String]) -> anyhow::Result<&'b super::town::Page> {
    let fields: Vec<(&str, &str)> = ids.iter().map(|id| ("shown", id.as_str())).collect();
    desk.send(there, &fields).await
}

async fn seven_letters_are_printed_and_posted_once_and_what_was_recorded_can_be_corrected(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let names = ["N. Nguyen", "O. Okafor", "P. Patel", "Q. Quinn", "R. Rossi", "S. Smith", "T. Tan"];
    let ids = neighbours(&town, &case.id, &names).await?;
    let mut desk = town.officer("peter").await?;
    let page = desk.open("/desk/letters").await?;
    for name in names {
        assert!(page.has(name), "{name}: {}", page.text());
    }
    assert!(page.has("To print and post (7)") && page.has("Not printed yet"), "{}", page.text());
    assert_eq!(page.html.matches("name=\"shown\"").count(), 7);
    let file = press(&mut desk, "/desk/letters/print", &ids).await?;
    assert!(file.html.starts_with("%PDF-1.7") && file.headers["content-type"] == "application/pdf", "{}", file.status);
    assert_eq!(number(&town, "SELECT COUNT(*) FROM letter_prints").await?, 7);
    let page = desk.open("/desk/letters").await?;
    assert_eq!(page.text().matches("Printed ").count(), 7, "it says who printed it: {}", page.text());
    // Who may not open letters of the service prints none.
    let mut clare = town.officer("clare").await?;
    clare.open("/desk/letters").await?;
    assert_ne!(press(&mut clare, "/desk/letters/print", &ids).await?.status, StatusCode::OK);
    let page = press(&mut desk, "/desk/letters/posted", &ids).await?;
    assert!(page.has("7 letters are recorded as posted on 6 July 2026"), "{}", page.text());
    let batch = page.address.split('?').next().unwrap_or_default().to_owned();
    assert!(states(&town).await?.iter().all(|state| state == "sent"));
    // A colleague does the same with the list that she opened before.
    let bao = officer("Bao Tran", "energy-nsw");
    let those: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut tx = town.app.db.begin().await?;
    let again = bulk::post(&mut tx, &town.app, &bao, &those, town.app.today()).await.map_err(|p| p.kind)?;
    let early = bulk::post(&mut tx, &town.app, &bao, &those, town.app.today().tomorrow()?).await;
    tx.commit().await?;
    assert_eq!((again.posted, again.already, again.left), (0, 7, 0));
    assert!(early.is_err_and(|problem| problem.kind == "letter-day-to-come"));
    assert_eq!(number(&town, "SELECT COUNT(*) FROM letter_postings").await?, 7);
    // Two of them lay in the office: a reason is needed, and what was recorded stays on record.
    desk.open(&batch).await?;
    let two = [("letter", ids[0].as_str()), ("letter", ids[1].as_str())];
    let page = desk.send(&batch, &[two[0], two[1], ("what", "not"), ("why", " ")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.open(&batch).await?;
    let page = desk.send(&batch, &[two[0], two[1], ("what", "not"), ("why", "The bag was still here")]).await?;
    assert!(page.has("To print and post (2)"), "{}", page.text());
    assert_eq!(states(&town).await?.iter().filter(|state| *state == "to-post").count(), 2);
    let kept =
        number(&town, "SELECT COUNT(*) FROM letter_postings WHERE correction = 'The bag was still here'").await?;
    assert_eq!(kept, 2);
    // Another day for one that was posted.
    desk.open(&batch).await?;
    let other = [("letter", ids[2].as_str()), ("what", "day"), ("day", "2026-07-05"), ("why", "It went on Sunday")];
    let page = desk.send(&batch, &other).await?;
    assert!(page.has("5 July 2026"), "{}", page.text());
    let page = press(&mut desk, "/desk/letters/posted", &ids[..2]).await?;
    assert!(page.has("2 letters are recorded"), "{}", page.text());
    // Every look is on record, where the person of the case reads it.
    assert!(ana.open("/account/access").await?.has("Peter"), "{}", ana.page.text());
    Ok(())
}

async fn a_letter_that_nothing_prints_is_work_and_shows_its_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ploy) = known(&town, "เพียงใจ").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    // On the web it is read at once, and there is no PDF of it with something else in its place.
    let page = ploy.open(&format!("/cases/{}", case.reference)).await?;
    let letter = page.address_like(&format!("/cases/{}/letters/", case.reference)).ok_or("no letter")?;
    let page = ploy.open(&letter).await?;
    assert!(page.has("เพียงใจ") && !page.has("Download the letter"), "{}", page.text());
    // By post somebody must do something.
    let ids = neighbours(&town, &case.id, &["สมชาย ตัวอย่าง", "N. Nguyen"]).await?;
    assert_eq!(states(&town).await?, ["failed", "to-post"]);
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT problem, pdf, text FROM letters WHERE id = $1";
    let (problem, pdf, text): (String, Option<Vec<u8>>, String) = tx.fetch_one(sql, args![ids[0]]).await?;
    tx.commit().await?;
    let why = Unprintable::read(&problem).ok_or("another problem")?;
    assert_eq!((why.scripts, why.packages, pdf), (vec!["Thai".to_owned()], vec!["fonts-noto-core".to_owned()], None));
    assert!(text.contains("สมชาย ตัวอย่าง") && !text.contains("???"), "{text}");
    let mut desk = town.officer("peter").await?;
    let page = desk.open("/desk/letters?state=failed").await?;
    assert!(page.has("cannot be printed") && page.has("Thai") && page.has("สมชาย"), "{}", page.text());
    let page = desk.open(&format!("/desk/letters/{}", ids[0])).await?;
    assert!(page.has("สมชาย ตัวอย่าง") && page.has("fonts-noto-core"), "{}", page.text());
    desk.open("/desk/letters?state=failed").await?;
    desk.send(&format!("/desk/letters/{}/posted", ids[0]), &[]).await?;
    assert_eq!(states(&town).await?, ["sent", "to-post"]);
    let by_hand = "SELECT COUNT(*) FROM letter_postings WHERE by_hand";
    assert_eq!(number(&town, by_hand).await?, 1);
    Ok(())
}

async fn paper_says_what_the_page_says(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    let failed = |problem: Refusal| anyhow::anyhow!("{} {:?}", problem.kind, problem.cause);
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, &case.id).await.map_err(failed)?;
    tx.commit().await?;
    let mut draft = draft(&town, "gas-rebate", "grant");
    draft.conditions = ["Tell us when you move.", "Keep your card."].map(Into::into).into();
    draft.expires = "2027-06-30".to_owned();
    draft.no_conflict = false;
    draft.conflicts = vec![Conflict {
        between: vec!["client".to_owned(), "law".to_owned()],
        what: "The law names the holder of the account.".to_owned(),
        how: "The code lets us count the household.".to_owned(),
    }];
    let version = save(&town, &bao, &case.id, 0, &draft).await?;
    let mut tx = town.app.db.begin().await?;
    decision::make(&mut tx, &town.app, &bao, &case.id, version).await.map_err(failed)?;
    tx.commit().await?;
    town.work().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?.html.clone();
    let section = page.split_once("<section class=\"stoa-decision\"").ok_or("no decision")?.1;
    let section = section.split_once("<p class=\"stoa-timeline__who\">Decided by").ok_or("nobody decided")?.0;
    let mut tx = town.app.db.begin().await?;
    let text: String = tx.fetch_one("SELECT text FROM letters WHERE kind = 'decision'", args![]).await?;
    let summary = cases::summarise(&mut tx, &town.app, &domain::trust::Actor::System("test"), &case.id, "en").await;
    let summary = summary.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    let said = summary.decision.ok_or("no decision")?;
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let paper = one_line(&text);
    let mut sentences = 0;
    for piece in section.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| one_line(text)) {
        let piece = piece.replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", "\"");
        // Its heading has the outcome in other words, and a page puts signs between the names of duties.
        for piece in piece.trim_start_matches("The decision: ").split(" · ").filter(|piece| !piece.is_empty()) {
            sentences += 1;
            assert!(paper.contains(piece), "the page says `{piece}`, and the letter does not: {text}");
        }
    }
    assert!(sentences > 12, "{sentences}");
    // The letter has what the page has elsewhere: the facts with their questions, the law, who decided, the last day.
    assert!(!said.said.findings.is_empty() && !said.said.clauses.is_empty());
    for one in &said.said.findings {
        assert!(paper.contains(&one_line(&one.asked)) && paper.contains(&one_line(&one.found)), "{one:?}: {text}");
    }
    for one in &said.said.clauses {
        assert!(paper.contains(&one_line(&one.words)) && paper.contains(&one_line(&one.cite)), "{one:?}: {text}");
    }
    let days = [&said.internal, &said.external].into_iter().flatten().filter_map(|way| way.until);
    let locale = town.app.locales.of("en");
    for day in days {
        let day = locale.date(day);
        assert!(paper.contains(&day) && page.contains(&day), "{day}: {text}");
    }
    assert!(said.decider.is_some_and(|name| paper.contains(&name)), "{text}");
    Ok(())
}

/// The words of a text in Latin letters without marks, which English has.
fn latin(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= 4 && word.is_ascii());
    words.map(str::to_lowercase).collect()
}

#[test]
fn letters_of_another_language_have_no_english_of_ours_in_them() {
    let catalogue = stoa::files::load_checked(CATALOGUE.as_ref()).unwrap();
    let catalogue = &catalogue;
    let locales = Locales::load(catalogue, None).unwrap();
    let maker = Maker::new(Fonts::new(&[]));
    let samples = Samples { catalogue, locales: &locales, maker: &maker, overrides: None, emblem: "<svg/>".to_owned() };
    // Names, addresses and titles of laws stay as they are.
    let mut names = latin("Ana Silva Bao Tran Aroha Ngata Banksia Street Dubbo services example org cases requests");
    names.extend(latin("submissions Stoa email SMS"));
    for agency in catalogue.agencies.iter() {
        names.extend(latin(&agency.name));
        names.extend(agency.website.iter().flat_map(|website| latin(website)));
        names.extend(agency.post.iter().flat_map(|line| latin(line)));
    }
    for service in ["gas-rebate", "development-application"] {
        let service = catalogue.service(service).unwrap();
        names.extend(latin(&service.name));
        names.extend(service.requirements.iter().flat_map(|one| latin(&one.cite)));
        let routes = [&service.review.internal, &service.review.external, &service.review.further];
        names.extend(routes.into_iter().flatten().filter_map(|route| route.cite.as_deref()).flat_map(latin));
    }
    for kind in Kind::ALL {
        let english = latin(&samples.text(kind, "en").unwrap());
        for language in ["ar", "vi", "zh-Hans"] {
            let text = samples.text(kind, language).unwrap();
            let left: Vec<String> =
                latin(&text).into_iter().filter(|word| english.contains(word) && !names.contains(word)).collect();
            assert_eq!(left, Vec::<String>::new(), "{} in {language}: {text}", kind.name());
        }
    }
}

db::on_both!(
    seven_letters_are_printed_and_posted_once_and_what_was_recorded_can_be_corrected,
    a_letter_that_nothing_prints_is_work_and_shows_its_words,
    paper_says_what_the_page_says,
);
