//! Another country: nothing of Australia is on its pages, in its letters or in its mails.
//!
//! A small country of `tests/data` and New Zealand have a town each; guests, everybody who lives there and its officers
//! open its pages.

use std::collections::BTreeSet;

use anyhow::Context;
use db::args;
use db::testing::{TestDb, Tested};
use domain::session::{Assurance, Session};

use super::Town;
use super::page::ways;
use crate::front::Browser;

const COUNTRY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/far-land");

const NEW_ZEALAND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nz");

/// Words that would be of Australia, in small letters.
const STRANGE: &[&str] = &[
    "australia",
    "nsw",
    "new south wales",
    "sydney",
    "aud ",
    "a$",
    "$",
    "custodian",
    "elders past",
    "13 77 88",
    "131 450",
    "0400 000",
    "centrelink",
    "medicare",
    "auslan",
    "dollar",
    "1800 472",
    "1300 656",
    "national relay",
];

/// Of these New Zealand speaks itself: its dollars, and people who come from Australia.
const NEIGHBOURS: &[&str] = &["australia", "$", "a$", "dollar", "custodian"];

/// The most pages of one visitor.
const MOST: usize = 250;

/// Every page below a start that this visitor reaches: address and text.
async fn read_all(mut browser: Browser, start: &str) -> anyhow::Result<Vec<(String, String)>> {
    let is_desk = |way: &str| way == "/desk" || way.starts_with("/desk/") || way.starts_with("/desk?");
    let mut queue = vec![start.to_owned()];
    let mut seen = BTreeSet::new();
    let mut pages = Vec::new();
    while let Some(address) = queue.pop() {
        let page = browser.open(&address).await.with_context(|| address.clone())?;
        anyhow::ensure!(!page.status.is_server_error(), "{address} answers {}", page.status);
        let is_page = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if !is_page {
            continue;
        }
        for way in ways(&page.html).open {
            let way = way.split('#').next().unwrap_or_default().to_owned();
            let is_ours = way.starts_with('/') && !way.starts_with("//") && !way.starts_with("/assets/");
            let is_here = is_ours && !way.contains("lang=") && is_desk(&way) == is_desk(start);
            if is_here && !way.contains("stream") && pages.len() + queue.len() < MOST && seen.insert(way.clone()) {
                queue.push(way);
            }
        }
        pages.push((address, page.html.clone()));
    }
    Ok(pages)
}

/// What is strange in a text, with the words around it.
fn strange(place: &str, text: &str, known: &[&str]) -> Vec<String> {
    let small = text.to_lowercase();
    let found = STRANGE.iter().filter(|word| !known.contains(word)).filter_map(|word| {
        // Answers and the like hold the letters of a word, but not the word.
        let is_word = |at: &usize| !small[..*at].ends_with(char::is_alphabetic) || word.len() > 4;
        let (at, _) = small.match_indices(word).find(|(at, _)| is_word(at))?;
        let from = small.floor_char_boundary(at.saturating_sub(60));
        let to = small.ceil_char_boundary((at + 60).min(small.len()));
        Some(format!("{place}: {word}: …{}…", small[from..to].replace('\n', " ")))
    });
    found.collect()
}

/// Plays the town of a catalogue, and reads it all. Gives the town, and what is strange in it.
async fn read_town(db: &TestDb, folder: &str, known: &[&str]) -> anyhow::Result<(Town, BTreeSet<String>)> {
    let town = Town::of(db, true, stoa::files::load_checked(folder.as_ref())?, 7).await?;
    anyhow::ensure!(stoa::demo::make(&town.app).await?, "the town is made");
    town.work().await?;
    let mut visitors = vec![(town.browser(), "/")];
    for (_, officer) in stoa::demo::staff(town.app.catalogue).into_iter().take(3) {
        let first = officer.name.split(' ').next().unwrap_or_default().to_lowercase();
        visitors.push((town.officer(&first).await?, "/desk"));
    }
    let mut tx = town.app.db.begin().await?;
    let people: Vec<String> = tx.fetch_all("SELECT id FROM people WHERE name IS NOT NULL ORDER BY id", args![]).await?;
    for id in people.iter().take(4) {
        let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(id), Assurance::Passkey).await?;
        let mut browser = town.browser();
        browser.cookies.insert("stoa".to_owned(), session.token);
        visitors.push((browser, "/"));
    }
    let letters: Vec<String> = tx.fetch_all("SELECT blocks FROM letters WHERE blocks IS NOT NULL", args![]).await?;
    tx.commit().await?;
    anyhow::ensure!(!letters.is_empty(), "the town has letters");
    let mut found: BTreeSet<String> = letters.iter().flat_map(|letter| strange("a letter", letter, known)).collect();
    let mut pages = 0;
    for (browser, start) in visitors {
        for (address, html) in read_all(browser, start).await? {
            pages += 1;
            found.extend(strange(&address, &html, known));
        }
    }
    anyhow::ensure!(pages > 60, "only {pages} pages");
    let residents = town.app.catalogue.town.iter().flat_map(|made| &made.residents);
    let folk: Vec<String> = residents.map(|folk| format!("{}@example.org", folk.id.replace('-', "."))).collect();
    let mails: Vec<String> =
        folk.iter().flat_map(|to| town.app.mailer.kept_for(to)).map(|mail| format!("{mail:?}")).collect();
    anyhow::ensure!(!mails.is_empty(), "the town has mails");
    found.extend(mails.iter().flat_map(|mail| strange("a mail", mail, known)));
    Ok((town, found))
}

async fn nothing_of_australia_is_in_another_country(db: TestDb) -> Tested {
    let (town, mut found) = read_town(&db, COUNTRY, &[]).await?;
    let mut maori = town.browser();
    for address in ["/", "/person", "/privacy", "/accessibility", "/services/warm-home-grant"] {
        let page = maori.open(&format!("{address}?lang=mi")).await?;
        assert!(page.html.contains("lang=\"mi\"") && page.html.contains("stoa-notice"), "{address}");
        found.extend(strange(address, &page.html, &[]));
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

async fn nothing_of_australia_is_in_new_zealand(db: TestDb) -> Tested {
    let (town, mut found) = read_town(&db, NEW_ZEALAND, NEIGHBOURS).await?;
    let mut maori = town.browser();
    for address in ["/", "/person", "/privacy", "/services"] {
        let page = maori.open(&format!("{address}?lang=mi")).await?;
        found.extend(strange(address, &page.html, NEIGHBOURS));
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

async fn amounts_hours_and_regulators_are_those_of_the_country(db: TestDb) -> Tested {
    let town = Town::of(&db, true, stoa::files::load_checked(COUNTRY.as_ref())?, 7).await?;
    let mut guest = town.browser();
    let home = guest.open("/").await?.html.clone();
    assert!(home.contains("Monday to Friday, 8 am to 5 pm") && home.contains("0800 111 222"));
    assert!(home.contains("lang=mi") && home.contains("lang=vi") && !home.contains("lang=ar"));
    assert!(!home.contains("stoa-footer__acknowledgement") && home.contains("tel:111"));
    let privacy = guest.open("/privacy").await?.text();
    assert!(privacy.contains("Privacy Commissioner") && privacy.contains("0800 555 666"), "{privacy}");
    let rights = guest.open("/accessibility").await?.text();
    assert!(rights.contains("Far Ombudsman") && !rights.contains("because of a disability, you"), "{rights}");
    let person = guest.open("/person").await?.text();
    assert!(person.contains("call Language Line on 0800 333 444") && !person.contains("deaf"), "{person}");
    let mut citizen = town.citizen("ana").await?;
    citizen.open("/account/contact-points").await?;
    let page = citizen.send("/account/contact-points", &[("address", "nothing")]).await?;
    assert!(page.html.contains("021 123 4567"), "{}", page.text());
    Ok(())
}

db::on_one!(
    nothing_of_australia_is_in_another_country,
    nothing_of_australia_is_in_new_zealand,
    amounts_hours_and_regulators_are_those_of_the_country
);
