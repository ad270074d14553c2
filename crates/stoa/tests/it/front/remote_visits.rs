//! A time at a counter that is had by phone or by a video link: the way is chosen, told, and nobody waits in the hall.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::counter;

use super::visits::{offered, wants_to_come};
use super::{Browser, Town};

const HOUR: i64 = 60 * 60 * 1_000;
const CENTRE: &str = "gumtree-bend";
const NUMBER: &str = "0491 570 006";

/// What is stored of the visit of a conversation.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stored {
    pub id: String,
    pub way: String,
    pub number: Option<String>,
    pub counter: String,
    pub from_at: i64,
    pub state: String,
    pub version: i64,
}

db::from_row!(Stored { id, way, number, counter, from_at, state, version });

pub(super) async fn stored(db: &TestDb, reference: &str) -> anyhow::Result<Stored> {
    let mut tx = db.read().await?;
    let sql = "SELECT v.id, v.way, v.number, v.counter, v.from_at, v.state, v.version FROM visits v
        JOIN conversations c ON c.id = v.conversation_id WHERE c.reference = $1 ORDER BY v.id DESC LIMIT 1";
    Ok(tx.fetch_one(sql, args![reference]).await?)
}

async fn choose(
    browser: &mut Browser,
    reference: &str,
    (way, time): (&str, &str),
    more: &[(&str, &str)],
) -> anyhow::Result<StatusCode> {
    let page = format!("/person/{reference}/visit");
    browser.open(&page).await?;
    let fields = [("centre", CENTRE), ("way", way), ("time", time)];
    let fields: Vec<(&str, &str)> = fields.iter().chain(more).copied().collect();
    Ok(browser.send(&page, &fields).await?.status)
}

async fn who_wants_to_be_called_says_where_and_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let contact = [("name", "Ana"), ("phone", NUMBER), ("email", "ana@example.org")];
    let reference = wants_to_come(&mut ana, &contact).await?;
    assert!(ana.page.has("By phone: we call you") && ana.page.has("By video link"), "{}", ana.page.text());
    ana.open(&format!("/person/{reference}/visit?way=phone")).await?;
    // One centre alone does this, and its number is the one that she left.
    assert!(!ana.page.has("Counter in the Bend Library"), "{}", ana.page.text());
    assert!(ana.page.html.contains(&format!("value=\"{NUMBER}\"")), "{}", ana.page.html);
    let times = offered(&ana);
    for (number, why) in
        [("", "none"), ("1900 123 456", "costs more"), ("+1 212 555 0100", "abroad"), ("x", "no number")]
    {
        let status = choose(&mut ana, &reference, ("phone", &times[3]), &[("number", number)]).await?;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        assert!(ana.page.has("Write a number that we can call"), "{}", ana.page.text());
        // What was typed and chosen is still there.
        assert!(ana.page.html.contains(&format!("value=\"{}\" checked", times[3])), "{}", ana.page.html);
    }
    assert_eq!(db.glance::<i64>("SELECT COUNT(*) FROM visits", args![]).await?, Some(0));
    let status = choose(&mut ana, &reference, ("phone", &times[3]), &[("number", "0491 570 157")]).await?;
    assert_eq!((status, ana.page.address.as_str()), (StatusCode::OK, format!("/person/{reference}").as_str()));
    assert!(ana.page.has("We call you on") && ana.page.has("+61491570157"), "{}", ana.page.text());
    assert!(ana.page.has("Please have these with you, or send them before"), "{}", ana.page.text());
    assert!(!ana.page.has("1 Wattle Street") && !ana.page.has("No steps"));
    let visit = stored(&db, &reference).await?;
    assert_eq!((visit.way.as_str(), visit.number.as_deref()), ("phone", Some("+61491570157")));
    assert_eq!(visit.counter, "1", "the counter that takes calls");
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert!(mails[0].text.contains("we call you on +61491570157"), "{}", mails[0].text);
    let file = ana.open(&format!("/person/{reference}/visit.ics")).await?.html.clone();
    assert!(file.contains("LOCATION:we call you on +61491570157 (Gumtree Bend"), "{file}");
    // Another number at the same time is news; the same again is not.
    for number in ["0491 570 006", "+61 491 570 006"] {
        assert_eq!(choose(&mut ana, &reference, ("phone", &times[3]), &[("number", number)]).await?, StatusCode::OK);
    }
    assert_eq!(stored(&db, &reference).await?.version, 1);
    let cells: Option<i64> = db.glance("SELECT COUNT(*) FROM visit_cells", args![]).await?;
    assert_eq!(cells, Some(3));
    Ok(())
}

async fn a_visit_by_video_has_a_room_of_its_own_and_moves_to_another_way(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut ben) = (town.browser(), town.browser());
    let reference = wants_to_come(&mut ana, &[("email", "ana@example.org")]).await?;
    let his = wants_to_come(&mut ben, &[]).await?;
    ana.open(&format!("/person/{reference}/visit?way=video")).await?;
    let times = offered(&ana);
    assert_eq!(choose(&mut ana, &reference, ("video", &times[3]), &[]).await?, StatusCode::OK);
    // The counter for calls and rooms is one: the time is not free for anybody who wants to be called.
    let mine = [("number", NUMBER)];
    assert_eq!(choose(&mut ben, &his, ("phone", &times[3]), &mine).await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(choose(&mut ben, &his, ("video", &times[4]), &[]).await?, StatusCode::OK);
    let link = |browser: &Browser| {
        let rest = browser.page.html.split("href=\"https://meet.example/").nth(1)?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    ana.open(&format!("/person/{reference}")).await?;
    ben.open(&format!("/person/{his}")).await?;
    let (room, other) = (link(&ana).ok_or("no link")?, link(&ben).ok_or("no link")?);
    assert!(room.len() == 32 && room != other, "{room} {other}");
    town.work().await?;
    let mails = || town.app.mailer.kept_for("ana@example.org");
    assert!(mails()[0].text.contains(&format!("https://meet.example/{room}")), "{}", mails()[0].text);
    let file = ana.open(&format!("/person/{reference}/visit.ics")).await?.html.replace("\r\n ", "");
    assert!(file.contains(&format!("LOCATION:https://meet.example/{room}\r\n")), "{file}");
    assert!(file.contains(&format!("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://meet.example/{room}\r\n")));
    // To the counter, at the same time: another news, and no link any more.
    assert_eq!(choose(&mut ana, &reference, ("counter", &times[3]), &[]).await?, StatusCode::OK);
    assert!(ana.page.has("1 Wattle Street") && link(&ana).is_none(), "{}", ana.page.text());
    assert_eq!((stored(&db, &reference).await?.way.as_str(), stored(&db, &reference).await?.version), ("counter", 1));
    town.work().await?;
    assert_eq!(mails().len(), 2);
    assert!(!mails()[1].text.contains("meet.example"), "{}", mails()[1].text);
    // A way that nobody has, and a centre that does not do it.
    assert_eq!(choose(&mut ben, &his, ("fax", &times[6]), &[]).await?, StatusCode::OK);
    assert_eq!(stored(&db, &his).await?.way, "counter");
    let page = format!("/person/{his}/visit");
    ben.open(&page).await?;
    let fields = [("centre", "bend-library"), ("way", "video"), ("time", times[6].as_str())];
    assert_eq!(ben.send(&page, &fields).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    Ok(())
}

async fn nobody_who_is_called_is_expected_in_the_hall(db: TestDb) -> Tested {
    let town = Town::with(&db, true).await?.with_calls(&db, None).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[("name", "Ana"), ("phone", NUMBER)]).await?;
    ana.open(&format!("/person/{reference}/visit?way=phone")).await?;
    let times = offered(&ana);
    let number = [("number", "0491 570 157")];
    assert_eq!(choose(&mut ana, &reference, ("phone", &times[0]), &number).await?, StatusCode::OK);
    town.time.advance(times[0].parse::<i64>()? - town.app.world.now() - HOUR / 4);
    // The kiosk knows of no appointment, nobody can be late for the hall, and its queue is empty.
    let mut kiosk = town.browser();
    kiosk.open(&format!("/kiosk/{CENTRE}/code")).await?;
    kiosk.send(&format!("/kiosk/{CENTRE}/code"), &[("code", &reference)]).await?;
    assert!(kiosk.page.has("There is nothing under this code here today"), "{}", kiosk.page.text());
    ana.open(&format!("/person/{reference}")).await?;
    assert!(!ana.page.has("I will be late"), "{}", ana.page.text());
    assert_eq!(ana.send(&format!("/person/{reference}/visit/late"), &[]).await?.status, StatusCode::CONFLICT);
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/centres").await?;
    assert!(hannah.page.has("By phone") && hannah.page.has("Not reached"), "{}", hannah.page.text());
    assert!(!hannah.page.has("Is here") && !hannah.page.has("570"), "the day has nothing of the person");
    let mark = format!("/desk/centres/{CENTRE}/{reference}");
    assert_eq!(hannah.send(&mark, &[("state", "arrived")]).await?.status, StatusCode::CONFLICT);
    assert_eq!(db.glance::<i64>("SELECT COUNT(*) FROM visit_places", args![]).await?, Some(0));
    // The officer calls the number of the visit, and not the one that she left before.
    hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(hannah.page.has("+61491570157"), "{}", hannah.page.text());
    hannah.open("/desk").await?;
    hannah.send("/desk/chats", &[("most", "2"), ("phone", "hannah")]).await?;
    let call = format!("/desk/conversations/{reference}/call");
    assert!(hannah.open("/desk/centres").await?.html.contains(&format!("action=\"{call}\"")), "{}", hannah.page.text());
    assert_eq!(hannah.send(&call, &[]).await?.status, StatusCode::OK);
    let called: Option<String> = db.glance("SELECT number FROM calls", args![]).await?;
    assert_eq!(called.as_deref(), Some("+61491570157"));
    for state in ["missed", "ended"] {
        hannah.open("/desk/centres").await?;
        assert_eq!(hannah.send(&mark, &[("state", state)]).await?.status, StatusCode::OK, "{state}");
        assert_eq!(stored(&db, &reference).await?.state, state);
    }
    Ok(())
}

async fn what_is_said_of_a_visit_by_phone_goes_with_the_account(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[]).await?;
    ana.open(&format!("/person/{reference}/visit?way=phone")).await?;
    let times = offered(&ana);
    assert_eq!(choose(&mut ana, &reference, ("phone", &times[0]), &[("number", NUMBER)]).await?, StatusCode::OK);
    let of = "SELECT person_id FROM conversations WHERE reference = $1";
    let person: String = db.glance(of, args![reference]).await?.ok_or("nobody")?;
    let visit = stored(&db, &reference).await?.id;
    let mut tx = db.begin().await?;
    assert!(counter::by_id(&mut tx, &visit).await?.is_some());
    domain::slice::erasure::erase(&mut tx, town.app.slices, &person).await?;
    tx.commit().await?;
    for left in ["SELECT COUNT(*) FROM visits", "SELECT COUNT(*) FROM visit_cells"] {
        assert_eq!(db.glance::<i64>(left, args![]).await?, Some(0), "{left}");
    }
    Ok(())
}

db::on_both!(
    who_wants_to_be_called_says_where_and_is_told,
    a_visit_by_video_has_a_room_of_its_own_and_moves_to_another_way,
    nobody_who_is_called_is_expected_in_the_hall,
    what_is_said_of_a_visit_by_phone_goes_with_the_account,
);
