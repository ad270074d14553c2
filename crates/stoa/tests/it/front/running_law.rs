//! A running case keeps the manifest it began with, unless a transition in the newer one says otherwise.

use catalogue::{Catalogue, File};
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::{Deciding, OpenedCase, officers};
use domain::events::Thing;
use serde_json::Value;

use super::Town;
use super::case_life::officer;
use super::cases::{case_of, known, sign_in};

const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;
const SERVICE: &str = "family-energy-rebate";

/// The files of the catalogue, with the manifest of the rebate rewritten.
fn files(rewrite: impl Fn(&str) -> String) -> anyhow::Result<Vec<File>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");
    let mut files = stoa::files::load_checked(folder.as_ref())?.files;
    let is_it = |file: &&mut File| file.path.ends_with("/family-energy-rebate/service.yaml");
    let manifest = files.iter_mut().find(is_it).ok_or_else(|| anyhow::anyhow!("no manifest"))?;
    manifest.text = rewrite(&manifest.text);
    Ok(files)
}

/// The next version of the rebate: another remedy for the same promise.
fn next_version(transition: &str) -> anyhow::Result<Catalogue> {
    let files = files(|text| {
        let version = text.lines().find(|line| line.starts_with("version: ")).unwrap_or_default().to_owned();
        let n: u32 = version.trim_start_matches("version: ").parse().unwrap_or_default();
        let transition = transition.replace("FROM", &n.to_string());
        let text = text.replacen(&version, &format!("version: {}\n{transition}", n + 1), 1);
        text.replace("[apologise, { escalate: team-leader }]", "[give-priority]")
    })?;
    let catalogue = Catalogue::load(files);
    anyhow::ensure!(catalogue.problems.errors() == 0, "{:?}", catalogue.problems);
    let service = catalogue.service(SERVICE).ok_or_else(|| anyhow::anyhow!("no service"))?;
    let promise = service.charter.iter().find(|promise| promise.id == "decide");
    anyhow::ensure!(promise.is_some_and(|promise| promise.if_missed.len() == 1), "the manifest is another one");
    Ok(catalogue)
}

/// The remedies of a missed promise, once nobody has decided for 22 days.
async fn followed(town: &Town, case: &OpenedCase) -> anyhow::Result<Vec<Value>> {
    town.time.advance(22 * DAY);
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    let all = domain::events::timeline(&mut tx, Thing::Case, &case.id).await?;
    tx.rollback().await?;
    Ok(all
        .into_iter()
        .filter(|one| one.event.kind() == "cases.remedied")
        .map(|one| one.event.data()["remedy"].clone())
        .collect())
}

async fn what_follows_a_broken_promise_is_what_was_promised_when_the_case_began(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, SERVICE).await?;
    let town = Town::of(&db, true, next_version("")?, 8).await?;
    let newer = case_of(&town, &person, SERVICE).await?;
    assert_eq!(followed(&town, &case).await?, ["apologise", "escalate"]);
    let mut tx = town.app.db.begin().await?;
    let all = domain::events::timeline(&mut tx, Thing::Case, &newer.id).await?;
    tx.rollback().await?;
    let own = all.iter().filter(|one| one.event.kind() == "cases.remedied");
    let own: Vec<Value> = own.map(|one| one.event.data()["remedy"].clone()).collect();
    assert_eq!(own, ["give-priority"]);
    Ok(())
}

async fn a_transition_makes_running_cases_adopt_the_newer_manifest_or_keep_theirs(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, SERVICE).await?;
    let rule = |what: &str| {
        format!("transition: {{ from_version: FROM, running_cases: {what}, because: The Act says so., cite: s 4 }}")
    };
    let town = Town::of(&db, true, next_version(&rule("keep"))?, 8).await?;
    let kept = case_of(&town, &person, SERVICE).await?;
    assert_ne!(kept.id, case.id);
    let town = Town::of(&db, true, next_version(&rule("adopt"))?, 9).await?;
    assert_eq!(followed(&town, &case).await?, ["give-priority"]);
    Ok(())
}

async fn a_service_that_is_gone_from_the_catalogue_still_has_its_running_cases(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, SERVICE).await?;
    let mut without = Catalogue::load(files(|text| format!("{text}# the last one\n"))?);
    without.services.retain(|service| service.id != SERVICE);
    let town = Town::of(&db, true, without, 8).await?;
    let peter = officer("Peter Lund", "energy-nsw");
    let failed = |problem: domain::refusal::Refusal| anyhow::anyhow!("{}", problem.kind);
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &peter, &case.id).await.map_err(failed)?;
    tx.commit().await?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Give you a decision by 27 July 2026"), "{}", page.text());
    assert!(ana.open("/cases").await?.has("Family Energy Rebate"), "{}", ana.page.text());
    let reasons = vec![
        ("hardship", "The power stays on either way."),
        ("other-rebates", "We named the rebate for gas."),
        ("clauses", "Each clause is met."),
        ("families-warm", "The home stays warm."),
        ("one-per-household", "Nobody else had it here."),
    ];
    let deciding = Deciding { outcome: "grant", summary: "You get it.", reasons };
    let mut tx = town.app.db.begin().await?;
    cases::decide(&mut tx, &town.app, &peter, &case.id, &deciding).await.map_err(failed)?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

async fn cases_from_before_get_the_catalogue_that_is_there_at_the_next_start(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, SERVICE).await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE cases SET catalogue = NULL", args![]).await?;
    tx.commit().await?;
    Town::of(
        &db,
        true,
        stoa::files::load_checked(concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw").as_ref())?,
        8,
    )
    .await?;
    let town = Town::of(&db, true, next_version("")?, 9).await?;
    assert_eq!(followed(&town, &case).await?, ["apologise", "escalate"]);
    Ok(())
}

db::on_both!(
    what_follows_a_broken_promise_is_what_was_promised_when_the_case_began,
    a_transition_makes_running_cases_adopt_the_newer_manifest_or_keep_theirs,
    a_service_that_is_gone_from_the_catalogue_still_has_its_running_cases,
    cases_from_before_get_the_catalogue_that_is_there_at_the_next_start,
);
