//! Cases that the rules say yes to, granted at once: each looked at, each by its own power, and nobody is told before
//! the time to take it back is over.

use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::decision::model::Draft;
use domain::cases::officers;
use serde_json::{Value, json};

use super::Town;
use super::cases::known;
use super::casework::does;
use super::deciding_by_rules::gas;
use super::decisions::{of_the_town, open, save};

const SECOND: i64 = 1_000;

fn family() -> Value {
    json!({
        "nsw_resident": "true", "receives_family_tax_benefit": "true", "energy_account_holder": "true",
        "energy_connection": "retail", "holds_concession_card": "false",
    })
}

async fn state(town: &Town, case: &str) -> anyhow::Result<String> {
    let mut tx = town.app.db.begin().await?;
    Ok(tx.fetch_one("SELECT state FROM cases WHERE id = $1", args![case]).await?)
}

async fn what_the_rules_make_clear_is_granted_at_once_and_the_rest_says_why_not(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut no = gas();
    no["gas_rebate_issued"] = "true".into();
    let service = ("gas-rebate", "energy-nsw");
    let free = open(&town, &person, service, gas()).await?;
    let doubted = open(&town, &person, service, gas()).await?;
    let against = open(&town, &person, service, no).await?;
    let begun = open(&town, &person, service, gas()).await?;
    town.work().await?;
    let peter = of_the_town("peter")?;
    does!(town, officers::take_up, &peter, &begun.id).map_err(anyhow::Error::msg)?;
    save(&town, &peter, &begun.id, 0, &Draft { summary: "Half of it.".to_owned(), ..Draft::default() }).await?;

    let boxes = [&free, &doubted, &against, &begun].map(|case| case.id.clone());
    let mut fields = vec![("act", "grant"), ("back", "/desk?view=all")];
    fields.extend(boxes.iter().map(|id| ("item", id.as_str())));
    let mut desk = town.officer("peter").await?;
    desk.open("/desk?view=all").await?;
    let page = desk.send("/desk/bulk", &fields).await?;
    for words in
        ["The rules say yes to 2 cases", "Ana Silva", "You meet what the rules ask for.", "These need more than a tick"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.has("every requirement is known and met"), "why not the one against: {}", page.text());
    // Nothing is ticked for the officer.
    fields.push(("ready", "yes"));
    let page = desk.send("/desk/bulk", &fields).await?;
    assert!(page.has("Tick at least one case to grant"), "{}", page.text());
    fields.push(("grant", &boxes[0]));
    let page = desk.send("/desk/bulk", &fields).await?;
    assert!(page.has("1 case is granted when the time to undo it is over"), "{}", page.text());
    town.time.advance(9 * SECOND);
    town.work().await?;
    assert_eq!(state(&town, &free.id).await?, "received", "nobody is told while it can be taken back");
    town.time.advance(SECOND);
    town.work().await?;
    let page = ana.open(&format!("/cases/{}", free.reference)).await?;
    assert!(page.has("The decision: Grant") && page.has("You meet what the rules ask for."), "{}", page.text());
    for case in [&doubted, &against] {
        assert_eq!(state(&town, &case.id).await?, "received", "what was not ticked stays");
    }
    // Who only looked stands in the record too: this case was on the page, and nobody did anything to it.
    let sql = "SELECT COUNT(*) FROM ledger WHERE actor_name = $1 AND resource_id = $2 AND action = 'see'";
    let looks: Option<i64> = db.glance(sql, args!["Peter Lund", doubted.id.as_str()]).await?;
    assert!(looks.is_some_and(|looks| looks > 0), "{looks:?}");
    Ok(())
}

async fn what_only_a_person_can_say_is_confirmed_for_each(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let service = ("family-energy-rebate", "energy-nsw");
    let (confirmed, silent) =
        (open(&town, &person, service, family()).await?, open(&town, &person, service, family()).await?);
    town.work().await?;
    let mut desk = town.officer("peter").await?;
    desk.open("/desk?view=all").await?;
    let mut fields = vec![("act", "grant"), ("item", confirmed.id.as_str()), ("item", silent.id.as_str())];
    let page = desk.send("/desk/bulk", &fields).await?;
    assert!(page.has("You confirm: Nobody else at this address has had"), "{}", page.text());
    let names = [&confirmed, &silent].map(|case| format!("confirms-{}", case.id));
    fields.extend([("ready", "yes"), ("grant", confirmed.id.as_str()), ("grant", silent.id.as_str())]);
    fields.extend([(names[0].as_str(), "other-rebates"), (names[0].as_str(), "one-per-household")]);
    let page = desk.send("/desk/bulk", &fields).await?;
    let result = page.address_like("/desk/bulk/").ok_or("no result")?;
    town.time.advance(10 * SECOND);
    town.work().await?;
    assert_eq!(state(&town, &confirmed.id).await?, "decided-approved");
    assert_ne!(state(&town, &silent.id).await?, "decided-approved", "nothing is granted that nobody confirmed");
    let page = desk.open(result.trim_end_matches("/undo")).await?;
    assert!(page.has("Granted") && page.has("1 granted, 1 not."), "{}", page.text());
    let weighed: Value = db
        .glance("SELECT weighed FROM case_decisions WHERE case_id = $1", args![confirmed.id.as_str()])
        .await?
        .ok_or("no decision")?;
    assert!(weighed.to_string().contains("Peter Lund confirmed it"), "{weighed}");
    Ok(())
}

db::on_both!(
    what_the_rules_make_clear_is_granted_at_once_and_the_rest_says_why_not,
    what_only_a_person_can_say_is_confirmed_for_each,
);
