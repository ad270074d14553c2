//! Each message is taken in once, on any channel, and an address alone never identifies its sender.

use catalogue::Channel;
use db::args;
use db::testing::{TestDb, Tested};
use domain::events::{CaseEvent, Happened, Thing};
use domain::inbox;
use domain::inbox::{Incoming, Placed, Sender, Taken, Thread, reply_token};
use domain::slice::erasure::erase;
use domain::work_items::{Kind, View};

use super::Town;
use super::cases::{gas_rebate, known};
use super::desk::{queue_of, staff, view};

/// A mail with an id, from an address, to a thread.
async fn mail(town: &Town, name: &str, from: (&str, bool), thread: Thread<'_>) -> anyhow::Result<Taken> {
    let (address, is_proven) = from;
    let incoming = Incoming {
        channel: Channel::Email,
        external_id: name,
        from: Sender::Address { address, is_proven },
        language: "vi",
        thread,
        words: "When will you decide?",
        files: None,
        received_at: town.app.world.now(),
    };
    let mut tx = town.app.db.begin().await?;
    let taken = inbox::take(&mut tx, &town.app, incoming).await;
    let taken = taken.map_err(|problem| anyhow::anyhow!("{}: {:?}", problem.kind, problem.cause))?;
    tx.commit().await?;
    Ok(taken)
}

fn placed(taken: Taken) -> anyhow::Result<Placed> {
    match taken {
        Taken::New(placed) => Ok(placed),
        Taken::Before => Err(anyhow::anyhow!("it was taken before")),
    }
}

async fn count(town: &Town, sql: &'static str) -> anyhow::Result<i64> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_one(sql, args![]).await?)
}

async fn what_comes_twice_is_taken_once_even_after_it_was_erased(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let bob = ("bob@example.org", false);
    let first = placed(mail(&town, "<1@example.org>", bob, Thread::None).await?)?;
    assert_eq!(first.thing, Thing::Conversation);
    assert_eq!(mail(&town, "<1@example.org>", bob, Thread::None).await?, Taken::Before);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM conversations").await?, 1);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM messages WHERE channel = 'email'").await?, 1);
    // It is an item of the front-door agency, to be answered on the channel it came by, in the sender's language.
    let hannah = staff(&town, "hannah").await?;
    let free = queue_of(&town, hannah.id(), &view(View::Free)).await?;
    assert_eq!((free[0].kind(), free[0].subject_id.as_str()), (Kind::Conversation, first.id.as_str()));
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT channel, email, language FROM conversations WHERE id = $1";
    let kept: (String, Option<String>, String) = tx.fetch_one(sql, args![first.id]).await?;
    assert_eq!(kept, ("email".to_owned(), Some("bob@example.org".to_owned()), "vi".to_owned()));
    erase(&mut tx, town.app.slices, &first.person).await?;
    tx.commit().await?;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM incoming").await?, 0);
    assert_eq!(mail(&town, "<1@example.org>", bob, Thread::None).await?, Taken::Before);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM conversations").await?, 0);
    Ok(())
}

async fn an_address_proves_nothing_until_its_channel_vouches_for_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let thread = Thread::Case(&case.reference);
    let forged = placed(mail(&town, "forged", ("ana-silva@example.org", false), thread).await?)?;
    assert_eq!(forged.thing, Thing::Conversation);
    assert_ne!(forged.person, person, "who wrote it is nobody that we know");
    let stranger = placed(mail(&town, "stranger", ("eve@example.org", true), thread).await?)?;
    assert_eq!(stranger.thing, Thing::Conversation);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages").await?, 0);
    // The officer sees which case the sender named.
    assert_eq!(count(&town, "SELECT COUNT(*) FROM conversations WHERE CAST(about AS TEXT) LIKE '%case%'").await?, 2);
    let hers = placed(mail(&town, "hers", ("ana-silva@example.org", true), thread).await?)?;
    assert_eq!((hers.thing, hers.id.as_str(), hers.person.as_str()), (Thing::Case, case.id.as_str(), person.as_str()));
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages WHERE channel = 'email'").await?, 1);
    let told = domain::events::timeline(&mut town.app.db.begin().await?, Thing::Case, &case.id).await?;
    let event = Happened::Case(CaseEvent::MessageFromPerson { message: hers.message });
    assert!(told.iter().any(|one| one.event == event && one.actor_text("id") == person));
    Ok(())
}

async fn a_reply_finds_its_thread_of_those_we_wrote_to(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bob = ("bob@example.org", false);
    let first = placed(mail(&town, "first", bob, Thread::None).await?)?;
    let talk = reply_token(&town.app, Thing::Conversation, &first.id).ok_or("no token")?;
    let hers = reply_token(&town.app, Thing::Case, &case.id).ok_or("no token")?;
    assert!(talk.len() <= 57, "{talk}");
    let reply = placed(mail(&town, "reply", ("Bob@example.org", false), Thread::Reply(&talk.to_uppercase())).await?)?;
    assert_eq!((reply.id.as_str(), reply.person.as_str()), (first.id.as_str(), first.person.as_str()));
    let reply = placed(mail(&town, "hers", ("ana-silva@example.org", false), Thread::Reply(&hers)).await?)?;
    assert_eq!((reply.thing, reply.id.as_str()), (Thing::Case, case.id.as_str()));
    // Neither a token alone, nor another person's address with one's own token, is sufficient.
    let eve = placed(mail(&town, "eve", ("eve@example.org", true), Thread::Reply(&hers)).await?)?;
    assert_eq!(eve.thing, Thing::Conversation);
    let forged = placed(mail(&town, "forged", ("ana-silva@example.org", false), Thread::Reply(&talk)).await?)?;
    assert!(forged.id != first.id && forged.person != person && forged.person != first.person, "{forged:?}");
    // A token of another thread is invalid if anything in it is changed.
    let changed = format!("c{}", &talk[1..]);
    let odd = placed(mail(&town, "changed", bob, Thread::Reply(&changed)).await?)?;
    assert!(odd.id != first.id && odd.thing == Thing::Conversation, "{odd:?}");
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages").await?, 1);
    Ok(())
}

async fn what_is_written_on_a_page_comes_the_same_way(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let (one, other) = (gas_rebate(&town, &person).await?, gas_rebate(&town, &person).await?);
    for case in [&one, &one, &other] {
        let there = format!("/cases/{}", case.reference);
        ana.open(&there).await?;
        // Form ids are chosen by browsers, so the same id in another case is another message.
        ana.send(&format!("{there}/messages"), &[("once", "1"), ("message", "How long will it take?")]).await?;
    }
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages").await?, 2);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM incoming WHERE channel = 'web' AND subject_kind = 'case'").await?, 2);
    ana.open("/person").await?;
    let there = ana.send("/person", &[("way", "web"), ("body", "Where is my form?")]).await?.address.clone();
    for _ in 0..2 {
        ana.open(&there).await?;
        let nonce = "a".repeat(32);
        ana.send(&format!("{there}/messages"), &[("nonce", nonce.as_str()), ("body", "And how long?")]).await?;
    }
    assert_eq!(count(&town, "SELECT COUNT(*) FROM messages").await?, 2);
    let sql = "SELECT COUNT(*) FROM incoming WHERE channel = 'web' AND subject_kind = 'conversation'";
    assert_eq!(count(&town, sql).await?, 1);
    Ok(())
}

db::on_both!(
    what_comes_twice_is_taken_once_even_after_it_was_erased,
    an_address_proves_nothing_until_its_channel_vouches_for_it,
    a_reply_finds_its_thread_of_those_we_wrote_to,
    what_is_written_on_a_page_comes_the_same_way,
);
