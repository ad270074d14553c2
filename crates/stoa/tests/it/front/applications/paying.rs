//! A fee: paid once, declined, stopped, and a provider that does not answer.

use axum::http::StatusCode;
use channels::payments::Payments;
use db::args;
use db::testing::{TestDb, Tested};

use super::super::{Browser, Town};
use super::{answer_all, application, leave_proofs_for_later, start};

const PERMIT: &[(&str, &str)] = &[
    ("completed_paintball_training", "true"),
    ("date_of_birth-day", "1"),
    ("date_of_birth-month", "2"),
    ("date_of_birth-year", "1990"),
    ("is_mental_health_patient", "false"),
    ("is_protected_person", "false"),
    ("paintball_relevant_conviction", "false"),
    ("paintball_permit_suspended_elsewhere", "false"),
    ("paintball_disqualified_elsewhere", "false"),
    ("paintball_mental_incapacity", "false"),
    ("paintball_fee_on_list", "112.50"),
];

/// Everything up to the page of the fee.
pub(in crate::front) async fn up_to_the_fee(town: &Town, browser: &mut Browser) -> anyhow::Result<String> {
    start(town, browser, "paintball-marker-permit").await?;
    let mine = application(browser)?;
    answer_all(browser, PERMIT).await?;
    leave_proofs_for_later(browser, &["completed_paintball_training"]).await?;
    super::declare(browser).await?;
    anyhow::ensure!(browser.page.has("The fee is $112.50."), "{}", browser.page.text());
    Ok(mine)
}

async fn a_fee_is_paid_once_and_then_it_is_sent(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let mut ana = town.browser();
    let mine = up_to_the_fee(&town, &mut ana).await?;
    let pay = format!("{mine}/payment");
    ana.send(&pay, &[]).await?;
    let provider = ana.page.address.clone();
    assert!(provider.starts_with("/pretend-pay/") && ana.page.has("No money moves"), "{}", ana.page.text());
    // Going back and paying again leads to the same payment.
    ana.open(&mine).await?;
    ana.send(&pay, &[]).await?;
    assert_eq!(ana.page.address, provider);
    ana.send(&provider, &[("decision", "pay")]).await?;
    assert!(ana.page.address.ends_with("/confirmation"), "{} {}", ana.page.address, ana.page.text());
    assert!(ana.page.has("You paid $112.50."), "{}", ana.page.text());
    for again in [provider, pay, format!("{mine}/steps/1")] {
        ana.open(&again).await?;
        assert!(ana.page.address.ends_with("/confirmation"), "{again} led to {}", ana.page.address);
    }
    let mut tx = town.app.db.begin().await?;
    let cases: i64 = tx.fetch_one("SELECT COUNT(*) FROM cases", args![]).await?;
    let paid: i64 = tx.fetch_one("SELECT COUNT(*) FROM application_payments", args![]).await?;
    assert_eq!((cases, paid), (1, 1));
    Ok(())
}

async fn declined_and_stopped_payments_can_be_tried_again(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let mut ana = town.browser();
    let mine = up_to_the_fee(&town, &mut ana).await?;
    let pay = format!("{mine}/payment");
    for (decision, words) in [("decline", "The payment was declined"), ("stop", "The payment was stopped")] {
        ana.send(&pay, &[]).await?;
        let provider = ana.page.address.clone();
        ana.send(&provider, &[("decision", decision)]).await?;
        assert!(ana.page.has(words) && ana.page.has("Everything you wrote is kept"), "{}", ana.page.text());
    }
    ana.send(&pay, &[]).await?;
    let provider = ana.page.address.clone();
    ana.send(&provider, &[("decision", "pay")]).await?;
    assert!(ana.page.address.ends_with("/confirmation"), "{}", ana.page.text());
    Ok(())
}

async fn a_payer_who_does_not_come_back_is_served_all_the_same(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let mut ana = town.browser();
    let mine = up_to_the_fee(&town, &mut ana).await?;
    ana.send(&format!("{mine}/payment"), &[]).await?;
    let key = ana.page.address.trim_start_matches("/pretend-pay/").to_owned();
    town.app.payments.settle_pretend(&key, channels::payments::Status::Paid)?;
    town.work().await?;
    let count = "SELECT COUNT(*) FROM cases";
    let before: i64 = town.app.db.begin().await?.fetch_one(count, args![]).await?;
    town.time.advance(21 * 60_000);
    town.work().await?;
    let after: i64 = town.app.db.begin().await?.fetch_one(count, args![]).await?;
    assert_eq!((before, after), (0, 1));
    ana.open(&mine).await?;
    assert!(ana.page.has("You paid $112.50."), "{}", ana.page.text());
    Ok(())
}

async fn a_provider_that_does_not_answer_loses_nothing(db: TestDb) -> Tested {
    let away = Payments::http("http://127.0.0.1:1", "key")?;
    let town = Town::paying(&db, away).await?;
    let mut ana = town.browser();
    let mine = up_to_the_fee(&town, &mut ana).await?;
    for _ in 0..2 {
        ana.send(&format!("{mine}/payment"), &[]).await?;
        assert_eq!(ana.page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(ana.page.has("We cannot reach the payment service"), "{}", ana.page.text());
    }
    assert_eq!(ana.open("/pretend-pay/1").await?.status, StatusCode::NOT_FOUND, "nothing is pretended here");
    ana.open(&mine).await?;
    assert!(ana.page.has("The fee is $112.50."), "{}", ana.page.text());
    let mut tx = town.app.db.begin().await?;
    let tries: i64 = tx.fetch_one("SELECT COUNT(*) FROM application_payments", args![]).await?;
    assert_eq!(tries, 1, "both presses are the same try");
    Ok(())
}

db::on_both!(
    a_fee_is_paid_once_and_then_it_is_sent,
    declined_and_stopped_payments_can_be_tried_again,
    a_payer_who_does_not_come_back_is_served_all_the_same,
    a_provider_that_does_not_answer_loses_nothing,
);
