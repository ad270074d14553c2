//! The queue of the desk: what stands in it, and that each thing is taken up by one officer.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{Builder, Db, args};
use server::cases;
use server::desk::model::{Filter, View, rank};
use server::desk::{self, Claimed};
use server::trust::Actor;
use server::web::Assurance;

use super::Town;
use super::cases::{gas_rebate, known};

const OFFICERS: usize = 64;
const ROUNDS: i64 = 10_000;

fn officer(id: &str, agency: &str) -> Actor {
    Actor::Officer { id: id.to_owned(), name: format!("Officer {id}"), agency: agency.to_owned() }
}

/// Conversations that wait, straight into the queue.
async fn fill(db: &Db, many: i64) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    for start in (0..many).step_by(500) {
        let mut insert = Builder::new(
            "INSERT INTO desk_items (id, kind, person_id, reference, agency, language, turn, priority, since, rank,
             is_open, changed_at) VALUES ",
        );
        insert.rows((start..many.min(start + 500)).map(|n| {
            let (id, rank) = (format!("item-{n:05}"), rank(0, None, n));
            args![id, "conversation", "p", id, "service-nsw", "en", "answer", 0, n, rank, true, n]
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
        desks.spawn(async move {
            let me = officer(&format!("o{n:02}"), "service-nsw");
            let mut mine = Vec::new();
            loop {
                let mut tx = app.db.begin().await?;
                let taken =
                    desk::claim_next(&mut tx, &app, &me).await.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
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
    let left = "SELECT count(*) FROM desk_items WHERE holder IS NULL";
    assert_eq!(db.glance::<i64>(left, args![]).await?, Some(0));
    Ok(())
}

/// All want the same one, at the same time.
async fn of_all_who_want_the_same_item_one_gets_it_and_the_others_see_who(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 40).await?;
    for round in 0..40 {
        let id = format!("item-{round:05}");
        let mut desks = tokio::task::JoinSet::new();
        for n in 0..16 {
            let (app, id) = (town.app.clone(), id.clone());
            desks.spawn(async move {
                let me = officer(&format!("o{n:02}"), "service-nsw");
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
                Claimed::Yes(item) => winners.push(item.holder),
                Claimed::By(item) => told.push(item.holder),
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
    let (peter, owen) = (officer("peter", "energy-nsw"), officer("owen", "revenue-nsw"));
    let app = &town.app;
    let free = Filter::default();
    let mine = Filter { view: View::Mine, ..Filter::default() };
    let mut tx = app.db.begin().await?;
    let energy = desk::scope(app, "energy-nsw");
    let queue = desk::queue(&mut tx, &energy, "peter", &free, app.world.now(), 50).await?;
    assert_eq!(queue.len(), 1);
    assert_eq!((queue[0].reference.as_str(), queue[0].turn.as_str()), (opened.reference.as_str(), "new"));
    assert_eq!(queue[0].due.as_deref(), Some("2026-07-27"), "the promise to decide");
    // Service NSW holds a mandate for rebates, Revenue NSW none.
    let counter = desk::scope(app, "service-nsw");
    assert_eq!(desk::queue(&mut tx, &counter, "hannah", &free, app.world.now(), 50).await?.len(), 1);
    let revenue = desk::scope(app, "revenue-nsw");
    assert!(desk::queue(&mut tx, &revenue, "owen", &free, app.world.now(), 50).await?.is_empty());
    assert!(desk::claim(&mut tx, app, &owen, &opened.id).await.is_err(), "no mandate");
    tx.rollback().await?;
    let mut tx = app.db.begin().await?;
    assert!(matches!(desk::claim(&mut tx, app, &peter, &opened.id).await, Ok(Claimed::Yes(_))));
    tx.commit().await?;
    let mut tx = app.db.begin().await?;
    assert!(desk::queue(&mut tx, &energy, "mariam", &free, app.world.now(), 50).await?.is_empty());
    assert_eq!(desk::queue(&mut tx, &energy, "peter", &mine, app.world.now(), 50).await?[0].turn, "decide");
    let mariam = officer("mariam", "energy-nsw");
    assert!(
        matches!(desk::claim(&mut tx, app, &mariam, &opened.id).await, Ok(Claimed::By(item)) if item.holder.as_deref() == Some("peter"))
    );
    desk::hand_on(&mut tx, app, &peter, &opened.id, &mariam).await.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
    assert!(desk::release(&mut tx, app, &peter, &opened.id).await.is_err(), "it is not his any more");
    desk::release(&mut tx, app, &mariam, &opened.id).await.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
    assert_eq!(desk::queue(&mut tx, &energy, "peter", &free, app.world.now(), 50).await?.len(), 1);
    let ana = Actor::Person { id: person, assurance: Assurance::Code };
    cases::withdraw_case(&mut tx, app, &ana, &opened.id, "").await.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
    let all = Filter { view: View::All, ..Filter::default() };
    assert!(desk::queue(&mut tx, &energy, "peter", &all, app.world.now(), 50).await?.is_empty());
    tx.commit().await?;
    Ok(())
}

async fn a_long_queue_is_counted_as_far_as_it_matters(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 101).await?;
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open("/desk").await?;
    for words in ["Free (more than 100)", "Mine (0)", "All (more than 100)", "Asleep (0)"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    hannah.send("/desk/items/item-00000/claim", &[]).await?;
    let page = hannah.open("/desk").await?;
    assert!(page.has("Free (100)") && page.has("Mine (1)"), "{}", page.text());
    // What the counter has a mandate for stands among its own, in one order, and once.
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let all = Filter { view: View::All, ..Filter::default() };
    let mut tx = town.app.db.begin().await?;
    let scope = desk::scope(&town.app, "service-nsw");
    let items = desk::queue(&mut tx, &scope, "hannah", &all, town.app.world.now(), 500).await?;
    tx.commit().await?;
    assert_eq!(items.len(), 102);
    assert_eq!(items.iter().filter(|item| item.id == opened.id).count(), 1);
    assert!(items.is_sorted_by(|a, b| (&a.rank, &a.id) <= (&b.rank, &b.id)));
    Ok(())
}

async fn what_sleeps_comes_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 1).await?;
    let app = &town.app;
    let (me, scope) = (officer("hannah", "service-nsw"), desk::scope(app, "service-nsw"));
    let mine = Filter { view: View::Mine, ..Filter::default() };
    let mut tx = app.db.begin().await?;
    let until = app.today().tomorrow()?;
    assert!(desk::snooze(&mut tx, app, &me, "item-00000", (until, "waits for a call")).await.is_err(), "not hers yet");
    tx.rollback().await?;
    let mut tx = app.db.begin().await?;
    let said = desk::claim(&mut tx, app, &me, "item-00000").await;
    assert!(matches!(said, Ok(Claimed::Yes(_))));
    assert!(
        desk::snooze(&mut tx, app, &me, "item-00000", (app.today(), "waits")).await.is_err(),
        "today is no day to come"
    );
    assert!(desk::snooze(&mut tx, app, &me, "item-00000", (until, " ")).await.is_err(), "no reason");
    let slept = desk::snooze(&mut tx, app, &me, "item-00000", (until, "waits for a call")).await;
    assert!(slept.is_ok());
    assert!(desk::queue(&mut tx, &scope, "hannah", &mine, app.world.now(), 50).await?.is_empty());
    let sleeping = Filter { view: View::Snoozed, ..Filter::default() };
    assert_eq!(desk::queue(&mut tx, &scope, "hannah", &sleeping, app.world.now(), 50).await?.len(), 1);
    tx.commit().await?;
    town.time.advance(2 * 24 * 60 * 60 * 1_000);
    let mut tx = app.db.begin().await?;
    assert_eq!(desk::queue(&mut tx, &scope, "hannah", &mine, app.world.now(), 50).await?.len(), 1);
    Ok(tx.commit().await?)
}

async fn a_page_of_the_queue_begins_after_the_last(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town.app.db, 130).await?;
    let (app, scope) = (&town.app, desk::scope(&town.app, "service-nsw"));
    let (mut filter, mut seen) = (Filter::default(), Vec::new());
    let mut tx = app.db.begin().await?;
    loop {
        let page = desk::queue(&mut tx, &scope, "hannah", &filter, app.world.now(), 50).await?;
        let Some(last) = page.last() else { break };
        filter.after = Some((last.rank.clone(), last.id.clone()));
        seen.extend(page.into_iter().map(|item| item.id));
    }
    tx.commit().await?;
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
    for words in ["NSW Gas Rebate", "New ·", &server::codes::grouped(&opened.reference), "27 Jul"] {
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
    assert!(ana.open(&format!("/cases/{}", opened.reference)).await?.has("Thank you for waiting"));
    peter.open("/desk/briefings/gas-rebate").await?;
    let page = peter.send("/desk/briefings/gas-rebate", &[("then", &screen)]).await?;
    assert!(page.has("You read version 1"), "{}", page.text());
    let page = peter.open("/desk/team").await?;
    assert!(page.has("1 of 3 read"), "{}", page.text());
    Ok(())
}

async fn a_reference_is_found_however_it_was_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let mut peter = town.officer("peter").await?;
    let typed = server::codes::grouped(&opened.reference).to_lowercase().replace('-', "%20");
    let page = peter.open(&format!("/desk/find?q={typed}")).await?;
    assert_eq!(page.address, format!("/desk/cases/{}", opened.reference));
    let page = peter.open("/desk/find?q=AAAA-BBBB").await?;
    assert!(page.has("No case or question has this reference"), "{}", page.text());
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
    a_long_queue_is_counted_as_far_as_it_matters,
    what_sleeps_comes_back,
    a_page_of_the_queue_begins_after_the_last,
);
