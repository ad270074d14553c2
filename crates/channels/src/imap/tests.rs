//! Answers cut and read, and a mailbox that answers what is written down here.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::folder::Attributes;
use super::wire::whole;
use super::{After, Mailbox};
use crate::Error;

#[test]
fn a_mailbox_is_written_as_an_address_and_never_shows_its_password() {
    let mailbox = Mailbox::open("imaps://door%40host.test:pass%2Fword@imap.host.test/Box%20one", "move:Done").unwrap();
    assert_eq!(mailbox.name(), "door@host.test@imap.host.test:993/Box one");
    assert_eq!(mailbox.password, "pass/word");
    assert_eq!(mailbox.after, After::Move("Done".to_owned()));
    assert!(!format!("{mailbox:?}").contains("pass"));
    assert_eq!(Mailbox::open("imap://a:b@[::1]:1143", "leave").unwrap().name(), "a@::1:1143/INBOX");
    for (wrong, after) in [
        ("imap://a:b@imap.host.test", "seen"),
        ("https://a:b@host.test", "seen"),
        ("imaps://host.test", "seen"),
        ("imaps://a:b%0d%0aA@host.test", "seen"),
        ("imaps://a:b%@host.test", "seen"),
        ("imaps://a:b@host.test", "delete"),
        ("imaps://a:b@host.test", "move:"),
    ] {
        let refused = Mailbox::open(wrong, after).unwrap_err();
        assert!(matches!(refused, Error::Settings(_)), "{wrong}: {refused}");
    }
}

#[test]
fn an_answer_is_whole_with_all_the_bytes_that_it_announces() {
    let mail = b"* 1 FETCH (UID 3 BODY[]<0> {9}\r\na {3}\r\nb\n)\r\ns1 OK\r\n";
    let end = whole(mail).unwrap();
    assert_eq!(&mail[end..], b"s1 OK\r\n");
    for short in 0..end {
        assert_eq!(whole(&mail[..short]), None, "{short}");
    }
    assert_eq!(whole(b"* OK {9x}\r\n"), Some(11));
    assert_eq!(whole(b"* OK {99999999999999999999999999}\r\n"), Some(35));
    assert_eq!(whole(b"* OK {18446744073709551615}\r\n"), None);
}

#[test]
fn what_is_said_of_another_mail_is_not_said_of_this_one() {
    let said = b"* 1 FETCH (UID 3 RFC822.SIZE 7 INTERNALDATE \" 1-Jun-2026 09:00:00 +1000\")\r\n";
    let read = Attributes::of(said, 3).unwrap();
    assert_eq!((read.size, read.arrived_at), (Some(7), Some(1_780_268_400_000)));
    assert_eq!(Attributes::of(said, 4), None);
    assert_eq!(Attributes::of(b"* 1 FETCH (FLAGS (\\Seen))\r\n", 3), None);
    assert_eq!(Attributes::of(b"\xff\xfe\r\n", 3), None);
    let head = b"* 1 FETCH (BODY[HEADER]<0> {4}\r\nA:b\n UID 3)\r\n";
    assert_eq!(Attributes::of(head, 3).unwrap().bytes.unwrap(), b"A:b\n");
}

/// A server that answers each line by what stands beside it, `TAG` for its tag; it breaks where nothing does.
async fn saying(said: &'static [(&'static str, &'static str)]) -> Mailbox {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mailbox = Mailbox::open(&format!("imap://a:b@{}", listener.local_addr().unwrap()), "seen").unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"* OK ready\r\n").await.unwrap();
        let mut tag = String::new();
        while let Ok(Some(line)) = lines.next_line().await {
            let known = said.iter().find(|(asked, _)| line.ends_with(asked));
            let Some((asked, answer)) = known else { return };
            if let Some((own, _)) = line.split_once(' ').filter(|_| *asked != "DONE") {
                tag = own.to_owned();
            }
            write.write_all(answer.replace("TAG", &tag).as_bytes()).await.unwrap();
        }
    });
    mailbox
}

const ENTERED: [(&str, &str); 4] = [
    ("LOGIN \"a\" \"b\"", "TAG OK in\r\n"),
    ("CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK\r\n"),
    ("SELECT \"INBOX\"", "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\nTAG OK\r\n"),
    ("NOOP", "TAG OK\r\n"),
];

#[tokio::test]
async fn a_connection_that_breaks_is_no_empty_folder_and_a_refusal_is_no_missing_mail() {
    static BREAKS: &[(&str, &str)] = &[ENTERED[0], ENTERED[1], ENTERED[2], ENTERED[3]];
    let mut folder = saying(BREAKS).await.enter().await.unwrap();
    assert!(folder.behind(0).await.unwrap_err().is_passing());
    static REFUSES: &[(&str, &str)] = &[
        ENTERED[0],
        ENTERED[1],
        ENTERED[2],
        ENTERED[3],
        ("UID SEARCH UID 1:*", "TAG NO busy\r\n"),
        ("(UID RFC822.SIZE INTERNALDATE)", "TAG OK\r\n"),
        ("UID SEARCH UID 5", "* SEARCH 5\r\nTAG OK\r\n"),
        ("UID SEARCH UID 6", "* SEARCH\r\nTAG OK\r\n"),
    ];
    let mut folder = saying(REFUSES).await.enter().await.unwrap();
    assert!(matches!(folder.behind(0).await, Err(Error::Refused(said)) if said == "NO busy"));
    assert!(matches!(folder.fetch(5, false).await, Err(Error::Unfit(_))), "it is there and did not come");
    assert_eq!(folder.fetch(6, false).await.unwrap(), None, "it is there no more");
}

#[tokio::test]
async fn a_mailbox_says_that_something_came() {
    static COMES: &[(&str, &str)] = &[
        ENTERED[0],
        ENTERED[1],
        ENTERED[2],
        ("IDLE", "+ idling\r\n* 2 EXISTS\r\n"),
        ("DONE", "TAG OK\r\n"),
        ENTERED[3],
        ("UID SEARCH UID 2:*", "* SEARCH 2 1\r\nTAG OK\r\n"),
    ];
    let mut folder = saying(COMES).await.enter().await.unwrap();
    // An hour: the test would not end if what is said were not heard.
    folder.wait(Duration::from_secs(3_600)).await.unwrap();
    assert_eq!(folder.behind(1).await.unwrap(), [2], "the last mail stands for * even where nothing is new");
}
