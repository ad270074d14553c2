//! Nothing typed is lost: through an expired session, an outdated page, a conflict, or a database that is away or full.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested, on_postgres, on_sqlite};
use serde_json::json;

use super::cases::known;
use super::casework::{development, open_task};
use super::town::Page;
use super::{Browser, Town};

const WORDS: &str = "Nobody shall have to write this a second time.";
const HOUR: i64 = 60 * 60 * 1000;

/// Routes that accept something other than a form with text, each with its reason.
const NO_FORM: &[&str] = &[
    // Scripts send JSON there, made by a device.
    "/sign-in/passkey",
    "/sign-in/passkey/begin",
    "/account/passkeys",
    "/account/passkeys/begin",
    "/account/devices",
    "/desk/sign-in/passkey",
    "/desk/sign-in/passkey/begin",
    "/desk/passkeys",
    "/desk/passkeys/begin",
    "/desk/invitations/{code}",
    "/desk/invitations/{code}/begin",
    // A script says there that somebody is still there.
    "/session/longer",
    "/desk/session/longer",
    // Or that somebody writes.
    "/person/{reference}/writing",
    "/desk/conversations/{reference}/writing",
    // The link in a mail is all that is sent there.
    "/mails/{token}",
    // A script counts there what was chosen after a search.
    "/search/choices",
];

/// The URLs to which forms of people or of the desk can be sent: the route, and a URL of it with ids that do not exist.
fn addresses(town: &Town, desk: bool) -> Vec<(String, String)> {
    let routes = stoa::slices::routes(&town.app);
    let is_it = |path: &&String| {
        let is_desk = *path == "/desk" || path.starts_with("/desk/");
        is_desk == desk
            && !path.starts_with("/api")
            && !path.starts_with("/assets")
            && !NO_FORM.contains(&path.as_str())
    };
    let piece = |piece: &str| if piece.starts_with('{') { "2345".to_owned() } else { piece.to_owned() };
    let address = |path: &String| (path.clone(), path.split('/').map(piece).collect::<Vec<_>>().join("/"));
    routes.paths().iter().filter(is_it).map(address).collect()
}

/// What must happen to the text that was sent.
enum Fate<'b> {
    /// Stored, and given back to the same person or officer in another browser, and to nobody else.
    Kept { base: &'static str, again: &'b mut Browser, other: &'b mut Browser },
    /// In the response, which has this status, with a button to send it again.
    Back(StatusCode),
    /// Shown to nobody who is here.
    Hidden(StatusCode),
}

impl Fate<'_> {
    async fn is_fulfilled(&mut self, address: &str, page: &Page) -> anyhow::Result<bool> {
        let goes_to = |page: &Page| page.html.replace("&#x2f;", "/").contains(&format!("action=\"{address}\""));
        Ok(match self {
            Fate::Back(status) => page.status == *status && page.has(WORDS) && goes_to(page),
            Fate::Hidden(status) => page.status == *status && !page.has(WORDS),
            Fate::Kept { base, again, other } => {
                let there = format!("{base}/{}", key(&page.html));
                let is_kept = page.status == StatusCode::UNAUTHORIZED && !page.has(WORDS);
                let for_nobody_else = other.open(&there).await?.status == StatusCode::NOT_FOUND;
                let page = again.open(&there).await?;
                is_kept && for_nobody_else && page.status == StatusCode::OK && page.has(WORDS) && goes_to(page)
            }
        })
    }
}

/// Sends text to every form route, and checks what happens to it; returns how many there are.
async fn walk(
    browser: &mut Browser,
    token: &str,
    addresses: &[(String, String)],
    mut fate: Fate<'_>,
) -> anyhow::Result<usize> {
    let (mut forms, mut wrong) = (0, Vec::new());
    for (route, address) in addresses {
        browser.send_as_is(address, &[("words", WORDS), ("password", "secret-word"), ("form-token", token)]).await?;
        if browser.page.status == StatusCode::METHOD_NOT_ALLOWED {
            continue;
        }
        forms += 1;
        if browser.page.html.contains("secret-word") || !fate.is_fulfilled(address, &browser.page).await? {
            wrong.push(format!("{route} answers {}", browser.page.status));
        }
    }
    assert!(wrong.is_empty(), "what was typed is lost: {wrong:#?}");
    Ok(forms)
}

/// The id under which the refusal page says that a form was stored.
fn key(html: &str) -> String {
    let rest = html.split_once("then=").map_or("", |(_, rest)| rest);
    let rest = rest.split_once("kept").and_then(|(_, rest)| rest.get(1..)).unwrap_or_default();
    let rest = rest.strip_prefix("#x2f;").unwrap_or(rest);
    rest.chars().take_while(|letter| letter.is_ascii_hexdigit() || *letter == '-').collect()
}

/// Three browsers: one whose session has expired, with the token of its page, one in which the same person has signed
/// in again, and one of somebody else.
async fn browsers(town: &Town, desk: bool) -> anyhow::Result<(Browser, String, Browser, Browser)> {
    let (mut before, page) = match desk {
        true => (town.officer("peter").await?, "/desk"),
        false => (town.citizen("ana").await?, "/account"),
    };
    let token = before.open(page).await?.token().unwrap_or_default();
    town.time.advance(3 * HOUR);
    let (again, other) = match desk {
        true => (town.officer("peter").await?, town.officer("mariam").await?),
        false => (town.citizen("ana").await?, town.citizen("eve").await?),
    };
    Ok((before, token, again, other))
}

async fn an_ended_session_loses_no_form(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (desk, base, least) in [(true, "/desk/kept", 40), (false, "/kept", 25)] {
        let (mut before, token, mut again, mut other) = browsers(&town, desk).await?;
        let fate = Fate::Kept { base, again: &mut again, other: &mut other };
        let forms = walk(&mut before, &token, &addresses(&town, desk), fate).await?;
        assert!(forms >= least, "{forms} forms");
        assert_eq!(again.open(base).await?.html.matches(&format!("{base}/")).count(), 20, "the oldest go");
        assert!(other.open(base).await?.has("Nothing waits for you here"), "{}", other.page.text());
    }
    let mut tx = town.app.db.begin().await?;
    domain::kept_forms::purge(&mut tx, town.time.now() + 3 * 24 * HOUR).await?;
    let left: i64 = tx.fetch_one("SELECT COUNT(*) FROM kept_forms", args![]).await?;
    assert_eq!(left, 0, "for a limited time");
    Ok(())
}

async fn an_old_page_gives_back_what_was_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for desk in [true, false] {
        let (_, token, mut again, mut other) = browsers(&town, desk).await?;
        let (all, refused) = (addresses(&town, desk), StatusCode::FORBIDDEN);
        walk(&mut again, &token, &all, Fate::Back(refused)).await?;
        // Another person in the same browser can neither send in the first one's name nor see what was typed.
        walk(&mut other, &token, &all, Fate::Hidden(refused)).await?;
    }
    Ok(())
}

async fn a_kept_message_is_sent_after_signing_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/person").await?;
    let nonce = ana.page.hidden("nonce");
    town.time.advance(3 * HOUR);
    let fields = [("nonce", nonce.as_str()), ("way", "web"), ("body", WORDS)];
    let page = ana.upload("/person", &fields, &[("f", "plan.pdf", &[b'x'; 40 * 1024])]).await?;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
    let there = format!("/kept/{}", key(&page.html));
    ana.sign_in("ana@example.org").await?;
    assert!(ana.page.html.contains("/kept\""), "the account says that something waits: {}", ana.page.text());
    let page = ana.open(&there).await?;
    assert!(page.has(WORDS) && page.has("plan.pdf"), "what must be chosen again is named: {}", page.text());
    let fields: Vec<(String, String)> =
        ["nonce", "way", "body", "kept-form"].iter().map(|name| ((*name).to_owned(), page.hidden(name))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = ana.send("/person", &fields).await?;
    assert!(page.status == StatusCode::OK && page.has(WORDS), "{}", page.text());
    assert_eq!(ana.open(&there).await?.status, StatusCode::NOT_FOUND, "what was sent is kept no longer");
    Ok(())
}

async fn what_a_colleague_changed_is_shown_beside_what_was_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    let there = format!("/desk/cases/{}/tasks", case.reference);
    let (mut ruth, mut colleague) = (town.officer("ruth").await?, town.officer("ruth").await?);
    ruth.open(&there).await?;
    colleague.open(&there).await?;
    let task = open_task(&town, &case.id, "check-completeness").await?;
    colleague.send(&there, &[("task", &task.id), ("ending", "done")]).await?;
    let page = ruth.send(&there, &[("task", &task.id), ("ending", "skipped"), ("reason", WORDS)]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.text());
    assert!(page.has(WORDS) && page.has("Ruth Ellery"), "{}", page.text());
    assert!(page.has("What happened while you were writing"), "{}", page.text());
    Ok(())
}

async fn away(db: TestDb) -> Tested {
    let mut line = db.proxy().await?;
    let town = Town::new(&db).await?.by_way_of(&db, line.address()).await?;
    let (mut ana, mut peter) = (town.citizen("ana").await?, town.officer("peter").await?);
    let tokens =
        [ana.open("/account").await?.token(), peter.open("/desk").await?.token()].map(Option::unwrap_or_default);
    line.stop().await;
    for (browser, token, desk) in [(&mut ana, &tokens[0], false), (&mut peter, &tokens[1], true)] {
        let fate = Fate::Back(StatusCode::SERVICE_UNAVAILABLE);
        walk(browser, token, &addresses(&town, desk), fate).await?;
    }
    // Nothing can be looked up, and still the text from another session's page does not come back.
    ana.send_as_is("/person", &[("body", WORDS), ("form-token", &"0".repeat(64))]).await?;
    assert!(!ana.page.has(WORDS));
    town.app.db.close().await;
    Ok(())
}

async fn full(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/person").await?;
    let nonce = ana.page.hidden("nonce");
    let mut tx = town.app.db.begin().await?;
    let most: i64 = tx.fetch_one("PRAGMA max_page_count = 1", args![]).await?;
    tx.commit().await?;
    assert!(most > 1, "never fewer pages than there are");
    let body = WORDS.repeat(80);
    let mut page = ana.send("/person", &[("nonce", &nonce), ("way", "web"), ("body", &body)]).await?;
    for _ in 0..50 {
        if page.status == StatusCode::INSUFFICIENT_STORAGE {
            break;
        }
        ana.open("/person").await?;
        let nonce = ana.page.hidden("nonce");
        page = ana.send("/person", &[("nonce", &nonce), ("way", "web"), ("body", &body)]).await?;
    }
    assert_eq!(page.status, StatusCode::INSUFFICIENT_STORAGE, "{}", page.text());
    assert!(page.has(&body), "{}", page.text());
    Ok(())
}

#[test]
fn while_the_database_is_away_every_form_gives_back_what_was_typed() -> Tested {
    on_postgres(away)
}

#[test]
fn a_full_disk_gives_back_what_was_typed() -> Tested {
    on_sqlite(full)
}

db::on_both!(
    an_ended_session_loses_no_form,
    an_old_page_gives_back_what_was_typed,
    a_kept_message_is_sent_after_signing_in,
    what_a_colleague_changed_is_shown_beside_what_was_typed,
);
