//! The queue of the desk: its items, and that each is claimed by one officer.

use domain::staff;
use std::collections::BTreeMap;

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{Builder, Db, args};
use domain::cases;
use domain::desk;
use domain::desk::ClaimResult;
use domain::officers;
use domain::session::Assurance;
use domain::trust::Actor;
use domain::work_items;
use domain::work_items::{Filter, Item, Pick, View, rank};

use super::Town;
use super::cases::{gas_rebate, known};
use super::casework::does;

const OFFICERS: usize = 64;
const ROUNDS: i64 = 10_000;

/// The queue of an officer who was hired.
pub(super) async fn queue_of(town: &Town, id: &str, filter: &Filter) -> anyhow::Result<Vec<Item>> {
    let mut tx = town.app.db.begin().await?;
    let officer = staff::by_id(&mut tx, id).await?.ok_or_else(|| anyhow::anyhow!("nobody is {id}"))?;
    let scope = desk::scope(&mut tx, &town.app, &officer).await?;
    let mut mine = officers::deputises(&mut tx, id, town.app.today()).await?;
    mine.push(id.to_owned());
    let pick = Pick { mine: &mine, now: town.app.world.now(), today: town.app.today() };
    let items = work_items::queue(&mut tx, &scope, pick, filter, 500).await?;
    tx.commit().await?;
    Ok(items)
}

pub(super) fn view(view: View) -> Filter {
    Filter { view, ..Filter::default() }
}

/// The id of an officer of the demonstration, by first name; all of them are hired.
pub(super) async fn staff(town: &Town, name: &str) -> anyhow::Result<Actor> {
    let mut tx = town.app.db.begin().await?;
    stoa::demo::hire(&mut tx, &town.app).await?;
    tx.commit().await?;
    let found = super::town::officers().into_iter().find(|(_, new)| new.name.to_lowercase().starts_with(name));
    let (id, new) = found.ok_or_else(|| anyhow::anyhow!("nobody is called {name}"))?;
    Ok(Actor::Officer { id, name: new.name, agency: new.agency })
}

/// Inserts open questions of officers directly into the queue.
async fn fill(db: &Db, many: i64) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    for start in (0..many).step_by(500) {
        let mut insert = Builder::new(
            "INSERT INTO work_items (id, kind, subject_kind, subject_id, reference, agency, language, power, link,
             turn, priority, since, rank, is_open, changed_at) VALUES ",
        );
        insert.rows((start..many.min(start + 500)).map(|n| {
            let (id, rank) = (format!("item-{n:05}"), rank(0, None, n));
            args![
                id,
                "question",
                "article_question",
                id,
                id,
                "service-nsw",
                "en",
                "own",
                "/desk",
                "question",
                0,
                n,
                rank,
                true,
                n
            ]
        }));
        let (sql, values) = insert.finish();
        tx.execute(sql, values).await?;
    }
    Ok(tx.commit().await?)
}

async fn sixty_four_officers_one_queue_one_winner_each_time(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, ROUNDS).await?;
    let mut desks = tokio::task::JoinSet::new();
    for n in 0..OFFICERS {
        let app = town.app.clone();
        let me = town.hire(&format!("o{n:02}"), &format!("Officer {n}"), "service-nsw", &[]).await?;
        desks.spawn(async move {
            let mut mine = Vec::new();
            loop {
                let mut tx = app.db.begin().await?;
                let taken = desk::claim_next(&mut tx, &app, &me, &Filter::default())
                    .await
                    .map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
                tx.commit().await?;
                match taken {
                    Some(item) => mine.push(item.id),
                    None => return anyhow::Ok((n, mine)),
                }
            }
        });
    }
    let mut winners: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    while let Some(done) = desks.join_next().await {
        let (n, mine) = done??;
        for id in mine {
            winners.entry(id).or_default().push(n);
        }
    }
    let twice: Vec<_> = winners.iter().filter(|(_, who)| who.len() != 1).collect();
    assert!(twice.is_empty(), "taken by several: {twice:?}");
    assert_eq!(i64::try_from(winners.len())?, ROUNDS);
    let left = "SELECT count(*) FROM work_items WHERE holder IS NULL";
    assert_eq!(db.glance::<i64>(left, args![]).await?, Some(0));
    Ok(())
}

/// All officers want the same item at the same time.
async fn of_all_who_want_the_same_item_one_gets_it_and_the_others_see_who(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 40).await?;
    let mut team = Vec::new();
    for n in 0..16 {
        team.push(town.hire(&format!("o{n:02}"), &format!("Officer {n}"), "service-nsw", &[]).await?);
    }
    for round in 0..40 {
        let id = format!("item-{round:05}");
        let mut desks = tokio::task::JoinSet::new();
        for me in team.clone() {
            let (app, id) = (town.app.clone(), id.clone());
            desks.spawn(async move {
                let mut tx = app.db.begin().await?;
                let claimed =
                    desk::claim(&mut tx, &app, &me, &id).await.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
                tx.commit().await?;
                anyhow::Ok(claimed)
            });
        }
        let (mut winners, mut told) = (Vec::new(), Vec::new());
        while let Some(done) = desks.join_next().await {
            match done?? {
                ClaimResult::Yes(item) => winners.push(item.holder),
                ClaimResult::By(item) => told.push(item.holder),
            }
        }
        assert_eq!(winners.len(), 1, "round {round}");
        assert!(told.iter().all(|holder| *holder == winners[0]), "round {round}: {told:?}");
    }
    Ok(())
}

async fn a_case_stands_in_the_queue_of_its_agency_until_it_is_decided(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let (peter, mariam, owen) =
        (staff(&town, "peter").await?, staff(&town, "mariam").await?, staff(&town, "owen").await?);
    let hannah = staff(&town, "hannah").await?;
    let queue = queue_of(&town, peter.id(), &view(View::Free)).await?;
    assert_eq!(queue.len(), 1);
    assert_eq!((queue[0].reference.as_str(), queue[0].turn.as_str()), (opened.reference.as_str(), "new"));
    assert_eq!(queue[0].due.as_deref(), Some("2026-07-27"), "the promise to decide");
    // Service NSW has a mandate to decide rebates, Revenue NSW none.
    assert_eq!(queue_of(&town, hannah.id(), &view(View::Free)).await?.len(), 1);
    assert!(queue_of(&town, owen.id(), &view(View::All)).await?.is_empty());
    let id = opened.id.as_str();
    assert_eq!(does!(town, desk::claim, &owen, id).map(drop), Err("no-mandate"));
    assert!(matches!(does!(town, desk::claim, &peter, id), Ok(ClaimResult::Yes(_))));
    assert!(queue_of(&town, mariam.id(), &view(View::Free)).await?.is_empty());
    assert_eq!(queue_of(&town, peter.id(), &view(View::Mine)).await?[0].turn, "decide");
    assert!(
        matches!(does!(town, desk::claim, &mariam, id), Ok(ClaimResult::By(item)) if item.holder.as_deref() == Some(peter.id()))
    );
    let to = hired(&town, &mariam).await?;
    assert_eq!(does!(town, desk::hand_on, &peter, id, (&to, "You know the retailer.")), Ok(()));
    let mine = queue_of(&town, mariam.id(), &view(View::Mine)).await?;
    assert_eq!(mine[0].handed_by.as_deref(), Some("Peter Lund"));
    assert_eq!(mine[0].handed_why.as_deref(), Some("You know the retailer."));
    assert_eq!(does!(town, desk::release, &peter, id), Err("desk-not-yours"), "it is not his any more");
    let other = hired(&town, &owen).await?;
    assert_eq!(does!(town, desk::hand_on, &mariam, id, (&other, "")), Err("desk-they-may-not"));
    assert_eq!(does!(town, desk::release, &mariam, id), Ok(()));
    assert_eq!(queue_of(&town, peter.id(), &view(View::Free)).await?.len(), 1);
    let ana = Actor::Person { id: person, assurance: Assurance::Code };
    assert_eq!(does!(town, cases::withdraw_case, &ana, id, ""), Ok(()));
    assert!(queue_of(&town, peter.id(), &view(View::All)).await?.is_empty());
    Ok(())
}

/// An officer as the database knows them.
pub(super) async fn hired(town: &Town, actor: &Actor) -> anyhow::Result<staff::Officer> {
    let mut tx = town.app.db.begin().await?;
    let found = staff::by_id(&mut tx, actor.id()).await?;
    found.ok_or_else(|| anyhow::anyhow!("nobody is {}", actor.id()))
}

async fn counts_are_true_for_the_filter_however_much_waits(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 301).await?;
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open("/desk").await?;
    for words in ["Free (301)", "Mine (0)", "All (301)", "Asleep (0)", "Late (0)", "Waiting (0)"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    hannah.send("/desk/items/item-00000/claim", &[]).await?;
    let page = hannah.open("/desk").await?;
    assert!(page.has("Free (300)") && page.has("Mine (1)"), "{}", page.text());
    // Items for which the counter has a mandate are among its own, in one order, without duplicates.
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let page = hannah.open("/desk?service=gas-rebate").await?;
    assert!(page.has("Free (1)") && page.has("Mine (0)") && page.has("All (1)"), "{}", page.text());
    let hannah = staff(&town, "hannah").await?;
    let items = queue_of(&town, hannah.id(), &view(View::All)).await?;
    assert_eq!(items.len(), 302);
    assert_eq!(items.iter().filter(|item| item.id == opened.id).count(), 1);
    assert!(items.is_sorted_by(|a, b| (&a.rank, &a.id) <= (&b.rank, &b.id)));
    Ok(())
}

async fn what_sleeps_comes_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 1).await?;
    let (app, me) = (&town.app, staff(&town, "hannah").await?);
    let (until, id) = (app.today().tomorrow()?, "item-00000");
    assert_eq!(does!(town, desk::snooze, &me, id, (until, "waits for a call")), Err("desk-not-yours"));
    assert!(matches!(does!(town, desk::claim, &me, id), Ok(ClaimResult::Yes(_))));
    assert_eq!(does!(town, desk::snooze, &me, id, (app.today(), "waits")), Err("desk-day-not-to-come"));
    assert_eq!(does!(town, desk::snooze, &me, id, (until, " ")), Err("desk-no-why"));
    assert_eq!(does!(town, desk::snooze, &me, id, (until, "waits for a call")), Ok(()));
    assert!(queue_of(&town, me.id(), &view(View::Mine)).await?.is_empty());
    assert_eq!(queue_of(&town, me.id(), &view(View::Snoozed)).await?.len(), 1);
    assert_eq!(does!(town, desk::wake, &me, id), Ok(()));
    assert_eq!(queue_of(&town, me.id(), &view(View::Mine)).await?.len(), 1);
    assert_eq!(does!(town, desk::snooze, &me, id, (until, "waits for a call")), Ok(()));
    town.time.advance(2 * 24 * 60 * 60 * 1_000);
    assert_eq!(queue_of(&town, me.id(), &view(View::Mine)).await?.len(), 1);
    Ok(())
}

async fn a_page_of_the_queue_begins_after_the_last(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 130).await?;
    let mut hannah = town.officer("hannah").await?;
    let (mut address, mut seen) = (Some("/desk?view=all".to_owned()), Vec::new());
    while let Some(there) = address {
        let page = hannah.open(&there).await?;
        for (at, _) in page.html.match_indices("data-item=\"item-") {
            seen.push(page.html[at + "data-item=\"".len()..].split('"').next().unwrap_or_default().to_owned());
        }
        address = page.address_like("/desk?view=all&amp;after=");
    }
    let expected: Vec<String> = (0..130).map(|n| format!("item-{n:05}")).collect();
    assert_eq!(seen, expected);
    Ok(())
}

async fn an_officer_works_through_the_pages_of_the_desk(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let (mut peter, mut mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
    let page = peter.open("/desk").await?;
    for words in ["NSW Gas Rebate", "New", &domain::codes::grouped(&opened.reference), "27 July"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    mariam.open("/desk").await?;
    let claim = format!("/desk/items/{}/claim", opened.id);
    let page = peter.send(&claim, &[]).await?;
    assert_eq!(page.address, format!("/desk/cases/{}", opened.reference));
    for words in
        ["You have this", "Ana Silva", "Lives in NSW", "Watch for", "I have read this", "An officer took it up"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let page = mariam.send(&claim, &[]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Peter Lund took this up a moment ago"), "{}", page.text());
    let screen = format!("/desk/cases/{}", opened.reference);
    let page = mariam.open(&screen).await?;
    assert!(page.has("Peter Lund has this") && page.has("Also open on the screen of: Peter Lund"), "{}", page.text());
    peter.open(&screen).await?;
    let page =
        peter.send(&format!("{screen}/information"), &[("ask", "Your last bill"), ("due", "2026-01-01")]).await?;
    assert!(page.has("Choose a day after today") && page.html.contains("Your last bill"), "{}", page.text());
    let page =
        peter.send(&format!("{screen}/information"), &[("ask", "Your last bill"), ("due", "2026-07-20")]).await?;
    assert!(page.has("Answer by 20 July 2026"), "{}", page.text());
    assert!(ana.open(&format!("/cases/{}", opened.reference)).await?.has("Your last bill"));
    peter.open(&screen).await?;
    peter.send(&format!("{screen}/messages"), &[("message", "Thank you for waiting"), ("once", "one")]).await?;
    town.time.advance(domain::cases::waiting_replies::UNDO);
    town.work().await?;
    assert!(ana.open(&format!("/cases/{}", opened.reference)).await?.has("Thank you for waiting"));
    peter.open("/desk/briefings/gas-rebate").await?;
    let page = peter.send("/desk/briefings/gas-rebate", &[("then", &screen)]).await?;
    assert!(page.has("You read version 1"), "{}", page.text());
    let page = peter.open("/desk/team").await?;
    assert!(page.has("2 of 3 not read"), "{}", page.text());
    Ok(())
}

async fn a_reference_is_found_however_it_was_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let mut peter = town.officer("peter").await?;
    let typed = domain::codes::grouped(&opened.reference).to_lowercase().replace('-', " ");
    let page = peter.send("/desk/find", &[("q", &typed)]).await?;
    assert_eq!(page.address, format!("/desk/cases/{}", opened.reference));
    let page = peter.send("/desk/find", &[("q", "AAAA-BBBB")]).await?;
    assert!(page.has("Nothing that you may see has these words"), "{}", page.text());
    assert!(page.html.contains("AAAA-BBBB"), "what was typed is kept");
    Ok(())
}

async fn whoever_is_no_officer_or_has_no_mandate_sees_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let screen = format!("/desk/cases/{}", opened.reference);
    for address in ["/desk", &screen, "/desk/team", "/desk/briefings", "/desk/stream"] {
        assert_eq!(ana.open(address).await?.status, StatusCode::UNAUTHORIZED, "{address}");
    }
    let mut owen = town.officer("owen").await?;
    let page = owen.open(&screen).await?;
    assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", page.text());
    assert!(!page.has("Ana Silva"));
    assert!(ana.open("/account/access").await?.has("Owen Birch"), "{}", ana.page.text());
    Ok(())
}

db::on_both!(
    an_officer_works_through_the_pages_of_the_desk,
    a_reference_is_found_however_it_was_typed,
    whoever_is_no_officer_or_has_no_mandate_sees_nothing,
    sixty_four_officers_one_queue_one_winner_each_time,
    of_all_who_want_the_same_item_one_gets_it_and_the_others_see_who,
    a_case_stands_in_the_queue_of_its_agency_until_it_is_decided,
    counts_are_true_for_the_filter_however_much_waits,
    what_sleeps_comes_back,
    a_page_of_the_queue_begins_after_the_last,
);
