//! Text messages: taken in once, answered where the person wrote, and never sent twice.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalogue::Channel;
use channels::texts::{Arrived, Delivery, Received, Texts};
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::Messengers;
use domain::conversations::{self, OfficerAnswer};
use domain::work_items::{Item, Kind, View};
use tower::ServiceExt;

use super::Town;
use super::desk::{queue_of, staff, view};

const NUMBER: &str = "+61491570156";

pub(super) fn sms(id: &str, words: &str) -> Received {
    Received {
        id: id.to_owned(),
        from: NUMBER.to_owned(),
        name: None,
        words: words.to_owned(),
        files: Vec::new(),
        sent_at: None,
        is_sms: true,
        language: None,
        is_machine: false,
        post: None,
        line: None,
    }
}

pub(super) async fn arrived(town: &Town, channel: Channel, arrived: Arrived) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    conversations::arrived(&mut tx, &town.app, channel, &arrived).await.map_err(|why| anyhow::anyhow!("{why:?}"))?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

pub(super) async fn texted(town: &Town, received: Received) -> anyhow::Result<()> {
    let channel = if received.is_sms { Channel::Sms } else { Channel::Social };
    arrived(town, channel, Arrived::Message(received)).await
}

/// The messages of the only conversation, as they were said.
pub(super) async fn said(town: &Town) -> anyhow::Result<Vec<(String, String)>> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all("SELECT from_kind, body FROM messages ORDER BY id", args![]).await?)
}

pub(super) async fn reference(town: &Town) -> anyhow::Result<String> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_one("SELECT reference FROM conversations", args![]).await?)
}

pub(super) async fn answered(town: &Town, key: &str, body: &str) -> anyhow::Result<()> {
    let (hannah, reference) = (staff(town, "hannah").await?, reference(town).await?);
    let mut tx = town.app.db.begin().await?;
    let answer = OfficerAnswer { reference: &reference, key, body, way: "" };
    let is_new = conversations::answer(&mut tx, &town.app, &hannah, answer).await;
    assert!(is_new.map_err(|_| anyhow::anyhow!("refused"))?);
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

fn texts_to(town: &Town, address: &str) -> Vec<String> {
    let kept = [&town.app.texts.sms, &town.app.texts.social].map(|texts| texts.kept_for(address));
    kept.into_iter().flatten().map(|text| text.words).collect()
}

pub(super) async fn undelivered(town: &Town) -> anyhow::Result<Vec<Item>> {
    let hannah = staff(town, "hannah").await?;
    let all = queue_of(town, hannah.id(), &view(View::All)).await?;
    Ok(all.into_iter().filter(|item| item.kind() == Kind::FailedDelivery).collect())
}

async fn a_conversation_by_text_message_goes_on_where_it_began(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    let receipt = texts_to(&town, NUMBER);
    assert_eq!(receipt.len(), 1, "{receipt:?}");
    assert!(receipt[0].contains("8 July 2026") && receipt[0].contains("13 77 88"), "{receipt:?}");
    texted(&town, sms("SM2", "It is $450.")).await?;
    answered(&town, "1", "Yes, in six parts.").await?;
    let all = texts_to(&town, NUMBER);
    assert_eq!(all.len(), 2, "a second message is not acknowledged: {all:?}");
    assert!(all[1].starts_with("Yes, in six parts.\nHannah Whitlock, "), "{all:?}");
    texted(&town, sms("SM3", "Thank you")).await?;
    let one = |kind: &str, body: &str| (kind.to_owned(), body.to_owned());
    assert_eq!(
        said(&town).await?,
        [
            one("person", "Can I pay my fine in parts?"),
            one("person", "It is $450."),
            one("officer", "Yes, in six parts."),
            one("person", "Thank you")
        ]
    );
    // Another number is somebody else, and so is the same one after a month.
    texted(&town, Received { from: "+61491570157".to_owned(), ..sms("SM4", "And me?") }).await?;
    town.time.advance(31 * 24 * 60 * 60 * 1_000);
    texted(&town, sms("SM5", "Hello again")).await?;
    let mut tx = town.app.db.read().await?;
    let all: i64 = tx.fetch_one("SELECT COUNT(*) FROM conversations", args![]).await?;
    assert_eq!(all, 3);
    Ok(())
}

async fn who_tells_of_danger_reads_first_whom_to_call(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "my husband hits me")).await?;
    let receipt = texts_to(&town, NUMBER);
    let lines: Vec<&str> = receipt[0].lines().collect();
    assert!(lines[0].contains("000"), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("1800 737 732")), "{lines:?}");
    assert!(lines.iter().rev().take(2).any(|line| line.contains("reference")), "{lines:?}");
    // In the language in which it was written.
    let arabic = Received {
        from: "+61491570157".to_owned(), ..sms("SM2", "متى تجيبون على طلبي من فضلكم؟")
    };
    texted(&town, arabic).await?;
    assert!(texts_to(&town, "+61491570157")[0].contains("وصلتنا رسالتك"));
    Ok(())
}

async fn who_writes_stop_gets_no_more_until_they_write_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    texted(&town, sms("SM2", " Stop. ")).await?;
    assert_eq!(said(&town).await?.len(), 1, "it is no message to an officer");
    let all = texts_to(&town, NUMBER);
    assert!(all.len() == 2 && all[1].contains("no more messages"), "{all:?}");
    // What comes a second time is no new wish, and what is answered meanwhile is somebody's work.
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    answered(&town, "1", "Yes.").await?;
    assert_eq!(texts_to(&town, NUMBER).len(), 2);
    let items = undelivered(&town).await?;
    assert_eq!(items.len(), 1);
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&items[0].link).await?;
    assert!(page.has("Not sent: they chose another way"), "{}", page.text());
    texted(&town, sms("SM3", "start")).await?;
    assert!(texts_to(&town, NUMBER)[2].contains("here again"));
    texted(&town, sms("SM4", "And now?")).await?;
    answered(&town, "2", "Now too.").await?;
    assert!(texts_to(&town, NUMBER)[3].starts_with("Now too."));
    Ok(())
}

async fn an_answer_that_does_not_arrive_is_work(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    answered(&town, "1", "Yes.").await?;
    assert_eq!(undelivered(&town).await?.len(), 0);
    let sent = town.app.texts.sms.kept_for(NUMBER).remove(1);
    let report = |arrived| Delivery { id: sent.key.clone(), arrived, problem: Some("error 30005".to_owned()) };
    for (arrived_there, items) in [(None, 0), (Some(true), 0), (Some(false), 1), (Some(false), 1)] {
        arrived(&town, Channel::Sms, Arrived::Delivery(report(arrived_there))).await?;
        assert_eq!(undelivered(&town).await?.len(), items, "{arrived_there:?}");
    }
    let mut browser = town.officer("hannah").await?;
    let page = browser.open(&undelivered(&town).await?[0].link).await?;
    assert!(page.has("error 30005") && page.has(NUMBER), "{}", page.text());
    Ok(())
}

async fn what_may_be_out_is_not_sent_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    answered(&town, "1", "Yes.").await?;
    assert_eq!(texts_to(&town, NUMBER).len(), 2);
    // As if the process had ended between the provider's answer and ours: the job comes again.
    let mut tx = town.app.db.begin().await?;
    let sql = "UPDATE deliveries SET state = 'sending' WHERE note_id = (SELECT id FROM notes WHERE kind = 'answer')";
    assert_eq!(tx.execute(sql, args![]).await?, 1);
    let note: String = tx.fetch_one("SELECT id FROM notes WHERE kind = 'answer'", args![]).await?;
    let job = db::jobs::NewJob::new("outbox.send", serde_json::json!({"note": note}));
    db::jobs::enqueue(&mut tx, job, town.app.world.now(), 1).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(texts_to(&town, NUMBER).len(), 2, "it is not sent again");
    let items = undelivered(&town).await?;
    assert_eq!(items.len(), 1, "somebody finds out");
    let mut browser = town.officer("hannah").await?;
    let page = browser.open(&items[0].link).await?;
    assert!(page.has("it may have been sent, so it was not sent again"), "{}", page.text());
    Ok(())
}

/// Posts to the webhook and gives the status.
async fn hook(town: &Town, body: &str, proof: &str) -> anyhow::Result<StatusCode> {
    let request =
        Request::post("/hooks/twilio").header("x-twilio-signature", proof).body(Body::from(body.to_owned()))?;
    Ok(town.router().oneshot(request).await?.status())
}

async fn a_webhook_is_taken_only_from_the_provider_and_only_once(db: TestDb) -> Tested {
    let town = Town::at(&db, "https://stoa.test").await?;
    let provider = Texts::open("twilio https://AC1:12345@api.twilio.com +61400000000")?;
    let town = town.texting(&db, Messengers { sms: provider, ..Messengers::kept() }).await?;
    // openssl dgst -sha1 -hmac 12345 -binary | base64, over the address and the fields sorted by name.
    let body = "NumMedia=1&MessageSid=SM1&Body=Hello+there&To=%2B61400000000&From=%2B61491570156";
    let proof = "tzdYffo4SVFP8pFNECYipSI+Ihw=";
    assert_eq!(hook(&town, body, "forged").await?, StatusCode::FORBIDDEN);
    assert_eq!(hook(&town, &body.replace("Hello", "Hallo"), proof).await?, StatusCode::FORBIDDEN);
    assert_eq!(said(&town).await?.len(), 0);
    for _ in 0..2 {
        assert_eq!(hook(&town, body, proof).await?, StatusCode::OK);
    }
    let told = said(&town).await?;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1, "Hello there\n[A picture or file came with it, which cannot be taken this way]");
    let unknown = Request::post("/hooks/meta").body(Body::empty())?;
    assert_eq!(town.router().oneshot(unknown).await?.status(), StatusCode::NOT_FOUND);
    Ok(())
}

async fn whatsapp_is_answered_by_whatsapp(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let from = "whatsapp:+61491570156";
    let received = Received { from: from.to_owned(), is_sms: false, ..sms("wamid.1", "Is my form there?") };
    texted(&town, received).await?;
    answered(&town, "1", "It is.").await?;
    let all = texts_to(&town, from);
    assert!(all.len() == 2 && all[1].starts_with("It is."), "{all:?}");
    assert_eq!(texts_to(&town, NUMBER).len(), 0);
    // The officer sees the number.
    let mut browser = town.officer("hannah").await?;
    let page = browser.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has(NUMBER), "{}", page.text());
    Ok(())
}

db::on_both!(
    a_conversation_by_text_message_goes_on_where_it_began,
    who_tells_of_danger_reads_first_whom_to_call,
    who_writes_stop_gets_no_more_until_they_write_again,
    an_answer_that_does_not_arrive_is_work,
    what_may_be_out_is_not_sent_again,
    a_webhook_is_taken_only_from_the_provider_and_only_once,
    whatsapp_is_answered_by_whatsapp,
);
