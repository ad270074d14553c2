//! A holding is shown with its expiry, reminded of once, and linked to the renewal that was sent.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::events;
use domain::events::{Aggregate, ApplicationEvent, Subject};
use domain::renewals;
use domain::renewals::NewHolding;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use jiff::civil::{Date, date};
use rules::Facts;
use stoa::slices;

use super::Town;

const A_DAY: i64 = 24 * 60 * 60 * 1000;

pub(super) async fn person_of(db: &TestDb, email: &str) -> db::Result<String> {
    let mut tx = db.read().await?;
    tx.fetch_one("SELECT person_id FROM contact_points WHERE address = $1", db::args![email]).await
}

/// Stores a licence of a person, as a register would.
pub(super) async fn hold(town: &Town, person: &str, label: &str, expires_on: Date) -> anyhow::Result<String> {
    let app = &town.app;
    let text = format!("renewing_licence: true\nlicence_class: car\nlicence_expiry: {expires_on}\n");
    let facts = app
        .catalogue
        .read_facts("facts.yaml", &text, app.today())
        .map_err(|lines| anyhow::anyhow!(lines.join("\n")))?;
    let mut tx = app.db.begin().await?;
    let resource = Resource::of_person("holdings", person);
    let register = Actor::System("register");
    let grant = trust::authorise(&mut tx, app, &register, Action::Change, resource, Purpose::Informing).await;
    let grant = grant.map_err(|_| anyhow::anyhow!("refused"))?;
    let new = NewHolding { service: "driver-licence-renewal", label, expires_on, facts: &facts };
    let id = renewals::hold(&mut tx, app, &grant, new).await?;
    tx.commit().await?;
    Ok(id)
}

async fn facts_of(town: &Town, asker: &str, holding: &str) -> anyhow::Result<Option<Facts>> {
    let mut tx = town.app.db.begin().await?;
    let actor = Actor::Person { id: asker.to_owned(), assurance: domain::session::Assurance::Code };
    let resource = Resource::of_person("person", asker);
    let grant = trust::authorise(&mut tx, &town.app, &actor, Action::See, resource, Purpose::Applying).await;
    let grant = grant.map_err(|_| anyhow::anyhow!("refused"))?;
    Ok(renewals::facts_of(&mut tx, &town.app, &grant, "driver-licence-renewal", holding).await?)
}

async fn what_one_holds_is_shown_with_its_end(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut guest = town.browser();
    let page = guest.open("/renewals").await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Sign in to see your licences") && page.has("Renew a driver licence"), "{}", page.text());

    let mut ana = town.citizen("ana").await?;
    assert!(ana.open("/renewals").await?.has("We know of nothing that you hold"));
    let person = person_of(&db, "ana@example.org").await?;
    let soon = hold(&town, &person, "Driver licence, class C", date(2026, 8, 1)).await?;
    hold(&town, &person, "Boat licence <b>", date(2026, 7, 5)).await?;
    let page = ana.open("/renewals").await?;
    for words in ["Driver licence, class C", "26 days left", "Ends on 1 August 2026", "Ended", "Boat licence <b>"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.html.contains("<b>"), "{}", page.html);

    let known = facts_of(&town, &person, &soon).await?.ok_or("nothing is known")?;
    assert_eq!(known.iter().count(), 3);
    town.citizen("eve").await?;
    let eve = person_of(&db, "eve@example.org").await?;
    assert!(facts_of(&town, &eve, &soon).await?.is_none(), "nobody else learns of it");
    Ok(())
}

async fn each_reminder_goes_out_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.citizen("ana").await?;
    let person = person_of(&db, "ana@example.org").await?;
    hold(&town, &person, "Driver licence, class C", date(2026, 8, 31)).await?;
    let reminders = || {
        let mails = town.app.mailer.kept_for("ana@example.org");
        mails.into_iter().map(|mail| mail.subject).filter(|subject| subject.contains("licence")).collect::<Vec<_>>()
    };
    // 56 days before, nothing is due; afterwards the tick reschedules itself, night after night.
    slices::begin_ticks(&town.app).await?;
    slices::begin_ticks(&town.app).await?;
    town.work().await?;
    assert!(reminders().is_empty());
    for _ in 0..14 {
        town.time.advance(A_DAY);
        town.work().await?;
    }
    assert_eq!(reminders(), ["Ends in 42 days: Driver licence, class C"]);
    for _ in 0..45 {
        town.time.advance(A_DAY);
        town.work().await?;
    }
    assert_eq!(reminders(), ["Ends in 42 days: Driver licence, class C", "Ends in 7 days: Driver licence, class C"]);
    let mails = town.app.mailer.kept_for("ana@example.org");
    let text = &mails.last().ok_or("no mail")?.text;
    assert!(text.contains("31 August 2026") && text.contains("http://stoa.test/renewals"), "{text}");
    Ok(())
}

async fn what_was_sent_is_shown_and_not_reminded_of(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = person_of(&db, "ana@example.org").await?;
    let holding = hold(&town, &person, "Driver licence, class C", date(2026, 7, 10)).await?;
    let actor = Actor::System("test");
    let service = || "driver-licence-renewal".to_owned();
    let reference = "K7M4PX9T".to_owned();
    for event in [
        ApplicationEvent::Started { service: service(), holding: Some(holding) },
        ApplicationEvent::Sent { service: service(), case: String::new(), reference },
    ] {
        let words = if event.kind() == "applications.sent" { "K7M-4PX-9T" } else { "Go on with your renewal" };
        let mut tx = db.begin().await?;
        let subject = Subject::application("application-1").of(&person);
        events::record(&mut tx, &town.app, &actor, subject, event).await?;
        tx.commit().await?;
        assert!(ana.open("/renewals").await?.has(words), "{}", ana.page.text());
    }
    slices::begin_ticks(&town.app).await?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert!(mails.iter().all(|mail| !mail.subject.contains("licence")), "{mails:?}");
    Ok(())
}

async fn whoever_wants_no_mail_gets_none(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = person_of(&db, "ana@example.org").await?;
    ana.hear(&[("must", "phone"), ("reminders", "phone")]).await?;
    hold(&town, &person, "Driver licence, class C", date(2026, 7, 10)).await?;
    slices::begin_ticks(&town.app).await?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    assert!(mails.iter().all(|mail| !mail.subject.contains("licence")), "{mails:?}");
    Ok(())
}

async fn what_is_kept_can_be_taken_along_and_goes_with_the_account(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = person_of(&db, "ana@example.org").await?;
    hold(&town, &person, "Driver licence, class C", date(2026, 7, 10)).await?;
    ana.open("/person").await?;
    ana.send("/person", &[("way", "web"), ("body", "A question of mine")]).await?;
    slices::begin_ticks(&town.app).await?;
    town.work().await?;
    ana.open("/account/data").await?;
    let file = ana.send("/account/data", &[]).await?;
    for words in ["Driver licence, class C", "A question of mine"] {
        assert!(file.html.contains(words), "{words}: {}", file.html);
    }
    ana.open("/account/deletion").await?;
    ana.send("/account/deletion", &[("sure", "yes")]).await?;
    let mut tx = db.read().await?;
    for table in [
        "SELECT COUNT(*) FROM holdings",
        "SELECT COUNT(*) FROM renewal_reminders",
        "SELECT COUNT(*) FROM conversations",
        "SELECT COUNT(*) FROM messages",
    ] {
        let (left,): (i64,) = tx.fetch_one(table, db::args![]).await?;
        assert_eq!(left, 0, "{table}");
    }
    Ok(())
}

async fn the_pages_about_the_site_say_what_holds(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/accessibility").await?;
    assert!(page.has("What we have not tested yet") && page.has("Service NSW does it with you"), "{}", page.text());
    let page = ana.open("/privacy").await?;
    assert!(page.has("Who looked at my data") && page.has("We keep no passwords"), "{}", page.text());
    Ok(())
}

db::on_both!(
    what_one_holds_is_shown_with_its_end,
    each_reminder_goes_out_once,
    what_was_sent_is_shown_and_not_reminded_of,
    whoever_wants_no_mail_gets_none,
    what_is_kept_can_be_taken_along_and_goes_with_the_account,
    the_pages_about_the_site_say_what_holds,
);
