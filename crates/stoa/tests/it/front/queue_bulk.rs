//! One act on many items: each by its own power, nothing twice, and taken back while that is possible.

use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use domain::desk;
use domain::desk::ClaimResult;
use domain::desk::bulk::{self, BulkAct, NewBulk, Ticked};
use domain::staff::Officer;
use domain::work_items::{self, Filter, Item, View};
use jiff::civil::date;

use super::cases::{case_of, gas_rebate, known};
use super::casework::does;
use super::desk::{hired, queue_of, staff, view};
use super::{Browser, Town};

const SECOND: i64 = 1_000;

async fn item(town: &Town, id: &str) -> anyhow::Result<Item> {
    let mut tx = town.app.db.begin().await?;
    work_items::item(&mut tx, id).await?.ok_or_else(|| anyhow::anyhow!("no item {id}"))
}

fn ticked(items: &[Item]) -> Vec<Ticked> {
    let one = |item: &Item| Ticked { id: item.id.clone(), seen: Some(item.holder.clone().unwrap_or_default()) };
    items.iter().map(one).collect()
}

async fn begun(town: &Town, officer: &Officer, new: NewBulk<'_>) -> anyhow::Result<bulk::Bulk> {
    let id = bulk::begin(&town.app, officer, &new).await.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
    found(town, &id).await
}

async fn found(town: &Town, id: &str) -> anyhow::Result<bulk::Bulk> {
    let mut tx = town.app.db.begin().await?;
    bulk::find(&mut tx, id).await?.ok_or_else(|| anyhow::anyhow!("no act {id}"))
}

fn new<'b>(act: BulkAct, ticked: &'b [Ticked], words: &'b str) -> NewBulk<'b> {
    NewBulk { act, ticked, words, day: None, receivers: &[] }
}

async fn two_leaders_share_out_the_same_cases_and_nobody_is_overwritten(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    for _ in 0..6 {
        gas_rebate(&town, &person).await?;
    }
    let anton = hired(&town, &staff(&town, "anton").await?).await?;
    let second = town.hire("second", "Ida Berg", "energy-nsw", &["team-leader", "assessor"]).await?;
    let second = hired(&town, &second).await?;
    let (peter, mariam) =
        (hired(&town, &staff(&town, "peter").await?).await?, hired(&town, &staff(&town, "mariam").await?).await?);
    let ticked = ticked(&queue_of(&town, &anton.id, &view(View::Free)).await?);
    assert_eq!(ticked.len(), 6);
    let (to_peter, to_mariam) = ([peter.clone()], [mariam.clone()]);
    let give = |receivers| NewBulk { receivers, ..new(BulkAct::Give, &ticked, "") };
    let (first, other) = tokio::join!(begun(&town, &anton, give(&to_peter)), begun(&town, &second, give(&to_mariam)));
    let (first, other) = (first?, other?);
    assert_eq!(first.count("done") + other.count("done"), 6, "{first:?} {other:?}");
    for one in &ticked {
        let is_done = |bulk: &bulk::Bulk| {
            bulk.items.iter().any(|item| item.item_id == one.id && item.outcome.as_deref() == Some("done"))
        };
        assert!(is_done(&first) != is_done(&other), "{one:?} is given once");
        let holder = item(&town, &one.id).await?.holder.ok_or("nobody has it")?;
        assert_eq!(holder, if is_done(&first) { &peter.id } else { &mariam.id }.clone());
    }
    // An officer who comes later with an old page changes nothing.
    let late = begun(&town, &second, give(&to_mariam)).await?;
    assert_eq!((late.count("done"), late.count("refused")), (0, 6));
    assert_eq!(late.items[0].problem.as_deref(), Some("desk-changed-hands"));
    Ok(())
}

async fn each_item_is_done_by_its_own_power_and_the_page_says_why_not(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (one, two) = (gas_rebate(&town, &person).await?, gas_rebate(&town, &person).await?);
    let mariam = staff(&town, "mariam").await?;
    let mut peter = town.officer("peter").await?;
    peter.open("/desk?view=free").await?;
    assert!(matches!(does!(town, desk::claim, &mariam, &two.id), Ok(ClaimResult::Yes(_))));
    let boxes = [format!("{}@", one.id), format!("{}@", two.id)];
    let fields =
        [("act", "claim"), ("item", boxes[0].as_str()), ("item", boxes[1].as_str()), ("back", "/desk?view=free")];
    let page = peter.send("/desk/bulk", &fields).await?;
    assert!(page.has("1 taken up, 1 not.") && page.has("Mariam Aziz took this up a moment ago"), "{}", page.text());
    assert_eq!(item(&town, &one.id).await?.holder_name.as_deref(), Some("Peter Lund"));
    assert_eq!(item(&town, &two.id).await?.holder_name.as_deref(), Some("Mariam Aziz"));
    let details = page.address_like("/desk/bulk/").ok_or("no way to the result")?;
    peter.open(details.trim_end_matches("/undo")).await?;
    assert!(peter.page.has("Taken up") && peter.page.has("Mariam Aziz took this up"), "{}", peter.page.text());
    // A reason and a day that are missing are asked for, with what was typed.
    let sleep = [("act", "snooze"), ("item", boxes[0].as_str()), ("words", "The meter"), ("ready", "yes"), ("day", "")];
    let page = peter.send("/desk/bulk", &sleep).await?;
    assert!(page.html.contains("value=\"The meter\"") && page.has("still to come"), "{}", page.text());
    // An officer of another agency finds neither the items nor the act.
    let owen = hired(&town, &staff(&town, "owen").await?).await?;
    let others = [Ticked { id: one.id.clone(), seen: None }];
    let refused = begun(&town, &owen, new(BulkAct::Claim, &others, "")).await?;
    assert_eq!(refused.items[0].problem.as_deref(), Some("no-mandate"));
    Ok(())
}

async fn what_was_done_is_as_before_after_an_undo(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = hired(&town, &staff(&town, "peter").await?).await?;
    let mariam = hired(&town, &staff(&town, "mariam").await?).await?;
    let undo = async |officer: &Officer, id: &str| bulk::undo(&town.app, officer, id).await.map_err(|why| why.kind);
    let one = [Ticked { id: case.id.clone(), seen: None }];
    let free = item(&town, &case.id).await?;
    let claimed = begun(&town, &peter, new(BulkAct::Claim, &one, "")).await?;
    assert_eq!(undo(&mariam, &claimed.id).await, Err("not-found"), "it is not hers to undo");
    assert_eq!(undo(&peter, &claimed.id).await.map(|undone| undone.back), Ok(1));
    assert_eq!(item(&town, &case.id).await?.holder, free.holder);
    assert_eq!(undo(&peter, &claimed.id).await, Err("desk-too-late-to-undo"), "once");
    begun(&town, &peter, new(BulkAct::Claim, &one, "")).await?;
    // A snooze, then a gift, each taken back.
    let day = Some(date(2026, 8, 1));
    let asleep = begun(&town, &peter, NewBulk { day, ..new(BulkAct::Snooze, &one, "The meter") }).await?;
    assert!(item(&town, &case.id).await?.snoozed_until.is_some());
    let to = [mariam.clone()];
    let given = begun(&town, &peter, NewBulk { receivers: &to, ..new(BulkAct::Give, &one, "You know them") }).await?;
    assert_eq!(item(&town, &case.id).await?.holder.as_deref(), Some(mariam.id.as_str()));
    assert_eq!(undo(&peter, &given.id).await.map(|undone| undone.back), Ok(1));
    let back = item(&town, &case.id).await?;
    assert_eq!((back.holder.as_deref(), back.snoozed_why.as_deref()), (Some(peter.id.as_str()), Some("The meter")));
    assert_eq!(undo(&peter, &asleep.id).await.map(|undone| undone.back), Ok(1));
    assert_eq!(item(&town, &case.id).await?.snoozed_until, None);
    // What somebody has changed since stays; so does everything after ten seconds.
    let given = begun(&town, &peter, NewBulk { receivers: &to, ..new(BulkAct::Give, &one, "") }).await?;
    assert_eq!(does!(town, desk::release, &mariam.actor(), &case.id), Ok(()));
    assert_eq!(undo(&peter, &given.id).await.map(|undone| (undone.back, undone.stayed)), Ok((0, 1)));
    let late = begun(&town, &peter, new(BulkAct::Claim, &one, "")).await?;
    town.time.advance(10 * SECOND);
    assert_eq!(undo(&peter, &late.id).await, Err("desk-too-late-to-undo"));
    Ok(())
}

async fn reads(browser: &mut Browser, reference: &str, words: &str) -> anyhow::Result<usize> {
    let page = browser.open(&format!("/cases/{reference}")).await?;
    Ok(page.text().matches(words).count())
}

async fn nobody_sees_a_message_that_can_still_be_taken_back(db: TestDb) -> Tested {
    const WORDS: &str = "The office is closed on Monday";
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let (one, two) = (gas_rebate(&town, &person).await?, gas_rebate(&town, &person).await?);
    let peter = hired(&town, &staff(&town, "peter").await?).await?;
    let both = ticked(&queue_of(&town, &peter.id, &view(View::Free)).await?);
    let first = begun(&town, &peter, new(BulkAct::Answer, &both, WORDS)).await?;
    town.time.advance(9 * SECOND);
    town.work().await?;
    assert_eq!(reads(&mut ana, &one.reference, WORDS).await?, 0, "nothing is there before its time");
    assert_eq!(bulk::undo(&town.app, &peter, &first.id).await.map(|undone| undone.back).ok(), Some(2));
    town.time.advance(60 * SECOND);
    town.work().await?;
    assert_eq!(reads(&mut ana, &one.reference, WORDS).await?, 0, "it was taken back");
    let second = begun(&town, &peter, new(BulkAct::Answer, &both, WORDS)).await?;
    town.time.advance(10 * SECOND);
    town.work().await?;
    town.work().await?;
    for case in [&one, &two] {
        assert_eq!(reads(&mut ana, &case.reference, WORDS).await?, 1, "once");
    }
    assert_eq!(found(&town, &second.id).await?.count("done"), 2);
    let kept = db.glance::<i64>("SELECT COUNT(*) FROM desk_bulks WHERE words IS NOT NULL", args![]).await?;
    assert_eq!(kept, Some(0), "the words stand in the cases alone");
    // One text asks the people of one service.
    let other = case_of(&town, &person, "low-income-household-rebate").await?;
    let mut browser = town.officer("peter").await?;
    browser.open("/desk?view=free").await?;
    let ids = [format!("{}@", one.id), format!("{}@", other.id)];
    let mut fields = vec![("act", "ask"), ("ready", "yes"), ("words", "Your last bill"), ("day", "2026-08-01")];
    fields.extend(ids.iter().map(|id| ("item", id.as_str())));
    let page = browser.send("/desk/bulk", &fields).await?;
    assert!(page.has("One text asks the people of one service"), "{}", page.text());
    fields.pop();
    let page = browser.send("/desk/bulk", &fields).await?;
    assert!(page.has("goes out when the time to undo it is over"), "{}", page.text());
    town.time.advance(10 * SECOND);
    town.work().await?;
    assert_eq!(reads(&mut ana, &one.reference, "Your last bill").await?, 1);
    Ok(())
}

/// The review of one's own decision at the head of the queue is passed over.
async fn the_next_is_never_what_the_officer_may_not_do(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    does!(town, officers::take_up, &peter, &case.id)?;
    does!(town, domain::cases::decide, &peter, &case.id, &super::case_life::deciding("refuse"))?;
    town.work().await?;
    let there = format!("/cases/{}/review", case.reference);
    ana.open(&there).await?;
    ana.send(&there, &[("why", "You read the wrong bill.")]).await?;
    let review = queue_of(&town, mariam.id(), &view(View::Free)).await?;
    assert_eq!(review.first().map(|item| item.turn.as_str()), Some("review"), "{}", ana.page.text());
    let later = gas_rebate(&town, &person).await?;
    let free = Filter::default();
    let next = does!(town, desk::claim_next, &peter, &free)?;
    assert_eq!(next.map(|item| item.id), Some(later.id));
    assert_eq!(does!(town, desk::claim_next, &peter, &free)?, None);
    let next = does!(town, desk::claim_next, &mariam, &free)?;
    assert_eq!(next.map(|item| item.id), review.first().map(|item| item.id.clone()));
    Ok(())
}

db::on_both!(
    two_leaders_share_out_the_same_cases_and_nobody_is_overwritten,
    each_item_is_done_by_its_own_power_and_the_page_says_why_not,
    what_was_done_is_as_before_after_an_undo,
    nobody_sees_a_message_that_can_still_be_taken_back,
    the_next_is_never_what_the_officer_may_not_do,
);
