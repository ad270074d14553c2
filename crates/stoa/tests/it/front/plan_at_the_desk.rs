//! A conversation about a plan: the officer opens the plan with the person, once it was checked who they are, and with a
//! mandate for a service of it. The person reads of it.

use db::args;
use db::testing::{TestDb, Tested};
use domain::trust::is_whole;

use super::cases::known;
use super::concierge::begin;
use super::telephone::{Caller, takes_calls};
use super::{Browser, Town};

const LINK: &str = "Open the plan with them";

/// How often officers looked at plans of a person.
const LOOKS: &str =
    "SELECT COUNT(*) FROM ledger WHERE person_id = $1 AND resource_kind = 'plan' AND actor_kind = 'officer'";

/// Somebody asks a person about a plan; the reference of the conversation.
async fn asks(browser: &mut Browser, plan: &str) -> anyhow::Result<String> {
    browser.open(&format!("/person?from={plan}")).await?;
    let fields = [("way", "web"), ("body", "What comes next?"), ("from", plan), ("carry", "yes")];
    let page = browser.send("/person", &fields).await?;
    anyhow::ensure!(page.address.starts_with("/person/"), "{}", page.text());
    Ok(page.address.trim_start_matches("/person/").split('?').next().unwrap_or_default().to_owned())
}

async fn sits(officer: &mut Browser, reference: &str, checked: &str) -> anyhow::Result<String> {
    officer.open(&format!("/desk/interview?from=conversations/{reference}")).await?;
    let from = format!("conversations/{reference}");
    let fields = [("from", from.as_str()), ("channel", "phone"), ("checked", checked)];
    let page = officer.send("/desk/interview", &fields).await?;
    anyhow::ensure!(page.status.is_success(), "{}", page.text());
    Ok(page.address.clone())
}

async fn a_plan_is_opened_from_its_conversation_after_a_check(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "ana").await?;
    let plan = begin(&mut ana, "having-a-baby").await?;
    let id = plan.trim_start_matches("/plans/").to_owned();
    let reference = asks(&mut ana, &plan).await?;
    town.work().await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(hannah.page.has(LINK), "{}", hannah.page.text());
    assert_eq!(db.glance::<i64>(LOOKS, args![person.clone()]).await?, Some(0), "the link is no look");
    let hub = sits(&mut hannah, &reference, "nobody").await?;
    assert!(!hub.contains("/plans/"), "nobody was checked: {hub}");
    let at = sits(&mut hannah, &reference, "questions").await?;
    assert!(at.ends_with(&format!("/plans/{id}")), "{at}");
    assert!(db.glance::<i64>(LOOKS, args![person.clone()]).await? >= Some(1), "it stands in their record");
    assert!(is_whole(&mut db.read().await?, &person).await?);
    Ok(())
}

/// Who comes for something else is offered the plan that they began; who was not checked is not.
async fn a_plan_that_was_begun_elsewhere_is_offered(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "ana").await?;
    let plan = begin(&mut ana, "having-a-baby").await?;
    let reference = asks(&mut ana, "/services/gas-rebate").await?;
    town.work().await?;
    let mut hannah = town.officer("hannah").await?;
    sits(&mut hannah, &reference, "nobody").await?;
    assert!(!hannah.page.has("They began this before"), "{}", hannah.page.text());
    assert_eq!(db.glance::<i64>(LOOKS, args![person.clone()]).await?, Some(0));
    let hub = sits(&mut hannah, &reference, "questions").await?;
    assert!(hannah.page.has("They began this before"), "{}", hannah.page.text());
    assert!(db.glance::<i64>(LOOKS, args![person]).await? >= Some(1), "it stands in their record");
    let page = hannah.send(&format!("{hub}/start"), &[("event", "having-a-baby")]).await?;
    assert!(page.address.contains(&plan), "{} is not {plan}", page.address);
    hannah.open(&hub).await?;
    assert!(!hannah.page.has("They began this before"), "it is gone through here now");
    Ok(())
}

/// Somebody else names her plan: neither a link nor a way in.
async fn a_plan_that_is_named_by_somebody_else_is_not_opened(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "ana").await?;
    let plan = begin(&mut ana, "having-a-baby").await?;
    let (_, mut bo) = known(&town, "bo").await?;
    let reference = asks(&mut bo, &plan).await?;
    town.work().await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(hannah.page.has("your plan") && !hannah.page.has(LINK), "{}", hannah.page.text());
    let at = sits(&mut hannah, &reference, "questions").await?;
    assert!(!at.contains("/plans/"), "{at}");
    Ok(())
}

/// What somebody began to answer by keys goes on with the officer they come to.
async fn a_plan_that_began_in_a_call_goes_on_with_the_officer(db: TestDb) -> Tested {
    let town = Town::with(&db, true).await?.with_calls(&db, None).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let mut caller = Caller::new(&town, "a", Some("0400 111 222")).await?;
    // The place of the life event in the list that is read out, seven at a time.
    let place = town.app.catalogue.events.iter().position(|event| event.id == "having-a-baby").ok_or("no event")?;
    caller.press_all(&["1", "1"]).await?;
    for _ in 0..place / 7 {
        caller.press("8").await?;
    }
    caller.press_all(&[&(place % 7 + 1).to_string(), "1"]).await?;
    let sql = "SELECT id FROM concierge_threads ORDER BY id DESC LIMIT 1";
    let plan: String = db.read().await?.fetch_one(sql, args![]).await?;
    let page = caller.speaks_with(&mut leila).await?;
    assert!(leila.page.has(LINK), "{}", leila.page.text());
    let reference = page.trim_start_matches("/desk/conversations/").to_owned();
    let at = sits(&mut leila, &reference, "questions").await?;
    assert!(at.ends_with(&format!("/plans/{plan}")), "{at}");
    Ok(())
}

db::on_both!(
    a_plan_is_opened_from_its_conversation_after_a_check,
    a_plan_that_was_begun_elsewhere_is_offered,
    a_plan_that_is_named_by_somebody_else_is_not_opened,
    a_plan_that_began_in_a_call_goes_on_with_the_officer,
);
