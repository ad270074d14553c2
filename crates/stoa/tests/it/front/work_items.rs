//! Everything an agency must do is in one queue, has somebody to do it, and can be reassigned.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::officers;
use domain::cases::work;
use domain::conversations;
use domain::desk;
use domain::desk::ClaimResult;
use domain::events::{CaseEvent, Happened, Thing};
use domain::session::Assurance;
use domain::trust::Actor;
use domain::work_items;
use domain::work_items::{Filter, Item, Kind, View};
use jiff::ToSpan;
use jiff::civil::date;
use serde_json::json;

use super::Town;
use super::case_life::deciding;
use super::cases::{case_of, gas_rebate, known, sign_in};
use super::casework::{complete, development, does};
use super::desk::{hired, queue_of, staff, view};

const DAY: i64 = 24 * 60 * 60 * 1_000;

fn of_kind(items: &[Item], kind: Kind) -> Vec<&Item> {
    items.iter().filter(|item| item.kind() == kind).collect()
}

async fn item(town: &Town, id: &str) -> anyhow::Result<Item> {
    let mut tx = town.app.db.begin().await?;
    work_items::item(&mut tx, id).await?.ok_or_else(|| anyhow::anyhow!("no item {id}"))
}

async fn a_case_that_waits_for_the_person_stays_with_its_holder_and_comes_back_on_the_day(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = staff(&town, "peter").await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let due = date(2026, 7, 20);
    let request = does!(town, officers::ask_for_information, &peter, &case.id, ("Your last bill", due))?;
    town.work().await?;
    assert!(queue_of(&town, peter.id(), &view(View::Mine)).await?.is_empty(), "it is not his turn");
    let waiting = queue_of(&town, peter.id(), &view(View::Waiting)).await?;
    assert_eq!(waiting[0].holder.as_deref(), Some(peter.id()));
    assert_eq!(waiting[0].waits_until(), Some(due));
    // Three days before, the person is reminded, once.
    let mails = || town.app.mailer.kept_for("ana-silva@example.org").len();
    let before = mails();
    town.time.advance(11 * DAY);
    town.work().await?;
    town.work().await?;
    assert_eq!(mails(), before + 1);
    let subject = town.app.mailer.kept_for("ana-silva@example.org").pop().ok_or("no mail")?.subject;
    assert!(subject.starts_with("We still wait for something from you"), "{subject}");
    // On the last day it is still the person's turn; on the next it is the officer's again, whenever a job runs.
    town.time.advance(3 * DAY);
    assert_eq!(queue_of(&town, peter.id(), &view(View::Waiting)).await?.len(), 1);
    town.time.advance(5 * DAY);
    let mine = queue_of(&town, peter.id(), &view(View::Mine)).await?;
    assert_eq!((mine[0].turn.as_str(), mine[0].id.as_str()), ("unanswered", case.id.as_str()));
    assert!(queue_of(&town, peter.id(), &view(View::Waiting)).await?.is_empty());
    town.work().await?;
    let told = domain::events::timeline(&mut town.app.db.begin().await?, Thing::Case, &case.id).await?;
    let missed = CaseEvent::InformationMissed { request: request.clone(), due: "2026-07-20".to_owned() };
    assert!(told.iter().any(|one| one.event == Happened::Case(missed.clone())), "the day it was due, not today");
    // A late answer is work for the same officer.
    sign_in(&town, &mut ana, &person).await?;
    let there = format!("/cases/{}/requests/{request}", case.reference);
    ana.open(&there).await?;
    ana.upload(&there, &[("answer", "Here it is")], &[]).await?;
    let mine = queue_of(&town, peter.id(), &view(View::Mine)).await?;
    assert_eq!((mine[0].turn.as_str(), mine.len()), ("decide", 1));
    Ok(())
}

async fn whoever_asks_has_the_case_that_nobody_had(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = staff(&town, "peter").await?;
    does!(town, officers::ask_for_information, &peter, &case.id, ("Your last bill", date(2026, 7, 20)))?;
    assert_eq!(item(&town, &case.id).await?.holder.as_deref(), Some(peter.id()));
    Ok(())
}

async fn work_for_another_agency_stands_in_its_queue(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, ruth) = (staff(&town, "peter").await?, staff(&town, "ruth").await?);
    let ida = town.hire("ida", "Ida", "create-nsw", &["team-leader"]).await?;
    let clare = staff(&town, "clare").await?;
    let case = gas_rebate(&town, &person).await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let part = does!(town, work::open_part, &peter, &case.id, ("create-nsw", "Is a fine open?"))?;
    does!(town, work::propose_hand_over, &peter, &case.id, ("create-nsw", "It is about a fine."))?;
    let free = queue_of(&town, ida.id(), &view(View::Free)).await?;
    assert_eq!(of_kind(&free, Kind::Part)[0].link, format!("/desk/cases/{}", part.reference));
    assert_eq!(of_kind(&free, Kind::HandOver)[0].link, format!("/desk/cases/{}/hand-over", case.reference));
    assert_eq!(free.len(), 2, "{free:?}");
    // A request for an opinion is in the queue of the agency that is asked, with its deadline, until it is answered.
    let building = development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    complete(&town, &building.id).await?;
    let free = queue_of(&town, clare.id(), &view(View::Free)).await?;
    assert_eq!(free.len(), 1, "{free:?}");
    assert_eq!((free[0].kind(), free[0].due.is_some()), (Kind::Opinion, true));
    assert!(matches!(does!(town, desk::claim, &clare, &free[0].id), Ok(ClaimResult::Yes(_))));
    let mut browser = town.officer("clare").await?;
    assert_eq!(browser.open(&free[0].link).await?.status, StatusCode::OK);
    assert_eq!(browser.open("/desk?view=mine").await?.address_like("/desk/opinions/"), Some(free[0].link.clone()));
    does!(town, work::give_opinion, &clare, &free[0].id, ("supports", "It fits."))?;
    assert!(queue_of(&town, clare.id(), &view(View::Mine)).await?.is_empty());
    // The council has its own case, and no other item shows that somebody was asked.
    assert!(of_kind(&queue_of(&town, ruth.id(), &view(View::All)).await?, Kind::Opinion).is_empty());
    // Completed shares and answered proposals are nobody's work.
    does!(town, work::refuse_hand_over, &ida, &case.id, "It is not.")?;
    does!(town, work::end_part, &ida, &part.id, "No fine is open.")?;
    assert!(queue_of(&town, ida.id(), &view(View::All)).await?.is_empty());
    Ok(())
}

async fn a_broken_promise_is_work_of_the_leaders(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let (anton, peter) = (staff(&town, "anton").await?, staff(&town, "peter").await?);
    town.time.advance(40 * DAY);
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT id FROM case_escalations WHERE case_id = $1 AND closed_at IS NULL ORDER BY id";
    let open: Vec<String> = tx.fetch_all(sql, args![case.id]).await?;
    tx.rollback().await?;
    assert!(!open.is_empty());
    let broken = Filter { kind: Some(Kind::Escalation), ..view(View::Free) };
    let found: BTreeSet<String> = queue_of(&town, anton.id(), &broken).await?.into_iter().map(|item| item.id).collect();
    assert_eq!(found, open.into_iter().collect());
    assert!(queue_of(&town, peter.id(), &broken).await?.is_empty(), "it is not his to do");
    let first = found.first().ok_or("none")?;
    assert_eq!(does!(town, desk::claim, &peter, first).map(drop), Err("not-a-team-leader"));
    assert!(matches!(does!(town, desk::claim, &anton, first), Ok(ClaimResult::Yes(_))));
    Ok(())
}

async fn leading_takes_the_act_of_leaders_for_the_service(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "gas-rebate").await?;
    let (hannah, leila) = (staff(&town, "hannah").await?, staff(&town, "leila").await?);
    assert!(matches!(does!(town, desk::claim, &hannah, &case.id), Ok(ClaimResult::Yes(_))));
    // A team leader of her agency whom no mandate gives the service leads what Hannah has from others, but not this.
    let apart = town.hire("apart", "Ida Berg", "service-nsw", &["team-leader"]).await?;
    assert_eq!(does!(town, desk::release, &apart, &case.id), Err("desk-not-yours"));
    let mut tx = town.app.db.begin().await?;
    let colleague = domain::staff::by_id(&mut tx, leila.id()).await?.ok_or("no Leila")?;
    tx.rollback().await?;
    assert_eq!(does!(town, desk::hand_on, &apart, &case.id, (&colleague, "x")), Err("desk-not-yours"));
    let mut browser = town.browser();
    browser.open("/desk/sign-in").await?;
    browser.send("/desk/sign-in", &[("email", "apart@service-nsw.example.org"), ("password", "gumtree")]).await?;
    let there = format!("/desk/team/{}", hannah.id());
    let page = browser.open(&there).await?;
    assert!(page.status.is_success() && !page.html.contains("name=\"item\""), "{}", page.text());
    let fields = [("item", case.id.as_str()), ("to", "free"), ("back", "/desk")];
    assert_eq!(browser.send("/desk/items/given", &fields).await?.status, StatusCode::CONFLICT);
    let mut browser = town.officer("leila").await?;
    assert!(browser.open(&there).await?.html.contains("name=\"item\""), "{}", browser.page.text());
    assert_eq!(does!(town, desk::release, &leila, &case.id), Ok(()));
    Ok(())
}

async fn a_leader_gives_takes_and_shares(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    let mut held = Vec::new();
    for _ in 0..4 {
        let case = gas_rebate(&town, &person).await?;
        assert!(matches!(does!(town, desk::claim, &mariam, &case.id), Ok(ClaimResult::Yes(_))));
        held.push(case.id);
    }
    let mut colleague = town.officer("peter").await?;
    colleague.open("/desk?view=all").await?;
    assert!(
        !colleague.page.html.contains("action=\"/desk/items/given\""),
        "no way to share out for whoever does not lead"
    );
    let give = |to: &str| vec![("item", held[0].clone()), ("to", to.to_owned()), ("back", "/desk".to_owned())];
    let fields = give(peter.id());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(colleague.send("/desk/items/given", &fields).await?.status, StatusCode::CONFLICT);
    let mut anton = town.officer("anton").await?;
    let page = anton.open("/desk?view=all").await?;
    assert!(page.html.contains("name=\"item\""), "{}", page.html);
    // One, with a word.
    let fields =
        [("item", held[0].as_str()), ("to", peter.id()), ("why", "Mariam has too many"), ("back", "/desk?view=all")];
    let page = anton.send("/desk/items/given", &fields).await?;
    assert!(page.has("1 thing changed hands."), "{}", page.text());
    let mine = queue_of(&town, peter.id(), &view(View::Mine)).await?;
    assert_eq!((mine[0].id.as_str(), mine[0].handed_why.as_deref()), (held[0].as_str(), Some("Mariam has too many")));
    // All items of an officer, shared among the others.
    let there = format!("/desk/team/{}", mariam.id());
    let page = anton.open(&there).await?;
    assert_eq!(page.html.matches("name=\"item\"").count(), 3, "{}", page.text());
    let fields = [("of", mariam.id()), ("all", "yes"), ("to", "share"), ("back", there.as_str())];
    let page = anton.send("/desk/items/given", &fields).await?;
    assert!(page.has("3 things changed hands.") && page.has("Nothing just now."), "{}", page.text());
    let leader = staff(&town, "anton").await?;
    let mut holders = BTreeSet::new();
    for id in &held {
        let holder = item(&town, id).await?.holder.ok_or("nobody has it")?;
        assert_ne!(holder, mariam.id());
        holders.insert(holder);
    }
    assert!(holders.len() >= 2, "shared among several: {holders:?}");
    // A leader takes over an assigned item, from the screen of the case.
    let case = item(&town, &held[0]).await?;
    let page = anton.open(&case.link).await?;
    assert!(page.has("Give it to somebody else"), "{}", page.text());
    anton.send(&format!("/desk/items/{}/hand-on", held[0]), &[("to", leader.id()), ("why", "")]).await?;
    assert_eq!(item(&town, &held[0]).await?.holder.as_deref(), Some(leader.id()));
    // Leaders of other agencies cannot reassign anything here.
    let fiona = staff(&town, "fiona").await?;
    assert_eq!(does!(town, desk::release, &fiona, &held[0]), Err("desk-not-yours"));
    Ok(())
}

async fn whoever_leaves_leaves_their_work_free(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    let case = gas_rebate(&town, &person).await?;
    assert!(matches!(does!(town, desk::claim, &mariam, &case.id), Ok(ClaimResult::Yes(_))));
    let mut anton = town.officer("anton").await?;
    anton.open(&format!("/desk/officers/{}", mariam.id())).await?;
    anton.send(&format!("/desk/officers/{}/deactivation", mariam.id()), &[]).await?;
    assert_eq!(item(&town, &case.id).await?.holder, None);
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    Ok(())
}

async fn a_deputy_has_the_work_from_the_first_day_to_the_last(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    let case = gas_rebate(&town, &person).await?;
    assert!(matches!(does!(town, desk::claim, &mariam, &case.id), Ok(ClaimResult::Yes(_))));
    let mut browser = town.officer("mariam").await?;
    let there = format!("/desk/team/{}", mariam.id());
    browser.open("/desk/me").await?;
    assert_eq!(browser.page.address_like("/desk/team/"), Some(there.clone()));
    browser.open(&there).await?;
    let absence = format!("{there}/absence");
    let fields = [("from", "2026-07-07"), ("until", "2026-07-01"), ("deputy", peter.id())];
    let page = browser.send(&absence, &fields).await?;
    assert!(page.has("The last is today or later") && page.html.contains("2026-07-01"), "{}", page.text());
    let fields = [("from", "2026-07-07"), ("until", "2026-07-08"), ("deputy", mariam.id())];
    assert!(browser.send(&absence, &fields).await?.has("Choose a colleague"), "nobody is their own deputy");
    let fields = [("from", "2026-07-07"), ("until", "2026-07-08"), ("deputy", peter.id())];
    let page = browser.send(&absence, &fields).await?;
    assert!(page.has("Away from 7 July 2026 until 8 July 2026. Peter Lund looks after the work"), "{}", page.text());
    let mine = async || queue_of(&town, peter.id(), &view(View::Mine)).await.map(|items| items.len());
    assert_eq!(mine().await?, 0, "it has not begun");
    town.time.advance(DAY);
    assert_eq!(mine().await?, 1);
    let mut deputy = town.officer("peter").await?;
    assert!(deputy.open("/desk?view=mine").await?.has("For Mariam Aziz, who is away"), "{}", deputy.page.text());
    let soon = town.app.today().saturating_add(2.days());
    assert_eq!(does!(town, desk::snooze, &peter, &case.id, (soon, "She calls back")), Ok(()));
    assert_eq!(does!(town, desk::wake, &peter, &case.id), Ok(()));
    assert_eq!(item(&town, &case.id).await?.holder.as_deref(), Some(mariam.id()), "it stays hers");
    town.time.advance(2 * DAY);
    assert_eq!(mine().await?, 0, "it ended by itself");
    assert_eq!(does!(town, desk::release, &peter, &case.id), Err("desk-not-yours"));
    // Others cannot enter an absence for a colleague.
    let mut owen = town.officer("owen").await?;
    assert_eq!(owen.open(&there).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn the_next_is_what_one_may_do_within_the_filter_and_in_ones_languages_first(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let english = gas_rebate(&town, &person).await?;
    let (other, mut laila) = known(&town, "Laila").await?;
    laila.open("/?lang=ar").await?;
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE people SET language = 'ar' WHERE id = $1", args![other]).await?;
    tx.commit().await?;
    let arabic = gas_rebate(&town, &other).await?;
    // The fine is reviewed by Revenue NSW.
    let fine = case_of(&town, &person, "fine-review").await?;
    let (anton, fiona) = (staff(&town, "anton").await?, staff(&town, "fiona").await?);
    does!(town, work::propose_hand_over, &anton, &fine.id, ("revenue-nsw", "It is theirs."))?;
    does!(town, work::accept_hand_over, &fiona, &fine.id)?;
    assert_eq!(item(&town, &fine.id).await?.holder.as_deref(), Some(fiona.id()));
    assert_eq!(does!(town, desk::release, &fiona, &fine.id), Ok(()));
    let next = async |who: &Actor, filter: &Filter| -> anyhow::Result<Option<String>> {
        let mut tx = town.app.db.begin().await?;
        let taken = desk::claim_next(&mut tx, &town.app, who, filter).await;
        let taken = taken.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
        tx.commit().await?;
        Ok(taken.map(|item| item.id))
    };
    // Heritage NSW may see the council's applications, but not decide them.
    development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    let clare = staff(&town, "clare").await?;
    assert_eq!(next(&clare, &Filter::default()).await?, None);
    assert!(queue_of(&town, clare.id(), &view(View::Free)).await?.is_empty());
    let mut tx = town.app.db.begin().await?;
    let refused: i64 = tx.fetch_one("SELECT COUNT(*) FROM ledger WHERE refused", args![]).await?;
    tx.rollback().await?;
    assert_eq!(refused, 0, "nobody is written into a record as an intruder");
    // The counter decides rebates and only lodges reviews of fines.
    let hannah = staff(&town, "hannah").await?;
    assert!(queue_of(&town, hannah.id(), &view(View::Free)).await?.iter().all(|item| item.id != fine.id));
    assert!(queue_of(&town, hannah.id(), &view(View::Seen)).await?.iter().any(|item| item.id == fine.id));
    // Peter speaks English: the Arabic case comes after those in his own language, although it is older.
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    let of_arabic = Filter { language: Some("ar".to_owned()), ..Filter::default() };
    assert_eq!(next(&mariam, &of_arabic).await?, Some(arabic.id.clone()));
    assert_eq!(does!(town, desk::release, &mariam, &arabic.id), Ok(()));
    let none = Filter { service: Some("family-energy-rebate".to_owned()), ..Filter::default() };
    assert_eq!(next(&peter, &none).await?, None, "within the filter");
    assert_eq!(next(&peter, &Filter::default()).await?, Some(english.id));
    assert_eq!(next(&peter, &Filter::default()).await?, Some(arabic.id));
    assert_eq!(next(&peter, &Filter::default()).await?, None);
    Ok(())
}

async fn a_review_of_ones_own_decision_is_passed_over(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    does!(town, cases::decide, &peter, &case.id, &deciding("refuse"))?;
    let ana = Actor::Person { id: person, assurance: Assurance::Code };
    does!(town, cases::ask_for_review, &ana, &case.id, "Look again.").map(drop)?;
    let review = queue_of(&town, mariam.id(), &view(View::Free)).await?;
    assert_eq!((review.len(), review[0].turn.as_str()), (1, "review"));
    assert!(queue_of(&town, peter.id(), &view(View::Free)).await?.is_empty());
    assert_eq!(does!(town, desk::claim_next, &peter, &Filter::default()).map(drop), Ok(()));
    assert_eq!(item(&town, &review[0].id).await?.holder, None);
    assert_eq!(does!(town, desk::claim, &peter, &review[0].id).map(drop), Err("case-same-officer"));
    let decider = hired(&town, &peter).await?;
    assert_eq!(does!(town, desk::hand_on, &mariam, &review[0].id, (&decider, "")), Err("desk-not-yours"));
    Ok(())
}

async fn a_conversation_is_taken_up_and_watched_with_leave_only(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/person").await?;
    let nonce = ana.page.hidden("nonce");
    let fields = [("way", "web"), ("body", "Can you help me?"), ("nonce", nonce.as_str())];
    ana.send("/person", &fields).await?;
    let mut tx = town.app.db.begin().await?;
    let id: String = tx.fetch_one("SELECT id FROM conversations", args![]).await?;
    let agency = conversations::waiting(&mut tx, &id).await?.map(|open| open.agency);
    tx.rollback().await?;
    assert_eq!(agency.as_deref(), Some("service-nsw"));
    let mut wes = town.officer("wes").await?;
    wes.open("/desk").await?;
    assert_eq!(wes.send(&format!("/desk/items/{id}/claim"), &[]).await?.status, StatusCode::FORBIDDEN);
    assert_eq!(wes.open(&format!("/desk/items/{id}/stream")).await?.status, StatusCode::FORBIDDEN);
    assert_eq!(item(&town, &id).await?.holder, None);
    let hannah = staff(&town, "hannah").await?;
    assert!(matches!(does!(town, desk::claim, &hannah, &id), Ok(ClaimResult::Yes(_))));
    let (wes, leila) = (hired(&town, &staff(&town, "wes").await?).await?, staff(&town, "leila").await?);
    assert_eq!(does!(town, desk::hand_on, &hannah, &id, (&wes, "")), Err("desk-they-may-not"));
    let leila = hired(&town, &leila).await?;
    assert_eq!(does!(town, desk::hand_on, &hannah, &id, (&leila, "")), Ok(()));
    Ok(())
}

async fn what_is_typed_wrong_about_an_item_comes_back_on_its_page(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = staff(&town, "peter").await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let mut browser = town.officer("peter").await?;
    browser.open(&format!("/desk/cases/{}", case.reference)).await?;
    let snooze = format!("/desk/items/{}/snooze", case.id);
    let page = browser.send(&snooze, &[("until", "2026-08-01"), ("sleep_why", "")]).await?;
    assert_eq!(page.value_of("until").as_deref(), None);
    assert!(page.html.contains("value=\"2026-08-01\""), "{}", page.html);
    assert!(page.html.contains("id=\"sleep_why-error\""), "{}", page.text());
    let page = browser.send(&snooze, &[("until", "2026-07-01"), ("sleep_why", "Waits for a call")]).await?;
    assert!(page.html.contains("value=\"Waits for a call\"") && page.html.contains("id=\"until-error\""));
    let hand_on = format!("/desk/items/{}/hand-on", case.id);
    let page = browser.send(&hand_on, &[("to", ""), ("why", "You know them")]).await?;
    assert!(page.html.contains("value=\"You know them\"") && page.html.contains("id=\"to-error\""));
    Ok(())
}

async fn the_queue_is_made_anew_from_its_sources(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let peter = staff(&town, "peter").await?;
    town.hire("ida", "Ida", "create-nsw", &["team-leader"]).await?;
    let held = gas_rebate(&town, &person).await?;
    gas_rebate(&town, &person).await?;
    assert!(matches!(does!(town, desk::claim, &peter, &held.id), Ok(ClaimResult::Yes(_))));
    does!(town, work::open_part, &peter, &held.id, ("create-nsw", "Is a fine open?"))?;
    does!(town, work::propose_hand_over, &peter, &held.id, ("create-nsw", "It is about a fine."))?;
    let all = async || -> anyhow::Result<Vec<Item>> {
        let mut tx = town.app.db.begin().await?;
        let ids: Vec<String> = tx.fetch_all("SELECT id FROM work_items ORDER BY id", args![]).await?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        Ok(work_items::items(&mut tx, &ids).await?)
    };
    let before = all().await?;
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE work_items SET turn = 'lost', due = NULL, rank = '', agency = 'nobody'", args![]).await?;
    tx.execute("DELETE FROM work_items WHERE holder IS NULL", args![]).await?;
    tx.commit().await?;
    desk::rebuild(&town.app, &town.app.db).await?;
    assert_eq!(all().await?, before);
    Ok(())
}

db::on_both!(
    a_case_that_waits_for_the_person_stays_with_its_holder_and_comes_back_on_the_day,
    whoever_asks_has_the_case_that_nobody_had,
    work_for_another_agency_stands_in_its_queue,
    a_broken_promise_is_work_of_the_leaders,
    leading_takes_the_act_of_leaders_for_the_service,
    a_leader_gives_takes_and_shares,
    whoever_leaves_leaves_their_work_free,
    a_deputy_has_the_work_from_the_first_day_to_the_last,
    the_next_is_what_one_may_do_within_the_filter_and_in_ones_languages_first,
    a_review_of_ones_own_decision_is_passed_over,
    a_conversation_is_taken_up_and_watched_with_leave_only,
    what_is_typed_wrong_about_an_item_comes_back_on_its_page,
    the_queue_is_made_anew_from_its_sources,
);
