//! One person on several channels is one conversation at the desk, is answered where they are, and can be parted again.

use db::args;
use db::testing::{TestDb, Tested};
use domain::conversations;
use domain::refusal::Refusal;
use domain::work_items::{Kind, View};

use super::Town;
use super::desk::{queue_of, staff, view};
use super::mail_in::{arrives, last, references};
use super::texting::{sms, texted};

const NUMBER: &str = "+61491570156";

const MAIL: &str = "From: Mina Rahimi <mina@example.org>
To: door@stoa.test
Subject: Gas rebate
Message-ID: <1@example.org>

Does the gas rebate count for bottled gas too?
";

/// A mail, and a text message of the same person: the references of both conversations.
async fn mail_and_text(town: &Town) -> anyhow::Result<(String, String)> {
    arrives(town, ("mina@example.org", "door@stoa.test"), MAIL).await?;
    texted(town, sms("SM1", "Here is the number of my bill: 4711")).await?;
    let both = references(town).await?;
    let [mail, text] = both.as_slice() else { anyhow::bail!("{both:?}") };
    Ok((mail.clone(), text.clone()))
}

/// The references of the conversations in the queue.
async fn queue(town: &Town) -> anyhow::Result<Vec<String>> {
    let hannah = staff(town, "hannah").await?;
    let all = queue_of(town, hannah.id(), &view(View::All)).await?;
    Ok(all.into_iter().filter(|item| item.kind() == Kind::Conversation).map(|item| item.reference).collect())
}

fn texts(town: &Town) -> Vec<String> {
    town.app.texts.sms.kept_for(NUMBER).into_iter().map(|text| text.words).collect()
}

async fn what_was_merged_is_read_as_one_and_answered_where_the_person_is(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let (mail, text) = mail_and_text(&town).await?;
    let mut hannah = town.officer("hannah").await?;
    let address = format!("/desk/conversations/{mail}");
    hannah.open(&address).await?;
    hannah.send(&format!("{address}/merge"), &[("other", &text)]).await?;
    let page = hannah.page.text();
    let (asked, told) = (page.find("bottled gas too"), page.find("number of my bill: 4711"));
    assert!(asked.is_some() && asked < told, "one timeline, in the order of time: {page}");
    assert_eq!(queue(&town).await?, std::slice::from_ref(&mail), "one item of work");
    let list = hannah.open("/desk?view=all").await?;
    assert!(list.has("2 read as one") && !list.has("Everybody reads along"), "{}", list.text());
    // The screen of the other one is this one.
    hannah.open(&format!("/desk/conversations/{text}")).await?;
    assert_eq!(hannah.page.address, address);

    // The person wrote by SMS last: that is where the answer goes, unless another way is chosen.
    hannah.send(&address, &[("body", "Yes, bottled gas counts."), ("once", "1")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    assert!(texts(&town).last().is_some_and(|sent| sent.starts_with("Yes, bottled gas counts.")), "{:?}", texts(&town));
    assert_eq!(queue(&town).await?, Vec::<String>::new(), "both are answered");
    let by_mail = format!("{mail} email mina@example.org");
    let second = [("body", "It is 110 dollars a year."), ("way", by_mail.as_str()), ("once", "2")];
    hannah.send(&address, &second).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    assert!(last(&town, "mina@example.org")?.text.contains("It is 110 dollars a year."));
    assert_eq!(texts(&town).len(), 2, "the receipt and one answer: {:?}", texts(&town));

    // A new message on either channel is one item again, at the same screen.
    texted(&town, sms("SM2", "And for how long?")).await?;
    assert_eq!(queue(&town).await?, std::slice::from_ref(&mail));
    hannah.open(&address).await?;
    assert!(hannah.page.has("And for how long?"), "{}", hannah.page.text());
    Ok(())
}

async fn a_reader_of_one_channel_is_never_shown_another_and_parting_restores_both(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let (mail, text) = mail_and_text(&town).await?;
    let hannah = staff(&town, "hannah").await?;
    let mut tx = town.app.db.begin().await?;
    let kept = conversations::merging::merge(&mut tx, &town.app, &hannah, &mail, &text).await;
    assert_eq!(kept.map_err(|why| anyhow::anyhow!("{why:?}"))?, mail);
    tx.commit().await?;
    // Each conversation keeps what was said in it.
    let said = |reference: String| {
        let db = town.app.db.clone();
        async move {
            let mut tx = db.read().await?;
            let sql = "SELECT m.body FROM messages m JOIN conversations c ON c.id = m.conversation_id
                WHERE c.reference = $1 ORDER BY m.seq";
            tx.fetch_all::<String>(sql, args![reference]).await
        }
    };
    assert_eq!(said(text.clone()).await?, ["Here is the number of my bill: 4711"]);
    assert_eq!(said(mail.clone()).await?.len(), 1);
    let mut tx = town.app.db.begin().await?;
    conversations::merging::part(&mut tx, &town.app, &hannah, &text).await.map_err(|why| anyhow::anyhow!("{why:?}"))?;
    tx.commit().await?;
    let mut both = queue(&town).await?;
    both.sort();
    let mut expected = vec![mail, text];
    expected.sort();
    assert_eq!(both, expected);
    Ok(())
}

async fn what_cannot_be_merged_says_why(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let (mail, text) = mail_and_text(&town).await?;
    let hannah = staff(&town, "hannah").await?;
    let kind = |tried: Result<String, Refusal>| tried.map_err(|refusal| refusal.kind).err();
    let merge = async |one: &str, other: &str| {
        let mut tx = town.app.db.begin().await?;
        let tried = conversations::merging::merge(&mut tx, &town.app, &hannah, one, other).await;
        if tried.is_ok() {
            tx.commit().await?;
        }
        anyhow::Ok(kind(tried))
    };
    assert_eq!(merge(&mail, &mail).await?, Some("conversation-is-the-same"));
    assert_eq!(merge(&mail, "ZZZZ 0000").await?, Some("not-found"));
    assert_eq!(merge(&mail, &text).await?, None);
    assert_eq!(merge(&text, &mail).await?, Some("conversation-is-the-same"), "each is on the same screen already");
    let mut browser = town.officer("hannah").await?;
    let address = format!("/desk/conversations/{mail}");
    browser.open(&address).await?;
    browser.send(&format!("{address}/merge"), &[("other", "nothing")]).await?;
    assert!(browser.page.has("There is no such conversation"), "{}", browser.page.text());
    Ok(())
}

async fn an_answer_that_no_message_can_carry_is_kept_and_not_stored(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let (_, text) = mail_and_text(&town).await?;
    let mut hannah = town.officer("hannah").await?;
    let address = format!("/desk/conversations/{text}");
    hannah.open(&address).await?;
    let long = "All about the rebate. ".repeat(80);
    hannah.send(&address, &[("body", &long)]).await?;
    assert!(hannah.page.has("This way holds 1,600 letters"), "{}", hannah.page.text());
    assert!(hannah.page.html.contains("All about the rebate."), "what was typed is kept");
    assert_eq!(queue(&town).await?.len(), 2, "nothing was answered");
    assert_eq!(texts(&town).len(), 1, "only the receipt");
    Ok(())
}

db::on_both!(
    what_was_merged_is_read_as_one_and_answered_where_the_person_is,
    a_reader_of_one_channel_is_never_shown_another_and_parting_restores_both,
    what_cannot_be_merged_says_why,
    an_answer_that_no_message_can_carry_is_kept_and_not_stored,
);
