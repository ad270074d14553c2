//! Posts that everybody can read: what is answered beneath them says nothing of anybody, and the answer goes to their
//! author alone.

use catalogue::Channel;
use channels::texts::{
    Arrived, Post, PostNews, PostState, Received, Service, ShortMessage, Texts, public_length, public_limit,
};
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::Messengers;
use domain::outbox::{Note, public};

use super::Town;
use super::texting::{answered, arrived, reference, said, sms, texted, undelivered};

const ANA: &str = "mastodon:ana@citizen.test";

pub(super) fn post(service: Service, id: &str, words: &str) -> Received {
    let from = match service {
        Service::Facebook => "facebook:254",
        Service::Mastodon => ANA,
        Service::X => "x:254",
    };
    let id = if service == Service::Facebook { format!("1067/44_{id}") } else { id.to_owned() };
    Received {
        id: format!("{}:{id}", service.name()),
        from: from.to_owned(),
        name: Some("Ana S.".to_owned()),
        is_sms: false,
        post: Some(Post { service, id, link: Some("https://citizen.test/@ana/1".to_owned()), is_change: false }),
        ..sms("", words)
    }
}

fn sent_to(town: &Town, address: &str) -> Vec<ShortMessage> {
    town.app.texts.social.kept_for(address)
}

fn is_public(text: &ShortMessage) -> bool {
    text.reply.as_ref().is_some_and(|reply| reply.is_public)
}

/// The texts for everybody, and those for the account alone.
pub(super) fn both(town: &Town, address: &str) -> (Vec<String>, Vec<String>) {
    let all = sent_to(town, address);
    let (open, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(is_public);
    let words = |all: Vec<ShortMessage>| all.into_iter().map(|text| text.words).collect();
    (words(open), words(closed))
}

async fn a_post_is_pointed_to_a_private_way_and_answered_there(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for _ in 0..2 {
        texted(&town, post(Service::Mastodon, "7", "Can I pay my fine in parts?")).await?;
    }
    let reference = reference(&town).await?;
    let grouped = domain::codes::grouped(&reference);
    let (open, closed) = both(&town, ANA);
    assert_eq!((open.len(), closed.len()), (1, 1), "{open:?} {closed:?}");
    assert!(open[0].ends_with(&format!("{}/person", town.app.settings.address)), "{open:?}");
    assert!(closed[0].contains(&grouped) && !open[0].contains(&grouped), "{open:?} {closed:?}");
    // The answer goes to her alone, and the pointer is there already.
    answered(&town, "1", "Yes, in six parts.").await?;
    let (open, closed) = both(&town, ANA);
    assert_eq!((open.len(), closed.len()), (1, 2), "{open:?} {closed:?}");
    assert!(closed[1].starts_with("Yes, in six parts."), "{closed:?}");
    let reply = sent_to(&town, ANA).pop().and_then(|text| text.reply).ok_or("no reply")?;
    assert_eq!((reply.post.as_str(), reply.is_public), ("7", false));
    // She goes on in private, and so do we.
    let direct = Received { post: None, ..post(Service::Mastodon, "8", "Thank you") };
    texted(&town, direct).await?;
    answered(&town, "2", "Gladly.").await?;
    let last = sent_to(&town, ANA).pop().ok_or("nothing")?;
    assert_eq!((last.reply, last.words.lines().next()), (None, Some("Gladly.")));
    assert_eq!(said(&town).await?.len(), 4);
    // The desk sees that it was public, and where.
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(page.has("Ana S. (ana@citizen.test) wrote on Mastodon"), "{}", page.text());
    assert!(page.html.contains("https://citizen.test/@ana/1"));
    let events: Vec<(String,)> = {
        let mut tx = town.app.db.read().await?;
        tx.fetch_all("SELECT kind FROM events WHERE kind LIKE 'conversations.post%' ORDER BY id", args![]).await?
    };
    assert_eq!(events, [("conversations.posted".to_owned(),)]);
    Ok(())
}

async fn programs_and_what_is_gone_get_no_answer_by_themselves(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let program = Received { is_machine: true, ..post(Service::Mastodon, "7", "my husband hits me") };
    texted(&town, program).await?;
    assert_eq!(sent_to(&town, ANA).len(), 0);
    assert_eq!(said(&town).await?.len(), 1, "a human reads it");
    let mut hannah = town.officer("hannah").await?;
    assert!(hannah.open("/desk?view=all").await?.has("Everybody reads along"), "{}", hannah.page.text());
    // An officer may answer; nothing appears beneath a post that is hidden.
    let hidden = Arrived::Post(PostNews { service: Service::Mastodon, id: "7".to_owned(), now: PostState::Hidden });
    for _ in 0..2 {
        arrived(&town, Channel::Social, hidden.clone()).await?;
    }
    assert!(!hannah.open("/desk?view=all").await?.has("Everybody reads along"), "nobody sees it any more");
    answered(&town, "1", "Are you a person?").await?;
    let (open, closed) = both(&town, ANA);
    assert_eq!((open.len(), closed.len()), (0, 1));
    let removed = Arrived::Post(PostNews { service: Service::Mastodon, id: "7".to_owned(), now: PostState::Removed });
    arrived(&town, Channel::Social, removed).await?;
    let shown = Arrived::Post(PostNews { service: Service::Mastodon, id: "7".to_owned(), now: PostState::Shown });
    arrived(&town, Channel::Social, shown).await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has("The post was removed there.") && !page.html.contains("name=\"manner\""), "{}", page.text());
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT kind FROM events WHERE kind LIKE 'conversations.post_%' ORDER BY id";
    let events: Vec<(String,)> = tx.fetch_all(sql, args![]).await?;
    let kinds: Vec<&str> = events.iter().map(|(kind,)| kind.as_str()).collect();
    assert_eq!(kinds, ["conversations.posted", "conversations.post_hidden", "conversations.post_removed"]);
    Ok(())
}

async fn who_tells_of_danger_in_public_reads_whom_to_call_and_circles_end(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for id in 0..15 {
        texted(&town, post(Service::Mastodon, &id.to_string(), "my husband hits me")).await?;
    }
    let (open, closed) = both(&town, ANA);
    assert_eq!((open.len(), closed.len()), (3, 1), "no more than three in ten minutes");
    assert!(open[0].lines().next().is_some_and(|line| line.contains("000")), "{open:?}");
    let mut tx = town.app.db.read().await?;
    let priority: i64 = tx.fetch_one("SELECT priority FROM conversations", args![]).await?;
    assert_eq!(priority, 9);
    Ok(())
}

async fn a_comment_has_one_private_answer_and_then_waits_for_its_author(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, post(Service::Facebook, "55", "Where is my form?")).await?;
    let (open, closed) = both(&town, "facebook:254");
    assert_eq!((open.len(), closed.len()), (1, 0), "the one private answer is kept for an officer");
    answered(&town, "1", "It is on its way.").await?;
    assert_eq!(both(&town, "facebook:254").1.len(), 1);
    assert_eq!(undelivered(&town).await?.len(), 0);
    answered(&town, "2", "It comes on Monday.").await?;
    assert_eq!(both(&town, "facebook:254").1.len(), 1, "Meta allows no second one");
    let items = undelivered(&town).await?;
    assert_eq!(items.len(), 1, "the desk is told");
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{}", reference(&town).await?)).await?;
    assert!(page.has("has not written back yet"), "{}", page.text());
    // A changed comment is said again, in the same conversation.
    let mut changed = post(Service::Facebook, "55", "Where is my form 42-A?");
    changed.id.push_str("#2");
    changed.post.as_mut().ok_or("no post")?.is_change = true;
    texted(&town, changed).await?;
    let told = said(&town).await?;
    assert_eq!(told[3].1, "[The post was changed. It now says:]\nWhere is my form 42-A?");
    Ok(())
}

/// A page of Meta that answers every request, and says whom a private answer reached.
async fn page_of_meta() -> anyhow::Result<String> {
    let app = axum::Router::new()
        .fallback(async || axum::Json(serde_json::json!({"id": "44_56", "message_id": "m_1", "recipient_id": "777"})));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(format!("http://{address}/v23.0"))
}

async fn who_was_answered_in_private_goes_on_in_the_same_conversation(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let meta = Texts::open(&format!("meta {} 1 access secret verify", page_of_meta().await?))?;
    let town = town.texting(&db, Messengers { social: meta, ..Messengers::kept() }).await?;
    texted(&town, post(Service::Facebook, "55", "Where is my form?")).await?;
    answered(&town, "1", "It is on its way.").await?;
    let back = Received { from: "messenger:777".to_owned(), is_sms: false, ..sms("mid.1", "Thank you!") };
    texted(&town, back).await?;
    let stranger = Received { from: "messenger:778".to_owned(), is_sms: false, ..sms("mid.2", "Hello") };
    texted(&town, stranger).await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT c.id, COUNT(*) FROM conversations c JOIN messages m ON m.conversation_id = c.id
        GROUP BY c.id ORDER BY c.id";
    let all: Vec<(String, i64)> = tx.fetch_all(sql, args![]).await?;
    assert_eq!(all.iter().map(|(_, messages)| *messages).collect::<Vec<_>>(), [3, 1]);
    Ok(())
}

async fn an_officer_answers_everybody_on_purpose_and_never_about_anybody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, post(Service::Mastodon, "7", "When are you open?")).await?;
    let reference = reference(&town).await?;
    let grouped = domain::codes::grouped(&reference);
    let mut hannah = town.officer("hannah").await?;
    let address = format!("/desk/conversations/{reference}");
    let page = hannah.open(&address).await?;
    assert!(page.html.contains("value=\"privately\" checked"), "in private unless chosen otherwise");
    let long = "a ".repeat(300);
    for (words, part) in [
        (format!("Your reference is {grouped}."), format!("the reference or code {grouped}")),
        ("Write to ana@example.org".to_owned(), "the email address ana@example.org".to_owned()),
        ("We called 0491 570 156".to_owned(), "the telephone number 0491 570 156".to_owned()),
        (long, "letters shorter".to_owned()),
    ] {
        let page = hannah.send(&address, &[("body", &words), ("manner", "publicly")]).await?;
        assert!(page.has(&part), "{words}: {}", page.text());
        assert!(page.html.contains(words.trim()), "what was typed is there");
    }
    assert_eq!(both(&town, ANA).0.len(), 1, "nothing but the pointer went out");
    // The name that the person's account has.
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE people SET name = 'Ana Silva' WHERE id = (SELECT person_id FROM conversations)", args![])
        .await?;
    tx.commit().await?;
    let page = hannah.send(&address, &[("body", "Dear Ana, until five."), ("manner", "publicly")]).await?;
    assert!(page.has("take out the name Ana"), "{}", page.text());
    hannah.send(&address, &[("body", "We are open until five. Or call 13 77 88."), ("manner", "publicly")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    let (open, _) = both(&town, ANA);
    assert_eq!(open[1], "We are open until five. Or call 13 77 88.");
    let page = hannah.open(&address).await?;
    assert!(page.has("Everybody can read it."), "{}", page.text());
    Ok(())
}

/// After two conversations were merged, a name that only one of them knows may stand beneath the post of the other no
/// more than its own.
async fn a_name_from_a_merged_conversation_is_not_for_everybody_either(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    texted(&town, post(Service::Mastodon, "8", "Is it for twins too?")).await?;
    let of_post = reference(&town).await?;
    let mut mina = town.browser();
    mina.open("/person").await?;
    mina.send("/person", &[("way", "web"), ("body", "We had twins."), ("name", "Mina Rahimi")]).await?;
    let main = mina.page.address.trim_start_matches("/person/").to_owned();
    let mut hannah = town.officer("hannah").await?;
    let address = format!("/desk/conversations/{main}");
    hannah.open(&address).await?;
    hannah.send(&format!("{address}/merge"), &[("other", &of_post)]).await?;
    let page = hannah.send(&address, &[("body", "Dear Mina, yes."), ("manner", "publicly")]).await?;
    assert!(page.has("take out the name Mina"), "{}", page.text());
    hannah.send(&address, &[("body", "Yes, for twins too."), ("manner", "publicly")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    assert!(both(&town, ANA).0.contains(&"Yes, for twins too.".to_owned()), "{:?}", both(&town, ANA));
    Ok(())
}

async fn no_text_that_everybody_can_read_says_anything_of_anybody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let app = &town.app;
    let crises: Vec<String> = app.catalogue.crisis.crises.iter().map(|crisis| crisis.id.clone()).collect();
    let mut kinds: Vec<Vec<String>> = crises.iter().map(|id| vec![id.clone()]).collect();
    kinds.extend([Vec::new(), crises]);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let lines = app.catalogue.crisis.helplines.iter().map(|line| digits(&line.phone));
    let numbers: Vec<String> = lines.chain(app.catalogue.about.emergency.as_deref().map(digits)).collect();
    let link = format!("{}/person", app.settings.address);
    for locale in app.locales.all() {
        for told in &kinds {
            let note = Note::PostPointer { crises: told.clone() };
            for (service, address) in
                [(Service::X, "x:254"), (Service::Mastodon, ANA), (Service::Facebook, "facebook:254")]
            {
                let words = public::words(app, locale, &note, address).ok_or("it is for everybody")?;
                assert!(public_length(service, address, &words) <= public_limit(service), "{}: {words}", locale.tag());
                assert_eq!(words.matches(&link).count(), 1, "{words}");
                let rest = words.replace(&link, "");
                assert!(!rest.contains('@') && !rest.contains("://"), "{words}");
                for line in rest.lines() {
                    // The name of a line may have digits, too.
                    let found = digits(line.rsplit(": ").next().unwrap_or_default());
                    assert!(found.is_empty() || numbers.contains(&found), "{}: {line}", locale.tag());
                }
                assert_eq!(!told.is_empty(), rest.contains("000"), "{words}");
            }
        }
    }
    // What is about somebody is not for everybody, even if it were sent so by mistake.
    let locale = app.locales.of("en");
    let reference = "ABCDEFGH".to_owned();
    for note in [
        Note::Answer { reference: reference.clone(), from: "Noor".to_owned(), text: "Yes".to_owned() },
        Note::MessageReceipt {
            reference,
            agency: String::new(),
            answer_by: None,
            crises: Vec::new(),
            left: Vec::new(),
        },
        Note::TextsEnded { is_end: true },
    ] {
        assert_eq!(public::words(app, locale, &note, ANA), None, "{note:?}");
    }
    Ok(())
}

async fn an_account_with_an_at_is_no_address_of_mail(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let from = "mastodon:ana-silva@example.org".to_owned();
    texted(&town, Received { from: from.clone(), ..post(Service::Mastodon, "7", "Where is my form?") }).await?;
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT c.email, p.is_guest FROM conversations c JOIN people p ON p.id = c.person_id";
    let found: (Option<String>, bool) = tx.fetch_one(sql, args![]).await?;
    assert_eq!(found, (None, true), "nobody is signed in by a name on another server");
    drop(tx);
    answered(&town, "1", "On its way.").await?;
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), 0);
    assert_eq!(both(&town, &from).1.len(), 2);
    Ok(())
}

db::on_both!(
    a_name_from_a_merged_conversation_is_not_for_everybody_either,
    a_post_is_pointed_to_a_private_way_and_answered_there,
    programs_and_what_is_gone_get_no_answer_by_themselves,
    who_tells_of_danger_in_public_reads_whom_to_call_and_circles_end,
    a_comment_has_one_private_answer_and_then_waits_for_its_author,
    who_was_answered_in_private_goes_on_in_the_same_conversation,
    an_officer_answers_everybody_on_purpose_and_never_about_anybody,
    no_text_that_everybody_can_read_says_anything_of_anybody,
    an_account_with_an_at_is_no_address_of_mail,
);
