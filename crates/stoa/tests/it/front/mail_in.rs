//! Mails come in, are answered at the desk, and the answer to the answer lands in the same conversation.

use channels::mail::{Mail, Origin};
use db::args;
use db::testing::{TestDb, Tested};
use domain::mail_in::{self, NewMail};

use super::Town;

/// Stores a mail as LMTP would, and runs the jobs.
pub(super) async fn arrives(town: &Town, (from, to): (&str, &str), text: &str) -> anyhow::Result<()> {
    let raw = text.replace('\n', "\r\n");
    let mail = NewMail::whole(Some(from).filter(|from| !from.is_empty()), to, raw.as_bytes());
    mail_in::keep(&town.app, &[mail]).await?;
    town.work().await?;
    Ok(())
}

pub(super) async fn count(town: &Town, sql: &'static str) -> anyhow::Result<i64> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_one(sql, args![]).await?)
}

/// The references of all conversations, oldest first.
pub(super) async fn references(town: &Town) -> anyhow::Result<Vec<String>> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all("SELECT reference FROM conversations ORDER BY id", args![]).await?)
}

pub(super) fn last(town: &Town, to: &str) -> anyhow::Result<Mail> {
    town.app.mailer.kept_for(to).pop().ok_or_else(|| anyhow::anyhow!("no mail to {to}"))
}

const FIRST: &str = "From: Mina Rahimi <mina@example.org>
To: door@stoa.test
Subject: Gas rebate for bottled gas
Message-ID: <1@example.org>

Does the gas rebate count for bottled gas too?

Mina
";

async fn a_mail_is_answered_and_the_answer_to_the_answer_comes_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?.by_mail(&db).await?;
    arrives(&town, ("mina@example.org", "door@stoa.test"), FIRST).await?;
    // The mail server did not hear the answer, and sends it again.
    arrives(&town, ("mina@example.org", "door@stoa.test"), FIRST).await?;
    let reference = references(&town).await?.pop().ok_or("no conversation")?;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM conversations").await?, 1);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM received_mails").await?, 0);
    let receipt = last(&town, "mina@example.org")?;
    assert_eq!(receipt.origin, Origin::Replied);
    assert_eq!(receipt.answers, ["1@example.org"]);
    assert!(receipt.subject.starts_with("Re: Gas rebate for bottled gas ["), "{}", receipt.subject);

    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/conversations/{reference}")).await?;
    for said in
        ["Gas rebate for bottled gas", "Does the gas rebate count for bottled gas too?", "The sender is not checked"]
    {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    let once = hannah.page.hidden("once");
    let desk = format!("/desk/conversations/{reference}");
    hannah.send(&desk, &[("once", &once), ("body", "Yes, where the account is in your name.")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    let answer = last(&town, "mina@example.org")?;
    assert_eq!((answer.origin, answer.answers.as_slice()), (Origin::Human, ["1@example.org".to_owned()].as_slice()));
    assert!(answer.text.contains("Yes, where the account is in your name."), "{}", answer.text);
    let back = answer.reply_to.ok_or("nowhere to answer to")?;
    assert!(back.starts_with("door+v") && back.ends_with("@stoa.test") && back.len() < 80, "{back}");

    let reply = "From: mina@example.org\nSubject: Re: Gas rebate\nMessage-ID: <2@example.org>\n\nAnd in a caravan?\n\n\
         On Monday 6 July 2026 Stoa wrote:\n> Yes, where the account is in your name.\n";
    arrives(&town, ("mina@example.org", &back), reply).await?;
    assert_eq!(references(&town).await?, std::slice::from_ref(&reference));
    let text = hannah.open(&format!("/desk/conversations/{reference}")).await?.text();
    assert!(text.contains("And in a caravan?") && !text.contains("wrote:"), "{text}");
    Ok(())
}

db::on_both!(a_mail_is_answered_and_the_answer_to_the_answer_comes_back);
