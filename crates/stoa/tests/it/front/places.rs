//! The place decides which agency takes an application, and where it does not, an officer finds out.

use catalogue::{Catalogue, File};
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use domain::cases::work::{self, Assigned, Undecided};
use rules::{Facts, Value};
use serde_json::json;

use super::Town;
use super::cases::known;
use super::casework::{development, does, open_task, tasks};

const NSW: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");

const AREAS: &str = "areas:
  - { area: gumtree-bend, name: Gumtree Bend, kind: council, agency: council, localities: [Gumtree Bend, Border] }
  - { area: wellington, name: Wellington, kind: council, agency: wellington-city-council, localities: [Wellington, Border] }
";

/// New South Wales with a second council.
fn two_councils() -> anyhow::Result<Catalogue> {
    let mut files = stoa::files::load_checked(NSW.as_ref())?.files;
    let agencies = files.iter_mut().find(|file| file.path == "agencies.yaml");
    let agencies = agencies.ok_or_else(|| anyhow::anyhow!("no agencies"))?;
    agencies.text += "\n  - { id: wellington-city-council, name: Wellington City Council, kind: council }\n";
    files.retain(|file| !file.path.starts_with("areas/"));
    files.push(File { path: "areas/councils.yaml".to_owned(), text: AREAS.to_owned() });
    let catalogue = Catalogue::load(files);
    anyhow::ensure!(catalogue.problems.errors() == 0, "{:?}", catalogue.problems.lines(&catalogue.files));
    Ok(catalogue)
}

async fn assigned(town: &Town, address: Option<&str>) -> anyhow::Result<Assigned> {
    let catalogue = town.app.catalogue;
    let service = catalogue.service("development-application").ok_or_else(|| anyhow::anyhow!("no service"))?;
    let fact = catalogue.place_of(service).ok_or_else(|| anyhow::anyhow!("no place"))?;
    let mut facts = Facts::new(&catalogue.program.vocabulary);
    if let Some(address) = address {
        facts.set(fact, Value::Text(address.into()));
    }
    let mut tx = town.app.db.begin().await?;
    let assigned = work::agency_for(&mut tx, &town.app, service, &facts).await?;
    tx.commit().await?;
    Ok(assigned)
}

fn at(agency: &str, undecided: Option<Undecided>) -> Assigned {
    Assigned { agency: agency.to_owned(), undecided }
}

async fn an_address_leads_to_its_council_and_never_to_the_first_one(db: TestDb) -> Tested {
    let town = Town::of(&db, true, two_councils()?, 7).await?;
    let mut tx = db.begin().await?;
    work::load_addresses(&mut tx, "made-up", include_str!("../../../../../catalogues/nsw/town/addresses.csv"))
        .await?
        .map_err(|wrong| format!("{wrong:?}"))?;
    tx.commit().await?;
    let wellington = at("wellington-city-council", None);
    assert_eq!(assigned(&town, Some("12 Cuba Street, Wellington")).await?, wellington);
    assert_eq!(assigned(&town, Some("12 cuba st wellington 6011")).await?, wellington);
    assert_eq!(assigned(&town, Some("1 Wattle Street, Gumtree Bend NSW 2999")).await?, at("council", None));
    // The register knows where the street is.
    assert_eq!(assigned(&town, Some("1 Wattle Street")).await?, at("council", None));
    assert_eq!(assigned(&town, Some("1 Wattle St NSW 2999")).await?, at("council", None));
    let nowhere = at("service-nsw", Some(Undecided::Nowhere));
    assert_eq!(assigned(&town, Some("5 Long Road, Elsewhere")).await?, nowhere);
    assert_eq!(assigned(&town, Some("5 Long Road, Border")).await?, at("service-nsw", Some(Undecided::Several)));
    assert_eq!(assigned(&town, None).await?, at("service-nsw", Some(Undecided::NoAddress)));
    Ok(())
}

async fn what_lies_nowhere_waits_for_an_officer_and_the_page_says_so(db: TestDb) -> Tested {
    let town = Town::of(&db, true, two_councils()?, 7).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"site_address": "5 Long Road, Elsewhere"})).await?;
    let service = town.app.catalogue.service("development-application").ok_or("no service")?;
    let facts = Facts::new(&town.app.catalogue.program.vocabulary);
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE cases SET agency = 'service-nsw'", vec![]).await?;
    work::ask_whose_it_is(&mut tx, &town.app, (&case.id, service), (Undecided::Nowhere, &facts)).await?;
    tx.commit().await?;
    let task = open_task(&town, &case.id, "settle-agency").await?;
    assert_eq!(task.data["why"], "nowhere");
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("We cannot tell from the address which agency answers for it"), "{}", page.text());
    let (to, why) = ("wellington-city-council", "Elsewhere is a part of it.");
    let hannah = town.hire("hannah-o", "Hannah Okafor", "service-nsw", &[]).await?;
    let mere = town.hire("mere", "Mere Rangi", to, &[]).await?;
    does!(town, officers::take_up, &hannah, &case.id)?;
    does!(town, work::propose_hand_over, &hannah, &case.id, (to, why))?;
    does!(town, work::accept_hand_over, &mere, &case.id)?;
    let open = tasks(&town, &case.id).await?.into_iter().filter(|task| task.is_open());
    assert!(open.into_iter().all(|task| task.name != "settle-agency"), "whoever takes it has said whose it is");
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("We cannot tell from the address"));
    let page = ana.open("/services/development-application").await?;
    assert!(page.has("The address decides which one."), "{}", page.text());
    Ok(())
}

db::on_both!(
    an_address_leads_to_its_council_and_never_to_the_first_one,
    what_lies_nowhere_waits_for_an_officer_and_the_page_says_so,
);
