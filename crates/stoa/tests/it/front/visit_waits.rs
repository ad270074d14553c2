//! Waiting for an earlier time: it is offered in the order of asking, kept for a while, and taken by one.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::counter;
use domain::counter::waiting;
use domain::session::Assurance;
use domain::trust::{self, Action, Actor, Purpose, Resource};

use super::mail_in::{arrives, last};
use super::remote_visits::{Stored, stored};
use super::texting::{sms, texted};
use super::visits::{cells, offered, wants_to_come, with_centres};
use super::{Browser, Town};

const MINUTE: i64 = 60 * 1_000;
const CENTRE: &str = "bend-library";
/// Days on which the library is open, with one time each.
const TUESDAY: &str = "2026-07-07";
const LATER: &str = "2026-07-28";

/// The town on Monday at ten, whose library has one time on Tuesdays and one on Fridays.
async fn town(db: &TestDb) -> anyhow::Result<Town> {
    with_centres(db, |centres| {
        let library = centres.iter_mut().filter(|centre| centre.id == CENTRE);
        library.for_each(|centre| {
            centre.hours.retain(|span| span.from == "10:00");
            centre.hours.iter_mut().for_each(|span| span.to = "10:15".to_owned());
        });
    })
    .await
}

/// Somebody with the time of the library that is free at their turn.
async fn booked(browser: &mut Browser, more: &[(&str, &str)]) -> anyhow::Result<(String, String)> {
    let reference = wants_to_come(browser, more).await?;
    browser.open(&format!("/person/{reference}/visit?centre={CENTRE}")).await?;
    let time = offered(browser).first().cloned().ok_or_else(|| anyhow::anyhow!("{}", browser.page.text()))?;
    let status =
        browser.send(&format!("/person/{reference}/visit"), &[("centre", CENTRE), ("time", &time)]).await?.status;
    anyhow::ensure!(status == StatusCode::OK, "{status}: {}", browser.page.text());
    Ok((reference, time))
}

async fn press(browser: &mut Browser, reference: &str, fields: &[(&str, &str)]) -> anyhow::Result<StatusCode> {
    if browser.open(&format!("/person/{reference}/visit?centre={CENTRE}")).await?.token().is_none() {
        browser.open("/person").await?;
    }
    Ok(browser.send(&format!("/person/{reference}/visit/wait"), fields).await?.status)
}

async fn waits(browser: &mut Browser, reference: &str, more: &[(&str, &str)]) -> anyhow::Result<()> {
    let fields = [("do", "ask"), ("centre", CENTRE), ("way", "counter"), ("first", TUESDAY), ("last", LATER)];
    let fields: Vec<(&str, &str)> = fields.iter().chain(more).copied().collect();
    let status = press(browser, reference, &fields).await?;
    anyhow::ensure!(status == StatusCode::OK, "{status}: {}", browser.page.text());
    Ok(())
}

async fn cancel(browser: &mut Browser, reference: &str) -> anyhow::Result<StatusCode> {
    browser.open(&format!("/person/{reference}/visit")).await?;
    Ok(browser.send(&format!("/person/{reference}/visit/cancel"), &[]).await?.status)
}

/// To whom a time is offered now.
async fn whose_turn(db: &TestDb) -> anyhow::Result<Vec<String>> {
    let sql = "SELECT c.reference FROM visit_waits w JOIN conversations c ON c.id = w.conversation_id
        WHERE w.offer_from IS NOT NULL ORDER BY w.id";
    Ok(db.read().await?.fetch_all(sql, args![]).await?)
}

/// Three with a time each, of whom the last two wait for an earlier one; and the first time, as a number.
async fn three(town: &Town) -> anyhow::Result<([(Browser, String); 3], i64)> {
    let (mut ana, mut ben, mut cem) = (town.browser(), town.browser(), town.browser());
    let (first, time) = booked(&mut ana, &[("email", "ana@example.org")]).await?;
    let (second, _) = booked(&mut ben, &[("email", "ben@example.org")]).await?;
    let (third, _) = booked(&mut cem, &[("phone", "0491 570 156")]).await?;
    waits(&mut ben, &second, &[]).await?;
    town.time.advance(1_000);
    waits(&mut cem, &third, &[]).await?;
    town.work().await?;
    Ok(([(ana, first), (ben, second), (cem, third)], time.parse()?))
}

async fn what_falls_free_is_offered_in_turn_and_kept_until_it_is_taken(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (mut ben, second), (mut cem, third)], time) = three(&town).await?;
    assert!(ben.open(&format!("/person/{second}")).await?.has("You wait for an earlier time"), "{}", ben.page.text());
    assert!(whose_turn(&db).await?.is_empty());
    let before = stored(&db, &third).await?;
    assert_eq!(cancel(&mut ana, &first).await?, StatusCode::OK);
    // Between that press and the next moment nobody else gets it.
    let mut eve = town.browser();
    let hers = wants_to_come(&mut eve, &[]).await?;
    let page = format!("/person/{hers}/visit");
    let book = async |eve: &mut Browser, time: i64| -> anyhow::Result<StatusCode> {
        eve.open(&format!("{page}?centre={CENTRE}")).await?;
        Ok(eve.send(&page, &[("centre", CENTRE), ("time", &time.to_string())]).await?.status)
    };
    assert_eq!(book(&mut eve, time).await?, StatusCode::UNPROCESSABLE_ENTITY);
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&second));
    assert_eq!(cells(&db).await?, 9, "two visits and a time that is kept");
    assert_eq!(book(&mut eve, time).await?, StatusCode::UNPROCESSABLE_ENTITY);
    let mail = last(&town, "ben@example.org")?;
    assert!(mail.subject.starts_with("An earlier time is free"), "{}", mail.subject);
    assert!(mail.text.contains("Counter in the Bend Library") && !mail.text.contains("YES"), "{}", mail.text);
    assert!(ben.open(&format!("/person/{second}")).await?.has("We keep it for you until"), "{}", ben.page.text());
    // Somebody else's offer is nobody's business, and the one to come later has none.
    assert_eq!(press(&mut eve, &second, &[("do", "take")]).await?, StatusCode::NOT_FOUND);
    assert_eq!(press(&mut cem, &third, &[("do", "take")]).await?, StatusCode::CONFLICT);
    // Two hours pass.
    town.time.advance(119 * MINUTE);
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&second));
    town.time.advance(2 * MINUTE);
    assert_eq!(press(&mut ben, &second, &[("do", "take")]).await?, StatusCode::CONFLICT);
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&third));
    let mail = last(&town, "ben@example.org")?;
    assert!(mail.subject.starts_with("The earlier time went to the next"), "{}", mail.subject);
    let texts = town.app.texts.sms.kept_for("+61491570156");
    let text = texts.last().ok_or("no message")?;
    assert!(text.words.contains("Or answer YES to take it."), "{}", text.words);
    // Cem answers, in one word; the time before falls free, and nobody who waits would come earlier by it.
    texted(&town, sms("yes-1", "Yes.")).await?;
    town.work().await?;
    let after = stored(&db, &third).await?;
    assert_eq!((after.from_at, after.version, after.id), (time, before.version + 1, before.id));
    assert!(whose_turn(&db).await?.is_empty());
    assert_eq!(cells(&db).await?, 6);
    assert_eq!(db.glance::<i64>("SELECT COUNT(*) FROM visit_waits", args![]).await?, Some(1));
    assert_eq!(book(&mut eve, before.from_at).await?, StatusCode::OK);
    // Said again, it is a message to somebody.
    let said = "SELECT COUNT(*) FROM messages WHERE body LIKE '%Yes%'";
    assert_eq!(db.glance::<i64>(said, args![]).await?, Some(0));
    texted(&town, sms("yes-2", "Yes")).await?;
    assert_eq!(db.glance::<i64>(said, args![]).await?, Some(1));
    Ok(())
}

async fn of_all_who_take_one_offer_one_gets_it(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (_ben, second), _], time) = three(&town).await?;
    cancel(&mut ana, &first).await?;
    town.work().await?;
    let of = "SELECT person_id FROM conversations WHERE reference = $1";
    let person: String = db.glance(of, args![second]).await?.ok_or("nobody")?;
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (app, person, reference) = (town.app.clone(), person.clone(), second.clone());
        tries.spawn(async move {
            let actor = Actor::Person { id: person, assurance: Assurance::Guest };
            let mut tx = app.db.begin().await?;
            match waiting::take(&mut tx, &app, (&actor, Purpose::OwnAffairs), &reference).await {
                Ok(_) => tx.commit().await.map(|()| true),
                Err(refusal) => {
                    assert_eq!(refusal.kind, "wait-over", "{:?}", refusal.cause);
                    Ok(false)
                }
            }
        });
    }
    let mut won = 0;
    while let Some(tried) = tries.join_next().await {
        won += usize::from(tried??);
    }
    assert_eq!(won, 1);
    let Stored { from_at, version, .. } = stored(&db, &second).await?;
    assert_eq!((from_at, version), (time, 1));
    town.work().await?;
    // The next takes the time that fell free by it, and not the one that is taken.
    assert_eq!(cells(&db).await?, 9, "two visits and the time that is kept for the third");
    Ok(())
}

async fn who_leaves_or_gives_it_up_lets_the_next_go_on(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (mut ben, second), (mut cem, third)], _) = three(&town).await?;
    cancel(&mut ana, &first).await?;
    town.work().await?;
    assert_eq!(press(&mut ben, &second, &[("do", "decline")]).await?, StatusCode::OK);
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&third));
    assert!(ben.open(&format!("/person/{second}")).await?.has("You wait for an earlier time"));
    // Once nobody wants it, it is free for all; and it is not offered again to who did not want it.
    assert_eq!(press(&mut cem, &third, &[("do", "leave")]).await?, StatusCode::OK);
    assert_eq!(press(&mut cem, &third, &[("do", "leave")]).await?, StatusCode::CONFLICT);
    town.work().await?;
    assert!(whose_turn(&db).await?.is_empty());
    assert_eq!(cells(&db).await?, 6);
    // An officer does it for somebody on the telephone.
    let mut hannah = town.officer("hannah").await?;
    assert!(hannah.open(&format!("/desk/conversations/{second}")).await?.has("You wait for an earlier time"));
    let wait = format!("/desk/conversations/{second}/visit/wait");
    assert_eq!(hannah.send(&wait, &[("do", "leave")]).await?.status, StatusCode::OK);
    assert_eq!(db.glance::<i64>("SELECT COUNT(*) FROM visit_waits", args![]).await?, Some(0));
    // What cannot be asked.
    for (first, last) in [("2026-07-10", "2026-07-07"), ("2026-06-01", "2026-06-30"), ("", "x")] {
        let fields = [("do", "ask"), ("centre", CENTRE), ("way", "counter"), ("first", first), ("last", last)];
        assert_eq!(press(&mut ben, &second, &fields).await?, StatusCode::UNPROCESSABLE_ENTITY, "{first}");
        assert!(ben.page.has("Choose a last day that is not before the first"), "{}", ben.page.text());
    }
    let by_phone = [("do", "ask"), ("centre", CENTRE), ("way", "phone"), ("first", TUESDAY), ("last", LATER)];
    assert_eq!(press(&mut ben, &second, &by_phone).await?, StatusCode::NOT_FOUND, "the library calls nobody");
    assert_eq!(press(&mut ben, &second, &[("do", "dance")]).await?, StatusCode::NOT_FOUND);
    Ok(())
}

async fn nobody_in_danger_or_in_need_is_passed_by(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (mut ben, second), (mut cem, third)], _) = three(&town).await?;
    // Cem asked later, and is in danger; Ben said that he may not answer in time.
    let mut tx = db.begin().await?;
    tx.execute("UPDATE conversations SET priority = 9 WHERE reference = $1", args![third]).await?;
    tx.commit().await?;
    waits(&mut ben, &second, &[("need", "yes")]).await?;
    cancel(&mut ana, &first).await?;
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&third));
    assert_eq!(press(&mut cem, &third, &[("do", "decline")]).await?, StatusCode::OK);
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&second));
    town.time.advance(121 * MINUTE);
    town.work().await?;
    assert!(whose_turn(&db).await?.is_empty());
    let state = "SELECT state FROM conversations WHERE reference = $1";
    assert_eq!(
        db.glance::<String>(state, args![second]).await?.as_deref(),
        Some("waiting"),
        "an officer looks after him"
    );
    let turn = "SELECT w.counts_from - w.asked_at FROM visit_waits w JOIN conversations c ON c.id = w.conversation_id
        WHERE c.reference = $1";
    assert_eq!(db.glance::<i64>(turn, args![second]).await?, Some(0), "and he keeps his turn");
    Ok(())
}

async fn at_night_nobody_has_to_answer_and_a_list_ends_with_its_days(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (_ben, second), (_cem, third)], _) = three(&town).await?;
    // Monday at 22:00: too late for Tuesday at ten, which can be booked until nine.
    town.time.advance(12 * 60 * MINUTE);
    cancel(&mut ana, &first).await?;
    town.work().await?;
    let until = "SELECT offer_until FROM visit_waits WHERE offer_until IS NOT NULL";
    let nine = stored(&db, &first).await?.from_at - 60 * MINUTE;
    assert_eq!(db.glance::<i64>(until, args![]).await?, Some(nine), "from eight to nine in the morning");
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&second));
    // Nobody answers. There is no time for anybody else, and it stays with those who walk in.
    town.time.advance(nine - town.app.world.now() + MINUTE);
    town.work().await?;
    assert!(whose_turn(&db).await?.is_empty());
    // After the last day, both are told.
    let mut tx = db.begin().await?;
    tx.execute("UPDATE visit_waits SET last_day = '2026-07-09'", args![]).await?;
    tx.commit().await?;
    town.time.advance(3 * 24 * 60 * MINUTE);
    let mut tx = town.app.db.begin().await?;
    counter::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(db.glance::<i64>("SELECT COUNT(*) FROM visit_waits", args![]).await?, Some(0));
    assert!(last(&town, "ben@example.org")?.subject.starts_with("You do not wait for an earlier time any more"));
    assert_eq!(stored(&db, &third).await?.state, "booked");
    Ok(())
}

async fn a_mail_that_says_yes_takes_it(db: TestDb) -> Tested {
    let town = town(&db).await?.by_mail(&db).await?;
    let ([(mut ana, first), (mut _ben, second), _], time) = three(&town).await?;
    cancel(&mut ana, &first).await?;
    town.work().await?;
    let mail = last(&town, "ben@example.org")?;
    assert!(mail.text.contains("Or answer YES to take it."), "{}", mail.text);
    let back = mail.reply_to.ok_or("nowhere to answer to")?;
    let reply = "From: ben@example.org\nSubject: Re: earlier\nMessage-ID: <2@example.org>\n\nYES\n";
    arrives(&town, ("ben@example.org", &back), reply).await?;
    assert_eq!(stored(&db, &second).await?.from_at, time);
    let state = "SELECT state FROM conversations WHERE reference = $1";
    assert_eq!(db.glance::<String>(state, args![second]).await?.as_deref(), Some("settled"), "nobody has to answer");
    Ok(())
}

async fn the_list_is_in_the_export_and_goes_with_the_account(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let ([(mut ana, first), (_ben, second), (_cem, third)], _) = three(&town).await?;
    cancel(&mut ana, &first).await?;
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&second));
    let of = "SELECT person_id FROM conversations WHERE reference = $1";
    let person: String = db.glance(of, args![second]).await?.ok_or("nobody")?;
    let own = Actor::Person { id: person.clone(), assurance: Assurance::Guest };
    let mut tx = db.begin().await?;
    let whole = Resource::of_person("person", &person);
    let asked = trust::authorise(&mut tx, &town.app, &own, Action::Download, whole, Purpose::OwnAffairs).await;
    let grant = asked.map_err(|refused| format!("{refused:?}"))?;
    let file = counter::export(&town.app, &mut tx, &grant).await?.to_string();
    assert!(file.contains("\"waits_at\":\"bend-library\"") && file.contains("\"until_day\":\"2026-07-28\""), "{file}");
    domain::slice::erasure::erase(&mut tx, town.app.slices, &person).await?;
    tx.commit().await?;
    assert_eq!(cells(&db).await?, 3, "the visit of the third: what was kept and booked for the second is free");
    let mut tx = town.app.db.begin().await?;
    counter::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(whose_turn(&db).await?, std::slice::from_ref(&third));
    Ok(())
}

db::on_both!(
    what_falls_free_is_offered_in_turn_and_kept_until_it_is_taken,
    of_all_who_take_one_offer_one_gets_it,
    who_leaves_or_gives_it_up_lets_the_next_go_on,
    nobody_in_danger_or_in_need_is_passed_by,
    at_night_nobody_has_to_answer_and_a_list_ends_with_its_days,
    a_mail_that_says_yes_takes_it,
    the_list_is_in_the_export_and_goes_with_the_account,
);
