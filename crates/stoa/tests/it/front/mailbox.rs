//! A mailbox that others host: each mail of it comes once, whatever happens in between, and none stops the others.

use channels::imap::Mailbox;
use db::testing::{TestDb, Tested};
use domain::mail_in::{self, Stopped};

use super::Town;
use super::mail_in::{arrives, count, last, references};
use super::mailbox_server::Server;

const CONVERSATIONS: &str = "SELECT COUNT(*) FROM conversations";
const MESSAGES: &str = "SELECT COUNT(*) FROM messages";

fn mail(id: &str, head: &str, words: &str) -> String {
    format!(
        "Return-Path: <mina@example.org>\nFrom: Mina <mina@example.org>\nTo: door@stoa.test\nSubject: Gas {id}\nMessage-ID: <{id}@example.org>\n{head}\n{words}\n"
    )
}

/// Opens the mailbox and reads it once, as the server does each time, and takes in what came.
async fn once(town: &Town, server: &Server, after: &str) -> anyhow::Result<Result<usize, Stopped>> {
    let mailbox = Mailbox::open(&server.address, after)?;
    let mut folder = mailbox.enter().await?;
    let read = mail_in::read(&town.app, &mailbox, &mut folder).await;
    town.work().await?;
    Ok(read)
}

async fn a_mail_comes_once_and_is_marked_when_it_is_stored(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let server = Server::start().await?;
    server.arrives(&mail("1", "", "Is bottled gas in it?"));
    server.arrives(&mail("2", "", "And for two of us?"));
    assert_eq!(once(&town, &server, "leave").await??, 2);
    assert_eq!(server.seen(), Vec::<u32>::new());
    assert_eq!(count(&town, CONVERSATIONS).await?, 2);
    assert_eq!(town.app.mailer.kept_for("mina@example.org").len(), 2, "a receipt for each");
    // They came before they were read, and the promise runs from that day.
    let early = "SELECT COUNT(*) FROM incoming WHERE received_at < taken_at";
    assert_eq!(count(&town, early).await?, 2);
    server.arrives(&mail("3", "", "And for three?"));
    assert_eq!(once(&town, &server, "seen").await??, 1);
    assert_eq!(server.seen(), [3], "what was left is left");
    assert_eq!(once(&town, &server, "seen").await??, 0);
    // The host moved the mailbox, and all names in it are new.
    server.lies().validity = 8;
    assert_eq!(once(&town, &server, "seen").await??, 3);
    // And it passes the same mail on by LMTP besides.
    arrives(&town, ("mina@example.org", "door@stoa.test"), &mail("1", "", "Is bottled gas in it?")).await?;
    assert_eq!((count(&town, CONVERSATIONS).await?, count(&town, MESSAGES).await?), (3, 3));
    assert_eq!(town.app.mailer.kept_for("mina@example.org").len(), 3);
    Ok(())
}

async fn what_could_not_be_marked_is_marked_later_and_comes_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let server = Server::start().await?;
    server.arrives(&mail("1", "", "One."));
    server.arrives(&mail("2", "", "Two."));
    server.lies().is_full = true;
    assert!(once(&town, &server, "move:Taken by Stoa").await?.is_err());
    assert_eq!(count(&town, CONVERSATIONS).await?, 2, "it is stored all the same");
    server.lies().is_full = false;
    server.arrives(&mail("3", "", "Three."));
    assert_eq!(once(&town, &server, "move:Taken").await??, 1);
    assert_eq!(count(&town, CONVERSATIONS).await?, 3);
    let lies = server.lies();
    assert_eq!(lies.folders.get("\"Taken\""), Some(&vec![1, 2, 3]), "the folder is made where there is none");
    assert!(lies.mails.is_empty());
    Ok(())
}

async fn one_bad_mail_never_stops_the_others(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let server = Server::start().await?;
    let (never, head) = (server.arrives(&mail("never", "", "Never.")), server.arrives(&mail("head", "", "Its head.")));
    let large = server.arrives(&mail("large", "", "All of it."));
    server.arrives("no mail at all");
    let good = server.arrives(&mail("good", "", "Well?"));
    {
        let mut lies = server.lies();
        lies.breaks.insert(never);
        lies.breaks_behind_head.insert(head);
        lies.mails.get_mut(&large).ok_or("none")?.size = Some(31_000_000);
    }
    let mut tried = 0;
    while once(&town, &server, "seen").await?.is_err() {
        tried += 1;
        assert!(tried < 20, "it is tried for ever");
    }
    assert_eq!(tried, 9, "six times for one, three for the other");
    assert_eq!(server.seen(), [head, large, good - 1, good], "what could not be fetched at all stays as it is");
    assert_eq!(count(&town, CONVERSATIONS).await?, 5);
    let mut hannah = town.officer("hannah").await?;
    let mut all = String::new();
    for reference in references(&town).await? {
        all += &hannah.open(&format!("/desk/conversations/{reference}")).await?.text();
    }
    for said in ["UIDVALIDITY 7, UID 1", "Only the subject of this mail came", "Gas head", "Gas large", "Well?"] {
        assert!(all.contains(said), "{said}: {all}");
    }
    let receipts = town.app.mailer.kept_for("mina@example.org");
    assert!(receipts.iter().any(|mail| mail.text.contains("the text and the files of your mail")));
    Ok(())
}

async fn its_host_says_to_whom_a_mail_was_sent_and_who_is_who(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let server = Server::start().await?;
    server.arrives(&mail("1", "Delivered-To: door@stoa.test\n", "First."));
    once(&town, &server, "seen").await??;
    let back = last(&town, "mina@example.org")?.reply_to.ok_or("no address to answer to")?;
    // A host that leaves out what stands behind the plus, and one that keeps it.
    let left_out =
        mail("2", "Delivered-To: door@stoa.test\n", "Second.").replace("To: door@", &format!("To: {back}\nX-To: "));
    server.arrives(&left_out);
    server.arrives(&mail("3", &format!("X-Original-To: {back}\n"), "Third."));
    once(&town, &server, "seen").await??;
    assert_eq!((count(&town, CONVERSATIONS).await?, count(&town, MESSAGES).await?), (1, 3));
    // Only the word of our own host counts.
    let proof = |host: &str| format!("Authentication-Results: {host}; dmarc=pass header.from=example.org\n");
    server.arrives(&mail("4", &proof("evil.test"), "Fourth."));
    server.arrives(&mail("5", &proof("mx.stoa.test"), "Fifth."));
    once(&town, &server, "seen").await??;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM incoming WHERE is_proven").await?, 1);
    Ok(())
}

async fn a_mailbox_that_refuses_us_is_on_the_page_about_channels(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    let server = Server::start().await?;
    let mailbox = Mailbox::open(&server.address.replace("gumtree", "wattle"), "seen")?;
    let refused = mailbox.enter().await.err().ok_or("it was let in")?;
    assert!(!refused.to_string().contains("wattle"), "{refused}");
    mail_in::report(&town.app, Some(&refused)).await?;
    let mut hannah = town.officer("hannah").await?;
    for page in ["/desk/channels", "/desk/team"] {
        hannah.open(page).await?;
        assert!(hannah.page.has("The mailbox in which messages arrive cannot be read since"), "{}", hannah.page.text());
        assert!(hannah.page.has("refuses the name or the password"), "{}", hannah.page.text());
    }
    mail_in::report(&town.app, None).await?;
    assert!(!hannah.open("/desk/channels").await?.has("cannot be read since"));
    Ok(())
}

db::on_both!(
    a_mail_comes_once_and_is_marked_when_it_is_stored,
    what_could_not_be_marked_is_marked_later_and_comes_once,
    one_bad_mail_never_stops_the_others,
    its_host_says_to_whom_a_mail_was_sent_and_who_is_who,
    a_mailbox_that_refuses_us_is_on_the_page_about_channels,
);
