//! An open page of a conversation: what is said arrives in order and without a gap, who may no longer look is cut off,
//! and a chat that nobody takes is a message.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode, header};
use db::Dialect;
use db::testing::{TestDb, Tested};
use domain::conversations::{self, About, NewHandOver, OfficerAnswer, chat, chat_store};
use domain::desk::ClaimResult;
use domain::inbox::{self, Incoming, Sender, Thread};
use domain::trust::Actor;
use domain::{desk, session};
use futures_util::StreamExt;
use pages::web::serving::{Limits, serve};
use stoa::slices;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

use super::away::now;
use super::casework::does;
use super::desk::{hired, staff};
use super::{Browser, Town};

const MINUTE: i64 = 60_000;
const SOON: Duration = Duration::from_secs(60);

/// An open stream, read event by event.
pub(super) struct Line {
    body: BodyDataStream,
    text: String,
}

/// An event as it came: its kind, its number, its data.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heard {
    kind: String,
    id: String,
    pub(super) data: String,
}

impl Line {
    pub(super) async fn open(
        town: &Town,
        browser: &Browser,
        address: &str,
        last: Option<&str>,
    ) -> anyhow::Result<Line> {
        let cookies: Vec<String> = browser.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let mut request = Request::get(address).header(header::COOKIE, cookies.join("; "));
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let response = slices::router(town.app.clone()).oneshot(request.body(Body::empty())?).await?;
        anyhow::ensure!(response.status() == StatusCode::OK, "{}", response.status());
        Ok(Line { body: response.into_body().into_data_stream(), text: String::new() })
    }

    /// The next event; `None` when the stream has ended.
    async fn next(&mut self) -> anyhow::Result<Option<Heard>> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                let field = |name: &str| {
                    let lines = event.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                    lines.collect::<Vec<_>>().join("\n")
                };
                if event.contains("event: ") {
                    return Ok(Some(Heard { kind: field("event"), id: field("id"), data: field("data") }));
                }
                continue;
            }
            match tokio::time::timeout(SOON, self.body.next()).await? {
                Some(piece) => self.text.push_str(&String::from_utf8_lossy(&piece?)),
                None => return Ok(None),
            }
        }
    }

    /// The next event of a kind.
    pub(super) async fn next_of(&mut self, kind: &str) -> anyhow::Result<Heard> {
        loop {
            let heard = self.next().await?.ok_or_else(|| anyhow::anyhow!("the stream ended"))?;
            if heard.kind == kind {
                return Ok(heard);
            }
        }
    }

    /// Reads on until it is said how things stand in these words.
    pub(super) async fn until(&mut self, words: &str) -> anyhow::Result<Heard> {
        self.until_in("now", words).await
    }

    /// The first event of a kind with these words in it, which comes within a minute.
    pub(super) async fn until_in(&mut self, kind: &str, words: &str) -> anyhow::Result<Heard> {
        let mut heard = Vec::new();
        let wait = async {
            loop {
                let one = self.next_of(kind).await?;
                heard.push(one.data.clone());
                if one.data.contains(words) {
                    return anyhow::Ok(one);
                }
            }
        };
        match tokio::time::timeout(SOON, wait).await {
            Ok(found) => found,
            Err(_) => anyhow::bail!("{words} did not come, but {heard:?}"),
        }
    }
}

/// Begins a conversation on the page; gives its reference.
async fn begun(browser: &mut Browser, way: &str, words: &str) -> anyhow::Result<String> {
    browser.open("/person").await?;
    let page = browser.send("/person", &[("way", way), ("body", words), ("email", "ana@example.org")]).await?;
    anyhow::ensure!(page.address.starts_with("/person/"), "{}", page.text());
    Ok(page.address.trim_start_matches("/person/").to_owned())
}

async fn answer(town: &Town, officer: &Actor, reference: &str, (key, body): (&str, &str)) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let answer = OfficerAnswer { reference, key, body, way: "" };
    let is_new = conversations::answer(&mut tx, &town.app, officer, answer).await;
    anyhow::ensure!(is_new.map_err(|_| anyhow::anyhow!("refused"))?, "{key} was there already");
    Ok(tx.commit().await?)
}

/// The person of a conversation writes, as over any channel.
async fn write(town: &Town, person: &Actor, reference: &str, (key, words): (&str, &str)) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let said = Incoming {
        channel: catalogue::Channel::Web,
        external_id: key,
        from: Sender::Actor(person),
        language: "en",
        thread: Thread::Conversation(reference),
        words,
        files: None,
        received_at: town.app.world.now(),
    };
    inbox::take(&mut tx, &town.app, said).await.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
    Ok(tx.commit().await?)
}

/// Who a conversation belongs to, and its id.
async fn whose(town: &Town, reference: &str) -> anyhow::Result<(Actor, String)> {
    let mut tx = town.app.db.read().await?;
    let known = conversations::whose(&mut tx, reference).await?.ok_or_else(|| anyhow::anyhow!("no conversation"))?;
    Ok((Actor::Person { id: known.person_id, assurance: session::Assurance::Guest }, known.id))
}

/// How much is said, and how often the line is cut: little in each run, and all of it with `STOA_CHAT_MESSAGES=10000`.
fn how_much() -> (usize, usize) {
    let told = std::env::var("STOA_CHAT_MESSAGES").ok().and_then(|told| told.parse().ok());
    told.map_or((120, 12), |messages: usize| (messages, (messages / 100).max(1)))
}

/// Both sides write at once, each over a node of its own, while a page reads whose line is cut again and again and goes
/// on at the other node.
async fn what_is_said_comes_in_the_order_of_the_database_however_often_the_line_is_cut(db: TestDb) -> Tested {
    let one = Town::new(&db).await?;
    let other = match db.dialect() {
        Dialect::Postgres => Some(one.by_way_of(&db, db.address()).await?),
        // One process has an SQLite database.
        Dialect::Sqlite => None,
    };
    let other = other.as_ref().unwrap_or(&one);
    let mut ana = one.browser();
    let reference = begun(&mut ana, "web", "message 0").await?;
    let (person, id) = whose(&one, &reference).await?;
    let leila = staff(&one, "leila").await?;
    let (messages, cuts) = how_much();
    let began = now();
    let asks = async {
        for n in 0..messages / 2 {
            write(&one, &person, &reference, (&format!("asks-{n}"), &format!("asks {n}"))).await?;
        }
        anyhow::Ok(())
    };
    let answers = async {
        for n in 0..messages / 2 {
            answer(other, &leila, &reference, (&format!("answers-{n}"), &format!("answers {n}"))).await?;
        }
        anyhow::Ok(())
    };
    let address = format!("/person/{reference}/events");
    let all = messages / 2 * 2;
    let reads = async {
        let mut heard: Vec<(i64, String)> = Vec::new();
        let mut last = "1".to_owned();
        let mut lines = 0;
        while heard.len() < all {
            let node = if lines % 2 == 0 { &one } else { other };
            let mut line = Line::open(node, &ana, &address, Some(&last)).await?;
            lines += 1;
            // Cut off in the middle of what comes.
            let until = if lines > cuts { all } else { all * lines / (cuts + 1) };
            while heard.len() < until.max(1) {
                let event = line.next().await?.ok_or_else(|| anyhow::anyhow!("the stream ended"))?;
                anyhow::ensure!(event.kind != "gap", "a gap after {last}");
                if event.kind == "said" {
                    last.clone_from(&event.id);
                    heard.push((event.id.parse()?, event.data));
                }
            }
        }
        anyhow::Ok((heard, lines))
    };
    let (asked, answered, read) = tokio::join!(asks, answers, reads);
    asked?;
    answered?;
    let (heard, lines) = read?;
    println!(
        "{all} messages over {} with {} cuts in {:.1} s",
        if db.dialect() == Dialect::Postgres { "two nodes on PostgreSQL" } else { "SQLite" },
        lines - 1,
        began.elapsed().as_secs_f64()
    );
    assert!(lines > cuts, "{lines}");
    let numbers: Vec<i64> = heard.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(numbers, (2..=i64::try_from(all)? + 1).collect::<Vec<_>>(), "each number once, in order");
    let mut tx = db.read().await?;
    let sql = "SELECT seq, body FROM messages WHERE conversation_id = $1 ORDER BY seq";
    let stored: Vec<(i64, String)> = tx.fetch_all(sql, db::args![id]).await?;
    let stored: BTreeMap<i64, String> = stored.into_iter().collect();
    assert_eq!(stored.len(), all + 1);
    for (seq, html) in &heard {
        let body = &stored[seq];
        assert!(html.contains(&format!(">{body}<")), "{seq} is {body}, and {html} came");
    }
    // What each side said stands in the order in which that side said it.
    for side in ["asks", "answers"] {
        let own = stored.values().filter_map(|body| body.strip_prefix(side)?.trim().parse::<usize>().ok());
        assert!(own.eq(0..all / 2), "{side}");
    }
    Ok(())
}

async fn a_number_that_cannot_be_followed_is_a_gap_and_not_silence(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = begun(&mut ana, "web", "Is anybody there?").await?;
    let address = format!("/person/{reference}/events");
    for strange in ["7", "-1", "what"] {
        let mut line = Line::open(&town, &ana, &address, Some(strange)).await?;
        let gap = line.next().await?.ok_or("nothing came")?;
        assert_eq!((gap.kind.as_str(), gap.id.as_str()), ("gap", "1"), "{strange}");
    }
    let mut line = Line::open(&town, &ana, &format!("{address}?after=0"), None).await?;
    let said = line.next().await?.ok_or("nothing came")?;
    assert_eq!((said.kind.as_str(), said.id.as_str()), ("said", "1"));
    assert!(said.data.contains("Is anybody there?") && said.data.contains("stoa-message--own"), "{said:?}");
    // A line end as forms send it, which the format of a stream does not know, and signs of its own.
    let leila = staff(&town, "leila").await?;
    answer(&town, &leila, &reference, ("lines", "One <b>line</b>\r\n\r\ndata: another\r\n")).await?;
    let said = line.next_of("said").await?;
    assert!(said.data.contains("One &lt;b&gt;line&lt;/b&gt;\n\ndata: another"), "{said:?}");
    // Nobody else hears anything.
    let mut eve = town.browser();
    assert!(Line::open(&town, &eve, &address, None).await.is_err());
    begun(&mut eve, "web", "Mine").await?;
    assert!(Line::open(&town, &eve, &address, None).await.is_err());
    assert!(Line::open(&town, &eve, &format!("/desk/conversations/{reference}/events"), None).await.is_err());
    Ok(())
}

async fn who_may_no_longer_look_is_cut_off_at_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let reference = begun(&mut ana, "web", "Is anybody there?").await?;
    let jun = staff(&town, "jun").await?;
    let (desk, mut leila) = (town.officer("jun").await?, town.officer("leila").await?);
    let mut officers = Line::open(&town, &desk, &format!("/desk/conversations/{reference}/events"), None).await?;
    let mut own = Line::open(&town, &ana, &format!("/person/{reference}/events"), None).await?;
    officers.next_of("now").await?;
    own.until("Jun Zhang is here").await?;
    let began = now();
    leila.open(&format!("/desk/officers/{}", jun.id())).await?;
    leila.send(&format!("/desk/officers/{}/deactivation", jun.id()), &[]).await?;
    assert_eq!(leila.page.status, StatusCode::OK, "{}", leila.page.text());
    while officers.next().await?.is_some() {}
    assert!(began.elapsed() < Duration::from_secs(15), "before the next look without a hint");
    own.until("\"state\":\"\"").await?;
    let began = now();
    ana.open("/account").await?;
    ana.send("/sign-out", &[]).await?;
    while own.next().await?.is_some() {}
    assert!(began.elapsed() < Duration::from_secs(15), "before the next look without a hint");
    Ok(())
}

async fn each_side_sees_that_the_other_is_there_and_writes_and_nothing_of_it_is_stored(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = begun(&mut ana, "web", "Is anybody there?").await?;
    let mut leila = town.officer("leila").await?;
    let mut own = Line::open(&town, &ana, &format!("/person/{reference}/events"), None).await?;
    own.next_of("now").await?;
    let page = leila.open(&format!("/desk/conversations/{reference}")).await?;
    let token = page.token().unwrap_or_default();
    let mut desk = Line::open(&town, &leila, &format!("/desk/conversations/{reference}/events"), None).await?;
    desk.next_of("now").await?;
    own.until("Leila Marsh is here").await?;
    desk.until("The person has the page open").await?;
    let address = format!("/desk/conversations/{reference}/writing");
    leila.send_json(&address, &token, &serde_json::json!({})).await?;
    assert_eq!(leila.page.status, StatusCode::NO_CONTENT);
    own.until("Leila Marsh is writing").await?;
    let token = ana.open(&format!("/person/{reference}")).await?.token().unwrap_or_default();
    ana.send_json(&format!("/person/{reference}/writing"), &token, &serde_json::json!({})).await?;
    desk.until("The person is writing").await?;
    let mut eve = town.browser();
    let token = eve.open("/person").await?.token().unwrap_or_default();
    eve.send_json(&format!("/person/{reference}/writing"), &token, &serde_json::json!({})).await?;
    assert_eq!(eve.page.status, StatusCode::UNAUTHORIZED);
    drop(desk);
    own.until("\"state\":\"\"").await?;
    Ok(())
}

/// An officer who takes chats, and has the queue open.
async fn takes_chats(town: &Town, name: &str, most: &str) -> anyhow::Result<Browser> {
    let mut officer = town.officer(name).await?;
    officer.open("/desk").await?;
    let page = officer.send("/desk/chats", &[("most", most)]).await?;
    anyhow::ensure!(page.address == "/desk", "{}", page.text());
    Ok(officer)
}

/// "Take the next" hands out no chat beyond an officer's number, and what its person left takes no place for long.
async fn nobody_gets_more_chats_than_they_take_and_who_left_takes_no_place(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut leila = takes_chats(&town, "leila", "1").await?;
    let (mut ana, mut bo) = (town.browser(), town.browser());
    let first = begun(&mut ana, "chat", "Where is my rebate?").await?;
    begun(&mut bo, "chat", "And mine?").await?;
    leila.open("/desk").await?;
    leila.send("/desk/next", &[]).await?;
    assert_eq!(leila.page.address, format!("/desk/conversations/{first}"));
    leila.send("/desk/next", &[]).await?;
    assert!(!leila.page.address.starts_with("/desk/conversations/"), "{}", leila.page.address);
    // Ana has gone, and nobody pressed anything.
    town.time.advance(2 * 60 * 60 * 1_000);
    town.work().await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT h.state FROM chats h JOIN conversations c ON c.id = h.conversation_id WHERE c.reference = $1";
    let state: String = tx.fetch_one(sql, db::args![first]).await?;
    assert_eq!(state, "ended");
    Ok(())
}

async fn a_chat_is_offered_taken_talked_and_ended(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    assert!(!ana.open("/person").await?.has("Chat now"), "nobody takes chats");
    let mut leila = takes_chats(&town, "leila", "2").await?;
    assert!(leila.page.has("Takes 2 chats at once"), "{}", leila.page.text());
    assert!(ana.open("/person").await?.has("Somebody is free now."), "{}", ana.page.text());
    let reference = begun(&mut ana, "chat", "Where is my rebate?").await?;
    assert!(ana.page.has("You are number 1 in the queue"), "{}", ana.page.text());
    let mut bo = town.browser();
    let second = begun(&mut bo, "chat", "And mine?").await?;
    assert!(bo.page.has("You are number 2 in the queue"), "{}", bo.page.text());
    let mut own = Line::open(&town, &ana, &format!("/person/{reference}/events"), None).await?;
    own.until("You are number 1").await?;
    let mut seconds = Line::open(&town, &bo, &format!("/person/{second}/events"), None).await?;
    seconds.until("You are number 2").await?;

    // It stands above everything else, and the strip says that somebody waits.
    let page = leila.open("/desk").await?;
    let (chat, rest) = (page.html.find("Chat: somebody waits now"), page.html.find("Somebody asks"));
    assert!(chat.is_some() && rest.is_none_or(|rest| chat < Some(rest)), "{}", page.text());
    let mut strip = Line::open(&town, &leila, "/desk/stream", None).await?;
    assert!(strip.next_of("changed").await?.data.contains("\"waiting\":2"));
    let (_, id) = whose(&town, &reference).await?;
    leila.send(&format!("/desk/items/{id}/claim"), &[]).await?;
    own.until("Leila Marsh answers you").await?;
    let jun = staff(&town, "jun").await?;
    assert!(matches!(does!(town, desk::claim, &jun, &id), Ok(ClaimResult::By(_))), "one has it");

    // What the person writes is unread until the officer opens it.
    ana.send(&format!("/person/{reference}/messages"), &[("body", "It is about gas.")]).await?;
    strip.until_in("changed", "\"unread\":1").await?;
    let page = leila.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(page.has("It is about gas.") && page.has("End the chat"), "{}", page.text());
    let told = Line::open(&town, &leila, "/desk/stream", None).await?.next_of("changed").await?;
    assert!(told.data.contains("\"unread\":0") && told.data.contains("\"waiting\":1"), "{told:?}");

    // Who reads along gets no mail for every line.
    leila.open(&format!("/desk/conversations/{reference}")).await?;
    leila.send(&format!("/desk/conversations/{reference}"), &[("body", "It is on its way."), ("once", "a1")]).await?;
    let said = own.next_of("said").await?;
    assert!(own.next_of("said").await?.data.contains("It is on its way.") && said.id == "2", "{said:?}");
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), 0);

    leila.send(&format!("/desk/conversations/{reference}/end"), &[]).await?;
    own.until("The chat is over").await?;
    let page = ana.open(&format!("/person/{reference}")).await?;
    assert!(page.has("We have answered") && page.has("It is on its way."), "{}", page.text());
    // A person who comes back is answered in writing, and by mail.
    ana.send(&format!("/person/{reference}/messages"), &[("body", "One more thing")]).await?;
    assert!(ana.page.has("answers you by the end of"), "{}", ana.page.text());
    answer(&town, &staff(&town, "leila").await?, &reference, ("late", "Yes?")).await?;
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), 1);
    seconds.until("You are number 1").await?;
    Ok(())
}

async fn a_chat_that_nobody_takes_is_a_message_with_its_promise(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    // The form was open while the last officer left.
    let mut ana = town.browser();
    let reference = begun(&mut ana, "chat", "Is anybody there?").await?;
    assert!(ana.page.has("Nobody could come to the chat in time"), "{}", ana.page.text());
    assert!(ana.page.has("answers you by the end of"), "{}", ana.page.text());
    assert!(ana.open(&format!("/person/{reference}")).await?.has("Is anybody there?"));

    let leila = takes_chats(&town, "leila", "1").await?;
    let mut bo = town.browser();
    let reference = begun(&mut bo, "chat", "Is anybody there now?").await?;
    let mut own = Line::open(&town, &bo, &format!("/person/{reference}/events"), None).await?;
    own.until("You are number 1").await?;
    // Her page is closed, and with it the promise that somebody takes chats.
    drop(leila);
    town.time.advance(2 * MINUTE);
    assert!(bo.open(&format!("/person/{reference}")).await?.has("Nobody takes chats at this moment"));
    assert!(!bo.open("/person").await?.has("Chat now"));
    town.time.advance(chat::LONGEST_WAIT);
    town.work().await?;
    own.until("Nobody could come to the chat in time").await?;
    let page = bo.open(&format!("/person/{reference}")).await?;
    assert!(page.has("Is anybody there now?") && page.has("answers you by the end of"), "{}", page.text());
    let (_, id) = whose(&town, &reference).await?;
    let mut tx = db.read().await?;
    let item = domain::work_items::item(&mut tx, &id).await?.ok_or("no work")?;
    assert!(item.is_open && item.turn == "answer" && item.priority == 0, "{item:?}");
    Ok(())
}

async fn a_site_that_is_named_gets_the_button_and_no_other(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ask = async |site: Option<&str>| {
        let mut request = Request::get("/chat/embed.js");
        if let Some(site) = site {
            request = request.header(header::REFERER, site);
        }
        let response = slices::router(town.app.clone()).oneshot(request.body(Body::empty())?).await?;
        let (parts, body) = response.into_parts();
        let text = String::from_utf8_lossy(&axum::body::to_bytes(body, usize::MAX).await?).into_owned();
        anyhow::Ok((parts, text))
    };
    let (parts, script) = ask(Some("https://agency.example/help")).await?;
    assert_eq!(parts.status, StatusCode::OK);
    assert_eq!(parts.headers["cross-origin-resource-policy"], "cross-origin");
    assert!(script.contains("\"en\":\"Chat now\"") && script.contains("\"ar\":") && script.len() < 2_000, "{script}");
    for other in [None, Some("https://other.example/"), Some("https://agency.example.other/")] {
        let (parts, script) = ask(other).await?;
        assert!(parts.status == StatusCode::NOT_FOUND && !script.contains("Chat now"), "{other:?}");
        assert_eq!(parts.headers["cross-origin-resource-policy"], "same-origin");
    }
    // Nobody may put a page of ours into a frame, the chat among them.
    let mut ana = town.browser();
    let policy = ana.open("/person?way=chat").await?.headers["content-security-policy"].to_str()?.to_owned();
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    Ok(())
}

async fn a_chat_that_changes_hands_keeps_all_and_waits_where_it_goes(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let _leila = takes_chats(&town, "leila", "2").await?;
    let mut ana = town.browser();
    let reference = begun(&mut ana, "chat", "Where is my rebate?").await?;
    let mut own = Line::open(&town, &ana, &format!("/person/{reference}/events"), None).await?;
    let (_, id) = whose(&town, &reference).await?;
    let (leila, jun, hannah) =
        (staff(&town, "leila").await?, staff(&town, "jun").await?, staff(&town, "hannah").await?);
    assert!(matches!(does!(town, desk::claim, &jun, &id), Ok(ClaimResult::Yes(_))));
    own.until("Jun Zhang answers you").await?;
    answer(&town, &jun, &reference, ("first", "One moment.")).await?;
    // A leader gives it to a colleague, who gives it back: it waits again, at the head.
    let (hannah_there, mut chats) = (hired(&town, &hannah).await?, Vec::new());
    assert_eq!(does!(town, desk::hand_on, &leila, &id, (&hannah_there, "You know this")), Ok(()));
    own.until("Hannah Whitlock answers you").await?;
    for (name, officer) in [("jun", &jun), ("hannah", &hannah)] {
        let mut tx = db.read().await?;
        chats.push((name, chat_store::of_officer(&mut tx, officer.id()).await?.len()));
    }
    assert_eq!(chats, [("jun", 0), ("hannah", 1)]);
    assert_eq!(does!(town, desk::release, &hannah, &id), Ok(()));
    own.until("You are number 1").await?;

    // Another agency takes it over with everything that was said; there it waits for who takes chats there.
    let _peter = takes_chats(&town, "peter", "1").await?;
    let hand_over = async |to: &'static str, key: &'static str| {
        let mut tx = town.app.db.begin().await?;
        let resource =
            conversations::resource(&mut tx, &id).await?.ok_or_else(|| anyhow::anyhow!("no conversation"))?;
        let new = NewHandOver { to, key, about: About::Nothing };
        let handed = conversations::hand_over(&mut tx, &town.app, &leila, resource, new).await;
        anyhow::ensure!(handed.is_ok(), "not handed over");
        anyhow::Ok(tx.commit().await?)
    };
    hand_over("energy-nsw", "k1").await?;
    let mut tx = db.read().await?;
    let item = domain::work_items::item(&mut tx, &id).await?.ok_or("no work")?;
    assert_eq!((item.agency.as_str(), item.turn.as_str()), ("energy-nsw", "chat-waiting"));
    drop(tx);
    let page = ana.open(&format!("/person/{reference}")).await?;
    assert!(
        page.has("Where is my rebate?") && page.has("One moment.") && page.has("You are number 1"),
        "{}",
        page.text()
    );
    // Where nobody takes chats it goes on in writing.
    hand_over("heritage-nsw", "k2").await?;
    let page = ana.open(&format!("/person/{reference}")).await?;
    assert!(
        page.has("Nobody could come to the chat in time") && page.has("answers you by the end of"),
        "{}",
        page.text()
    );
    Ok(())
}

async fn told_to_stop_a_server_ends_every_open_page_within_five_seconds(db: TestDb) -> Tested {
    const PAGES: usize = 100;
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = begun(&mut ana, "web", "Is anybody there?").await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let ends = tokio::spawn(serve(listener, slices::router(town.app.clone()), Limits::default(), stopped));
    let cookies: Vec<String> = ana.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let head =
        format!("GET /person/{reference}/events HTTP/1.1\r\nhost: stoa.test\r\ncookie: {}\r\n\r\n", cookies.join("; "));
    let mut open = Vec::new();
    for _ in 0..PAGES {
        let mut page = TcpStream::connect(address).await?;
        page.write_all(head.as_bytes()).await?;
        let (mut text, mut piece) = (String::new(), [0; 1024]);
        while !text.contains("event: now") {
            let read = page.read(&mut piece).await?;
            assert!(read > 0, "{text}");
            text.push_str(&String::from_utf8_lossy(&piece[..read]));
        }
        open.push(page);
    }
    let began = now();
    stop.send_replace(true);
    for mut page in open {
        let mut rest = String::new();
        tokio::time::timeout(SOON, page.read_to_string(&mut rest)).await??;
        assert!(rest.contains("retry: "), "{rest}");
    }
    ends.await??;
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    Ok(())
}

db::on_both!(
    nobody_gets_more_chats_than_they_take_and_who_left_takes_no_place,
    a_chat_that_changes_hands_keeps_all_and_waits_where_it_goes,
    told_to_stop_a_server_ends_every_open_page_within_five_seconds,
    a_site_that_is_named_gets_the_button_and_no_other,
    what_is_said_comes_in_the_order_of_the_database_however_often_the_line_is_cut,
    a_number_that_cannot_be_followed_is_a_gap_and_not_silence,
    who_may_no_longer_look_is_cut_off_at_once,
    each_side_sees_that_the_other_is_there_and_writes_and_nothing_of_it_is_stored,
    a_chat_is_offered_taken_talked_and_ended,
    a_chat_that_nobody_takes_is_a_message_with_its_promise,
);
