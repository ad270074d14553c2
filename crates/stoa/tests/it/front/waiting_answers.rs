//! Answers in conversations wait before they go: they can be taken back, planned for later, and are held where their
//! moment is wrong.

use channels::texts::{Arrived, PostNews, PostState, Received, Service};
use db::args;
use db::testing::{TestDb, Tested};
use domain::conversations::waiting_answers::UNDO;
use domain::events::Thing;
use domain::work_items::{Item, View};

use super::Town;
use super::desk::{queue_of, staff, view};
use super::posts::{both, post};
use super::texting::{arrived, reference, sms, texted};
use super::town::Page;

const NUMBER: &str = "+61491570156";
const ANA: &str = "mastodon:ana@citizen.test";
const MINUTE: i64 = 60_000;

/// What the queue shows to an officer, by first name.
async fn queue(town: &Town, name: &str, shown: View) -> anyhow::Result<Vec<Item>> {
    let hannah = staff(town, name).await?;
    queue_of(town, hannah.id(), &view(shown)).await
}

/// The texts that went to the number of the person, after the receipt.
fn answers(town: &Town) -> Vec<String> {
    let all = town.app.texts.sms.kept_for(NUMBER).into_iter().skip(1);
    all.map(|text| text.words.lines().next().unwrap_or_default().to_owned()).collect()
}

/// The address of the form of an answer that waits.
fn waiting(page: &Page) -> anyhow::Result<String> {
    let (_, rest) =
        page.html.split_once("formaction=\"").ok_or_else(|| anyhow::anyhow!("nothing waits: {}", page.text()))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

async fn passes(town: &Town, milliseconds: i64) -> anyhow::Result<()> {
    town.time.advance(milliseconds);
    town.work().await?;
    Ok(())
}

fn in_half_an_hour(town: &Town) -> anyhow::Result<String> {
    let at = jiff::Timestamp::from_millisecond(town.app.world.now() + 30 * MINUTE)?.to_zoned(town.app.zone.clone());
    Ok(at.strftime("%Y-%m-%dT%H:%M").to_string())
}

/// Hannah plans an answer. She signs in each time, because a session at the desk ends while nobody does anything.
async fn plan(town: &Town, address: &str, (once, body): (&str, &str)) -> anyhow::Result<()> {
    let mut officer = town.officer("hannah").await?;
    officer.open(address).await?;
    let later = in_half_an_hour(town)?;
    let page = officer.send(address, &[("body", body), ("once", once), ("do", "later"), ("later", &later)]).await?;
    anyhow::ensure!(page.has("wrote this. It goes on"), "{}", page.text());
    Ok(())
}

async fn no_drift(town: &Town) -> anyhow::Result<()> {
    let mut tx = town.app.db.read().await?;
    for id in tx.fetch_all::<String>("SELECT id FROM conversations", args![]).await? {
        let drift = domain::desk::drift(&mut tx, &town.app, Thing::Conversation, &id).await?;
        anyhow::ensure!(drift.is_empty(), "{drift:?}");
    }
    Ok(())
}

async fn an_answer_is_taken_back_with_what_was_typed_meanwhile_or_goes_after_ten_seconds(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    let asked = [("way", "web"), ("body", "Can I pay later?"), ("email", "ana@example.org")];
    let thread = ana.send("/person", &asked).await?.address.clone();
    let address = thread.replace("/person/", "/desk/conversations/");
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&address).await?;
    let page = hannah.send(&address, &[("body", "No, never."), ("once", "a")]).await?;
    assert!(page.has("It goes in a few seconds") && page.has("By email to ana@example.org."), "{}", page.text());
    let undo = waiting(page)?;
    // A colleague sees it too; the person does not.
    let mut jun = town.officer("jun").await?;
    assert!(jun.open(&address).await?.has("No, never."), "{}", jun.page.text());
    assert!(!ana.open(&thread).await?.has("No, never."));
    let page = hannah.send(&undo, &[("do", "back"), ("body", "Thank you."), ("once", "b")]).await?;
    assert!(page.html.contains("No, never.\n\nThank you.</textarea>"), "{}", page.html);
    let page = jun.send(&undo, &[("do", "back")]).await?;
    assert!(page.has("The answer has gone"), "once taken back, it is gone: {}", page.text());
    passes(&town, MINUTE).await?;
    assert!(!ana.open(&thread).await?.has("No, never."), "what was taken back never goes");
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), 0);
    let kept: Vec<String> = {
        let mut tx = town.app.db.read().await?;
        tx.fetch_all("SELECT body FROM waiting_answers", args![]).await?
    };
    assert_eq!(kept, [String::new()], "its words are not kept");

    // The form that is sent twice makes one answer, and that one goes.
    hannah.open(&address).await?;
    for _ in 0..2 {
        hannah.send(&address, &[("body", "Yes, in parts."), ("once", "c")]).await?;
    }
    passes(&town, UNDO - 1_000).await?;
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), 0);
    passes(&town, 1_000).await?;
    assert!(ana.open(&thread).await?.has("Yes, in parts.") && ana.page.has("We have answered"), "{}", ana.page.text());
    assert_eq!(town.app.mailer.kept_for("ana@example.org").len(), 1);
    assert!(!hannah.open(&address).await?.has("It goes in a few seconds"));
    // Or at once, by a second press, with what is being written left where it is.
    hannah.send(&address, &[("body", "Until May."), ("once", "d")]).await?;
    let now = waiting(&hannah.page)?;
    let page = hannah.send(&now, &[("do", "send"), ("body", "And one"), ("once", "e")]).await?;
    assert!(page.html.contains("And one</textarea>") && page.has("Until May."), "{}", page.html);
    assert!(ana.open(&thread).await?.has("Until May."));
    Ok(no_drift(&town).await?)
}

async fn an_answer_for_later_goes_then_and_is_held_when_somebody_writes_or_its_author_leaves(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    let address = format!("/desk/conversations/{}", reference(&town).await?);
    plan(&town, &address, ("a", "Good morning.")).await?;
    // Nobody needs to write what is written already.
    assert_eq!(queue(&town, "jun", View::Free).await?.len(), 0);
    assert_eq!(queue(&town, "jun", View::Waiting).await?.len(), 1);
    no_drift(&town).await?;
    passes(&town, 31 * MINUTE).await?;
    assert_eq!(answers(&town), ["Good morning."]);
    // The person writes in between: the next one stays, and is work.
    texted(&town, sms("SM2", "And my other fine?")).await?;
    plan(&town, &address, ("b", "In six parts.")).await?;
    texted(&town, sms("SM3", "I have paid both.")).await?;
    assert_eq!(queue(&town, "jun", View::Free).await?.len(), 1, "there is something to answer again");
    passes(&town, 31 * MINUTE).await?;
    assert_eq!(answers(&town), ["Good morning."]);
    let held = |items: Vec<Item>| items.into_iter().filter(|item| item.turn == "reply-held").collect::<Vec<_>>();
    let item = held(queue(&town, "jun", View::All).await?).pop().ok_or("no work")?;
    assert_eq!(item.link, format!("{address}#waiting"));
    no_drift(&town).await?;
    let mut jun = town.officer("jun").await?;
    let page = jun.open(&address).await?;
    assert!(page.has("The conversation has gone on since it was written."), "{}", page.text());
    let back = waiting(page)?;
    let page = jun.send(&back, &[("do", "back")]).await?;
    assert!(page.html.contains("In six parts.</textarea>"), "{}", page.html);
    assert_eq!(held(queue(&town, "jun", View::All).await?).len(), 0);

    // The author leaves; a colleague sends it under their own name.
    plan(&town, &address, ("c", "Then all is well.")).await?;
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE officers SET active = $1 WHERE name = 'Hannah Whitlock'", args![false]).await?;
    tx.commit().await?;
    passes(&town, 31 * MINUTE).await?;
    let mut jun = town.officer("jun").await?;
    let page = jun.open(&address).await?;
    assert!(page.has("no longer works here"), "{}", page.text());
    let send = waiting(page)?;
    jun.send(&send, &[("do", "send")]).await?;
    town.work().await?;
    assert_eq!(answers(&town), ["Good morning.", "Then all is well."]);
    let last = town.app.texts.sms.kept_for(NUMBER).pop().ok_or("nothing")?;
    assert!(last.words.contains("Jun Zhang"), "{last:?}");
    assert_eq!(held(queue(&town, "jun", View::All).await?).len(), 0);
    Ok(no_drift(&town).await?)
}

async fn a_moment_is_chosen_on_purpose(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    let address = format!("/desk/conversations/{}", reference(&town).await?);
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&address).await?;
    let later = in_half_an_hour(&town)?;
    for (pressed, later, wrong) in [
        ("later", "", "Enter a day and a time that are still to come"),
        ("later", "2020-01-01T10:00", "Enter a day and a time that are still to come"),
        ("later", "2031-01-01T10:00", "within the next thirty days"),
        ("", later.as_str(), "You chose a moment"),
    ] {
        let page = hannah.send(&address, &[("body", "Yes."), ("do", pressed), ("later", later)]).await?;
        assert!(page.has(wrong) && page.html.contains("Yes.</textarea>"), "{pressed} {later}: {}", page.text());
    }
    passes(&town, MINUTE).await?;
    assert_eq!(answers(&town), Vec::<String>::new());
    Ok(())
}

async fn an_answer_for_everybody_waits_too_and_never_stands_beneath_another_post(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mastodon = |id: &str, words: &str| post(Service::Mastodon, id, words);
    texted(&town, mastodon("7", "When are you open?")).await?;
    let address = format!("/desk/conversations/{}", reference(&town).await?);
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&address).await?;
    let until_five = [("body", "Until five."), ("manner", "publicly"), ("once", "a")];
    let page = hannah.send(&address, &until_five).await?;
    assert!(page.has("Beneath the post, where everybody reads it."), "{}", page.text());
    let said = || both(&town, ANA).0.iter().filter(|words| words.contains("Until")).cloned().collect::<Vec<_>>();
    let page = hannah.send(&waiting(&hannah.page)?, &[("do", "back")]).await?;
    assert!(page.html.contains("value=\"publicly\" checked"), "as it was chosen: {}", page.html);
    passes(&town, MINUTE).await?;
    assert_eq!(said(), Vec::<String>::new());
    hannah.send(&address, &[("once", "b"), ("body", "Until six."), ("manner", "publicly")]).await?;
    passes(&town, UNDO).await?;
    assert_eq!(said(), ["Until six."]);
    // Another post comes in between, and then the post is gone.
    hannah.send(&address, &[("once", "c"), ("body", "Until seven."), ("manner", "publicly")]).await?;
    texted(&town, Received { name: None, ..mastodon("8", "Is it closed on Sunday?") }).await?;
    passes(&town, UNDO).await?;
    assert_eq!(said(), ["Until six."]);
    assert!(hannah.open(&address).await?.has("The conversation has gone on since it was written."));
    hannah.send(&waiting(&hannah.page)?, &[("do", "back")]).await?;
    hannah.send(&address, &[("once", "d"), ("body", "Until eight."), ("manner", "publicly")]).await?;
    let removed = Arrived::Post(PostNews { service: Service::Mastodon, id: "8".to_owned(), now: PostState::Removed });
    arrived(&town, catalogue::Channel::Social, removed).await?;
    passes(&town, UNDO).await?;
    assert_eq!(said(), ["Until six."]);
    let page = hannah.open(&address).await?;
    assert!(page.has("The post beneath which it was to stand is not there any more."), "{}", page.text());
    Ok(no_drift(&town).await?)
}

async fn what_waits_goes_to_its_own_reader_also_after_its_conversation_was_parted(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, sms("SM1", "Can I pay my fine in parts?")).await?;
    let text = reference(&town).await?;
    let mut mina = town.browser();
    mina.open("/person").await?;
    mina.send("/person", &[("way", "web"), ("body", "We had twins."), ("email", "mina@example.org")]).await?;
    let main = mina.page.address.trim_start_matches("/person/").to_owned();
    let address = format!("/desk/conversations/{main}");
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&address).await?;
    hannah.send(&format!("{address}/merge"), &[("other", &text)]).await?;
    let way = format!("{text} sms {NUMBER}");
    let page = hannah.send(&address, &[("body", "Yes, in six."), ("way", &way), ("once", "a")]).await?;
    assert!(page.has(&format!("By SMS to {NUMBER}.")), "{}", page.text());
    hannah.send(&format!("{address}/part"), &[("other", &text)]).await?;
    assert!(!hannah.open(&address).await?.has("Yes, in six."), "it stands where it will be said");
    assert!(hannah.open(&format!("/desk/conversations/{text}")).await?.has("Yes, in six."));
    passes(&town, UNDO).await?;
    assert_eq!(answers(&town), ["Yes, in six."]);
    assert!(!mina.open(&format!("/person/{main}")).await?.has("Yes, in six."));
    Ok(no_drift(&town).await?)
}

db::on_both!(an_answer_is_taken_back_with_what_was_typed_meanwhile_or_goes_after_ten_seconds);
db::on_both!(an_answer_for_later_goes_then_and_is_held_when_somebody_writes_or_its_author_leaves);
db::on_both!(a_moment_is_chosen_on_purpose);
db::on_both!(an_answer_for_everybody_waits_too_and_never_stands_beneath_another_post);
db::on_both!(what_waits_goes_to_its_own_reader_also_after_its_conversation_was_parted);
