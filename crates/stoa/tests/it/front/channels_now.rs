//! How hall, telephone, chats and inbox stand now: the figures are those of who waits and who is there, leaders move
//! officers and people who wait with one press, and nobody else does.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::desk::now::{ChannelNow, ChannelsNow, NowChannel, OfficerState};
use domain::work_items;
use serde_json::Value;

use super::desk::{hired, staff};
use super::live::Line;
use super::telephone::Caller;
use super::{Browser, Town};

const MINUTE: i64 = 60_000;
const CENTRE: &str = "gumtree-bend";
const HALL: &str = "/desk/centres/gumtree-bend/hall";

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::with(db, true).await?.with_calls(db, None).await
}

/// Somebody who takes a number at the kiosk.
async fn walks_in(town: &Town) -> anyhow::Result<()> {
    let mut kiosk = town.browser();
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason=other&lang=en")).await?;
    let nonce = kiosk.page.hidden("nonce");
    kiosk.send(&format!("/kiosk/{CENTRE}"), &[("nonce", &nonce), ("reason", "")]).await?;
    anyhow::ensure!(kiosk.page.address.contains("/number/"), "{}", kiosk.page.text());
    Ok(())
}

async fn asks(browser: &mut Browser, way: &str, phone: &str) -> anyhow::Result<String> {
    browser.open("/person").await?;
    let fields = [("way", way), ("body", "Where is my rebate?"), ("phone", phone)];
    let page = browser.send("/person", &fields).await?;
    anyhow::ensure!(page.address.starts_with("/person/"), "{}", page.text());
    Ok(page.address.trim_start_matches("/person/").to_owned())
}

async fn takes(officer: &mut Browser, most: &str, phone: &str) -> anyhow::Result<()> {
    officer.open("/desk").await?;
    let page = officer.send("/desk/chats", &[("most", most), ("phone", phone)]).await?;
    anyhow::ensure!(page.address == "/desk", "{}", page.text());
    Ok(())
}

/// What a leader reads.
async fn read(town: &Town, leader: &str) -> anyhow::Result<ChannelsNow> {
    let leader = hired(town, &staff(town, leader).await?).await?;
    let mut tx = town.app.db.read().await?;
    ChannelsNow::read(&mut tx, &town.app, &leader).await.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
}

/// A channel in figures: who waits, for how many minutes the longest, who is helped; officers who are free, busy and
/// away; promises in danger and missed.
type Figures = (i64, Option<i64>, i64, [i64; 3], [i64; 2]);

fn figures(town: &Town, one: &ChannelNow) -> Figures {
    let longest = one.since.map(|since| (town.app.world.now() - since) / MINUTE);
    (one.waiting, longest, one.helped, [one.free, one.busy, one.away], [one.soon, one.late])
}

fn of(all: &ChannelsNow, name: &str) -> ChannelNow {
    let is_it = |one: &&ChannelNow| match one.channel {
        NowChannel::Hall(centre) => centre.id == name,
        NowChannel::Calls => name == "calls",
        NowChannel::Chats => name == "chats",
        NowChannel::Messages => name == "messages",
        NowChannel::Work => name == "work",
    };
    all.channels.iter().find(is_it).cloned().expect("the channel is shown")
}

/// What an officer takes: how many chats at once, their telephone, and the counter at which they sit.
async fn switches(
    town: &Town,
    db: &TestDb,
    name: &str,
) -> anyhow::Result<(Option<i64>, Option<String>, Option<String>)> {
    let officer = staff(town, name).await?.id().to_owned();
    let mut tx = db.read().await?;
    let sql = "SELECT most, phone FROM chat_officers WHERE officer_id = $1";
    let chats: Option<(i64, Option<String>)> = tx.fetch_optional(sql, args![officer]).await?;
    let sql = "SELECT centre, counter FROM hall_counters WHERE officer_id = $1";
    let seat: Option<(String, String)> = tx.fetch_optional(sql, args![officer]).await?;
    let (most, phone) = chats.map_or((None, None), |(most, phone)| (Some(most), phone));
    Ok((most, phone, seat.map(|(centre, counter)| format!("{centre} {counter}"))))
}

async fn events(db: &TestDb, kind: &str) -> anyhow::Result<Vec<(String, Value)>> {
    let mut tx = db.read().await?;
    let sql = "SELECT actor, data FROM events WHERE kind = $1 ORDER BY id";
    let rows: Vec<(Value, Value)> = tx.fetch_all(sql, args![kind]).await?;
    Ok(rows.into_iter().map(|(actor, data)| (actor.to_string(), data)).collect())
}

async fn moves(town: &Town, leader: &mut Browser, (name, to): (&str, &str)) -> anyhow::Result<StatusCode> {
    let officer = staff(town, name).await?.id().to_owned();
    leader.open("/desk/team").await?;
    Ok(leader.send(&format!("/desk/now/officers/{officer}"), &[("to", to)]).await?.status)
}

async fn each_channel_is_counted_as_it_stands(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/centres").await?;
    hannah.send(HALL, &[("do", "sit"), ("counter", "2")]).await?;
    walks_in(&town).await?;
    walks_in(&town).await?;
    hannah.open("/desk/centres").await?;
    hannah.send(HALL, &[("do", "next")]).await?;
    asks(&mut town.browser(), "web", "").await?;
    town.time.advance(5 * MINUTE);
    let mut jun = town.officer("jun").await?;
    takes(&mut jun, "1", "jun").await?;
    let (mut ana, mut bo) = (town.browser(), town.browser());
    let reference = asks(&mut ana, "chat", "").await?;
    asks(&mut bo, "chat", "").await?;
    let mut caller = Caller::new(&town, "a", Some("0400 111 222")).await?;
    for keys in ["1", "0", "1"] {
        caller.press(keys).await?;
    }
    town.work().await?;
    town.time.advance(8 * MINUTE);
    takes(&mut jun, "1", "jun").await?;
    let mut leila = town.officer("leila").await?;
    let all = read(&town, "leila").await?;
    assert_eq!(figures(&town, &of(&all, CENTRE)), (1, Some(13), 1, [0, 1, 0], [0, 0]));
    assert_eq!(figures(&town, &of(&all, "calls")), (1, Some(8), 0, [1, 0, 0], [1, 0]), "one becomes a message soon");
    assert_eq!(figures(&town, &of(&all, "chats")), (2, Some(8), 0, [1, 0, 0], [2, 0]));
    assert_eq!(figures(&town, &of(&all, "messages")), (1, Some(13), 0, [1, 0, 1], [0, 0]), "Leila is free");
    assert_eq!(figures(&town, &of(&all, "work")), (0, None, 0, [1, 0, 1], [0, 0]));
    let states: Vec<(&str, OfficerState)> =
        all.officers.iter().map(|one| (one.officer.name.as_str(), one.state())).collect();
    let wanted = [
        ("Hannah Whitlock", OfficerState::Busy),
        ("Jun Zhang", OfficerState::Free),
        ("Leila Marsh", OfficerState::Free),
    ];
    assert!(wanted.iter().all(|one| states.contains(one)), "{states:?}");
    assert!(all.officers.iter().all(|one| one.officer.agency == "service-nsw"), "{states:?}");
    // Jun takes a chat: one who is full is busy for both, and a chat is helped and waits no more.
    jun.open("/desk?view=free").await?;
    jun.send("/desk/next", &[]).await?;
    assert_eq!(jun.page.address, format!("/desk/conversations/{reference}"));
    let all = read(&town, "leila").await?;
    assert_eq!(figures(&town, &of(&all, "chats")), (1, Some(8), 1, [0, 1, 0], [1, 0]));
    assert_eq!(figures(&town, &of(&all, "calls")), (1, Some(8), 0, [0, 1, 0], [1, 0]));
    let page = leila.open("/desk/now").await?;
    for words in ["Gumtree Bend Service Centre", "13 minutes", "One at risk", "Chats and calls: has 1 of 1"] {
        assert!(page.has(words) || words == "2 at risk", "{words}: {}", page.text());
    }
    // Days later messages are late, and everybody's page is closed.
    town.time.advance(4 * 24 * 60 * MINUTE);
    town.work().await?;
    let all = read(&town, "leila").await?;
    let messages = of(&all, "messages");
    assert!(messages.late >= 1 && messages.waiting >= 2, "{messages:?}");
    assert_eq!(messages.free, 0, "nobody is signed in");
    assert_eq!(of(&all, "chats").away, 1, "{:?}", of(&all, "chats"));
    Ok(())
}

async fn a_leader_moves_an_officer_who_is_told_and_it_can_be_taken_back(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let (mut leila, mut jun) = (town.officer("leila").await?, town.officer("jun").await?);
    takes(&mut jun, "3", "jun").await?;
    let id = "jun";
    let taking = (Some(3), Some("jun".to_owned()), None);
    assert_eq!(switches(&town, &db, id).await?, taking);
    let mut strip = Line::open(&town, &jun, "/desk/stream", None).await?;
    assert!(strip.next_of("changed").await?.data.contains("\"moved\":null"));
    let mut whole = Line::open(&town, &leila, "/desk/now/stream", None).await?;
    whole.next_of("changed").await?;
    // An address alone moves nobody, and says so of nobody.
    leila.open("/desk/now?moved=jun").await?;
    assert!(!leila.page.has("was moved"), "{}", leila.page.text());
    // A second press changes nothing.
    for _ in 0..2 {
        assert_eq!(moves(&town, &mut leila, (id, "hall:gumtree-bend")).await?, StatusCode::OK);
        assert!(leila.page.has("Jun Zhang was moved. Counter 1, Gumtree Bend"), "{}", leila.page.text());
    }
    assert_eq!(switches(&town, &db, id).await?, (None, None, Some("gumtree-bend 1".to_owned())));
    strip.until_in("changed", "Leila Marsh moved you to counter 1, Gumtree Bend Service Centre").await?;
    whole.next_of("changed").await?;
    assert!(jun.open("/desk").await?.has("Leila Marsh moved you to counter 1"), "{}", jun.page.text());
    jun.send("/desk/moved", &[]).await?;
    assert!(!jun.open("/desk").await?.has("moved you"), "{}", jun.page.text());
    // With the inbox, and back to what they took before, with their telephone.
    assert_eq!(moves(&town, &mut leila, (id, "inbox")).await?, StatusCode::OK);
    assert_eq!(switches(&town, &db, id).await?, (None, None, None));
    assert_eq!(moves(&town, &mut leila, (id, "chats")).await?, StatusCode::OK);
    assert_eq!(switches(&town, &db, id).await?, taking);
    // They are offered a chat once a page of theirs has heard of it, and not before.
    let mut ana = town.browser();
    let until = "SELECT here_until FROM chat_officers WHERE officer_id = $1";
    let here: Option<i64> = db.glance(until, args![staff(&town, id).await?.id()]).await?;
    if here.is_some_and(|until| until <= town.app.world.now()) {
        assert!(!ana.open("/person").await?.has("Chat now"));
    }
    strip.until_in("changed", "moved you to chats and calls").await?;
    assert!(ana.open("/person").await?.has("Chat now"), "{}", ana.page.text());
    let all = events(&db, "officers.moved").await?;
    let to: Vec<&str> = all.iter().filter_map(|(_, data)| data["to"].as_str()).collect();
    assert_eq!(to, ["hall", "inbox", "chats"]);
    assert!(all.iter().all(|(actor, _)| actor.contains("Leila Marsh")), "{all:?}");
    // A leader who moves themselves is told nothing that they do not know.
    assert_eq!(moves(&town, &mut leila, ("leila", "chats")).await?, StatusCode::OK);
    assert!(!leila.open("/desk").await?.has("moved you"), "{}", leila.page.text());
    Ok(())
}

async fn who_may_not_or_cannot_be_moved_stays(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let (mut leila, mut hannah) = (town.officer("leila").await?, town.officer("hannah").await?);
    let (mut anton, mut jun) = (town.officer("anton").await?, town.officer("jun").await?);
    takes(&mut jun, "1", "").await?;
    // Who leads nobody, and who leads others.
    assert_eq!(hannah.open("/desk/now").await?.status, StatusCode::FORBIDDEN);
    assert!(!hannah.open("/desk/team").await?.html.contains("/desk/now"), "{}", hannah.page.text());
    assert_eq!(moves(&town, &mut hannah, ("jun", "inbox")).await?, StatusCode::FORBIDDEN);
    assert!(anton.open("/desk/team").await?.html.contains("href=\"/desk/now\""));
    let page = anton.open("/desk/now").await?;
    assert!(!page.has("Jun Zhang") && !page.has("Gumtree Bend") && page.has("Peter Lund"), "{}", page.text());
    assert_eq!(moves(&town, &mut anton, ("jun", "inbox")).await?, StatusCode::NOT_FOUND);
    assert_eq!(moves(&town, &mut anton, ("anton", "hall:gumtree-bend")).await?, StatusCode::NOT_FOUND);
    assert_eq!(moves(&town, &mut leila, ("jun", "elsewhere")).await?, StatusCode::NOT_FOUND);
    assert_eq!(switches(&town, &db, "jun").await?, (Some(1), None, None));
    // The only counter of the library is taken by one move; the next is refused.
    assert_eq!(moves(&town, &mut leila, ("hannah", "hall:bend-library")).await?, StatusCode::OK);
    assert_eq!(moves(&town, &mut leila, ("jun", "hall:bend-library")).await?, StatusCode::CONFLICT);
    assert!(leila.page.has("Every counter of this hall is taken"), "{}", leila.page.text());
    assert_eq!(switches(&town, &db, "jun").await?, (Some(1), None, None), "nothing was done by half");
    // Somebody is at the counter.
    assert_eq!(moves(&town, &mut leila, ("hannah", "hall:gumtree-bend")).await?, StatusCode::OK);
    walks_in(&town).await?;
    hannah.open("/desk/centres").await?;
    hannah.send(HALL, &[("do", "next")]).await?;
    assert_eq!(moves(&town, &mut leila, ("hannah", "chats")).await?, StatusCode::CONFLICT);
    assert!(leila.page.has("Somebody is at"), "{}", leila.page.text());
    let deputy = staff(&town, "hannah").await?;
    let page = leila.open("/desk/now").await?;
    assert!(!page.html.contains(&format!("officers/{}\"", deputy.id())), "no button that would be refused");
    // Away: as entered, and signed out.
    let (leader, officer) =
        (hired(&town, &staff(&town, "leila").await?).await?, hired(&town, &staff(&town, "jun").await?).await?);
    let mut tx = town.app.db.begin().await?;
    let today = town.app.today();
    let away = (today, today, deputy.id());
    domain::officers::enter_absence(&mut tx, &town.app, &leader, &officer, away).await.map_err(|why| why.kind)?;
    tx.commit().await?;
    assert_eq!(moves(&town, &mut leila, ("jun", "inbox")).await?, StatusCode::CONFLICT);
    assert!(leila.page.has("This officer is away"), "{}", leila.page.text());
    let page = leila.open("/desk/now").await?;
    assert!(page.has("Away until") && !page.html.contains(&format!("officers/{}\"", officer.id)), "{}", page.text());
    let mut tx = town.app.db.begin().await?;
    domain::officers::end_absence(&mut tx, &town.app, &leader, &officer).await.map_err(|why| why.kind)?;
    tx.execute("DELETE FROM officer_sessions WHERE officer_id = $1", args![officer.id]).await?;
    tx.commit().await?;
    assert_eq!(moves(&town, &mut leila, ("jun", "inbox")).await?, StatusCode::CONFLICT);
    assert!(leila.open("/desk/now").await?.has("Away: not signed in"), "{}", leila.page.text());
    Ok(())
}

async fn one_who_waits_in_a_chat_is_called_back_or_answered_in_writing(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let (mut leila, mut jun) = (town.officer("leila").await?, town.officer("jun").await?);
    takes(&mut jun, "1", "").await?;
    let (mut ana, mut bo) = (town.browser(), town.browser());
    let (first, second) = (asks(&mut ana, "chat", "0400 111 222").await?, asks(&mut bo, "chat", "").await?);
    let mut own = Line::open(&town, &ana, &format!("/person/{first}/events"), None).await?;
    own.until("You are number 1").await?;
    let page = leila.open("/desk/now").await?;
    let can = |html: &str, what: &str, key: &str| html.contains(&format!("id=\"{what}-{key}\""));
    assert!(can(&page.html, "call", &first) && can(&page.html, "write", &first), "{}", page.text());
    assert!(!can(&page.html, "call", &second) && can(&page.html, "write", &second), "{}", page.text());
    assert!(!page.html.contains("400111222") && !page.html.contains("0400 111"), "no number on the page");
    let address = |reference: &str| format!("/desk/now/people/{reference}");
    let mut anton = town.officer("anton").await?;
    anton.open("/desk/now").await?;
    assert_eq!(anton.send(&address(&first), &[("to", "web")]).await?.status, StatusCode::NOT_FOUND);
    jun.open("/desk").await?;
    assert_eq!(jun.send(&address(&first), &[("to", "web")]).await?.status, StatusCode::FORBIDDEN);
    // Nobody is called who gave no number.
    assert_eq!(leila.send(&address(&second), &[("to", "phone")]).await?.status, StatusCode::CONFLICT);
    assert!(leila.page.has("They gave no number"), "{}", leila.page.text());
    leila.open("/desk/now").await?;
    leila.send(&address(&first), &[("to", "phone")]).await?;
    assert!(leila.page.has("does not wait in a chat any more"), "{}", leila.page.text());
    own.until("Nobody is free for a chat soon").await?;
    let page = ana.open(&format!("/person/{first}")).await?;
    assert!(page.has("calls you") && page.has("0400 111 222"), "{}", page.text());
    leila.send(&address(&second), &[("to", "web")]).await?;
    let page = bo.open(&format!("/person/{second}")).await?;
    assert!(page.has("answers you by the end of") && page.has("Nobody is free for a chat soon"), "{}", page.text());
    // A second press finds nobody.
    leila.open("/desk/now").await?;
    assert_eq!(leila.send(&address(&second), &[("to", "web")]).await?.status, StatusCode::CONFLICT);
    let mut tx = db.read().await?;
    let sql = "SELECT c.id, c.channel, h.state, c.answer_by FROM conversations c
        JOIN chats h ON h.conversation_id = c.id WHERE c.reference = $1";
    let mut promised = Vec::new();
    for (reference, channel) in [(&first, "phone"), (&second, "web")] {
        let row: (String, String, String, Option<String>) = tx.fetch_one(sql, args![reference]).await?;
        assert_eq!((row.1.as_str(), row.2.as_str()), (channel, "moved"));
        let item = work_items::item(&mut tx, &row.0).await?.ok_or("no work")?;
        assert_eq!((item.is_open, item.turn.as_str(), item.due.clone()), (true, "answer", row.3.clone()), "{item:?}");
        promised.push(row.3.ok_or("nothing is promised")?);
    }
    assert!(promised[0] < promised[1], "a call comes sooner: {promised:?}");
    drop(tx);
    let all = events(&db, "conversations.chat_moved").await?;
    let to: Vec<&str> = all.iter().filter_map(|(_, data)| data["to"].as_str()).collect();
    assert_eq!(to, ["phone", "web"]);
    assert!(all.iter().all(|(actor, _)| actor.contains("Leila Marsh")), "{all:?}");
    // The time for which they would have waited is over: nothing happens twice.
    town.time.advance(11 * MINUTE);
    town.work().await?;
    assert_eq!(events(&db, "conversations.chat_missed").await?.len(), 0);
    Ok(())
}

db::on_both!(
    each_channel_is_counted_as_it_stands,
    a_leader_moves_an_officer_who_is_told_and_it_can_be_taken_back,
    who_may_not_or_cannot_be_moved_stays,
    one_who_waits_in_a_chat_is_called_back_or_answered_in_writing,
);
