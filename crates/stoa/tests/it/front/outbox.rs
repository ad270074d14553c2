//! Each note is sent once, and its outcome is recorded.

use db::args;
use db::jobs::{self, NewJob};
use db::testing::{TestDb, Tested};
use domain::outbox;
use domain::outbox::{NewNote, News, Note, To};
use serde_json::{Value, json};

use super::Town;
use super::cases::{gas_rebate, known};

/// Kind and state of every delivery, oldest first.
async fn deliveries(town: &Town) -> anyhow::Result<Vec<(String, String, String)>> {
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT n.kind, d.destination, d.state FROM deliveries d JOIN notes n ON n.id = d.note_id ORDER BY d.id";
    Ok(tx.fetch_all(sql, args![]).await?)
}

fn news() -> Note {
    Note::CaseNews { reference: "ABCDEFGH".to_owned(), news: News::Changed, last_day: None }
}

async fn tell(town: &Town, to: To<'_>, cause: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    outbox::tell(&mut tx, &town.app, NewNote::new(to, news(), cause.to_owned())).await?;
    Ok(tx.commit().await?)
}

fn row(kind: &str, to: &str, state: &str) -> (String, String, String) {
    (kind.to_owned(), to.to_owned(), state.to_owned())
}

async fn the_same_cause_is_told_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    town.work().await?;
    let before = town.app.mailer.kept_for("ana-silva@example.org").len();
    for _ in 0..3 {
        tell(&town, To::Person(&person), "one").await?;
        town.work().await?;
    }
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), before + 1);
    assert_eq!(deliveries(&town).await?.last(), Some(&row("case-news", "ana-silva@example.org", "accepted")));
    Ok(())
}

async fn what_cannot_go_out_says_why(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut tx = town.app.db.begin().await?;
    let guest = domain::people::new_guest(&mut tx, &town.app, "en").await?;
    tx.commit().await?;
    tell(&town, To::Person(&guest), "nowhere").await?;
    tell(&town, To::Address { person: Some(&guest), address: "no address", language: "en" }, "wrong").await?;
    tell(&town, To::IfPreferred(&guest), "unwanted").await?;
    town.work().await?;
    let all = deliveries(&town).await?;
    for (to, state) in [("", "no-address"), ("no address", "refused")] {
        assert!(all.contains(&row("case-news", to, state)), "{state}: {all:?}");
    }
    // A permanently refused note is never retried.
    town.time.advance(48 * 60 * 60 * 1_000);
    town.work().await?;
    assert_eq!(deliveries(&town).await?, all);
    Ok(())
}

async fn an_officer_reads_what_became_of_a_notice(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut tx = town.app.db.begin().await?;
    let telling = NewNote::new(To::Person(&person), news(), "notice".to_owned()).about("case", &case.id);
    outbox::tell(&mut tx, &town.app, telling).await?;
    tx.commit().await?;
    town.work().await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT data FROM events WHERE kind = 'outbox.delivered' AND subject_id = $1";
    let told: Value = tx.fetch_one(sql, args![case.id]).await?;
    assert_eq!((&told["kind"], &told["state"]), (&json!("case-news"), &json!("accepted")));
    Ok(())
}

async fn jobs_of_the_version_before_still_tell(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    let before = town.app.mailer.kept_for("ana-silva@example.org").len();
    let mut tx = town.app.db.begin().await?;
    let payload = json!({"event": "an-event", "kind": "cases.withdrawn", "case": case.id});
    let job = NewJob::new("cases.notice", payload).unique("an-event");
    jobs::enqueue(&mut tx, job, town.app.world.now(), town.app.world.chance()).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), before + 1);
    Ok(())
}

async fn addresses_that_were_to_be_proven_are_forgotten(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/sign-in").await?;
    ana.send("/sign-in", &[("email", "ana@example.org")]).await?;
    town.work().await?;
    assert_eq!(deliveries(&town).await?, [row("sign-in-code", "ana@example.org", "accepted")]);
    town.time.advance(2 * 24 * 60 * 60 * 1_000);
    let mut tx = town.app.db.begin().await?;
    outbox::purge(&mut tx, town.app.world.now()).await?;
    tx.commit().await?;
    assert_eq!(deliveries(&town).await?, []);
    Ok(())
}

db::on_both!(
    the_same_cause_is_told_once,
    what_cannot_go_out_says_why,
    an_officer_reads_what_became_of_a_notice,
    jobs_of_the_version_before_still_tell,
    addresses_that_were_to_be_proven_are_forgotten,
);
