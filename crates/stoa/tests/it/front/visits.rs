//! A time at a service centre: chosen, moved, cancelled and kept within a conversation, and never given twice.

use axum::http::StatusCode;
use catalogue::{Centre, VisitWay};
use db::args;
use db::testing::{TestDb, Tested};
use domain::counter::{self, Wanted};
use domain::session::Assurance;
use domain::trust::{Actor, Purpose};

use super::town::{CATALOGUE, loaded};
use super::{Browser, Town};

const HOUR: i64 = 60 * 60 * 1_000;

/// Somebody who wants to come about a service, at the page with the times of a centre. Returns their reference.
pub(super) async fn wants_to_come(browser: &mut Browser, more: &[(&str, &str)]) -> anyhow::Result<String> {
    browser.open("/person?from=/services/gas-rebate&way=counter").await?;
    let from = [("way", "counter"), ("from", "/services/gas-rebate"), ("carry", "yes")];
    let fields: Vec<(&str, &str)> = from.iter().chain(more).copied().collect();
    browser.send("/person", &fields).await?;
    let address = browser.page.address.clone();
    anyhow::ensure!(address.ends_with("/visit"), "{address}: {}", browser.page.text());
    Ok(address.trim_start_matches("/person/").trim_end_matches("/visit").to_owned())
}

/// The times that the page offers, in milliseconds.
pub(super) fn offered(browser: &Browser) -> Vec<String> {
    let parts = browser.page.html.split("name=\"time\" type=\"radio\" value=\"").skip(1);
    parts.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

async fn choose(browser: &mut Browser, reference: &str, centre: &str, time: &str) -> anyhow::Result<StatusCode> {
    let page = format!("/person/{reference}/visit");
    // Someone else's page has no form: theirs is sent with the token of another one.
    if browser.open(&page).await?.token().is_none() {
        browser.open("/person").await?;
    }
    Ok(browser.send(&page, &[("centre", centre), ("time", time)]).await?.status)
}

async fn stored(db: &TestDb, reference: &str) -> anyhow::Result<(String, i64, String, i64)> {
    let mut tx = db.read().await?;
    let sql = "SELECT v.centre, v.from_at, v.state, v.version FROM visits v
        JOIN conversations c ON c.id = v.conversation_id WHERE c.reference = $1 ORDER BY v.id DESC LIMIT 1";
    Ok(tx.fetch_one(sql, args![reference]).await?)
}

pub(super) async fn cells(db: &TestDb) -> anyhow::Result<i64> {
    let mut tx = db.read().await?;
    Ok(tx.fetch_one("SELECT COUNT(*) FROM visit_cells", args![]).await?)
}

async fn a_time_is_chosen_moved_and_given_back_and_each_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[("name", "Ana"), ("email", "ana@example.org")]).await?;
    assert!(ana.page.has("Gumtree Bend Service Centre") && ana.page.has("Counter in the Bend Library"));
    ana.open(&format!("/person/{reference}/visit?centre=gumtree-bend")).await?;
    let times = offered(&ana);
    assert!(times.len() > 10, "{}", ana.page.text());
    // Without a time nothing is booked, and what was chosen before stays.
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", "").await?, StatusCode::UNPROCESSABLE_ENTITY);
    for time in ["0", "9223372036854775807", "-1"] {
        assert_eq!(
            choose(&mut ana, &reference, "gumtree-bend", time).await?,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{time}"
        );
    }
    assert_eq!(choose(&mut ana, &reference, "nowhere", &times[3]).await?, StatusCode::NOT_FOUND);
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[3]).await?, StatusCode::OK);
    assert_eq!(ana.page.address, format!("/person/{reference}"));
    assert!(ana.page.has("Your appointment") && ana.page.has("1 Wattle Street"), "{}", ana.page.text());
    assert_eq!(stored(&db, &reference).await?, ("gumtree-bend".to_owned(), times[3].parse()?, "booked".to_owned(), 0));
    assert_eq!(cells(&db).await?, 3, "fifteen minutes");
    let waiting: Option<String> =
        db.glance("SELECT state FROM conversations WHERE reference = $1", args![reference]).await?;
    assert_eq!(waiting.as_deref(), Some("settled"), "nobody has to arrange a time any more");
    assert!(!ana.page.has("We have answered"), "{}", ana.page.text());
    let file = ana.open(&format!("/person/{reference}/visit.ics")).await?.html.clone();
    assert!(file.contains("METHOD:PUBLISH\r\n") && file.contains("SEQUENCE:0\r\n"), "{file}");
    // Pressed twice, it is one visit and one mail.
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[3]).await?, StatusCode::OK);
    town.work().await?;
    let mails = || town.app.mailer.kept_for("ana@example.org");
    assert_eq!(mails().len(), 1);
    let attached: Vec<String> = mails()[0].attachments.iter().map(|file| file.media_type.clone()).collect();
    assert_eq!(attached, ["text/calendar; charset=utf-8"]);
    // Moved to a time that begins beside it.
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[4]).await?, StatusCode::OK);
    assert_eq!(stored(&db, &reference).await?, ("gumtree-bend".to_owned(), times[4].parse()?, "booked".to_owned(), 1));
    assert_eq!(cells(&db).await?, 3);
    ana.send(&format!("/person/{reference}/visit/cancel"), &[]).await?;
    assert_eq!(stored(&db, &reference).await?.2, "cancelled");
    assert_eq!(cells(&db).await?, 0);
    let again = ana.send(&format!("/person/{reference}/visit/cancel"), &[]).await?.status;
    assert_eq!(again, StatusCode::CONFLICT);
    town.work().await?;
    assert_eq!(mails().len(), 2, "of the time that was cancelled before the mail went nothing is said");
    let file = ana.open(&format!("/person/{reference}/visit.ics")).await?.html.clone();
    assert!(file.contains("METHOD:CANCEL\r\n") && file.contains("SEQUENCE:2\r\n"), "{file}");
    // The time is free for somebody else, who cannot touch this conversation.
    let mut eve = town.browser();
    let other = wants_to_come(&mut eve, &[]).await?;
    assert_eq!(choose(&mut eve, &reference, "gumtree-bend", &times[5]).await?, StatusCode::NOT_FOUND);
    assert_eq!(choose(&mut eve, &other, "gumtree-bend", &times[4]).await?, StatusCode::OK);
    Ok(())
}

async fn who_books_is_reminded_once_of_the_time_as_it_is_now(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[("email", "ana@example.org")]).await?;
    ana.open(&format!("/person/{reference}/visit?centre=gumtree-bend&day=2026-07-08")).await?;
    let times = offered(&ana);
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[0]).await?, StatusCode::OK);
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[8]).await?, StatusCode::OK);
    let from: i64 = times[8].parse()?;
    town.work().await?;
    let mails = || town.app.mailer.kept_for("ana@example.org").len();
    assert_eq!(mails(), 1, "of the time before nothing is said any more");
    town.time.advance(from - 24 * HOUR - town.app.world.now() - 60_000);
    town.work().await?;
    assert_eq!(mails(), 1, "the reminder for the time before was not sent");
    town.time.advance(120_000);
    town.work().await?;
    assert_eq!(mails(), 2);
    town.time.advance(23 * HOUR);
    town.work().await?;
    assert_eq!(mails(), 2);
    Ok(())
}

async fn officers_book_for_people_and_see_who_comes(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[("name", "Ana"), ("phone", "0491 570 006")]).await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&format!("/desk/conversations/{reference}")).await?;
    let book = format!("/desk/conversations/{reference}/visit");
    assert!(hannah.page.html.contains(&format!("href=\"{book}\"")), "{}", hannah.page.text());
    hannah.open(&format!("{book}?centre=gumtree-bend&day=2026-07-07")).await?;
    let times = offered(&hannah);
    hannah.send(&book, &[("centre", "gumtree-bend"), ("time", &times[0])]).await?;
    assert_eq!(hannah.page.address, format!("/desk/conversations/{reference}"));
    // Who gave only a number is told there.
    town.work().await?;
    assert_eq!(town.app.texts.sms.kept_for("+61491570006").len(), 1);
    // The day of the centre says nothing of who comes, and nothing can be pressed before the day.
    let day = "/desk/centres/gumtree-bend?day=2026-07-07";
    hannah.open(day).await?;
    assert!(hannah.page.has("NSW Gas Rebate") && !hannah.page.has("Ana"), "{}", hannah.page.text());
    assert!(!hannah.page.has("Is here"));
    town.time.advance(24 * HOUR);
    let mut hannah = town.officer("hannah").await?;
    assert!(hannah.open("/desk/centres").await?.has("Is here"), "{}", hannah.page.text());
    let mark = format!("/desk/centres/gumtree-bend/{reference}");
    for state in ["missed", "arrived", "ended"] {
        assert_eq!(hannah.send(&mark, &[("state", state)]).await?.status, StatusCode::OK, "{state}");
        assert_eq!(stored(&db, &reference).await?.2, state);
    }
    assert_eq!(hannah.send(&mark, &[("state", "missed")]).await?.status, StatusCode::CONFLICT);
    assert_eq!(hannah.send(&mark, &[("state", "here")]).await?.status, StatusCode::NOT_FOUND);
    // What is over is neither moved nor cancelled, and another time is a visit of its own.
    let mut ben = town.browser();
    let his = wants_to_come(&mut ben, &[]).await?;
    ben.open(&format!("/person/{his}/visit?centre=gumtree-bend")).await?;
    let times = offered(&ben);
    assert_eq!(choose(&mut ben, &his, "gumtree-bend", &times[0]).await?, StatusCode::OK);
    town.time.advance(times[0].parse::<i64>()? - town.app.world.now() + HOUR);
    ben.open(&format!("/person/{his}")).await?;
    assert!(!ben.page.has("Change or cancel it") && ben.page.has("Choose another time"), "{}", ben.page.text());
    assert_eq!(ben.send(&format!("/person/{his}/visit/cancel"), &[]).await?.status, StatusCode::CONFLICT);
    ben.open(&format!("/person/{his}/visit?centre=gumtree-bend")).await?;
    let later = offered(&ben);
    assert_eq!(choose(&mut ben, &his, "gumtree-bend", &later[2]).await?, StatusCode::OK);
    let all = "SELECT COUNT(*) FROM visits v JOIN conversations c ON c.id = v.conversation_id WHERE c.reference = $1";
    assert_eq!(db.glance::<i64>(all, args![his]).await?, Some(2));
    // An agency without a centre sees none, and officers of others cannot mark anybody.
    let mut peter = town.officer("peter").await?;
    assert!(peter.open("/desk/centres").await?.has("Your agency has no service centre"), "{}", peter.page.text());
    assert_eq!(peter.open(day).await?.status, StatusCode::NOT_FOUND);
    peter.open("/desk").await?;
    assert_eq!(peter.send(&mark, &[("state", "arrived")]).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

/// The town again, with other hours in its files.
pub(super) async fn with_centres(db: &TestDb, change: impl FnOnce(&mut Vec<Centre>)) -> anyhow::Result<Town> {
    let mut catalogue = loaded(CATALOGUE)?.clone();
    change(&mut catalogue.centres);
    Town::of(db, true, catalogue, 8).await
}

async fn whose_centre_closes_after_all_is_told_and_officers_get_the_work(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = wants_to_come(&mut ana, &[("email", "ana@example.org")]).await?;
    ana.open(&format!("/person/{reference}/visit?centre=gumtree-bend&day=2026-07-10")).await?;
    let times = offered(&ana);
    assert_eq!(choose(&mut ana, &reference, "gumtree-bend", &times[0]).await?, StatusCode::OK);
    let mut ben = town.browser();
    let kept = wants_to_come(&mut ben, &[]).await?;
    assert_eq!(choose(&mut ben, &kept, "gumtree-bend", &times[4]).await?, StatusCode::OK);
    town.work().await?;
    // On Fridays it opens an hour later from now on.
    let town = with_centres(&db, |centres| {
        let fridays = centres.iter_mut().flat_map(|centre| &mut centre.hours).filter(|span| span.weekday == 4);
        fridays.for_each(|span| span.from = "09:30".to_owned());
    })
    .await?;
    let mut tx = town.app.db.begin().await?;
    counter::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(stored(&db, &reference).await?.2, "lost");
    assert_eq!(stored(&db, &kept).await?.2, "booked", "the second one is after half past nine");
    assert_eq!(cells(&db).await?, 3);
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert!(mails.last().is_some_and(|mail| mail.subject.starts_with("Your appointment cannot take place")));
    let work = "SELECT id FROM work_items WHERE id = (SELECT id FROM conversations WHERE reference = $1)";
    assert!(db.glance::<String>(work, args![reference]).await?.is_some(), "an officer has to look after it");
    // Once.
    let mut tx = town.app.db.begin().await?;
    town.time.advance(1);
    counter::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), mails.len());
    Ok(())
}

async fn made_up_centres_are_offered_in_a_demonstration_alone(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let mut ana = town.browser();
    assert!(ana.open("/centres").await?.has("There is no service centre here yet"), "{}", ana.page.text());
    ana.open("/person?way=counter").await?;
    ana.send("/person", &[("way", "counter")]).await?;
    assert!(!ana.page.address.ends_with("/visit"), "{}", ana.page.address);
    let visit = format!("{}/visit", ana.page.address);
    let reference = ana.page.address.trim_start_matches("/person/").to_owned();
    assert!(ana.open(&visit).await?.has("No service centre can be booked for this"), "{}", ana.page.text());
    let status = choose(&mut ana, &reference, "gumtree-bend", "1783400400000").await?;
    assert_eq!(status, StatusCode::NOT_FOUND);
    Ok(())
}

/// All want the same time at the same moment; `STOA_SOAK` makes it 64 of them, ten thousand times.
async fn of_all_who_want_one_time_one_gets_it(db: TestDb) -> Tested {
    let (bookers, rounds) = if std::env::var_os("STOA_SOAK").is_some() { (64, 10_000) } else { (12, 6) };
    let town = Town::new(&db).await?;
    for _ in 0..bookers {
        wants_to_come(&mut town.browser(), &[]).await?;
    }
    let mut tx = db.read().await?;
    let sql = "SELECT c.reference, c.person_id FROM conversations c WHERE c.channel = 'counter' ORDER BY c.id";
    let all: Vec<(String, String)> = tx.fetch_all(sql, args![]).await?;
    drop(tx);
    let all: Vec<(String, String)> = all.into_iter().rev().take(bookers).collect();
    let centre = counter::centre(&town.app, "bend-library").ok_or("no centre")?;
    for round in 0..rounds {
        let mut tx = db.read().await?;
        let days = counter::free_days(&mut tx, &town.app, (centre, Some("gas-rebate"), VisitWay::Counter)).await?;
        drop(tx);
        let from = days.first().and_then(|(_, times)| times.first()).ok_or("nothing is free")?.from;
        let mut tries = tokio::task::JoinSet::new();
        for (reference, person) in all.clone() {
            let app = town.app.clone();
            tries.spawn(async move {
                let actor = Actor::Person { id: person, assurance: Assurance::Guest };
                let mut tx = app.db.begin().await?;
                let wanted = Wanted::at("bend-library", from);
                match counter::book(&mut tx, &app, (&actor, Purpose::OwnAffairs), &reference, wanted).await {
                    Ok(_) => tx.commit().await.map(|()| true),
                    Err(refusal) => {
                        assert_eq!(refusal.kind, "visit-taken", "{:?}", refusal.cause);
                        Ok(false)
                    }
                }
            });
        }
        let mut won = 0;
        while let Some(tried) = tries.join_next().await {
            won += usize::from(tried??);
        }
        assert_eq!(won, 1, "round {round}");
        let sql = "SELECT COUNT(*) FROM visits WHERE centre = 'bend-library' AND from_at = $1 AND state = 'booked'";
        assert_eq!(db.glance::<i64>(sql, args![from]).await?, Some(1));
    }
    let (visits, cells) = ("SELECT COUNT(*) FROM visits WHERE state = 'booked'", cells(&db).await?);
    assert_eq!(db.glance::<i64>(visits, args![]).await?.map(|visits| visits * 3), Some(cells));
    Ok(())
}

/// Two who want each other's time at the same moment: neither waits for the other, and nothing is lost.
async fn who_want_each_others_time_keep_their_own(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut ben) = (town.browser(), town.browser());
    let (hers, his) = (wants_to_come(&mut ana, &[]).await?, wants_to_come(&mut ben, &[]).await?);
    ana.open(&format!("/person/{hers}/visit?centre=bend-library")).await?;
    let times = offered(&ana);
    assert_eq!(choose(&mut ana, &hers, "bend-library", &times[0]).await?, StatusCode::OK);
    assert_eq!(choose(&mut ben, &his, "bend-library", &times[1]).await?, StatusCode::OK);
    let (first, second) = tokio::join!(
        choose(&mut ana, &hers, "bend-library", &times[1]),
        choose(&mut ben, &his, "bend-library", &times[0])
    );
    assert_eq!((first?, second?), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
    assert_eq!(stored(&db, &hers).await?.1.to_string(), times[0]);
    assert_eq!(stored(&db, &his).await?.1.to_string(), times[1]);
    Ok(())
}

db::on_both!(
    a_time_is_chosen_moved_and_given_back_and_each_is_told,
    who_books_is_reminded_once_of_the_time_as_it_is_now,
    officers_book_for_people_and_see_who_comes,
    whose_centre_closes_after_all_is_told_and_officers_get_the_work,
    made_up_centres_are_offered_in_a_demonstration_alone,
    of_all_who_want_one_time_one_gets_it,
    who_want_each_others_time_keep_their_own,
);
