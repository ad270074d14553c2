//! A note that could not be mailed is a work item until it was delivered manually.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use domain::conversations;
use domain::conversations::OfficerAnswer;
use domain::desk;
use domain::desk::ClaimResult;
use domain::events::Thing;
use domain::outbox;
use domain::outbox::{NewNote, News, Note, To};
use domain::trust::Actor;
use domain::work_items::{Item, Kind, View};
use jiff::civil::date;
use serde_json::json;

use super::Town;
use super::cases::{gas_rebate, known};
use super::casework::does;
use super::desk::{queue_of, staff, view};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The undelivered notes that an officer sees.
async fn undelivered(town: &Town, officer: &str, shown: View) -> anyhow::Result<Vec<Item>> {
    let all = queue_of(town, officer, &view(shown)).await?;
    Ok(all.into_iter().filter(|item| item.kind() == Kind::FailedDelivery).collect())
}

async fn write(town: &Town, sql: &'static str, id: &str, value: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    tx.execute(sql, args![id, value]).await?;
    Ok(tx.commit().await?)
}

/// The channel, the state and the recording officer of manual deliveries.
async fn delivered_otherwise(town: &Town) -> anyhow::Result<(String, String, Option<String>)> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_one("SELECT channel, state, recorded_by FROM deliveries WHERE channel <> 'email'", args![]).await?)
}

async fn drift(town: &Town, thing: Thing, id: &str) -> anyhow::Result<Vec<String>> {
    let mut tx = town.app.db.begin().await?;
    Ok(desk::drift(&mut tx, &town.app, thing, id).await?)
}

async fn a_notice_that_was_refused_is_work_until_it_is_delivered_another_way(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let printed = json!({"name": "Ana Silva", "lines": ["1 Wattle Street", "Dubbo"]}).to_string();
    write(&town, "UPDATE letters SET recipient = $2 WHERE case_id = $1", &case.id, &printed).await?;
    town.work().await?;
    let peter = staff(&town, "peter").await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    write(&town, "UPDATE contact_points SET address = $2 WHERE person_id = $1", &person, "no address").await?;
    let mut tx = town.app.db.begin().await?;
    let note = Note::CaseNews { reference: case.reference.clone(), news: News::Changed, last_day: None };
    let telling = NewNote::new(To::Person(&person), note, "refused".to_owned()).about("case", &case.id);
    outbox::tell(&mut tx, &town.app, telling).await?;
    tx.commit().await?;
    town.work().await?;
    // Assigned to the officer who has the case, due today.
    let mine = undelivered(&town, peter.id(), View::Mine).await?;
    assert_eq!(mine.len(), 1, "{mine:?}");
    let item = &mine[0];
    assert_eq!((item.holder.as_deref(), item.due()), (Some(peter.id()), Some(date(2026, 7, 6))));
    assert_eq!((item.agency.as_str(), item.reference.as_str()), ("energy-nsw", case.reference.as_str()));
    assert_eq!(drift(&town, Thing::Case, &case.id).await?, Vec::<String>::new());
    // Post is the next best channel if an address is known.
    let mut browser = town.officer("peter").await?;
    let page = browser.open(&item.link).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.html.contains("value=\"post\" checked") && page.has("1 Wattle Street"), "{}", page.html);
    // A delivery without a description is not recorded, and nothing typed is lost.
    let typed = [("channel", "phone"), ("day", "2026-07-07"), ("proof", "Called at ten")];
    let page = browser.send(&item.link, &typed).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "a day to come");
    assert!(page.html.contains("Called at ten") && page.html.contains("value=\"phone\" checked"), "{}", page.html);
    assert_eq!(undelivered(&town, peter.id(), View::Mine).await?.len(), 1);
    let typed = [("channel", "phone"), ("day", "2026-07-06"), ("proof", "Called at ten")];
    let page = browser.send(&item.link, &typed).await?;
    assert_eq!(page.address, format!("/desk/cases/{}", case.reference));
    assert_eq!(undelivered(&town, peter.id(), View::All).await?.len(), 0);
    let Actor::Officer { name, .. } = &peter else { return Err("no officer".into()) };
    let told = ("phone".to_owned(), "accepted".to_owned(), Some(name.clone()));
    assert_eq!(delivered_otherwise(&town).await?, told);
    assert_eq!(browser.open(&item.link).await?.status, StatusCode::NOT_FOUND);
    assert_eq!(drift(&town, Thing::Case, &case.id).await?, Vec::<String>::new());
    Ok(())
}

async fn who_prefers_a_call_is_reminded_by_one(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let sql = "INSERT INTO preferences (person_id, channel, needs, interpreter, changed_at) VALUES ($1, $2, '', '', 0)";
    write(&town, sql, &person, "phone").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = staff(&town, "peter").await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    does!(town, officers::ask_for_information, &peter, &case.id, ("Your last bill", date(2026, 7, 20)))?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana-silva@example.org").len();
    town.time.advance(11 * DAY);
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), mails);
    assert_eq!(undelivered(&town, peter.id(), View::Mine).await?.len(), 1);
    Ok(())
}

async fn a_reply_to_somebody_without_any_address_is_work_until_they_heard_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    write(&town, "DELETE FROM contact_points WHERE person_id = $1 AND address <> $2", &person, "").await?;
    let peter = staff(&town, "peter").await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let mut browser = town.officer("peter").await?;
    let there = format!("/desk/cases/{}", case.reference);
    let page = browser.open(&there).await?;
    assert_eq!(page.text().matches("Nothing is known: no email").count(), 2, "said where one writes: {}", page.text());
    let reply = [("message", "Please call us about your meter."), ("once", "a"), ("do", "send")];
    browser.send(&format!("{there}/messages"), &reply).await?;
    town.time.advance(11_000);
    town.work().await?;
    let mine = undelivered(&town, peter.id(), View::Mine).await?;
    assert_eq!(mine.len(), 1, "{mine:?}");
    assert_eq!(drift(&town, Thing::Case, &case.id).await?, Vec::<String>::new());
    let page = browser.open(&mine[0].link).await?;
    assert!(page.has("Not sent: there is no checked address"), "{}", page.text());
    let typed = [("channel", "counter"), ("day", "2026-07-06"), ("proof", "Read out to her at the counter")];
    assert_eq!(browser.send(&mine[0].link, &typed).await?.address, there);
    assert_eq!(undelivered(&town, peter.id(), View::All).await?.len(), 0);
    // A person who answers on the page of the case has read it there.
    let reply = [("message", "Please read your meter."), ("once", "b"), ("do", "send")];
    browser.send(&format!("{there}/messages"), &reply).await?;
    town.time.advance(11_000);
    town.work().await?;
    assert_eq!(undelivered(&town, peter.id(), View::Mine).await?.len(), 1);
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Please call us about your meter."), "{}", page.text());
    let once = page.hidden("once");
    ana.send(&format!("/cases/{}/messages", case.reference), &[("message", "It says 1,204."), ("once", &once)]).await?;
    assert_eq!(undelivered(&town, peter.id(), View::All).await?.len(), 0);
    assert_eq!(drift(&town, Thing::Case, &case.id).await?, Vec::<String>::new());
    Ok(())
}

async fn an_answer_that_was_refused_is_work_of_the_agency_that_gave_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    // In the letters of mail servers this host is too long, which only they know.
    let email = format!("ana@{}.org", "ü".repeat(63));
    let fields = [("way", "web"), ("body", "Can I pay later?"), ("email", email.as_str())];
    let address = ana.send("/person", &fields).await?.address.clone();
    let reference = address.trim_start_matches("/person/").to_owned();
    let hannah = staff(&town, "hannah").await?;
    let answer = OfficerAnswer { reference: &reference, key: "1", body: "Yes.", way: "" };
    let mut tx = town.app.db.begin().await?;
    conversations::answer(&mut tx, &town.app, &hannah, answer).await.map_err(|_| "refused")?;
    tx.commit().await?;
    town.work().await?;
    let free = undelivered(&town, hannah.id(), View::Free).await?;
    assert_eq!(free.len(), 1, "{free:?}");
    assert_eq!((free[0].agency.as_str(), free[0].reference.as_str()), ("service-nsw", reference.as_str()));
    let mut browser = town.officer("hannah").await?;
    let typed = [("channel", "counter"), ("day", "2026-07-06"), ("proof", "Told Ana at the counter")];
    // If no address is known, a call is the next best.
    let page = browser.open(&free[0].link).await?;
    assert!(page.html.contains("value=\"phone\" checked"), "{}", page.html);
    let page = browser.send(&free[0].link, &typed).await?;
    assert_eq!(page.address, format!("/desk/conversations/{reference}"), "{}", page.text());
    assert_eq!(undelivered(&town, hannah.id(), View::All).await?.len(), 0);
    assert_eq!(drift(&town, Thing::Conversation, &free[0].subject_id).await?, Vec::<String>::new());
    Ok(())
}

db::on_both!(
    a_reply_to_somebody_without_any_address_is_work_until_they_heard_it,
    a_notice_that_was_refused_is_work_until_it_is_delivered_another_way,
    who_prefers_a_call_is_reminded_by_one,
    an_answer_that_was_refused_is_work_of_the_agency_that_gave_it,
);
