//! The money of a case: charged, paid at the counter and online, waived, given back, and reconciled.

use axum::http::StatusCode;
use channels::payments::Status;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::OpenedCase;
use domain::cases::money::{
    self, Balance, Entry, EntryKind, Means, MoneyRequest, NewCharge, Taken, WantedRefund, answer, ask_refund, charge,
    paid_out, returned, take, waive,
};
use domain::trust::{Action, Actor};
use domain::work_items::{Kind, View};
use rules::Decimal;
use serde_json::json;

use super::cases::known;
use super::casework::{SYSTEM, does};
use super::decisions::open;
use super::desk::{queue_of, view};
use super::{Browser, Town};

const PERMIT: (&str, &str) = ("paintball-marker-permit", "fair-trading");

/// A case of somebody, with two officers of the agency that has it.
struct Scene {
    town: Town,
    case: OpenedCase,
    ada: Actor,
    bea: Actor,
    person: Browser,
}

async fn scene(db: &TestDb) -> anyhow::Result<Scene> {
    of(Town::with_suites(db).await?).await
}

async fn of(town: Town) -> anyhow::Result<Scene> {
    let (id, person) = known(&town, "Ana Silva").await?;
    let case = open(&town, &id, PERMIT, json!({"paintball_fee_on_list": "112.50"})).await?;
    let ada = town.hire("ada", "Ada Bell", "fair-trading", &[]).await?;
    let bea = town.hire("bea", "Bea Cole", "fair-trading", &["team-leader"]).await?;
    Ok(Scene { town, case, ada, bea, person })
}

impl Scene {
    async fn entries(&self) -> anyhow::Result<(Vec<Entry>, Vec<MoneyRequest>)> {
        let mut tx = self.town.app.db.begin().await?;
        let held = domain::cases::acting::by_id(&mut tx, &self.town.app, &SYSTEM, &self.case.id, Action::See).await;
        let held = held.map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
        let found = (money::entries(&mut tx, &held.grant).await?, money::money_requests(&mut tx, &held.grant).await?);
        tx.rollback().await?;
        Ok(found)
    }

    async fn balance(&self) -> anyhow::Result<Balance> {
        Ok(Balance::of(&self.entries().await?.0))
    }

    async fn payment(&self) -> anyhow::Result<Entry> {
        let (entries, _) = self.entries().await?;
        entries.into_iter().rev().find(|entry| entry.kind == EntryKind::Paid).ok_or_else(|| anyhow::anyhow!("unpaid"))
    }

    /// What the queue of an officer has about money: what is to be done.
    async fn to_do(&self, who: &Actor) -> anyhow::Result<Vec<String>> {
        let all = queue_of(&self.town, who.id(), &view(View::Free)).await?;
        Ok(all.into_iter().filter(|item| item.kind() == Kind::Money).map(|item| item.turn).collect())
    }

    async fn charged(&self, amount: i64) -> anyhow::Result<()> {
        let new = NewCharge { amount, why: "The range is larger than was told.", cite: Some("Fees Order s 2") };
        let town = &self.town;
        let done = does!(town, charge, &self.ada, &self.case.id, ("charge", new));
        done.map_err(anyhow::Error::msg)
    }

    /// The person pays online; the provider's address of the payment.
    async fn begins_to_pay(&mut self, amount: &str) -> anyhow::Result<String> {
        let there = format!("/cases/{}/payment", self.case.reference);
        self.person.open(&there).await?;
        self.person.send(&there, &[("amount", amount)]).await?;
        anyhow::ensure!(self.person.page.address.starts_with("/pretend-pay/"), "{}", self.person.page.text());
        Ok(self.person.page.address.clone())
    }
}

fn taken(amount: i64, means: Means) -> Taken<'static> {
    Taken { amount, means, reference: "000123" }
}

async fn a_fee_after_assessment_is_paid_in_parts_at_the_counter_and_online(db: TestDb) -> Tested {
    let mut scene = scene(&db).await?;
    scene.charged(18_000).await?;
    // The same press of the button once more.
    scene.charged(18_000).await?;
    let (town, case) = (&scene.town, &scene.case.id);
    let cash = |once, amount| (once, taken(amount, Means::Cash));
    does!(town, take, &scene.ada, case, cash("a", 6_000))?;
    does!(town, take, &scene.ada, case, cash("a", 6_000))?;
    for amount in [12_001, 0, -5, i64::MAX] {
        let refused = does!(town, take, &scene.ada, case, cash("b", amount));
        let expected = if amount == 12_001 { "money-more-than-open" } else { "money-amount" };
        assert_eq!(refused, Err(expected), "{amount}");
    }
    let cheque = ("c", Taken { reference: " ", ..taken(100, Means::Cheque) });
    assert_eq!(does!(town, take, &scene.ada, case, cheque), Err("money-no-cheque-number"));
    let balance = scene.balance().await?;
    assert_eq!((balance.owed, balance.paid, balance.open()), (18_000, 6_000, 12_000));
    town.work().await?;
    let there = format!("/cases/{}", scene.case.reference);
    let text = scene.person.open(&there).await?.text();
    assert!(text.contains("$120.00 is still to pay.") && text.contains("3 August 2026"), "{text}");
    assert!(text.contains("The range is larger than was told.") && text.contains("Fees Order s 2"), "{text}");
    for odd in ["-5", "0", "120.01", "1e2", "12,34", "+7", ""] {
        let page = format!("{there}/payment");
        scene.person.open(&page).await?;
        scene.person.send(&page, &[("amount", odd)]).await?;
        assert_eq!(scene.person.page.address, page, "{odd}");
        assert!(scene.person.page.html.contains("govuk-error-message"), "{odd}");
    }
    let declined = scene.begins_to_pay("120").await?;
    scene.person.send(&declined, &[("decision", "decline")]).await?;
    assert!(scene.person.page.has("The payment was declined"), "{}", scene.person.page.text());
    // Another amount calls off the payment that was begun.
    let part = scene.begins_to_pay("20").await?;
    let all = scene.begins_to_pay("120.00").await?;
    assert_ne!(part, all);
    scene.person.send(&all, &[("decision", "pay")]).await?;
    assert_eq!(scene.person.page.address, there, "{}", scene.person.page.text());
    assert!(scene.person.page.has("Nothing is to pay."), "{}", scene.person.page.text());
    scene.person.open(&format!("{there}/payment/back")).await?;
    scene.town.time.advance(30 * 60_000);
    scene.town.work().await?;
    let (entries, _) = scene.entries().await?;
    let payments: Vec<_> = entries.iter().filter(|entry| entry.kind == EntryKind::Paid).collect();
    assert_eq!(payments.iter().map(|entry| entry.amount).collect::<Vec<_>>(), [6_000, 12_000]);
    let receipts: Vec<_> = payments.iter().filter_map(|entry| entry.receipt.as_deref()).collect();
    let reference = &scene.case.reference;
    assert_eq!(receipts, [format!("{reference}-1"), format!("{reference}-2")]);
    let mut tx = db.begin().await?;
    let sql = "SELECT COUNT(*) FROM letters WHERE case_id = $1 AND kind = 'receipt' AND state <> 'failed'";
    let letters: i64 = tx.fetch_one(sql, args![scene.case.id]).await?;
    assert_eq!(letters, 2, "each payment has its receipt");
    Ok(())
}

async fn money_goes_back_once_and_only_if_a_second_officer_agrees(db: TestDb) -> Tested {
    let mut scene = scene(&db).await?;
    scene.charged(18_000).await?;
    let provider = scene.begins_to_pay("180").await?;
    scene.person.send(&provider, &[("decision", "pay")]).await?;
    let payment = scene.payment().await?;
    let known = payment.reference.clone().ok_or("no reference")?;
    let wanted = |amount, means| WantedRefund { payment: &payment.id, amount, means, why: "The range was not built." };
    let (town, case) = (&scene.town, &scene.case.id);
    for (amount, expected) in [(18_001, "money-more-than-paid"), (0, "money-amount"), (-1, "money-amount")] {
        assert_eq!(does!(town, ask_refund, &scene.ada, case, ("x", wanted(amount, None))), Err(expected));
    }
    does!(town, ask_refund, &scene.ada, case, ("a", wanted(10_000, None)))?;
    does!(town, ask_refund, &scene.ada, case, ("a", wanted(10_000, None)))?;
    let more = does!(town, ask_refund, &scene.bea, case, ("b", wanted(10_000, None)));
    assert_eq!(more, Err("money-more-than-paid"), "what others asked for counts");
    assert_eq!(scene.to_do(&scene.bea).await?, ["refund-asked"]);
    assert!(scene.to_do(&scene.ada).await?.is_empty(), "nobody agrees to what they asked for");
    let id = scene.entries().await?.1[0].id.clone();
    assert_eq!(does!(town, answer, &scene.ada, case, (&id, true, "")), Err("money-own-request"));
    assert_eq!(does!(town, answer, &scene.bea, case, (&id, false, " ")), Err("money-no-reason"));
    does!(town, answer, &scene.bea, case, (&id, true, ""))?;
    assert_eq!(does!(town, answer, &scene.bea, case, (&id, true, "")), Err("money-answered"));
    town.work().await?;
    assert_eq!(town.app.payments.get(&known).await?.refunded, 10_000);
    let balance = scene.balance().await?;
    assert_eq!((balance.refunded, balance.credited, balance.open(), balance.surplus()), (10_000, 10_000, 0, 0));
    // What the provider cannot give back goes another way.
    town.app.payments.fail_pretend_refunds(&known)?;
    does!(town, ask_refund, &scene.ada, case, ("c", wanted(8_000, None)))?;
    let id = scene.entries().await?.1[1].id.clone();
    does!(town, answer, &scene.bea, case, (&id, true, ""))?;
    town.work().await?;
    assert_eq!(scene.entries().await?.1[1].state, "failed");
    assert_eq!(scene.balance().await?.refunded, 10_000);
    assert_eq!(scene.to_do(&scene.ada).await?, ["refund-failed"]);
    does!(town, ask_refund, &scene.ada, case, ("d", wanted(8_000, Some(Means::Transfer))))?;
    let id = scene.entries().await?.1[2].id.clone();
    assert_eq!(does!(town, paid_out, &scene.ada, case, (&id, "T1")), Err("money-answered"), "not agreed to yet");
    does!(town, answer, &scene.bea, case, (&id, true, ""))?;
    assert_eq!(scene.to_do(&scene.ada).await?, ["pay-out"]);
    for _ in 0..2 {
        does!(town, paid_out, &scene.ada, case, (&id, "T1"))?;
    }
    assert!(scene.to_do(&scene.ada).await?.is_empty());
    let balance = scene.balance().await?;
    assert_eq!((balance.refunded, balance.held(), balance.open()), (18_000, 0, 0));
    let left = does!(town, ask_refund, &scene.ada, case, ("e", wanted(1, None)));
    assert_eq!(left, Err("money-more-than-paid"));
    let text = scene.person.open(&format!("/cases/{}", scene.case.reference)).await?.text();
    assert!(text.contains("$100.00 went back (online)") && text.contains("$80.00 went back (bank transfer)"), "{text}");
    Ok(())
}

async fn what_is_paid_twice_is_counted_once_and_goes_back(db: TestDb) -> Tested {
    let mut scene = scene(&db).await?;
    scene.charged(5_000).await?;
    let provider = scene.begins_to_pay("50").await?;
    let key = provider.trim_start_matches("/pretend-pay/").to_owned();
    let (town, case) = (&scene.town, &scene.case.id);
    does!(town, take, &scene.ada, case, ("a", taken(5_000, Means::Card)))?;
    // The payer finishes in the other tab all the same, and never comes back.
    town.app.payments.settle_pretend(&key, Status::Paid)?;
    for _ in 0..3 {
        town.time.advance(30 * 60_000);
        town.work().await?;
    }
    let balance = scene.balance().await?;
    assert_eq!((balance.paid, balance.surplus()), (10_000, 5_000));
    assert_eq!(scene.to_do(&scene.ada).await?, ["pay-back"]);
    let there = format!("/cases/{}", scene.case.reference);
    assert!(scene.person.open(&there).await?.has("You paid $50.00 too much."), "{}", scene.person.page.text());
    let payment = scene.payment().await?;
    let wanted = WantedRefund { payment: &payment.id, amount: 5_000, means: None, why: "Paid twice." };
    does!(town, ask_refund, &scene.ada, case, ("b", wanted))?;
    assert!(scene.to_do(&scene.ada).await?.is_empty(), "somebody sees to it");
    let id = scene.entries().await?.1[0].id.clone();
    // A disputed payment is not given back as well.
    let back = does!(town, returned, &scene.ada, case, ("c", payment.id.as_str(), "Disputed."));
    assert_eq!(back, Err("money-nothing-left"));
    does!(town, answer, &scene.bea, case, (&id, true, ""))?;
    town.work().await?;
    let balance = scene.balance().await?;
    assert_eq!((balance.credited, balance.open(), balance.surplus()), (0, 0, 0));
    // A payment that comes back is owed again.
    let first = scene.entries().await?.0.into_iter().find(|entry| entry.means == Some(Means::Card)).ok_or("none")?;
    for _ in 0..2 {
        does!(town, returned, &scene.ada, case, ("d", first.id.as_str(), "Disputed by the holder."))?;
    }
    assert_eq!(scene.balance().await?.open(), 5_000);
    Ok(())
}

async fn a_large_waiver_takes_two_officers(db: TestDb) -> Tested {
    let mut catalogue = stoa::files::load_checked(super::town::SUITES.as_ref())?;
    let permit = catalogue.services.iter_mut().find(|service| service.id == PERMIT.0).ok_or("no permit")?;
    permit.apply.fee_terms.second_look_above = Some(Decimal::from(50));
    let scene = of(Town::of(&db, true, catalogue, 7).await?).await?;
    scene.charged(18_000).await?;
    let (town, case) = (&scene.town, &scene.case.id);
    assert_eq!(does!(town, waive, &scene.ada, case, ("a", 5_000, "Hardship.")), Ok(false));
    assert_eq!(does!(town, waive, &scene.ada, case, ("a", 5_000, "Hardship.")), Ok(false));
    assert_eq!(scene.balance().await?.open(), 13_000);
    assert_eq!(does!(town, waive, &scene.ada, case, ("b", 13_001, "Hardship.")), Err("money-more-than-open"));
    assert_eq!(does!(town, waive, &scene.ada, case, ("b", 10_000, "")), Err("money-no-reason"));
    assert_eq!(does!(town, waive, &scene.ada, case, ("b", 10_000, "Hardship.")), Ok(true));
    assert_eq!(scene.balance().await?.open(), 13_000, "nobody agreed yet");
    assert_eq!(does!(town, waive, &scene.bea, case, ("c", 4_000, "Hardship.")), Err("money-more-than-open"));
    assert_eq!(scene.to_do(&scene.bea).await?, ["waiver-asked"]);
    let id = scene.entries().await?.1[0].id.clone();
    assert_eq!(does!(town, answer, &scene.ada, case, (&id, true, "")), Err("money-own-request"));
    does!(town, answer, &scene.bea, case, (&id, true, ""))?;
    assert_eq!(scene.balance().await?.open(), 3_000);
    Ok(())
}

async fn the_fee_follows_from_facts_as_they_are_assessed(db: TestDb) -> Tested {
    let scene = scene(&db).await?;
    let town = &scene.town;
    let mut ada = town.browser();
    ada.open("/desk/sign-in").await?;
    ada.send("/desk/sign-in", &[("email", "ada@fair-trading.example.org"), ("password", "gumtree")]).await?;
    let there = format!("/desk/cases/{}/money", scene.case.reference);
    assert!(ada.open(&there).await?.has("The fee comes to $112.50."), "{}", ada.page.text());
    ada.send(&there, &[("act", "assess"), ("fact-paintball_fee_on_list", "150.255")]).await?;
    assert!(!ada.page.has("The fee comes to $150"), "{}", ada.page.text());
    ada.send(&there, &[("act", "assess"), ("fact-paintball_fee_on_list", "150.25")]).await?;
    assert!(ada.page.has("The fee comes to $150.25."), "{}", ada.page.text());
    assert!(ada.page.html.contains("value=\"150.25\""), "it is offered to be charged");
    assert_eq!(scene.balance().await?.owed, 0, "working it out charges nothing");
    let fields = [("act", "charge"), ("once", "n"), ("amount", "150.25"), ("why", ""), ("cite", "Schedule 1")];
    ada.send(&there, &fields).await?;
    assert!(ada.page.html.contains("charge-why-error") && ada.page.html.contains("150.25"), "nothing typed is lost");
    let fields =
        [("act", "charge"), ("once", "n"), ("amount", "150.25"), ("why", "As listed."), ("cite", "Schedule 1")];
    ada.send(&there, &fields).await?;
    ada.send(&there, &fields).await?;
    assert_eq!(scene.balance().await?.owed, 15_025);
    ada.send(&there, &[("act", "take"), ("once", "m"), ("amount", "-1"), ("means", "cash")]).await?;
    assert!(ada.page.html.contains("take-amount-error"), "{}", ada.page.text());
    ada.send(&there, &[("act", "declined"), ("once", "m"), ("amount", "150.25"), ("means", "card")]).await?;
    assert_eq!((ada.page.status, scene.balance().await?.paid), (StatusCode::OK, 0));
    ada.send(&there, &[("act", "take"), ("once", "m"), ("amount", "150.25"), ("means", "card")]).await?;
    assert!(ada.page.has("Nothing is to pay.") && ada.page.has("Ada Bell"), "{}", ada.page.text());
    Ok(())
}

async fn the_books_of_an_agency_are_its_own_and_agree_with_the_provider(db: TestDb) -> Tested {
    let mut scene = scene(&db).await?;
    scene.charged(18_000).await?;
    let provider = scene.begins_to_pay("100").await?;
    scene.person.send(&provider, &[("decision", "pay")]).await?;
    let stray = scene.begins_to_pay("80").await?;
    let town = &scene.town;
    let desk = |email: &'static str| {
        let mut browser = town.browser();
        async move {
            browser.open("/desk/sign-in").await?;
            browser.send("/desk/sign-in", &[("email", email), ("password", "gumtree")]).await?;
            anyhow::Ok(browser)
        }
    };
    let mut ada = desk("ada@fair-trading.example.org").await?;
    assert_eq!(ada.open("/desk/money").await?.status, StatusCode::FORBIDDEN);
    assert_eq!(ada.open("/desk/money.csv").await?.status, StatusCode::FORBIDDEN);
    let mut bea = desk("bea@fair-trading.example.org").await?;
    let text = bea.open("/desk/money").await?.text();
    assert!(text.contains("One online payment agrees") && text.contains("$180.00"), "{text}");
    assert!(!text.contains("What does not agree"), "{text}");
    // The provider was paid, and we have not heard of it.
    town.app.payments.settle_pretend(stray.trim_start_matches("/pretend-pay/"), Status::Paid)?;
    assert!(bea.open("/desk/money").await?.has("The payment provider was paid $80.00"), "{}", bea.page.text());
    town.time.advance(30 * 60_000);
    town.work().await?;
    assert!(bea.open("/desk/money").await?.has("2 online payments agree"), "{}", bea.page.text());
    let csv = bea.open("/desk/money.csv").await?.html.clone();
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(csv.contains(",paid,online,100.00,") && csv.contains(&scene.case.reference), "{csv}");
    assert!(bea.open("/desk/money?from=2020-01-01&to=2020-02-01").await?.has("There are no entries"), "another time");
    town.hire("cleo", "Cleo Diaz", "energy-nsw", &["team-leader"]).await?;
    let mut cleo = desk("cleo@energy-nsw.example.org").await?;
    assert!(cleo.open("/desk/money").await?.has("There are no entries"), "{}", cleo.page.text());
    Ok(())
}

db::on_both!(
    a_fee_after_assessment_is_paid_in_parts_at_the_counter_and_online,
    money_goes_back_once_and_only_if_a_second_officer_agrees,
    what_is_paid_twice_is_counted_once_and_goes_back,
    a_large_waiver_takes_two_officers,
    the_fee_follows_from_facts_as_they_are_assessed,
    the_books_of_an_agency_are_its_own_and_agree_with_the_provider,
);
