//! Mails to a real listener that speaks SMTP, and mails that must not go out.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::{Attachment, Mail, Mailer};
use crate::Error;

fn mail() -> Mail {
    Mail {
        to: "ana@example.org".to_owned(),
        subject: "Mã của bạn: ✓".to_owned(),
        text: "One line\n.\nand a dot before this".to_owned(),
        id: "0197-code".to_owned(),
        ..Mail::default()
    }
}

/// Receives one mail, responds `after_data` to its end, and returns what was sent.
async fn one_mail(listener: TcpListener, recipient: &'static str, after_data: &'static str) -> std::io::Result<String> {
    let (stream, _) = listener.accept().await?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.test ESMTP\r\n").await?;
    let (mut said, mut in_data) = (String::new(), false);
    while let Some(line) = lines.next_line().await? {
        said.push_str(&line);
        said.push('\n');
        let answer = match line.as_str() {
            "." if in_data => {
                in_data = false;
                after_data
            }
            _ if in_data => continue,
            "DATA" => {
                in_data = true;
                "354 go on"
            }
            "QUIT" => break,
            line if line.starts_with("EHLO") => "250 mail.test",
            line if line.starts_with("RCPT") => recipient,
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
        if answer.starts_with(['4', '5']) {
            break;
        }
    }
    Ok(said)
}

async fn through(recipient: &'static str, after_data: &'static str) -> (Result<(), Error>, String) {
    sending(mail(), (recipient, after_data)).await
}

async fn sending(mail: Mail, (recipient, after_data): (&'static str, &'static str)) -> (Result<(), Error>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(one_mail(listener, recipient, after_data));
    let mailer = Mailer::smtp(&format!("smtp://127.0.0.1:{port}"), "Stoa <no-reply@stoa.test>").unwrap();
    let sent = mailer.send(&mail).await;
    // The pool keeps its connection until it is dropped.
    drop(mailer);
    (sent, server.await.unwrap().unwrap_or_default())
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_written() {
    let (sent, said) = through("250 ok", "250 kept").await;
    sent.unwrap();
    assert!(said.contains("RCPT TO:<ana@example.org>"), "{said}");
    assert!(said.contains("Message-ID: <0197-code@stoa.test>"), "{said}");
    assert!(said.contains("Auto-Submitted: auto-generated"), "{said}");
    assert!(said.contains("\n..\n"), "a line of one dot is doubled: {said}");
}

#[tokio::test]
async fn the_head_says_whose_mail_it_is_and_how_one_press_ends_it() {
    let link = "https://stoa.test/mails/r.1.2";
    let theirs = Mail {
        from_name: Some("Revenue NSW".into()),
        from: Some("hello@revenue.test".into()),
        reply_to: Some("door+c1@stoa.test".into()),
        unsubscribe: Some(link.into()),
        ..mail()
    };
    let (sent, said) = sending(theirs, ("250 ok", "250 kept")).await;
    sent.unwrap();
    for line in [
        "MAIL FROM:<no-reply@stoa.test>",
        "From: \"Revenue NSW\" <hello@revenue.test>",
        "Reply-To: door+c1@stoa.test",
        "Message-ID: <0197-code@stoa.test>",
        "List-Unsubscribe: <https://stoa.test/mails/r.1.2>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    // Without a link there is neither line, and without another sender it is ours.
    let (sent, said) = through("250 ok", "250 kept").await;
    sent.unwrap();
    assert!(said.contains("From: Stoa <no-reply@stoa.test>") || said.contains("From: \"Stoa\""), "{said}");
    assert!(!said.contains("List-Unsubscribe"), "{said}");
}

#[tokio::test]
async fn what_will_never_work_is_told_from_what_may() {
    let (unknown, _) = through("550 no such mailbox", "").await;
    assert!(matches!(unknown, Err(Error::Refused(_))), "{unknown:?}");
    let (full, _) = through("250 ok", "451 try again").await;
    assert!(full.as_ref().is_err_and(Error::is_passing), "{full:?}");
    let nobody = Mailer::smtp("smtp://127.0.0.1:1", "no-reply@stoa.test").unwrap().send(&mail()).await;
    assert!(nobody.as_ref().is_err_and(Error::is_passing), "{nobody:?}");
}

#[tokio::test]
async fn nobody_can_write_into_the_head_of_a_mail() {
    let mailer = Mailer::kept();
    for (to, subject, id) in [
        ("ana@example.org\r\nBcc: all@example.org", "x", "1"),
        ("ana@example.org", "x\r\nBcc: all@example.org", "1"),
        ("ana@example.org", "x", "1>\r\nBcc: all@example.org"),
        ("not an address", "x", "1"),
    ] {
        let mail = Mail { to: to.into(), subject: subject.into(), id: id.into(), ..mail() };
        assert!(matches!(mailer.send(&mail).await, Err(Error::Refused(_))), "{mail:?}");
    }
    assert!(mailer.kept_for("ana@example.org").is_empty());
}

#[tokio::test]
async fn mails_are_kept_or_written_to_files() {
    let mailer = Mailer::kept();
    let calendar = Attachment { name: "plan.ics".into(), media_type: "text/calendar".into(), bytes: b"BEGIN".to_vec() };
    let with_file = Mail { attachments: vec![calendar], ..mail() };
    mailer.send(&with_file).await.unwrap();
    assert_eq!(mailer.kept_for("ANA@example.org"), std::slice::from_ref(&with_file));
    let folder = std::env::temp_dir().join(format!("stoa-mails-{}", std::process::id()));
    Mailer::folder(folder.clone()).unwrap().send(&with_file).await.unwrap();
    let written = std::fs::read_to_string(folder.join("0197-code.eml")).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    assert!(written.contains("plan.ics") && written.contains("To: ana@example.org"), "{written}");
}

#[test]
fn settings_that_cannot_work_say_how_to_write_them() {
    let wrong = Mailer::smtp("mail.example.org", "no-reply@stoa.test").err().unwrap();
    assert!(wrong.to_string().contains("smtp://HOST:PORT"), "{wrong}");
    assert!(matches!(Mailer::smtp("smtp://localhost:25", "nobody"), Err(Error::Settings(_))));
}
