//! From a life event over questions to a plan, as people meet it.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::events;
use domain::events::{PersonEvent, Subject};
use domain::people;
use domain::session::{Assurance, Session};
use domain::trust::{Action, Actor, Purpose, Resource, authorise};

use super::{Browser, Town};

/// Starts with a life event; the browser is then on the first page of questions. Returns the plan's URL.
pub(super) async fn begin(browser: &mut Browser, event: &str) -> anyhow::Result<String> {
    browser.open(&format!("/events/{event}")).await?;
    browser.send("/plans", &[("event", event)]).await?;
    Ok(browser.page.address.trim_end_matches("/questions").to_owned())
}

/// Answers the page that is shown.
async fn answer(browser: &mut Browser, plan: &str, answers: &[(&str, &str)]) -> anyhow::Result<()> {
    let asked = browser.page.hidden("asked");
    let fields: Vec<(&str, &str)> = [("asked", asked.as_str())].into_iter().chain(answers.iter().copied()).collect();
    browser.send(&format!("{plan}/questions"), &fields).await?;
    Ok(())
}

/// Somebody who is signed in, and their key.
async fn known_person(town: &Town) -> anyhow::Result<(Browser, String)> {
    let mut browser = town.browser();
    let mut tx = town.app.db.begin().await?;
    let person = people::new_guest(&mut tx, &town.app, "en").await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(&person), Assurance::Passkey).await?;
    tx.commit().await?;
    browser.cookies.insert("stoa".to_owned(), session.token);
    Ok((browser, person))
}

async fn an_event_leads_over_questions_to_a_plan(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/events/having-a-baby").await?;
    assert!(page.has("Register a birth"), "{}", page.text());
    let plan = begin(&mut ana, "having-a-baby").await?;
    assert!(ana.page.has("Your plan so far"), "{}", ana.page.text());
    assert_eq!(ana.page.hidden("asked"), "new_baby");
    answer(&mut ana, &plan, &[("new_baby", "none")]).await?;
    assert_ne!(ana.page.hidden("asked"), "new_baby", "nothing is asked twice");
    // What the purpose does not need is an offer, and its refusals are folded.
    let page = ana.open(&plan).await?;
    assert!(page.has("Also worth a look") && page.has("Low Income Household Rebate"), "{}", page.text());
    let page = ana.send(&format!("{plan}/more"), &[]).await?;
    assert!(page.address.ends_with("/questions"), "{}", page.address);
    answer(&mut ana, &plan, &[("nsw_resident", "false")]).await?;
    let page = ana.open(&plan).await?;
    assert!(page.has("Not for you, and why") && page.has("Because you told us:"), "{}", page.text());
    let again = begin(&mut ana, "having-a-baby").await?;
    assert_eq!(again, plan, "the same purpose goes on where it was left");
    assert!(ana.open("/plans").await?.has("We are having a baby"), "{}", ana.page.text());
    Ok(())
}

async fn a_wrong_answer_loses_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    answer(&mut ana, &plan, &[]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("There is a problem") && ana.page.html.contains("href=\"#new_baby\""), "{}", ana.page.html);
    answer(&mut ana, &plan, &[("new_baby", "a hedgehog")]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer(&mut ana, &plan, &[("new_baby", "born")]).await?;
    assert_eq!(ana.page.status, StatusCode::OK);
    // A page with an invalid date preserves what was typed and accepts what was valid.
    let fields = [
        ("asked", "birth_date nsw_resident"),
        ("birth_date-day", "31"),
        ("birth_date-month", "2"),
        ("birth_date-year", "2026"),
        ("nsw_resident", "true"),
    ];
    let page = ana.send(&format!("{plan}/questions"), &fields).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("value=\"31\"") && page.html.contains("href=\"#birth_date-day\""), "{}", page.html);
    let page = ana.open(&format!("{plan}/answers")).await?;
    assert!(page.has("Lives in NSW Yes"), "{}", page.text());
    Ok(())
}

async fn back_shows_the_last_page_with_its_answer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    answer(&mut ana, &plan, &[("new_baby", "born")]).await?;
    let back = ana.page.address_like(&format!("{plan}/questions?page=")).unwrap();
    let page = ana.open(&back).await?;
    assert_eq!(page.hidden("asked"), "new_baby");
    assert!(page.html.contains("value=\"born\" checked"), "{}", page.html);
    let place = page.hidden("page");
    answer(&mut ana, &plan, &[("new_baby", "expecting"), ("page", &place)]).await?;
    let page = ana.open(&format!("{plan}/answers")).await?;
    assert!(page.has("New baby Yes, a baby is on the way"), "{}", page.text());
    Ok(())
}

async fn changing_an_answer_changes_the_plan_and_says_what(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    answer(&mut ana, &plan, &[("new_baby", "expecting")]).await?;
    assert!(!ana.open(&plan).await?.has("What changed"), "a first look has no changes: {}", ana.page.text());
    let page = ana.open(&format!("{plan}/answers?need=new_baby")).await?;
    assert!(page.html.contains("value=\"expecting\" checked"), "{}", page.html);
    let fields = [("asked", "new_baby"), ("new_baby", "born")];
    let page = ana.send(&format!("{plan}/answers"), &fields).await?;
    assert!(page.has("What changed in your plan") && page.has("New in your plan: Register a birth"), "{}", page.text());
    ana.open(&format!("{plan}/answers?need=new_baby")).await?;
    let page = ana.send(&format!("{plan}/answers"), &[("asked", "no_such_fact")]).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn i_do_not_know_is_an_answer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    for _ in 0..60 {
        if !ana.page.address.ends_with("/questions") {
            break;
        }
        let asked = ana.page.hidden("asked");
        let unknown: Vec<(String, &str)> = asked.split(' ').map(|key| (format!("{key}-unknown"), "unknown")).collect();
        let unknown: Vec<(&str, &str)> = unknown.iter().map(|(key, value)| (key.as_str(), *value)).collect();
        answer(&mut ana, &plan, &unknown).await?;
        assert_eq!(ana.page.status, StatusCode::OK, "{}", ana.page.text());
    }
    assert_eq!(ana.page.address, plan, "questions come to an end, and the plan follows");
    assert!(ana.page.has("still open") && !ana.page.has("Not for you, and why"), "{}", ana.page.text());
    Ok(())
}

async fn dates_go_into_a_calendar(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    answer(&mut ana, &plan, &[("new_baby", "born")]).await?;
    let fields =
        [("asked", "birth_date"), ("birth_date-day", "1"), ("birth_date-month", "7"), ("birth_date-year", "2026")];
    ana.send(&format!("{plan}/questions"), &fields).await?;
    assert!(ana.open(&plan).await?.has("Do this by 31 August 2026"), "{}", ana.page.text());
    let page = ana.open(&format!("{plan}/calendar.ics")).await?;
    assert_eq!(page.headers["content-type"], "text/calendar; charset=utf-8");
    let unfolded = page.html.replace("\r\n ", "");
    // The sixtieth day is a Sunday, and the law moves it to the Monday.
    assert!(unfolded.contains("\r\nDTSTART;VALUE=DATE:20260831\r\n"), "{unfolded}");
    assert!(unfolded.contains("-birth-registration@stoa.test\r\n"), "{unfolded}");
    Ok(())
}

async fn an_application_from_a_plan_asks_nothing_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    answer(&mut ana, &plan, &[("new_baby", "born")]).await?;
    let fields =
        [("asked", "birth_date"), ("birth_date-day", "1"), ("birth_date-month", "7"), ("birth_date-year", "2026")];
    ana.send(&format!("{plan}/questions"), &fields).await?;
    let id = plan.trim_start_matches("/plans/");
    ana.open(&format!("{plan}/answers")).await?;
    let page = ana.send("/applications", &[("service", "birth-registration"), ("plan", id)]).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.address.starts_with("/applications/"), "{}", page.address);
    assert!(page.has("1 July 2026") && page.has("Yes, the baby is here"), "held, shown, not asked: {}", page.text());
    Ok(())
}

async fn one_service_can_be_checked_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/services/gas-rebate").await?;
    let page = ana.send("/plans", &[("service", "gas-rebate")]).await?;
    assert!(page.has("questions left") && page.has("NSW Gas Rebate"), "{}", page.text());
    let page = ana.send("/plans", &[("service", "no-such-thing")]).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_plan_is_nobody_elses(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut ben) = (town.browser(), town.browser());
    let plan = begin(&mut ana, "having-a-baby").await?;
    ben.open("/").await?;
    for page in ["", "/questions", "/answers", "/calendar.ics"] {
        assert_eq!(ben.open(&format!("{plan}{page}")).await?.status, StatusCode::NOT_FOUND, "{page}");
    }
    ben.open("/events/having-a-baby").await?;
    let page = ben.send(&format!("{plan}/answers"), &[("asked", "new_baby"), ("new_baby", "born")]).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let (mut cho, _) = known_person(&town).await?;
    let plan = begin(&mut cho, "having-a-baby").await?;
    assert_eq!(ben.open(&plan).await?.status, StatusCode::UNAUTHORIZED, "it may be one's own, once signed in");
    let (mut dia, _) = known_person(&town).await?;
    assert_eq!(dia.open(&plan).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn what_is_held_is_shown_and_never_asked(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut cho, person) = known_person(&town).await?;
    let app = &town.app;
    let mut tx = app.db.begin().await?;
    let actor = Actor::Person { id: person.clone(), assurance: Assurance::Passkey };
    let resource = Resource::of_person("facts", &person);
    let grant = authorise(&mut tx, app, &actor, Action::Change, resource, Purpose::OwnAffairs).await.unwrap();
    let facts = app.catalogue.read_facts("held", "new_baby: born\nnsw_resident: true\n", app.today()).unwrap();
    people::hold(&mut tx, app, &grant, &facts, "person").await?;
    tx.commit().await?;
    let plan = begin(&mut cho, "having-a-baby").await?;
    assert!(cho.page.has("What we know already"), "{}", cho.page.text());
    let page = cho.send(&format!("{plan}/questions"), &[("confirmed", "yes")]).await?;
    let asked = page.hidden("asked");
    assert!(!asked.is_empty() && !asked.contains("new_baby") && !asked.contains("nsw_resident"), "{asked}");
    // "I don't know" withdraws it for this plan.
    cho.open(&format!("{plan}/answers?need=new_baby")).await?;
    cho.send(&format!("{plan}/answers"), &[("asked", "new_baby"), ("new_baby", "unknown")]).await?;
    let page = cho.open(&format!("{plan}/answers")).await?;
    assert!(page.has("I don’t know"), "{}", page.text());
    Ok(())
}

async fn signing_in_keeps_the_plan(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    let mut tx = town.app.db.begin().await?;
    let guest = people::new_guest(&mut tx, &town.app, "en").await?;
    let known = people::new_guest(&mut tx, &town.app, "en").await?;
    let (session, _) = Session::find(&town.app.db, ana.cookies["stoa"].clone(), town.app.world.now()).await?;
    let session = session.keep(&mut tx, &town.app, Some(&guest), Assurance::Guest).await?;
    tx.commit().await?;
    ana.cookies.insert("stoa".to_owned(), session.token.clone());
    assert_eq!(ana.open(&plan).await?.status, StatusCode::OK, "the guest who now has a key keeps it");
    let mut tx = town.app.db.begin().await?;
    let joined = PersonEvent::Joined { from: guest, to: known.clone() };
    events::record(&mut tx, &town.app, &Actor::System("test"), Subject::person(&known), joined).await?;
    session.keep(&mut tx, &town.app, Some(&known), Assurance::Code).await?;
    let owner: (Option<String>,) = tx.fetch_one("SELECT person_id FROM concierge_threads", args![]).await?;
    tx.commit().await?;
    assert_eq!(owner.0.as_deref(), Some(known.as_str()));
    Ok(())
}

async fn a_plan_can_be_removed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = begin(&mut ana, "having-a-baby").await?;
    ana.open(&format!("{plan}/answers")).await?;
    let page = ana.send(&format!("{plan}/removal"), &[]).await?;
    assert!(page.has("You have no plan yet"), "{}", page.text());
    assert_eq!(ana.open(&plan).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn what_nobody_can_reach_any_more_is_removed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    begin(&mut ana, "having-a-baby").await?;
    stoa::slices::begin_ticks(&town.app).await?;
    let threads = "SELECT count(*) FROM concierge_threads";
    assert_eq!(db.glance::<i64>(threads, args![]).await?, Some(1));
    // The session expires after a day without a request, and the following night cleans up; each night schedules the
    // next.
    for (hours, left) in [(23, 1), (24, 0), (24, 0)] {
        town.time.advance(hours * 60 * 60 * 1000);
        town.work().await?;
        assert_eq!(db.glance::<i64>(threads, args![]).await?, Some(left));
    }
    Ok(())
}

db::on_both!(
    an_event_leads_over_questions_to_a_plan,
    a_wrong_answer_loses_nothing,
    back_shows_the_last_page_with_its_answer,
    changing_an_answer_changes_the_plan_and_says_what,
    i_do_not_know_is_an_answer,
    dates_go_into_a_calendar,
    an_application_from_a_plan_asks_nothing_again,
    one_service_can_be_checked_alone,
    a_plan_is_nobody_elses,
    what_is_held_is_shown_and_never_asked,
    signing_in_keeps_the_plan,
    a_plan_can_be_removed,
    what_nobody_can_reach_any_more_is_removed,
);
