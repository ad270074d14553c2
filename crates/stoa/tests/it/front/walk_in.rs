//! Walking in without a time: a number at the kiosk, at the desk, from home and by a short message; called by the rule,
//! never twice, and lost by nobody.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::counter::hall::{self, NewPlace, Source};

use super::desk::staff;
use super::texting::{sms, texted};
use super::visits::{offered, wants_to_come};
use super::{Browser, Town};

const HOUR: i64 = 60 * 60 * 1_000;
const CENTRE: &str = "gumtree-bend";
const HALL: &str = "/desk/centres/gumtree-bend/hall";

/// A place as its row says.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    number: i64,
    state: String,
    counter: Option<String>,
    needs: String,
    source: String,
}

db::from_row!(Row { number, state, counter, needs, source });

async fn rows(db: &TestDb) -> anyhow::Result<Vec<Row>> {
    let mut tx = db.read().await?;
    let sql = "SELECT number, state, counter, needs, source FROM visit_places ORDER BY number";
    Ok(tx.fetch_all(sql, args![]).await?)
}

async fn states(db: &TestDb) -> anyhow::Result<Vec<(i64, String)>> {
    Ok(rows(db).await?.into_iter().map(|row| (row.number, row.state)).collect())
}

fn state(number: i64, state: &str) -> (i64, String) {
    (number, state.to_owned())
}

/// Somebody whom nobody knows takes a number. Returns the address of its page.
async fn at_kiosk(kiosk: &mut Browser, reason: &str, needs: &[&str]) -> anyhow::Result<String> {
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason={reason}&lang=en")).await?;
    let (nonce, reason) = (kiosk.page.hidden("nonce"), kiosk.page.hidden("reason"));
    let mut fields = vec![("nonce", nonce.as_str()), ("reason", reason.as_str())];
    fields.extend(needs.iter().map(|need| (*need, "yes")));
    kiosk.send(&format!("/kiosk/{CENTRE}"), &fields).await?;
    anyhow::ensure!(kiosk.page.address.contains("/number/"), "{}", kiosk.page.text());
    Ok(kiosk.page.address.clone())
}

/// An officer who sits at a counter.
async fn seated(town: &Town, name: &str, counter: &str) -> anyhow::Result<Browser> {
    let mut officer = town.officer(name).await?;
    officer.open("/desk/centres").await?;
    officer.send(HALL, &[("do", "sit"), ("counter", counter)]).await?;
    anyhow::ensure!(officer.page.has(&format!("You sit at counter {counter}")), "{}", officer.page.text());
    Ok(officer)
}

async fn press(officer: &mut Browser, what: &str, more: &[(&str, &str)]) -> anyhow::Result<StatusCode> {
    let fields: Vec<(&str, &str)> = [("do", what)].into_iter().chain(more.iter().copied()).collect();
    if officer.page.token().is_none() {
        officer.open("/desk/centres").await?;
    }
    Ok(officer.send(HALL, &fields).await?.status)
}

async fn a_form_at_the_kiosk_gives_one_number_and_nothing_stays_for_the_next(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut kiosk = town.browser();
    assert!(kiosk.open(&format!("/kiosk/{CENTRE}")).await?.has("Tiếng Việt") && kiosk.page.has("العربية"));
    assert!(kiosk.open(&format!("/kiosk/{CENTRE}/reasons?lang=en")).await?.has("Something else"));
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason=gas-rebate&lang=en")).await?;
    let nonce = kiosk.page.hidden("nonce");
    let fields = [("nonce", nonce.as_str()), ("reason", "gas-rebate"), ("seat", "yes"), ("loop", "no")];
    kiosk.send(&format!("/kiosk/{CENTRE}"), &fields).await?;
    let first = kiosk.page.address.clone();
    assert!(kiosk.page.has("B 1") && kiosk.page.has("Nobody is before you"), "{}", kiosk.page.text());
    // After a power cut the same form is sent once more.
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason=gas-rebate")).await?;
    kiosk.send(&format!("/kiosk/{CENTRE}"), &fields).await?;
    assert_eq!(kiosk.page.address, first);
    let place = Row {
        number: 1,
        state: "waiting".to_owned(),
        counter: None,
        needs: "seat".to_owned(),
        source: "kiosk".to_owned(),
    };
    assert_eq!(rows(&db).await?, [place]);
    let people = "SELECT COUNT(*) FROM conversations WHERE channel = 'counter' AND state = 'settled' AND service = $1";
    assert_eq!(db.glance::<i64>(people, args!["gas-rebate"]).await?, Some(1));
    // The next one at the kiosk has a number of their own, and cannot read the conversation before.
    at_kiosk(&mut kiosk, "other", &[]).await?;
    assert!(kiosk.page.has("B 2") && kiosk.page.has("1 person is before you"), "{}", kiosk.page.text());
    let reference: Option<String> =
        db.glance("SELECT reference FROM conversations WHERE service = $1", args!["gas-rebate"]).await?;
    let page = format!("/person/{}", reference.unwrap_or_default());
    assert_eq!(kiosk.open(&page).await?.status, StatusCode::UNAUTHORIZED, "the kiosk is nobody");
    // Their own telephone follows the place, and gives it up, once.
    let mut phone = town.browser();
    let secret = first.rsplit('/').next().unwrap_or_default().to_owned();
    assert!(phone.open(&format!("/places/{secret}")).await?.has("B 1"), "{}", phone.page.text());
    assert!(!phone.page.has("Gas Rebate"), "nothing of what they come for");
    assert_eq!(phone.open(&format!("/places/{secret}/qr.svg")).await?.status, StatusCode::OK);
    phone.open(&format!("/places/{secret}")).await?;
    phone.send(&format!("/places/{secret}/leave"), &[]).await?;
    assert_eq!(states(&db).await?, [state(1, "gone"), state(2, "waiting")]);
    phone.open("/person").await?;
    assert_eq!(phone.send(&format!("/places/{secret}/leave"), &[]).await?.status, StatusCode::CONFLICT);
    assert_eq!(phone.open("/places/0123").await?.status, StatusCode::NOT_FOUND);
    // At night no number is given, and the form says so.
    town.time.advance(12 * HOUR);
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason=other")).await?;
    let nonce = kiosk.page.hidden("nonce");
    kiosk.send(&format!("/kiosk/{CENTRE}"), &[("nonce", &nonce), ("reason", "")]).await?;
    assert!(kiosk.page.has("closed now"), "{}", kiosk.page.text());
    assert_eq!(rows(&db).await?.len(), 2);
    Ok(())
}

async fn an_appointment_arrives_at_the_kiosk_by_its_code_and_of_others_nothing_is_said(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person?way=counter").await?;
    ana.send("/person", &[("way", "counter"), ("email", "ana@example.org")]).await?;
    let visit = ana.page.address.clone();
    let reference = visit.trim_start_matches("/person/").trim_end_matches("/visit").to_owned();
    ana.open(&format!("{visit}?centre={CENTRE}")).await?;
    let time =
        ana.page.html.split("name=\"time\" type=\"radio\" value=\"").nth(1).and_then(|rest| rest.split_once('"'));
    let time = time.map(|(time, _)| time.to_owned()).unwrap_or_default();
    ana.send(&visit, &[("centre", CENTRE), ("time", &time)]).await?;
    assert!(ana.page.has("I will be late"), "{}", ana.page.text());
    ana.send(&format!("{visit}/late"), &[]).await?;
    assert!(!ana.page.has("I will be late"));
    let mut hannah = town.officer("hannah").await?;
    assert!(hannah.open("/desk/centres").await?.has("Will be late"), "{}", hannah.page.text());
    // From home she has an appointment, and needs no number.
    ana.open(&format!("{visit}?centre={CENTRE}")).await?;
    let from_home = ana.send(&format!("/person/{reference}/place"), &[("centre", CENTRE)]).await?.status;
    assert_eq!(from_home, StatusCode::CONFLICT);
    let mut kiosk = town.browser();
    let code = format!("/kiosk/{CENTRE}/code");
    kiosk.open(&format!("{code}?lang=en&code=GR7&press=k")).await?;
    assert_eq!(kiosk.page.value_of("code").as_deref(), Some("GR7K"));
    let mut told = Vec::new();
    for wrong in ["GR7K4M2P", "", "'; DROP TABLE visits"] {
        kiosk.open(&code).await?;
        let nonce = kiosk.page.hidden("nonce");
        kiosk.send(&code, &[("nonce", &nonce), ("code", wrong)]).await?;
        told.push(kiosk.page.has("There is nothing under this code here today"));
    }
    // At another centre hers is as unknown as the others.
    let other = "/kiosk/bend-library/code";
    kiosk.open(other).await?;
    let nonce = kiosk.page.hidden("nonce");
    kiosk.send(other, &[("nonce", &nonce), ("code", &reference)]).await?;
    told.push(kiosk.page.has("There is nothing under this code here today"));
    assert_eq!(told, [true; 4]);
    // Half an hour late, as she said: the appointment counts.
    town.time.advance(time.parse::<i64>()? - town.app.world.now() + HOUR / 2 - 60_000);
    for _ in 0..2 {
        kiosk.open(&code).await?;
        let nonce = kiosk.page.hidden("nonce");
        kiosk.send(&code, &[("nonce", &nonce), ("code", &reference.to_lowercase())]).await?;
        assert!(kiosk.page.has("A 1"), "{}", kiosk.page.text());
    }
    let counts: Option<i64> = db.glance("SELECT counts_from FROM visit_places", args![]).await?;
    assert_eq!(counts, Some(time.parse::<i64>()? - HOUR / 2));
    assert!(ana.open(&format!("/person/{reference}")).await?.has("A 1"), "{}", ana.page.text());
    Ok(())
}

async fn numbers_are_called_by_the_rule_moved_and_finished(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut kiosk = town.browser();
    let first = at_kiosk(&mut kiosk, "other", &[]).await?;
    town.time.advance(5 * 60_000);
    at_kiosk(&mut kiosk, "other", &["frail"]).await?;
    kiosk.open(&format!("/kiosk/{CENTRE}/needs?reason=other&lang=ar")).await?;
    let nonce = kiosk.page.hidden("nonce");
    kiosk.send(&format!("/kiosk/{CENTRE}"), &[("nonce", &nonce), ("danger", "yes")]).await?;
    // Before somebody sits there, nobody can say how long.
    assert!(kiosk.open(&first.replace(&format!("kiosk/{CENTRE}/number"), "places")).await?.status.is_success());
    let mut hannah = seated(&town, "hannah", "2").await?;
    let mut leila = town.officer("leila").await?;
    leila.open("/desk/centres").await?;
    assert_eq!(press(&mut leila, "sit", &[("counter", "2")]).await?, StatusCode::CONFLICT, "a colleague is there");
    assert_eq!(press(&mut leila, "next", &[]).await?, StatusCode::CONFLICT, "they sit nowhere");
    leila.open("/desk/centres").await?;
    assert_eq!(press(&mut leila, "sit", &[("counter", "1")]).await?, StatusCode::OK);
    // Arabic is spoken at counter 1 alone, which is open: counter 2 is not given the one who is in danger.
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?, [state(1, "waiting"), state(2, "called"), state(3, "waiting")], "frail before");
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::CONFLICT, "somebody is there");
    leila.open("/desk/centres").await?;
    assert_eq!(press(&mut leila, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?[2], state(3, "called"));
    // The screen of the hall says numbers and counters, and nothing else of them.
    let mut screen = town.browser();
    screen.open(&format!("/hall/{CENTRE}")).await?;
    assert!(screen.page.has("B 3") && screen.page.has("الرقم B 3"), "{}", screen.page.text());
    assert!(!screen.page.html.contains("/desk/") && !screen.page.has("danger calls"));
    // Called again; nobody comes; back once, and not a second time.
    hannah.open("/desk/centres").await?;
    assert_eq!(press(&mut hannah, "again", &[]).await?, StatusCode::OK);
    assert_eq!(press(&mut hannah, "away", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?[1], state(2, "away"));
    let key: String = hannah.page.value_of("reference").unwrap_or_default();
    let before: Option<i64> = db.glance("SELECT counts_from FROM visit_places WHERE number = 2", args![]).await?;
    assert_eq!(press(&mut hannah, "back", &[("reference", &key)]).await?, StatusCode::OK);
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?[1], state(2, "called"), "their place is as before");
    assert_eq!(press(&mut hannah, "away", &[]).await?, StatusCode::OK);
    assert_eq!(press(&mut hannah, "back", &[("reference", &key)]).await?, StatusCode::CONFLICT);
    hannah.open("/desk/centres").await?;
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::OK);
    assert_eq!(press(&mut hannah, "begin", &[]).await?, StatusCode::OK);
    // Sent on to counter 1: the moment of coming stays, and no other counter calls them.
    let came: Option<i64> = db.glance("SELECT counts_from FROM visit_places WHERE number = 1", args![]).await?;
    assert_eq!(press(&mut hannah, "move", &[("counter", "9")]).await?, StatusCode::NOT_FOUND);
    hannah.open("/desk/centres").await?;
    assert_eq!(press(&mut hannah, "move", &[("counter", "1"), ("service", "gas-rebate")]).await?, StatusCode::OK);
    assert_eq!(db.glance("SELECT counts_from FROM visit_places WHERE number = 1", args![]).await?, came);
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?[0], state(1, "waiting"), "counter 2 does not call whoever was sent to 1");
    leila.open("/desk/centres").await?;
    assert_eq!(press(&mut leila, "begin", &[]).await?, StatusCode::OK);
    town.time.advance(10 * 60_000);
    assert_eq!(press(&mut leila, "finish", &[("outcome", "maybe")]).await?, StatusCode::NOT_FOUND);
    leila.open("/desk/centres").await?;
    let done = [("outcome", "done"), ("service", "gas-rebate")];
    assert_eq!(press(&mut leila, "finish", &done).await?, StatusCode::OK);
    assert_eq!(press(&mut leila, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?, [state(1, "called"), state(2, "away"), state(3, "done")]);
    let sql = "SELECT v.service FROM visits v JOIN visit_places p ON p.visit_id = v.id WHERE p.number = 3 AND v.state = 'ended'";
    assert_eq!(db.glance::<String>(sql, args![]).await?.as_deref(), Some("gas-rebate"));
    let took = "SELECT ended_at - began_at FROM visit_places WHERE number = 3";
    let took = db.glance::<i64>(took, args![]).await?.map(|took| took / 60_000);
    assert_eq!(took, Some(10));
    assert!(before.is_some());
    // The looks of those who called stand in the ledger of whom they called.
    let looks =
        "SELECT COUNT(*) FROM ledger WHERE resource_kind = 'conversation' AND resource_id = (SELECT v.conversation_id
        FROM visits v JOIN visit_places p ON p.visit_id = v.id WHERE p.number = 3) AND actor_kind = 'officer'";
    assert!(db.glance::<i64>(looks, args![]).await?.is_some_and(|looks| looks > 0));
    // Somebody is at the counter: nobody leaves it.
    assert_eq!(press(&mut leila, "leave", &[]).await?, StatusCode::CONFLICT);
    hannah.open("/desk/centres").await?;
    assert_eq!(press(&mut hannah, "leave", &[]).await?, StatusCode::OK);
    // Officers of other agencies neither call nor see the queue.
    let mut peter = town.officer("peter").await?;
    peter.open("/desk").await?;
    for what in ["sit", "next", "give", "leave"] {
        assert_eq!(press(&mut peter, what, &[("counter", "3")]).await?, StatusCode::NOT_FOUND, "{what}");
        peter.open("/desk").await?;
    }
    Ok(())
}

/// All officers press at the same moment, again and again: each number has one call, and none is left out.
async fn of_officers_who_call_at_once_each_gets_another_number(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let officers = [staff(&town, "hannah").await?, staff(&town, "leila").await?, staff(&town, "jun").await?];
    let rounds = if std::env::var_os("STOA_SOAK").is_some() { 300 } else { 4 };
    for (officer, counter) in officers.iter().zip(["1", "2", "3"]) {
        let mut tx = db.begin().await?;
        hall::sit(&mut tx, &town.app, officer, (CENTRE, counter)).await.map_err(|why| format!("{why:?}"))?;
        tx.commit().await?;
    }
    for round in 0..rounds {
        for number in 0..officers.len() {
            let form = format!("{round}:{number}");
            let new = NewPlace { centre: CENTRE, source: Source::Kiosk, form: &form, service: None, needs: &[] };
            let mut tx = db.begin().await?;
            hall::walk_in(&mut tx, &town.app, (None, "en"), new).await.map_err(|why| format!("{why:?}"))?;
            tx.commit().await?;
        }
        let mut presses = tokio::task::JoinSet::new();
        for officer in officers.clone() {
            let app = town.app.clone();
            presses.spawn(async move {
                let mut tx = app.db.begin().await?;
                let called = hall::call_next(&mut tx, &app, &officer, CENTRE).await;
                let called = called.map_err(|why| anyhow::anyhow!("{why:?}"))?;
                tx.commit().await?;
                anyhow::Ok(called.map(|place| place.number))
            });
        }
        let mut called = Vec::new();
        while let Some(one) = presses.join_next().await {
            called.extend(one??);
        }
        called.sort_unstable();
        let first = round * 3;
        assert_eq!(called, [first + 1, first + 2, first + 3], "round {round}");
        for officer in &officers {
            let mut tx = db.begin().await?;
            let outcome = (hall::VisitOutcome::Done, None);
            hall::finish(&mut tx, &town.app, officer, CENTRE, outcome).await.map_err(|why| format!("{why:?}"))?;
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn a_place_from_home_is_kept_until_they_are_here_and_lost_when_the_doors_close(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person?way=counter").await?;
    ana.send("/person", &[("way", "counter"), ("email", "ana@example.org")]).await?;
    let page = ana.page.address.trim_end_matches("/visit").to_owned();
    assert!(ana.page.has("Come now, without a time"), "{}", ana.page.text());
    let ana_visit = format!("{page}/visit");
    for is_first in [true, false] {
        // Once she has one, the page offers none; sent again, it is the same.
        ana.open(if is_first { &ana_visit } else { "/person" }).await?;
        ana.send(&format!("{page}/place"), &[("centre", CENTRE)]).await?;
        assert!(ana.page.has("B 1") && ana.page.has("On the way"), "{}", ana.page.text());
    }
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.starts_with("Your number is B 1"), "{}", mails[0].subject);
    // Nobody is called who is not here.
    let mut hannah = seated(&town, "hannah", "1").await?;
    assert_eq!(press(&mut hannah, "next", &[]).await?, StatusCode::OK);
    assert_eq!(states(&db).await?, [state(1, "home")]);
    town.time.advance(HOUR / 2);
    let mut kiosk = town.browser();
    at_kiosk(&mut kiosk, "other", &[]).await?;
    let code = format!("/kiosk/{CENTRE}/code");
    kiosk.open(&code).await?;
    let nonce = kiosk.page.hidden("nonce");
    kiosk.send(&code, &[("nonce", &nonce), ("code", page.trim_start_matches("/person/"))]).await?;
    assert!(kiosk.page.has("B 1"), "{}", kiosk.page.text());
    hannah.open("/desk/centres").await?;
    press(&mut hannah, "next", &[]).await?;
    assert_eq!(states(&db).await?, [state(1, "called"), state(2, "waiting")], "half an hour at home counts");
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert!(mails.last().is_some_and(|mail| mail.subject == "Number B 1: counter 1"), "{mails:?}");
    // Another one stays at home, and another one waits: the doors close, and an hour later nobody waits any more.
    let mut ben = town.browser();
    ben.open("/person?way=counter").await?;
    ben.send("/person", &[("way", "counter"), ("email", "ben@example.org")]).await?;
    let his = ben.page.address.trim_end_matches("/visit").to_owned();
    ben.send(&format!("{his}/place"), &[("centre", CENTRE)]).await?;
    town.time.advance(7 * HOUR);
    town.work().await?;
    assert_eq!(states(&db).await?, [state(1, "called"), state(2, "waiting"), state(3, "lost")]);
    let mails = town.app.mailer.kept_for("ben@example.org");
    assert!(mails.last().is_some_and(|mail| mail.subject.starts_with("Gumtree Bend Service Centre has closed")));
    let work = "SELECT id FROM work_items WHERE id = (SELECT id FROM conversations WHERE reference = $1)";
    let reference = his.trim_start_matches("/person/");
    assert!(db.glance::<String>(work, args![reference]).await?.is_some(), "an officer has to look after it");
    town.time.advance(HOUR);
    town.work().await?;
    assert_eq!(states(&db).await?[1], state(2, "lost"));
    Ok(())
}

/// A place that is taken before an appointment hides it only as long as they are in the hall.
async fn an_appointment_stays_beside_a_place_that_is_over(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[]).await?;
    let page = format!("/person/{reference}");
    ana.open(&format!("{page}/visit?centre=bend-library")).await?;
    let time = offered(&ana).pop().ok_or("no time")?;
    ana.send(&format!("{page}/visit"), &[("centre", "bend-library"), ("time", &time)]).await?;
    assert!(ana.open(&page).await?.has("Your appointment"), "{}", ana.page.text());
    ana.send(&format!("{page}/place"), &[("centre", CENTRE)]).await?;
    assert!(ana.open(&page).await?.has("B 1"), "{}", ana.page.text());
    assert!(!ana.page.has("Your appointment"), "{}", ana.page.text());
    let secret = ana.page.html.split("/places/").nth(1).and_then(|rest| rest.split(['"', '/', '?']).next());
    let leave = format!("/places/{}/leave", secret.ok_or("no link to the place")?);
    ana.send(&leave, &[]).await?;
    assert_eq!(states(&db).await?, [state(1, "gone")]);
    assert!(ana.open(&page).await?.has("Your appointment") && ana.page.has("Bend Library"), "{}", ana.page.text());
    Ok(())
}

async fn a_short_message_takes_a_place_and_gives_it_up(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let number = "+61491570156";
    let texts = || town.app.texts.sms.kept_for(number).into_iter().map(|text| text.words).collect::<Vec<_>>();
    // Which centre: asked back, and no message to anybody.
    texted(&town, sms("a", "Place")).await?;
    assert!(texts().last().is_some_and(|words| words.contains("1: Gumtree Bend")), "{:?}", texts());
    texted(&town, sms("b", "PLACE 2")).await?;
    assert!(texts().last().is_some_and(|words| words.contains("is closed now")), "{:?}", texts());
    let conversations = "SELECT COUNT(*) FROM conversations";
    assert_eq!(db.glance::<i64>(conversations, args![]).await?, Some(0));
    for _ in 0..2 {
        texted(&town, sms("c", "Place 1.")).await?;
    }
    assert_eq!(states(&db).await?, [state(1, "home")]);
    assert!(
        texts().last().is_some_and(|words| words.contains("is B 1") && words.contains("Your wait")),
        "{:?}",
        texts()
    );
    assert_eq!(texts().len(), 3);
    let settled = "SELECT COUNT(*) FROM conversations WHERE state = 'settled'";
    assert_eq!(db.glance::<i64>(settled, args![]).await?, Some(1), "nobody has to answer");
    texted(&town, sms("d", "CANCEL")).await?;
    assert_eq!(states(&db).await?, [state(1, "gone")]);
    assert!(texts().last().is_some_and(|words| words.contains("given up") && words.contains("STOP")), "{:?}", texts());
    // Without a place the word ends messages, as operators have it.
    texted(&town, sms("e", "CANCEL")).await?;
    let stopped = texts().last().cloned().unwrap_or_default();
    assert!(!stopped.contains("given up"), "{stopped}");
    texted(&town, sms("f", "دور ١")).await?;
    assert_eq!(states(&db).await?, [state(1, "gone"), state(2, "home")], "who writes wants messages again");
    Ok(())
}

async fn whose_identity_was_seen_has_what_began_without_a_name(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let mut kiosk = town.browser();
    at_kiosk(&mut kiosk, "gas-rebate", &[]).await?;
    let mut hannah = seated(&town, "hannah", "1").await?;
    press(&mut hannah, "next", &[]).await?;
    let reference: Option<String> =
        db.glance("SELECT reference FROM conversations WHERE channel = 'counter'", args![]).await?;
    let reference = reference.unwrap_or_default();
    let identity = format!("/desk/conversations/{reference}/identity");
    assert!(hannah.page.html.contains(&identity), "{}", hannah.page.text());
    assert_eq!(ana.open(&format!("/person/{reference}")).await?.status, StatusCode::NOT_FOUND);
    let sent = |document: &'static str, address: &'static str| [("document", document), ("address", address)];
    assert_eq!(hannah.send(&identity, &sent("passport", "nobody@example.org")).await?.status, StatusCode::CONFLICT);
    hannah.open("/desk/centres").await?;
    assert_eq!(hannah.send(&identity, &sent("face", "ana@example.org")).await?.status, StatusCode::NOT_FOUND);
    hannah.open("/desk/centres").await?;
    assert_eq!(hannah.send(&identity, &sent("passport", "ana@example.org")).await?.status, StatusCode::OK);
    // From now on it is hers: she reads it, it is on her first page, and who saw what stands in its events.
    assert!(ana.open(&format!("/person/{reference}")).await?.has("B 1"), "{}", ana.page.text());
    assert!(ana.open("/account").await?.html.contains(&format!("/person/{reference}")), "{}", ana.page.text());
    let seen = "SELECT COUNT(*) FROM events WHERE kind = 'conversations.identity_seen' AND CAST(actor AS TEXT) LIKE '%Hannah Whitlock%'";
    assert_eq!(db.glance::<i64>(seen, args![]).await?, Some(1));
    hannah.open("/desk/centres").await?;
    assert!(!hannah.page.html.contains(&identity), "she is known");
    assert_eq!(hannah.send(&identity, &sent("passport", "ana@example.org")).await?.status, StatusCode::CONFLICT);
    Ok(())
}

async fn an_officer_gives_a_number_and_one_to_a_conversation(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/centres").await?;
    let nonce = hannah.page.hidden("nonce");
    let give = [("nonce", nonce.as_str()), ("language", "vi"), ("service", "gas-rebate"), ("loop", "yes")];
    for _ in 0..2 {
        assert_eq!(press(&mut hannah, "give", &give).await?, StatusCode::OK);
    }
    assert!(hannah.page.has("B 1") && hannah.page.has("Hearing loop") && hannah.page.has("Tiếng Việt"));
    assert_eq!(rows(&db).await?.len(), 1);
    let mut ben = town.browser();
    ben.open("/person").await?;
    ben.send("/person", &[("way", "phone"), ("phone", "0491 570 006"), ("body", "Help me")]).await?;
    let reference = ben.page.address.trim_start_matches("/person/").to_owned();
    hannah.open(&format!("/desk/conversations/{reference}/visit")).await?;
    let address = format!("/desk/conversations/{reference}/place");
    assert!(hannah.page.html.contains(&address), "{}", hannah.page.text());
    assert_eq!(hannah.send(&address, &[("centre", CENTRE)]).await?.status, StatusCode::OK);
    assert_eq!(states(&db).await?, [state(1, "waiting"), state(2, "waiting")]);
    let waiting: Option<String> =
        db.glance("SELECT state FROM conversations WHERE reference = $1", args![reference]).await?;
    assert_eq!(waiting.as_deref(), Some("waiting"), "his question still waits for its answer");
    Ok(())
}

db::on_both!(
    a_form_at_the_kiosk_gives_one_number_and_nothing_stays_for_the_next,
    an_appointment_arrives_at_the_kiosk_by_its_code_and_of_others_nothing_is_said,
    numbers_are_called_by_the_rule_moved_and_finished,
    of_officers_who_call_at_once_each_gets_another_number,
    a_place_from_home_is_kept_until_they_are_here_and_lost_when_the_doors_close,
    an_appointment_stays_beside_a_place_that_is_over,
    a_short_message_takes_a_place_and_gives_it_up,
    whose_identity_was_seen_has_what_began_without_a_name,
    an_officer_gives_a_number_and_one_to_a_conversation,
);
