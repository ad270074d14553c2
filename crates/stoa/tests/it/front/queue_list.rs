//! The list of the queue: its orders and pages, its views, what leaves it as a table, and what is beside it.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{Builder, args};
use domain::work_items::{Filter, Item, Sort, SortKey, View, rank};
use jiff::civil::date;

use super::cases::{gas_rebate, known};
use super::desk::{queue_of, staff, view};
use super::{Browser, Town};

/// Inserts open work of several services, ages, days and holders directly into the queue.
async fn fill(town: &Town, many: i64) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    for start in (0..many).step_by(500) {
        let mut insert = Builder::new(
            "INSERT INTO work_items (id, kind, subject_kind, subject_id, reference, agency, service, language, power,
             link, turn, priority, due, since, rank, is_open, holder, holder_name, changed_at) VALUES ",
        );
        insert.rows((start..many.min(start + 500)).map(|n| {
            let (id, turned) = (format!("item-{n:06}"), (n * 7_919) % many);
            let service = ["gas-rebate", "low-income-household-rebate", ""][usize::try_from(n % 3).unwrap_or_default()];
            let service = (!service.is_empty()).then_some(service);
            let due = (n % 5 > 0).then(|| date(2026, 7, 1).saturating_add(jiff::Span::new().days(turned % 300)));
            let holder = (n % 4 == 0).then_some(["Åsa ~ Berg", "=Tom"][usize::try_from(n % 8 / 4).unwrap_or_default()]);
            let since = 1_780_000_000_000 + turned * 60_000;
            args![
                id,
                "question",
                "article_question",
                id,
                format!("R{n:07}"),
                "service-nsw",
                service,
                if n % 50 == 0 { "ar" } else { "en" },
                "own",
                "/desk",
                "question",
                0,
                due.map(|day| day.to_string()),
                since,
                rank(0, due, since),
                true,
                holder,
                holder,
                n
            ]
        }));
        let (sql, values) = insert.finish();
        tx.execute(sql, values).await?;
    }
    Ok(tx.commit().await?)
}

/// The ids of the rows of a page, in order.
fn ids(browser: &Browser) -> Vec<String> {
    let parts = browser.page.html.split("data-item=\"").skip(1);
    parts.filter_map(|part| part.split('"').next().map(str::to_owned)).collect()
}

/// The address of a link by its relation.
fn related(browser: &Browser, rel: &str) -> Option<String> {
    let (_, after) = browser.page.html.split_once(&format!("rel=\"{rel}\" href=\""))?;
    after.split('"').next().map(|href| href.replace("&amp;", "&"))
}

fn key(item: &Item, sort: SortKey) -> (String, i64, String, String) {
    let service = item.service.clone().unwrap_or_default();
    match sort {
        SortKey::Due => (String::new(), 0, item.rank.clone(), item.id.clone()),
        SortKey::Age => (String::new(), item.since, String::new(), item.id.clone()),
        SortKey::Service => (service, 0, item.rank.clone(), item.id.clone()),
        SortKey::Holder => (item.holder_name.clone().unwrap_or_default(), 0, item.rank.clone(), item.id.clone()),
    }
}

async fn each_order_leads_through_everything_once_and_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town, 130).await?;
    let mut hannah = town.officer("hannah").await?;
    let me = staff(&town, "hannah").await?;
    for sort_key in SortKey::ALL {
        for is_reversed in [false, true] {
            let sort = Sort { key: sort_key, is_reversed };
            let all = queue_of(&town, me.id(), &Filter { sort, ..view(View::All) }).await?;
            let keys: Vec<_> = all.iter().map(|item| key(item, sort_key)).collect();
            // Names are in the order of the database's language, which need not be that of bytes.
            if sort_key != SortKey::Holder {
                assert!(keys.is_sorted_by(|a, b| if is_reversed { a >= b } else { a <= b }), "{}", sort.name());
            }
            let expected: Vec<String> = all.iter().map(|item| item.id.clone()).collect();
            assert_eq!(expected.iter().collect::<BTreeSet<_>>().len(), 130);
            let (mut there, mut seen, mut last) = (format!("/desk?view=all&sort={}", sort.name()), Vec::new(), None);
            let mut pages = Vec::new();
            loop {
                hannah.open(&there).await?;
                pages.push(ids(&hannah));
                seen.extend(ids(&hannah));
                last = related(&hannah, "prev").or(last);
                match related(&hannah, "next") {
                    Some(next) => there = next,
                    None => break,
                }
            }
            assert_eq!(seen, expected, "{}", sort.name());
            assert!(hannah.page.has("101 to 130 of 130"), "{}", hannah.page.text());
            let before = last.ok_or("no way back")?;
            hannah.open(&before).await?;
            assert_eq!(ids(&hannah), pages[1], "{}", sort.name());
            assert!(hannah.page.has("51 to 100 of 130"), "{}", hannah.page.text());
        }
    }
    Ok(())
}

async fn what_is_counted_is_what_is_listed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town, 1_200).await?;
    let mut hannah = town.officer("hannah").await?;
    let me = staff(&town, "hannah").await?;
    let page = hannah.open("/desk?view=all").await?;
    assert!(page.has("All (more than 1,000)") && page.has("1 to 50 of more than 1,000"), "{}", page.text());
    let filters = ["language=ar", "service=gas-rebate", "service=-", "due_from=2026-07-10&due_by=2026-07-20"];
    for query in filters {
        let page = hannah.open(&format!("/desk?view=all&{query}")).await?;
        let shown = page.text();
        let counted = shown.split("All (").nth(1).and_then(|rest| rest.split(')').next()).ok_or("no count")?;
        let mut rows = ids(&hannah).len();
        while let Some(next) = related(&hannah, "next") {
            hannah.open(&next).await?;
            rows += ids(&hannah).len();
        }
        assert_eq!(counted, rows.to_string(), "{query}");
        assert!(rows > 0, "{query}");
    }
    // A chip is one press away from the list without it.
    let page = hannah.open("/desk?view=all&language=ar&service=gas-rebate").await?;
    assert_eq!(page.html.matches("class=\"stoa-chip\"").count(), 2);
    let all = Filter { service: Some("gas-rebate".to_owned()), ..view(View::All) };
    assert_eq!(queue_of(&town, me.id(), &all).await?.len(), 400);
    Ok(())
}

async fn a_view_is_saved_and_a_leader_shares_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town, 100).await?;
    let (mut hannah, mut leila) = (town.officer("hannah").await?, town.officer("leila").await?);
    hannah.open("/desk?view=all").await?;
    let query = "view=all&language=ar&sort=-age&wrong=1";
    let page = hannah.send("/desk/views", &[("name", " Arabic "), ("query", query)]).await?;
    assert_eq!(page.address, "/desk?view=all&language=ar&sort=-age");
    assert!(page.has("Arabic (2)"), "{}", page.text());
    assert!(!leila.open("/desk").await?.has("Arabic"), "it is Hannah's own");
    let shared = [("name", "For all"), ("query", "view=late&only_mine=yes"), ("shared", "yes")];
    assert_eq!(hannah.send("/desk/views", &shared).await?.status, StatusCode::FORBIDDEN);
    leila.send("/desk/views", &shared).await?;
    let page = hannah.open("/desk").await?;
    assert!(page.has("For all (0)"), "{}", page.text());
    assert!(page.html.contains("/desk?view=late&amp;only_mine=yes"), "it means whoever opens it");
    let remove = |page: &str| {
        let (_, after) = page.split_once("action=\"/desk/views/")?;
        after.split('"').next().map(|end| format!("/desk/views/{end}"))
    };
    leila.open("/desk").await?;
    let shared = remove(&leila.page.html).ok_or("no way to remove it")?;
    assert_eq!(hannah.send(&shared, &[]).await?.status, StatusCode::FORBIDDEN);
    assert!(!leila.send(&shared, &[]).await?.has("For all"));
    assert_eq!(
        hannah.send("/desk/views", &[("name", " "), ("query", query)]).await?.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    Ok(())
}

async fn a_table_has_the_whole_list_and_names_nobody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town, 60).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open("/desk/export.csv?view=all").await?;
    assert_eq!(page.status, StatusCode::OK);
    let table = page.html.clone();
    assert_eq!(table.lines().count(), 62, "{table}");
    assert!(table.contains("NSW Gas Rebate,Cases,New,2026-07-27,0,"), "{table}");
    assert!(!table.contains(&opened.reference) && !table.contains("R0000001"), "{table}");
    assert!(table.contains("\"'=Tom\"") && !table.contains(",=Tom"), "{table}");
    // Neither the list nor the table is a look at anything that Ana told; what is beside the list is.
    hannah.open("/desk?view=all").await?;
    assert!(!hannah.page.has("Ana Silva"));
    assert!(!ana.open("/account/access").await?.has("Hannah Whitlock"), "{}", ana.page.text());
    let page = hannah.open(&format!("/desk/items/{}/preview", opened.id)).await?;
    assert!(page.has("Ana Silva"), "{}", page.text());
    assert!(ana.open("/account/access").await?.has("Hannah Whitlock"), "{}", ana.page.text());
    let mut owen = town.officer("owen").await?;
    assert_eq!(owen.open(&format!("/desk/items/{}/preview", opened.id)).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

/// Each order has an index, so that a page costs the same however much waits.
async fn no_order_sorts_everything(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    fill(&town, 1_000).await?;
    let me = staff(&town, "clare").await?;
    let mut tx = town.app.db.begin().await?;
    let officer = domain::staff::by_id(&mut tx, me.id()).await?.ok_or("no Clare")?;
    let mut scope = domain::desk::scope(&mut tx, &town.app, &officer).await?;
    scope.agency = "service-nsw".to_owned();
    let pick = domain::work_items::Pick { mine: &[], now: town.app.world.now(), today: town.app.today() };
    let is_sqlite = tx.dialect() == db::Dialect::Sqlite;
    if !is_sqlite {
        // With so few rows reading all of them would be cheaper.
        for off in
            ["SET LOCAL enable_seqscan = off", "SET LOCAL enable_bitmapscan = off", "SET LOCAL enable_sort = off"]
        {
            tx.execute(off, args![]).await?;
        }
    }
    let expected = [
        (View::All, SortKey::Due, "work_items_queue"),
        (View::Free, SortKey::Due, "work_items_free"),
        (View::All, SortKey::Age, "work_items_age"),
        (View::Free, SortKey::Age, "work_items_free_age"),
        (View::All, SortKey::Service, "work_items_by_service"),
        (View::Free, SortKey::Service, "work_items_free_by_service"),
        (View::All, SortKey::Holder, "work_items_by_holder"),
    ];
    for (shown, key, index) in expected {
        let filter = Filter { sort: Sort { key, is_reversed: false }, ..view(shown) };
        let (sql, values) = domain::work_items::statement(&scope, pick, &filter, 51).ok_or("no statement")?;
        let explain = if is_sqlite { "EXPLAIN QUERY PLAN " } else { "EXPLAIN " };
        let sql = db::Sql::from(explain).and(sql);
        let plan = match is_sqlite {
            true => {
                let lines: Vec<(i64, i64, i64, String)> = tx.fetch_all(sql, values).await?;
                lines.into_iter().map(|line| line.3).collect::<Vec<_>>().join("\n")
            }
            false => {
                let lines: Vec<String> = tx.fetch_all(sql, values).await?;
                lines.join("\n")
            }
        };
        assert!(plan.contains(index), "{shown:?} {key:?} {index}: {plan}");
    }
    tx.rollback().await?;
    Ok(())
}

db::on_both!(
    no_order_sorts_everything,
    each_order_leads_through_everything_once_and_back,
    what_is_counted_is_what_is_listed,
    a_view_is_saved_and_a_leader_shares_it,
    a_table_has_the_whole_list_and_names_nobody,
);
