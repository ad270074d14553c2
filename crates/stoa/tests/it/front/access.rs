//! "Who looked at my data", as the person reads it.

use db::args;
use db::testing::{TestDb, Tested};
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Refused, Resource};

use super::{Browser, Town};

async fn ana(town: &Town) -> anyhow::Result<(Browser, String)> {
    let browser = town.citizen("ana").await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT person_id FROM contact_points WHERE address = 'ana@example.org'";
    Ok((browser, tx.fetch_one(sql, args![]).await?))
}

/// An officer looks at a case of a person, or tries to.
async fn officer_looks(town: &Town, agency: &str, person: &str) -> anyhow::Result<bool> {
    let officer = Actor::Officer { id: "kim".to_owned(), name: "Kim Lee".to_owned(), agency: agency.to_owned() };
    let service = town.app.catalogue.service("fine-review").ok_or_else(|| anyhow::anyhow!("no such service"))?;
    let service = Some(service.id.clone());
    let resource = Resource { id: "1".to_owned(), service, ..Resource::of_person("case", person) };
    let mut tx = town.app.db.begin().await?;
    match trust::authorise(&mut tx, &town.app, &officer, Action::See, resource, Purpose::Casework).await {
        Ok(_) => tx.commit().await?,
        Err(Refused::No(refusal)) => {
            tx.rollback().await?;
            refusal.keep(&town.app).await;
            return Ok(false);
        }
        Err(Refused::Failed(error)) => return Err(error.into()),
    }
    Ok(true)
}

async fn every_look_is_there_in_plain_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, person) = ana(&town).await?;
    assert!(officer_looks(&town, "revenue-nsw", &person).await?);
    assert!(!officer_looks(&town, "fair-trading", &person).await?, "another agency is not let in");
    ana.open("/account").await?;
    let page = ana.open("/account/access").await?;
    let text = page.text();
    assert!(text.contains("It is complete"), "{text}");
    assert!(text.contains("6 July 2026"), "{text}");
    let look = "Kim Lee, Revenue NSW Looked at your case: ";
    assert!(text.contains(look) && text.contains("For working on a case."), "{text}");
    let refused = "Refused Tried and was not let in: Looked at your case: ";
    assert!(text.contains(refused) && text.contains("Kim Lee, NSW Fair Trading"), "{text}");
    assert!(text.contains("This site itself"), "{text}");
    assert_eq!(text.matches("Used your account").count(), 1, "own looks are one line a day: {text}");
    assert!(text.contains("complain"), "{text}");
    Ok(())
}

async fn a_record_that_was_tampered_with_says_so(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, person) = ana(&town).await?;
    assert!(officer_looks(&town, "revenue-nsw", &person).await?);
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM ledger WHERE actor_kind = 'officer'", args![]).await?;
    tx.commit().await?;
    let page = ana.open("/account/access").await?;
    assert!(page.has("This record does not fit together") && !page.has("It is complete"), "{}", page.text());
    Ok(())
}

async fn what_is_shown_is_checked_against_what_stands_around_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, person) = ana(&town).await?;
    let mut tx = db.begin().await?;
    for number in 0..250 {
        let resource = Resource { id: format!("thing-{number}"), ..Resource::of_person("case", &person) };
        let look =
            trust::authorise(&mut tx, &town.app, &Actor::System("test"), Action::See, resource, Purpose::Informing);
        assert!(look.await.is_ok());
    }
    tx.commit().await?;
    ana.open("/account/access").await?;
    let older = ana.page.address_like("/account/access?before=").ok_or("no older entries")?;
    let before: i64 = older.rsplit('=').next().unwrap_or_default().parse()?;
    // The entry right after the second page, one in the middle of it, and the one right before it.
    for (seq, first, second) in [(before, false, false), (before - 50, true, false), (before - 101, true, false)] {
        let had: String = hash(&db, &person, seq, "touched").await?;
        assert_eq!(ana.open("/account/access").await?.has("It is complete"), first, "{seq}: the newest");
        assert_eq!(ana.open(&older).await?.has("It is complete"), second, "{seq}: older ones");
        hash(&db, &person, seq, &had).await?;
    }
    assert!(ana.open("/account/access").await?.has("It is complete"));
    assert!(ana.open(&older).await?.has("It is complete"));
    Ok(())
}

/// Replaces the hash of an entry; returns the previous one.
async fn hash(db: &TestDb, person: &str, seq: i64, hash: &str) -> db::Result<String> {
    let mut tx = db.begin().await?;
    let sql = "SELECT hash FROM ledger WHERE person_id = $1 AND seq = $2";
    let had: String = tx.fetch_one(sql, args![person, seq]).await?;
    tx.execute("UPDATE ledger SET hash = $3 WHERE person_id = $1 AND seq = $2", args![person, seq, hash]).await?;
    tx.commit().await?;
    Ok(had)
}

async fn a_long_record_has_pages_without_gap_or_double(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, person) = ana(&town).await?;
    let mut tx = db.begin().await?;
    for number in 0..150 {
        let actor = Actor::System("test");
        let resource = Resource { id: format!("thing-{number}"), ..Resource::of_person("case", &person) };
        let look = trust::authorise(&mut tx, &town.app, &actor, Action::See, resource, Purpose::Informing).await;
        assert!(look.is_ok());
    }
    tx.commit().await?;
    let count = |text: &str| text.matches("Looked at your case").count();
    let first = count(&ana.open("/account/access").await?.text());
    let older = ana.page.address_like("/account/access?before=").ok_or("no older entries")?;
    let second = count(&ana.open(&older).await?.text());
    assert_eq!(first + second, 150);
    assert!(!ana.page.has("Older entries") && ana.page.has("Newest entries"), "{}", ana.page.text());
    ana.open("/account/access?before=many").await?;
    assert!(ana.page.has("Older entries") && !ana.page.has("Newest entries"), "an odd address shows the newest");
    Ok(())
}

async fn nobody_reads_the_record_of_somebody_else(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, person) = ana(&town).await?;
    assert!(officer_looks(&town, "revenue-nsw", &person).await?);
    let mut bo = town.citizen("bo").await?;
    assert!(!bo.open("/account/access").await?.has("Kim Lee"), "{}", bo.page.text());
    Ok(())
}

db::on_both!(
    every_look_is_there_in_plain_words,
    a_record_that_was_tampered_with_says_so,
    what_is_shown_is_checked_against_what_stands_around_it,
    a_long_record_has_pages_without_gap_or_double,
    nobody_reads_the_record_of_somebody_else,
);
